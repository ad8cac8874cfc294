// SPDX-License-Identifier: Apache-2.0
#include "session/lastseen.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace slipway::session {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1; ///< of the file; another one is not read

QJsonObject toJson(const ServiceState &service)
{
    return {{u"host"_s, service.host},       {u"service"_s, service.service},   {u"image"_s, service.image},
            {u"imageId"_s, service.imageId}, {u"isOneOff"_s, service.isOneOff}, {u"restarts"_s, service.restarts}};
}

ServiceState serviceFromJson(const QJsonObject &object)
{
    return {.host = object["host"_L1].toString(),
            .service = object["service"_L1].toString(),
            .image = object["image"_L1].toString(),
            .imageId = object["imageId"_L1].toString(),
            .isOneOff = object["isOneOff"_L1].toBool(),
            .restarts = object["restarts"_L1].toInt()};
}

QJsonObject toJson(const EnvironmentState &state)
{
    QJsonObject object{
        {u"environment"_s, state.environment},     {u"hosts"_s, QJsonArray::fromStringList(state.hosts)},
        {u"isProtected"_s, state.isProtected},     {u"deployedAt"_s, state.deployedAt.toString(Qt::ISODateWithMs)},
        {u"deployedBy"_s, state.deployedBy},       {u"isVerified"_s, state.isVerified},
        {u"lastRunDetail"_s, state.lastRunDetail}, {u"seenAt"_s, state.seenAt.toString(Qt::ISODateWithMs)}};
    if (state.release)
        object[u"release"] = toJson(*state.release);
    if (state.lastVerified)
        object[u"lastVerified"] = toJson(*state.lastVerified);
    if (state.lastRun)
        object[u"lastRun"] = toWord(*state.lastRun);
    QJsonArray services;
    for (const ServiceState &service : state.services)
        services.append(toJson(service));
    object[u"services"] = services;
    return object;
}

EnvironmentState environmentFromJson(const QJsonObject &object)
{
    const auto time = [&](QLatin1StringView key) {
        return QDateTime::fromString(object[key].toString(), Qt::ISODateWithMs);
    };
    EnvironmentState state{.environment = object["environment"_L1].toString(),
                           .hosts = object["hosts"_L1].toVariant().toStringList(),
                           .isProtected = object["isProtected"_L1].toBool(),
                           .deployedAt = time("deployedAt"_L1),
                           .deployedBy = object["deployedBy"_L1].toString(),
                           .isVerified = object["isVerified"_L1].toBool(),
                           .lastRunDetail = object["lastRunDetail"_L1].toString(),
                           .seenAt = time("seenAt"_L1)};
    if (object.contains("release"_L1))
        state.release = releaseFromJson(object["release"_L1].toObject());
    if (object.contains("lastVerified"_L1))
        state.lastVerified = releaseFromJson(object["lastVerified"_L1].toObject());
    if (object.contains("lastRun"_L1))
        state.lastRun = operationStateFromWord(object["lastRun"_L1].toString());
    for (const auto &service : object["services"_L1].toArray())
        state.services.push_back(serviceFromJson(service.toObject()));
    return state;
}

/// What does not change by itself stays; how it is doing is not known.
EnvironmentState remembered(EnvironmentState state)
{
    state.isRemembered = true;
    state.health = Health::Unknown;
    state.sync = Sync::Unknown;
    state.healthDetail.clear();
    state.syncDetail.clear();
    state.drifts.clear();
    state.problem.reset();
    state.away.clear();
    state.promoteGates.clear();
    state.promotes.clear();
    state.canRollBack = false;
    state.running.reset();
    for (ServiceState &service : state.services) {
        service = {.host = service.host,
                   .service = service.service,
                   .image = service.image,
                   .imageId = service.imageId,
                   .isOneOff = service.isOneOff,
                   .restarts = service.restarts,
                   .latencies = service.latencies,
                   .isRemembered = true};
    }
    return state;
}

/// The rows of the hosts that did not answer, as \a known has them.
void rememberAway(EnvironmentState &state, const EnvironmentState &known)
{
    for (ServiceState &service : remembered(known).services) {
        if (state.away.contains(service.host))
            state.services.push_back(std::move(service));
    }
    std::ranges::stable_sort(state.services, {},
                             [&](const ServiceState &service) { return state.hosts.indexOf(service.host); });
}

} // namespace

PipelineState withRemembered(PipelineState now, const PipelineState &before)
{
    for (EnvironmentState &state : now.environments) {
        const auto known = std::ranges::find(before.environments, state.environment, &EnvironmentState::environment);
        if (known == before.environments.end() || !known->seenAt.isValid())
            continue;
        if (state.seenAt.isValid()) {
            rememberAway(state, *known);
            continue;
        }
        EnvironmentState kept = remembered(*known);
        kept.hosts = state.hosts;
        kept.isProtected = state.isProtected;
        kept.problem = state.problem;
        kept.healthDetail = state.healthDetail;
        kept.syncDetail = state.syncDetail;
        kept.promotes = state.promotes;
        kept.promoteGates = state.promoteGates;
        state = std::move(kept);
    }
    return now;
}

QString lastSeenFile(const QString &projectFile)
{
    const QByteArray name = QCryptographicHash::hash(projectFile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/slipway/pipelines/"_L1 +
           QString::fromLatin1(name.first(32)) + ".json"_L1;
}

void keepLastSeen(const PipelineState &pipeline, const QString &path)
{
    QJsonArray environments;
    for (const EnvironmentState &state : withRemembered(pipeline, lastSeen(path)).environments) {
        if (state.seenAt.isValid())
            environments.append(toJson(state));
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"format"_s, format},
                                         {u"project"_s, pipeline.project},
                                         {u"source"_s, pipeline.source},
                                         {u"environments"_s, environments}})
                   .toJson(QJsonDocument::Compact));
    file.commit();
}

PipelineState lastSeen(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object["format"_L1].toInt() != format)
        return {};
    PipelineState pipeline{
        .project = object["project"_L1].toString(), .source = object["source"_L1].toString(), .environments = {}};
    for (const auto &environment : object["environments"_L1].toArray()) {
        EnvironmentState state = environmentFromJson(environment.toObject());
        if (state.seenAt.isValid())
            pipeline.environments.push_back(remembered(std::move(state)));
    }
    return pipeline;
}

} // namespace slipway::session
