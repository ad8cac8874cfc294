// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QSettings;

namespace slipway::shell {

/// A project that was opened before.
struct RecentProject {
    QString name;
    QString file; ///< absolute: its slipway.yaml

    bool operator==(const RecentProject &) const = default;
};

/// The last ten, the newest first. Reads and writes \a settings.
std::vector<RecentProject> recentProjects(const QSettings &settings);
void rememberProject(QSettings &settings, const RecentProject &project);
void forgetProject(QSettings &settings, const QString &file);

} // namespace slipway::shell
