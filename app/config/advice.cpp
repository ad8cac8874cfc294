// SPDX-License-Identifier: Apache-2.0
#include "config/advice.h"

#include "config/words.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

std::set<QString> settingNames(const std::vector<ParityEnvironment> &environments)
{
    std::set<QString> names;
    for (const ParityEnvironment &environment : environments) {
        for (const Setting &setting : environment.settings)
            names.insert(setting.key);
    }
    return names;
}

/// Those of the services too, in capitals: what a program is told.
QStringList toldNames(const std::vector<ParityEnvironment> &environments, const std::set<QString> &settings)
{
    QStringList names;
    for (const QString &name : settings)
        names += name.toUpper();
    for (const ParityEnvironment &environment : environments) {
        for (const auto &service : environment.rendered.value("services"_L1).toObject()) {
            for (const QString &name : service.toObject().value("environment"_L1).toObject().keys())
                names += name.toUpper();
        }
    }
    return names;
}

void adviseName(const QString &name, std::vector<Advice> &advices)
{
    static const QStringList ofLogin{u"HOME"_s, u"HOSTNAME"_s, u"LOGNAME"_s, u"PATH"_s,
                                     u"PWD"_s,  u"SHELL"_s,    u"TERM"_s,    u"USER"_s};
    if (ofLogin.contains(name)) {
        advices.push_back(
            {name, Words::tr("Every login sets %1 itself, and plain `docker compose` takes that before the env "
                             "file. Give the setting a name of its own, such as APP_%1.")
                       .arg(name)});
    } else if (name.startsWith("COMPOSE_"_L1)) {
        advices.push_back(
            {name, Words::tr("Compose reads %1 itself and behaves otherwise with it. Say it in the compose file or in "
                             "slipway.yaml, where it can be seen.")
                       .arg(name)});
    } else if (name.startsWith("DOCKER_"_L1)) {
        advices.push_back(
            {name, Words::tr("The docker command reads %1 itself: it may talk to another engine. Give the setting "
                             "another name.")
                       .arg(name)});
    }
}

bool has(const QStringList &names, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        return std::ranges::any_of(words, [&](QLatin1StringView word) { return name.contains(word); });
    });
}

void adviseGrowth(const QStringList &names, std::vector<Advice> &advices)
{
    if (names.isEmpty())
        return;
    if (!has(names, {"LOG_FORMAT"_L1, "LOG_JSON"_L1, "JSON_LOG"_L1, "LOGGING_FORMAT"_L1, "STRUCTURED"_L1})) {
        advices.push_back(
            {{},
             Words::tr("No setting tells how logs are written. One JSON object a line (LOG_FORMAT=json) can be "
                       "searched when there are many.")});
    }
    if (!has(names, {"REQUEST_ID"_L1, "CORRELATION"_L1, "TRACE"_L1, "TRACING"_L1, "OTEL_"_L1})) {
        advices.push_back(
            {{},
             Words::tr("No setting speaks of request IDs. With one in each log line and each call onwards, a "
                       "request can be followed through services.")});
    }
    if (!has(names, {"TIMEOUT"_L1})) {
        advices.push_back(
            {{},
             Words::tr("No setting is a timeout. A service that waits for another without an end takes all "
                       "others down with it.")});
    }
}

bool hasLimit(const QJsonObject &service, const QString &old, const QString &name)
{
    const QJsonObject limits = service.value("deploy"_L1)["resources"_L1]["limits"_L1].toObject();
    return service.contains(old) || limits.contains(name);
}

void adviseService(const QString &name, const QJsonObject &service, std::vector<Advice> &advices)
{
    const QString subject = u"services."_s + name;
    if (!hasLimit(service, u"mem_limit"_s, u"memory"_s)) {
        advices.push_back(
            {subject,
             Words::tr("\"%1\" may use all memory of its host. Set deploy.resources.limits.memory.").arg(name)});
    }
    if (!hasLimit(service, u"cpus"_s, u"cpus"_s)) {
        advices.push_back(
            {subject,
             Words::tr("\"%1\" may use all processors of its host. Set deploy.resources.limits.cpus.").arg(name)});
    }
    const QJsonObject health = service.value("healthcheck"_L1).toObject();
    const bool isOff = health.value("disable"_L1).toBool() || health.value("test"_L1)[0].toString() == "NONE"_L1;
    if (health.isEmpty() || isOff)
        advices.push_back(
            {subject,
             Words::tr("\"%1\" has no healthcheck: Docker calls it well as long as its process lives.").arg(name)});
    else if (!health.contains("timeout"_L1))
        advices.push_back(
            {subject,
             Words::tr("The healthcheck of \"%1\" has no timeout: Docker waits 30 s for each answer.").arg(name)});
}

} // namespace

std::vector<Advice> advise(const std::vector<ParityEnvironment> &environments)
{
    std::vector<Advice> advices;
    const std::set<QString> settings = settingNames(environments);
    for (const QString &name : settings)
        adviseName(name, advices);
    adviseGrowth(toldNames(environments, settings), advices);
    for (const ParityEnvironment &environment : environments | std::views::reverse) {
        if (environment.rendered.isEmpty())
            continue;
        const QJsonObject services = environment.rendered.value("services"_L1).toObject();
        for (auto service = services.begin(); service != services.end(); ++service)
            adviseService(service.key(), service->toObject(), advices);
        break;
    }
    return advices;
}

} // namespace slipway::config
