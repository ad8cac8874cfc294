// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace slipway::config {

/// \a matrix with what \a reports found: cells of keys that drifted say which layers disagree, an environment whose
/// hosts disagree has a column for each of \a hostsOf it, and what has no row yet gets one. Pure.
ConfigMatrix withDrift(ConfigMatrix matrix, const std::vector<DriftReport> &reports,
                       const std::map<QString, QStringList> &hostsOf);

} // namespace slipway::config
