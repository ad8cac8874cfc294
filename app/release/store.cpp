// SPDX-License-Identifier: Apache-2.0
#include "release/store.h"

#include "release/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

Result<void> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return fail(ErrorKind::LocalIo, Words::tr("%1 cannot be written").arg(path), file.errorString(),
                Words::tr("Check the free space and the permissions of the project's folder."));
}

} // namespace

Store::Store(const QString &projectFolder)
    : m_folder(projectFolder + u"/.slipway/builds"_s)
{
}

Result<void> Store::save(const Release &release, const delivery::Contents &contents) const
{
    if (!QDir().mkpath(m_folder + u"/files"_s))
        return fail(ErrorKind::LocalIo, Words::tr("%1 cannot be made").arg(m_folder));
    for (const auto &[sha256, content] : contents) {
        const QString path = m_folder + u"/files/"_s + sha256;
        if (QFile::exists(path))
            continue;
        if (auto written = write(path, content); !written)
            return written;
    }
    return write(m_folder + u'/' + release.id + u".json"_s, QJsonDocument(toJson(release)).toJson());
}

std::vector<Release> Store::releases() const
{
    std::vector<Release> all;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            Release release = releaseFromJson(QJsonDocument::fromJson(file.readAll()).object());
            if (!release.id.isEmpty())
                all.push_back(std::move(release));
        }
    }
    std::ranges::sort(all, std::ranges::greater(), &Release::builtAt);
    return all;
}

std::optional<Release> Store::find(const QString &wanted) const
{
    constexpr qsizetype shortest = 6;
    for (const Release &release : releases()) {
        if (release.alias() == wanted ||
            (wanted.size() >= shortest && (release.id.startsWith(wanted) || release.commit.startsWith(wanted))))
            return release;
    }
    return std::nullopt;
}

delivery::Contents Store::contents(const Release &release) const
{
    delivery::Contents all;
    for (const ReleaseFile &one : release.files) {
        QFile file(m_folder + u"/files/"_s + one.sha256);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        const QByteArray sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(sha256) == one.sha256)
            all[one.sha256] = content;
    }
    return all;
}

} // namespace slipway::release
