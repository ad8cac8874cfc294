// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

/// What the rendered services say about each other. `docker compose config` has put `links`,
/// `network_mode: service:…` and the like into `depends_on` already. Pure.
namespace slipway::config {

/// The services so that each level depends on earlier levels only, by name within a level. A
/// dependency that is not in the document (its profile is off) is none. InvalidInput for a circle.
Result<std::vector<std::vector<QString>>> dependencyLevels(const QJsonObject &services);

/// Services with a profile, and those that others wait for with service_completed_successfully. Sorted.
QStringList oneOffs(const QJsonObject &services);

} // namespace slipway::config
