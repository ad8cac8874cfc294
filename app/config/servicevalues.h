// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/keyjudge.h"

#include <vector>

namespace slipway::config {

/// The keys of services' `environment` in the rendered documents that do not come from the env files:
/// no setting has them, or a service has another value than the setting. The row is `KEY`, or `SERVICE: KEY` where
/// services of an environment disagree or a setting has the name too. Sorted by row. Pure.
std::vector<FoundKey> serviceValues(const std::vector<ParityEnvironment> &environments);

} // namespace slipway::config
