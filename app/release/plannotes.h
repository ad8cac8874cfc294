// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/planner.h"

#include <vector>

namespace slipway::release {

/// What a person should know of a plan beside what it changes: volumes that will be empty, containers that go on
/// without it, what keeps it from being rolled back. \a prepared is rendered; \a directory is the environment's.
std::vector<PlanNote> notesOf(const Prepared &prepared, const std::vector<delivery::HostView> &views,
                              const QString &directory);

} // namespace slipway::release
