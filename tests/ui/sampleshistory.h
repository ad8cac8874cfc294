// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/comparison.h"
#include "model/deployment.h"

#include <vector>

namespace slipway::samples {

/// The deployments of `stage` or `prod`, newest first.
std::vector<Deployment> history(const QString &environment);

/// What lies between releases 41 and 42.
Comparison comparison();

} // namespace slipway::samples
