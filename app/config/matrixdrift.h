// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "model/project.h"

#include <vector>

namespace slipway::config {

/// The key of the row in which \a drift stands: its own, or what it is about.
QString rowKey(const Drift &drift);

/// \a matrix with what \a reports found: cells of keys that drifted say which layers disagree, an environment of
/// \a environments whose hosts disagree has a column for each of them, and what has no row yet gets one. Pure.
ConfigMatrix withDrift(ConfigMatrix matrix, const std::vector<DriftReport> &reports,
                       const std::vector<Environment> &environments);

} // namespace slipway::config
