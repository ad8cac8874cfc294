// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/audit.h"
#include "model/comparison.h"
#include "model/deployment.h"

#include <vector>

namespace slipway::samples {

/// The deployments of `stage` or `prod`, newest first.
std::vector<Deployment> history(const QString &environment);

/// What was done in `stage` or `prod` beside deploying, newest first.
std::vector<AuditEntry> audit(const QString &environment);

/// What lies between releases 41 and 42.
Comparison comparison();

} // namespace slipway::samples
