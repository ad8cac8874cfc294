// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"
#include "model/project.h"

#include <vector>

namespace slipway::health {

/// What a look at an environment says of the services that have a check, as samples. A service that should run and does
/// not is bad, though nobody could be asked; a paused one is Unknown. Of a host that does not answer nothing is known.
std::vector<ProbeSample> observed(const EnvironmentState &state, const Project &project);

} // namespace slipway::health
