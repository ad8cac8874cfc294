// SPDX-License-Identifier: Apache-2.0
#include "delivery/staged.h"

#include "delivery/sources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::delivery {

using namespace Qt::StringLiterals;

namespace {

using Texts = std::map<QString, QString>;

QJsonObject toJson(const Texts &texts)
{
    QJsonObject object;
    for (const auto &[key, text] : texts)
        object[key] = text;
    return object;
}

Texts textsFromJson(const QJsonObject &object)
{
    Texts texts;
    for (auto text = object.begin(); text != object.end(); ++text)
        texts[text.key()] = text->toString();
    return texts;
}

QString levelWord(const std::vector<QString> &level)
{
    return QStringList(level.begin(), level.end()).join(u' ');
}

QJsonArray toJson(const Levels &levels)
{
    QJsonArray array;
    for (const auto &level : levels)
        array += levelWord(level);
    return array;
}

Levels levelsFromJson(const QJsonArray &array)
{
    Levels levels;
    for (const auto &value : array) {
        const QStringList level = value.toString().split(u' ', Qt::SkipEmptyParts);
        levels.emplace_back(level.begin(), level.end());
    }
    return levels;
}

} // namespace

QByteArray describe(const Staged &staged, const QString &environment)
{
    const QJsonObject description{{u"release"_s, slipway::toJson(staged.release)},
                                  {u"environment"_s, environment},
                                  {u"levels"_s, toJson(staged.levels)},
                                  {u"needs"_s, toJson(staged.needs)},
                                  {u"oneOffs"_s, toJson(staged.oneOffs)},
                                  {u"rendered"_s, staged.renderedHash},
                                  {u"usedFiles"_s, QJsonArray::fromStringList(staged.usedFiles)}};
    return QJsonDocument(description).toJson();
}

std::optional<Staged> readStaged(const QByteArray &json, const QString &folderName)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Staged staged{.folderName = folderName,
                  .release = releaseFromJson(object[u"release"].toObject()),
                  .renderedHash = object[u"rendered"].toString(),
                  .usedFiles = object[u"usedFiles"].toVariant().toStringList(),
                  .levels = levelsFromJson(object[u"levels"].toArray()),
                  .needs = levelsFromJson(object[u"needs"].toArray()),
                  .oneOffs = textsFromJson(object[u"oneOffs"].toObject())};
    if (staged.release.id.isEmpty() || staged.renderedHash.isEmpty() || staged.levels.empty())
        return std::nullopt;
    return staged;
}

QStringList levelWords(const Levels &levels, const Staged &staged)
{
    QStringList words;
    for (auto level : levels) {
        for (QString &service : level) {
            if (const auto once = staged.oneOffs.find(service); once != staged.oneOffs.end())
                service += u'=' + once->second;
        }
        words += levelWord(level);
    }
    return words;
}

QString sumsOf(const Staged &staged, const QString &directory)
{
    QStringList lines{staged.renderedHash + u"  "_s + releaseFolder(directory, staged.folderName) + u"/compose.yaml"_s};
    for (const ReleaseFile &file : staged.release.files) {
        if (staged.usedFiles.contains(file.sha256))
            lines += file.sha256 + u"  "_s + filePath(directory, file);
    }
    return lines.join(u'\n');
}

QString releaseFolder(const QString &directory, const QString &folderName)
{
    return directory + u"/releases/"_s + folderName;
}

} // namespace slipway::delivery
