// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>

namespace slipway::config {

/// A scalar of a rendered document.
struct RenderedLeaf {
    QString group; ///< what it is a part of: `services.api.ports`, `volumes.db`
    QString value;
};

/// The scalars of \a rendered by their paths: `services.api.ports[0].published`. Left out is what
/// differs between environments by nature: the values in `environment` and `env_file`, the project's
/// name and the names made from it, labels of Slipway. \a sourceFolder, in which it was rendered,
/// becomes `.` in paths. Dollars are single, as in what was rendered from. Pure.
std::map<QString, RenderedLeaf> renderedPaths(const QJsonObject &rendered, const QString &sourceFolder);

} // namespace slipway::config
