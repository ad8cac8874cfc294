// SPDX-License-Identifier: Apache-2.0
#include "shell/recentprojects.h"

#include <QSettings>

#include <algorithm>

namespace slipway::shell {

namespace {

constexpr auto key = "projects/recent";
constexpr qsizetype most = 10;

/// As the settings keep it: the file, a line end, the name.
QString entry(const RecentProject &project)
{
    return project.file + u'\n' + project.name;
}

} // namespace

std::vector<RecentProject> recentProjects(const QSettings &settings)
{
    std::vector<RecentProject> projects;
    for (const QString &text : settings.value(key).toStringList())
        projects.push_back({.name = text.section(u'\n', 1), .file = text.section(u'\n', 0, 0)});
    return projects;
}

void forgetProject(QSettings &settings, const QString &file)
{
    QStringList entries = settings.value(key).toStringList();
    entries.removeIf([&](const QString &text) { return text.section(u'\n', 0, 0) == file; });
    settings.setValue(key, entries);
}

void rememberProject(QSettings &settings, const RecentProject &project)
{
    forgetProject(settings, project.file);
    QStringList entries = settings.value(key).toStringList();
    entries.prepend(entry(project));
    settings.setValue(key, entries.first(std::min(most, entries.size())));
}

} // namespace slipway::shell
