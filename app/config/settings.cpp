// SPDX-License-Identifier: Apache-2.0
#include "config/settings.h"

#include "config/envfile.h"
#include "config/words.h"
#include "project/secretname.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>

#include <map>
#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readWhole(const Project &project, const QString &name)
{
    QFile file(QDir(project.folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail({ErrorKind::LocalIo,
                     Words::tr("An env file cannot be read"),
                     {.file = name},
                     file.errorString(),
                     Words::tr("Make it, or take it out of \"env-files\" in slipway.yaml.")});
    }
    return file.readAll();
}

std::map<QString, Setting> byKey(const std::vector<Setting> &settings)
{
    std::map<QString, Setting> result;
    for (const Setting &setting : settings)
        result.insert_or_assign(setting.key, setting);
    return result;
}

} // namespace

Result<std::vector<Setting>> effective(const Project &project, const Environment &environment)
{
    std::map<QString, QString> known;
    std::map<QString, Setting> settings;
    for (const QString &file : environment.envFiles) {
        const auto text = readWhole(project, file);
        if (!text)
            return std::unexpected(text.error());
        auto entries = readEnv(*text, file, known);
        if (!entries) {
            entries.error().where.environment = environment.name;
            return std::unexpected(std::move(entries.error()));
        }
        for (const EnvEntry &entry : *entries) {
            const bool isSecret = project::secretName(entry.value).has_value();
            settings.insert_or_assign(entry.key, Setting{entry.key, entry.value, entry.file, entry.line, isSecret});
        }
        for (const auto &[key, setting] : settings)
            known.insert_or_assign(key, setting.value);
    }
    std::vector<Setting> result;
    result.reserve(settings.size());
    for (auto &[key, setting] : settings)
        result.push_back(std::move(setting));
    return result;
}

std::vector<SettingChange> compare(const std::vector<Setting> &before, const std::vector<Setting> &after)
{
    const std::map<QString, Setting> olds = byKey(before);
    const std::map<QString, Setting> news = byKey(after);
    std::set<QString> keys;
    for (const auto *side : {&olds, &news}) {
        for (const auto &[key, setting] : *side)
            keys.insert(key);
    }
    std::vector<SettingChange> changes;
    for (const QString &key : keys) {
        const auto was = olds.find(key);
        const auto is = news.find(key);
        if (was == olds.end())
            changes.push_back({key, SettingChange::Kind::Added, {}, is->second.value, is->second.file});
        else if (is == news.end())
            changes.push_back({key, SettingChange::Kind::Removed, was->second.value, {}, was->second.file});
        else if (was->second.value != is->second.value)
            changes.push_back(
                {key, SettingChange::Kind::Changed, was->second.value, is->second.value, is->second.file});
    }
    return changes;
}

QJsonArray toJson(const std::vector<Setting> &settings)
{
    QJsonArray array;
    for (const Setting &setting : settings) {
        QJsonObject object{{u"key"_s, setting.key}, {u"value"_s, setting.value}, {u"file"_s, setting.file}};
        if (!setting.mark.isEmpty())
            object[u"mark"_s] = setting.mark;
        array.append(object);
    }
    return array;
}

std::vector<Setting> settingsFromJson(const QJsonArray &array)
{
    std::vector<Setting> settings;
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const QString text = object[u"value"].toString();
        settings.push_back({.key = object[u"key"].toString(),
                            .value = text,
                            .file = object[u"file"].toString(),
                            .isSecret = project::secretName(text).has_value(),
                            .mark = object[u"mark"].toString()});
    }
    return settings;
}

} // namespace slipway::config
