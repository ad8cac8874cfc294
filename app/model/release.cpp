// SPDX-License-Identifier: Apache-2.0
#include "model/release.h"

#include "model/words.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace slipway {

QString Image::reference() const
{
    return repository + QLatin1Char('@') + (indexDigest.isEmpty() ? manifestDigest : indexDigest);
}

bool Image::isIdentifiedBy(const QString &id) const
{
    return !id.isEmpty() && (id == configDigest || id == manifestDigest || id == indexDigest);
}

QString Release::alias() const
{
    return readableAlias(id);
}

QString Release::title() const
{
    return number > 0 ? QStringLiteral("#%1 %2").arg(number).arg(alias()) : alias();
}

const Image *Release::image(const QString &service) const
{
    const auto found = std::ranges::find(images, service, &Image::service);
    return found == images.end() ? nullptr : &*found;
}

QString releaseId(const Release &release)
{
    QStringList parts;
    for (const Image &image : release.images)
        parts += QStringList{QStringLiteral("image"), image.service, image.configDigest}.join(QLatin1Char('\t'));
    for (const ReleaseFile &file : release.files) {
        parts += QStringList{QStringLiteral("file"), file.path, file.sha256,
                             file.executable ? QStringLiteral("x") : QString()}
                     .join(QLatin1Char('\t'));
    }
    parts += QString(QStringLiteral("compose\t") + release.composeFiles.join(QLatin1Char('\t')));
    parts += QString(QStringLiteral("commit\t") + release.commit);
    parts.sort();
    const QByteArray text = parts.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QString shortDigest(const QString &digest, int length)
{
    return digest.sliced(digest.indexOf(QLatin1Char(':')) + 1).left(length);
}

namespace {

QJsonObject imageToJson(const Image &image)
{
    return {{QStringLiteral("service"), image.service},
            {QStringLiteral("repository"), image.repository},
            {QStringLiteral("tag"), image.tag},
            {QStringLiteral("config"), image.configDigest},
            {QStringLiteral("manifest"), image.manifestDigest},
            {QStringLiteral("index"), image.indexDigest}};
}

Image imageFromJson(const QJsonObject &object)
{
    return {.service = object[QStringLiteral("service")].toString(),
            .repository = object[QStringLiteral("repository")].toString(),
            .tag = object[QStringLiteral("tag")].toString(),
            .configDigest = object[QStringLiteral("config")].toString(),
            .manifestDigest = object[QStringLiteral("manifest")].toString(),
            .indexDigest = object[QStringLiteral("index")].toString()};
}

} // namespace

QJsonObject toJson(const Release &release)
{
    QJsonArray images;
    for (const Image &image : release.images)
        images.append(imageToJson(image));
    QJsonArray files;
    for (const ReleaseFile &file : release.files) {
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("sha256"), file.sha256},
                                 {QStringLiteral("executable"), file.executable}});
    }
    return {{QStringLiteral("id"), release.id},
            {QStringLiteral("alias"), release.alias()},
            {QStringLiteral("number"), release.number},
            {QStringLiteral("commit"), release.commit},
            {QStringLiteral("subject"), release.subject},
            {QStringLiteral("images"), images},
            {QStringLiteral("files"), files},
            {QStringLiteral("compose"), QJsonArray::fromStringList(release.composeFiles)},
            {QStringLiteral("built-at"), release.builtAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("built-by"), release.builtBy}};
}

Release releaseFromJson(const QJsonObject &object)
{
    Release release{.id = object[QStringLiteral("id")].toString(),
                    .commit = object[QStringLiteral("commit")].toString(),
                    .subject = object[QStringLiteral("subject")].toString(),
                    .number = object[QStringLiteral("number")].toInt(),
                    .images = {},
                    .files = {},
                    .composeFiles = {},
                    .builtAt = QDateTime::fromString(object[QStringLiteral("built-at")].toString(), Qt::ISODateWithMs),
                    .builtBy = object[QStringLiteral("built-by")].toString()};
    for (const auto &image : object[QStringLiteral("images")].toArray())
        release.images.push_back(imageFromJson(image.toObject()));
    for (const auto &value : object[QStringLiteral("files")].toArray()) {
        const QJsonObject file = value.toObject();
        release.files.push_back({file[QStringLiteral("path")].toString(), file[QStringLiteral("sha256")].toString(),
                                 file[QStringLiteral("executable")].toBool()});
    }
    for (const auto &file : object[QStringLiteral("compose")].toArray())
        release.composeFiles += file.toString();
    return release;
}

} // namespace slipway
