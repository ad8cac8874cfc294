// SPDX-License-Identifier: Apache-2.0
#include "cli/projectwatch.h"

#include "project/projectfile.h"

#include <QFile>

#include <utility>

namespace slipway::cli {

namespace {

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

} // namespace

ProjectWatch::ProjectWatch(QString file)
    : m_file(std::move(file))
    , m_seen(contentOf(m_file))
    , m_used(m_seen)
{
}

std::optional<Result<Project>> ProjectWatch::changed()
{
    const auto now = contentOf(m_file);
    if (now == std::exchange(m_seen, now))
        return std::nullopt;
    if (now && now == m_used)
        return std::nullopt;                                                   // it was wrong in between
    auto project = now ? project::parse(*now, m_file) : project::read(m_file); // the latter says why it cannot
    if (project)
        m_used = now;
    return project;
}

} // namespace slipway::cli
