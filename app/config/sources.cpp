// SPDX-License-Identifier: Apache-2.0
#include "config/sources.h"

#include "config/words.h"

#include <QDir>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

// `docker compose config` doubles every dollar, so that its output can be read by Compose again.
QString withoutDoubledDollars(QString text)
{
    return text.replace("$$"_L1, "$"_L1);
}

QString withDoubledDollars(QString text)
{
    return text.replace("$"_L1, "$$"_L1);
}

bool isInside(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

} // namespace

Sources::Sources(const TransformInput &input)
    : m_folder(QDir::cleanPath(input.sourceFolder))
    , m_directory(QDir::cleanPath(input.directory))
    , m_environment(input.environment)
{
    for (const ReleaseFile &file : input.files)
        m_files.insert_or_assign(QDir::cleanPath(file.path), file.sha256);
}

Result<Sources::Place> Sources::place(const QString &source, const QString &user) const
{
    const QString path = QDir::cleanPath(withoutDoubledDollars(source));
    if (isInside(path, m_directory + "/data"_L1))
        return Place{withDoubledDollars(path), {}, true};
    if (path == m_folder)
        return inProject({}, user);
    if (isInside(path, m_folder))
        return inProject(path.sliced(m_folder.size() + 1), user);
    if (!path.startsWith(u'/') || isInside(path, m_directory)) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("%1 names \"%2\", which is outside of the project").arg(user, path),
                     {.environment = m_environment},
                     Words::tr("A path that leaves the project's folder with \"..\" leads somewhere else on a host."),
                     Words::tr("Move it into the project's folder, or write an absolute path of the host.")});
    }
    return Place{withDoubledDollars(path), {}, false};
}

Result<Sources::Place> Sources::inProject(const QString &relative, const QString &user) const
{
    if (const auto file = m_files.find(relative); file != m_files.end()) {
        const QString name = relative.section(u'/', -1);
        const QString path = m_directory + "/files/"_L1 + file->second + u'/' + name;
        return Place{withDoubledDollars(path), file->second, false};
    }
    const QString prefix = relative.isEmpty() ? QString() : relative + u'/';
    const auto inFolder = m_files.lower_bound(prefix);
    if (inFolder != m_files.end() && inFolder->first.startsWith(prefix)) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("%1 mounts the folder \"%2\", which holds files of the release")
                         .arg(user, relative.isEmpty() ? u"."_s : relative),
                     {.environment = m_environment},
                     Words::tr("One of them is \"%1\".").arg(inFolder->first),
                     Words::tr("Mount the files one by one.")});
    }
    const bool isThere = relative == "data"_L1 || relative.startsWith("data/"_L1);
    const QString data = isThere ? relative : relative.isEmpty() ? u"data"_s : u"data/"_s + relative;
    return Place{withDoubledDollars(m_directory + u'/' + data), {}, true};
}

} // namespace slipway::config
