// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/envfile.h"
#include "config/settings.h"
#include "release/context.h"

#include <stop_token>
#include <vector>

namespace slipway::release {

/// \a settings of \a environment with every secret resolved: what config::writeEnv() makes the env file of that a
/// release is rendered with. The first that cannot be resolved is the error, which says where it was looked for.
Result<std::vector<config::EnvEntry>> resolved(const Context &context, const Environment &environment,
                                               const std::vector<config::Setting> &settings, std::stop_token stop = {});

} // namespace slipway::release
