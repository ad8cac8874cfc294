// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/context.h"

#include <QStringList>

#include <stop_token>
#include <vector>

namespace slipway::release {

/// Sees to it that the engine of this machine answers; and where images are pushed to a registry on this machine
/// (`localhost:5000/…`) and none answers there, starts one, which listens on this machine only and keeps its images in
/// a volume. The names of the containers that were started; or what is missing and its cure. Worker threads.
Result<QStringList> prepareBuild(const Context &context, std::stop_token stop = {});

/// The ports of the registries on this machine that \a project pushes to, each once. Pure.
std::vector<int> localRegistries(const Project &project);

} // namespace slipway::release
