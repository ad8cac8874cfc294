// SPDX-License-Identifier: Apache-2.0
#include "config/servicevalues.h"

#include "project/secretname.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

using ByService = std::map<QString, QString>;

struct Values {
    std::map<QString, ByService> byKey; ///< what services have
    std::set<QString> own;              ///< keys of which a service has a value that no setting gives
    QHash<QString, QString> settings;
    bool isKnown = false;
};

QString text(const QJsonValue &value)
{
    // Compose prints a dollar twice, so that its output can be its input
    return value.toVariant().toString().replace("$$"_L1, "$"_L1);
}

/// \a names: the settings of all environments. Where one is missing Compose puts an empty text, and that is not the
/// compose file's doing.
Values read(const ParityEnvironment &environment, const QSet<QString> &names)
{
    Values values{.byKey = {}, .own = {}, .settings = {}, .isKnown = !environment.rendered.isEmpty()};
    if (!values.isKnown)
        return values;
    for (const Setting &setting : environment.settings)
        values.settings.insert(setting.key, setting.value);
    const QJsonObject services = environment.rendered.value("services"_L1).toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        const QJsonObject own = service->toObject().value("environment"_L1).toObject();
        for (auto entry = own.begin(); entry != own.end(); ++entry) {
            if (entry->isNull())
                continue;
            const QString value = text(*entry);
            values.byKey[entry.key()][service.key()] = value;
            if (value.isEmpty() && names.contains(entry.key()) && !values.settings.contains(entry.key()))
                continue;
            const auto setting = values.settings.constFind(entry.key());
            if (setting == values.settings.cend() || *setting != value)
                values.own.insert(entry.key());
        }
    }
    return values;
}

bool disagree(const ByService &values)
{
    return std::ranges::any_of(values, [&](const auto &pair) { return pair.second != values.begin()->second; });
}

/// The value of \a service, or of any if it is empty.
FoundValue valueOf(const Values &values, const QString &key, const QString &service)
{
    FoundValue found{.state = FoundValue::State::NotKnown, .value = {}, .source = {}};
    if (!values.isKnown)
        return found;
    found.state = FoundValue::State::NotThere;
    const auto byService = values.byKey.find(key);
    if (byService == values.byKey.end())
        return found;
    const auto value = service.isEmpty() ? byService->second.begin() : byService->second.find(service);
    if (value == byService->second.end())
        return found;
    return {.state = FoundValue::State::There,
            .value = value->second,
            .source = u"compose.yaml"_s,
            .isReference = project::secretName(value->second).has_value()};
}

FoundKey row(const std::vector<Values> &all, const QString &key, const QString &service)
{
    FoundKey found{.key = service.isEmpty() ? key : QString(service + u": "_s + key), .name = key, .values = {}};
    for (const Values &values : all)
        found.values.push_back(valueOf(values, key, service));
    return found;
}

/// The services that have a value of their own under \a key anywhere.
std::set<QString> servicesWith(const std::vector<Values> &all, const QString &key)
{
    std::set<QString> services;
    for (const Values &values : all) {
        const auto byService = values.byKey.find(key);
        if (byService == values.byKey.end())
            continue;
        const auto setting = values.settings.constFind(key);
        for (const auto &[service, value] : byService->second) {
            if (setting == values.settings.cend() || *setting != value)
                services.insert(service);
        }
    }
    return services;
}

} // namespace

std::vector<FoundKey> serviceValues(const std::vector<ParityEnvironment> &environments)
{
    std::vector<Values> all;
    QSet<QString> names;
    for (const ParityEnvironment &environment : environments) {
        for (const Setting &setting : environment.settings)
            names.insert(setting.key);
    }
    std::set<QString> keys;
    for (const ParityEnvironment &environment : environments) {
        all.push_back(read(environment, names));
        keys.insert(all.back().own.begin(), all.back().own.end());
    }
    std::vector<FoundKey> rows;
    for (const QString &key : keys) {
        const bool isApart = std::ranges::any_of(all, [&](const Values &values) {
            const auto byService = values.byKey.find(key);
            return values.settings.contains(key) || (byService != values.byKey.end() && disagree(byService->second));
        });
        if (!isApart) {
            rows.push_back(row(all, key, {}));
            continue;
        }
        for (const QString &service : servicesWith(all, key))
            rows.push_back(row(all, key, service));
    }
    std::ranges::sort(rows, {}, &FoundKey::key);
    return rows;
}

} // namespace slipway::config
