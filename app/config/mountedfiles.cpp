// SPDX-License-Identifier: Apache-2.0
#include "config/mountedfiles.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// The sources that \a service names itself, and those it names by way of `configs` and `secrets`.
QStringList sourcesOf(const QJsonObject &service, const QJsonObject &document)
{
    QStringList sources;
    for (const auto &volume : service[u"volumes"].toArray())
        sources += volume.toObject()[u"source"].toString();
    for (const QString &section : {u"configs"_s, u"secrets"_s}) {
        for (const auto &used : service[section].toArray()) {
            const QString name = used.isString() ? used.toString() : used.toObject()[u"source"].toString();
            sources += document[section].toObject()[name].toObject()[u"file"].toString();
        }
    }
    return sources;
}

} // namespace

std::vector<MountedFile> mountedFiles(const QJsonObject &document)
{
    static const QRegularExpression byContent(u"^/.*/files/([0-9a-f]{64})/[^/]+$"_s);
    std::map<QString, MountedFile> byPath;
    const QJsonObject services = document[u"services"].toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        for (QString source : sourcesOf(service->toObject(), document)) {
            source.replace(u"$$"_s, u"$"_s); // as Compose prints it
            const auto match = byContent.match(source);
            if (!match.hasMatch())
                continue;
            MountedFile &file = byPath[source];
            file.path = source;
            file.sha256 = match.captured(1);
            if (!file.services.contains(service.key()))
                file.services += service.key();
        }
    }
    std::vector<MountedFile> files;
    files.reserve(byPath.size());
    for (auto &[path, file] : byPath)
        files.push_back(std::move(file));
    return files;
}

FileHashes readFileHashes(const QByteArray &out)
{
    FileHashes hashes;
    for (const QString &line : QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts)) {
        constexpr qsizetype digits = 64;
        constexpr qsizetype gap = 2; // "  ", or " *"
        if (line.size() > digits + gap)
            hashes[line.sliced(digits + gap)] = line.first(digits);
    }
    return hashes;
}

} // namespace slipway::config
