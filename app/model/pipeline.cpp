// SPDX-License-Identifier: Apache-2.0
#include "model/pipeline.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QJsonObject probeBrief(const std::optional<ProbeSample> &probe)
{
    if (!probe)
        return {};
    return {{u"good"_s, probe->outcome == ProbeSample::Outcome::Good},
            {u"known"_s, probe->outcome != ProbeSample::Outcome::CannotProbe},
            {u"status"_s, probe->status},
            {u"ms"_s, probe->milliseconds}};
}

QJsonObject serviceToJson(const ServiceState &service)
{
    return {{u"host"_s, service.host},
            {u"service"_s, service.service},
            {u"image"_s, service.image},
            {u"image-id"_s, service.imageId},
            {u"state"_s, service.state},
            {u"health"_s, toWord(service.health)},
            {u"/health"_s, probeBrief(service.healthProbe)},
            {u"/ready"_s, probeBrief(service.readyProbe)},
            {u"restarts"_s, service.restarts},
            {u"up-since"_s, service.upSince.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject environmentToJson(const EnvironmentState &environment)
{
    QJsonArray services;
    for (const ServiceState &service : environment.services)
        services.append(serviceToJson(service));
    QJsonObject object{{u"environment"_s, environment.environment},
                       {u"hosts"_s, QJsonArray::fromStringList(environment.hosts)},
                       {u"health"_s, toWord(environment.health)},
                       {u"health-detail"_s, environment.healthDetail},
                       {u"sync"_s, toWord(environment.sync)},
                       {u"sync-detail"_s, environment.syncDetail},
                       {u"verified"_s, environment.isVerified},
                       {u"last-run"_s, environment.lastRun ? toWord(*environment.lastRun) : QString()},
                       {u"last-run-detail"_s, environment.lastRunDetail},
                       {u"by"_s, environment.deployedBy},
                       {u"at"_s, environment.deployedAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"services"_s, services}};
    if (environment.release)
        object[u"release"_s] = toJson(*environment.release);
    if (const Gate *gate = denial(environment.promoteGates)) {
        object[u"promote-denied"_s] =
            QJsonObject{{u"gate"_s, gate->title}, {u"why"_s, gate->why}, {u"lift"_s, gate->lift}};
    }
    if (environment.problem)
        object[u"problem"_s] = toJson(*environment.problem);
    if (!environment.away.isEmpty())
        object[u"hosts-away"_s] = QJsonArray::fromStringList(environment.away);
    if (environment.running)
        object[u"running"_s] = QJsonObject{{u"id"_s, environment.running->id},
                                           {u"by"_s, environment.running->by},
                                           {u"abandoned"_s, environment.isAbandoned}};
    return object;
}

} // namespace

bool isOverdue(const EnvironmentState &state, const QDateTime &now)
{
    constexpr std::chrono::seconds freshFor{30}; // several looks would have come meanwhile
    return !state.isRemembered && state.seenAt.isValid() && state.seenAt.addDuration(freshFor) < now;
}

QJsonObject toJson(const PipelineState &pipeline)
{
    QJsonArray environments;
    for (const EnvironmentState &environment : pipeline.environments)
        environments.append(environmentToJson(environment));
    return {{u"project"_s, pipeline.project}, {u"source"_s, pipeline.source}, {u"environments"_s, environments}};
}

} // namespace slipway
