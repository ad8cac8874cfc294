// SPDX-License-Identifier: Apache-2.0
#include "model/deployment.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString toIso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromIso(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

constexpr std::array stepStates{StepState::State::Pending, StepState::State::Running, StepState::State::Succeeded,
                                StepState::State::Failed, StepState::State::Skipped};
constexpr std::array<QLatin1StringView, 3> probeKinds{"health"_L1, "ready"_L1, "smoke"_L1};
constexpr std::array<QLatin1StringView, 3> probeOutcomes{"good"_L1, "bad"_L1, "cannot probe"_L1};
constexpr std::array<QLatin1StringView, 15> errorKinds{
    "invalid input"_L1, "not found"_L1, "denied"_L1,         "locked"_L1,          "moved"_L1,
    "unreachable"_L1,   "host key"_L1,  "authentication"_L1, "connection lost"_L1, "remote failure"_L1,
    "verification"_L1,  "cancelled"_L1, "timed out"_L1,      "local i/o"_L1,       "internal"_L1};

template<typename Enum, std::size_t N>
Enum enumOf(const std::array<QLatin1StringView, N> &words, const QJsonValue &value, Enum otherwise)
{
    const QString word = value.toString();
    const auto found = std::ranges::find_if(words, [&](QLatin1StringView one) { return one == word; });
    return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

QJsonObject stepToJson(const StepState &step)
{
    return {{u"id"_s, step.id},
            {u"title"_s, step.title},
            {u"host"_s, step.host},
            {u"state"_s, toWord(step.state)},
            {u"started-at"_s, toIso(step.startedAt)},
            {u"ended-at"_s, toIso(step.endedAt)},
            {u"detail"_s, step.detail}};
}

StepState stepFromJson(const QJsonObject &object)
{
    StepState step{.id = object[u"id"].toString(),
                   .title = object[u"title"].toString(),
                   .host = object[u"host"].toString(),
                   .startedAt = fromIso(object[u"started-at"]),
                   .endedAt = fromIso(object[u"ended-at"]),
                   .detail = object[u"detail"].toString()};
    for (const auto state : stepStates) {
        if (toWord(state) == object[u"state"].toString())
            step.state = state;
    }
    return step;
}

QJsonObject probeToJson(const ProbeSample &probe)
{
    return {{u"at"_s, toIso(probe.at)},    {u"host"_s, probe.host},
            {u"service"_s, probe.service}, {u"kind"_s, probeKinds.at(static_cast<std::size_t>(probe.kind))},
            {u"name"_s, probe.name},       {u"outcome"_s, probeOutcomes.at(static_cast<std::size_t>(probe.outcome))},
            {u"status"_s, probe.status},   {u"ms"_s, probe.milliseconds},
            {u"text"_s, probe.text}};
}

ProbeSample probeFromJson(const QJsonObject &object)
{
    return {.at = fromIso(object[u"at"]),
            .host = object[u"host"].toString(),
            .service = object[u"service"].toString(),
            .kind = enumOf(probeKinds, object[u"kind"], ProbeSample::Kind::Ready),
            .name = object[u"name"].toString(),
            .outcome = enumOf(probeOutcomes, object[u"outcome"], ProbeSample::Outcome::CannotProbe),
            .status = object[u"status"].toInt(),
            .milliseconds = object[u"ms"].toInt(),
            .text = object[u"text"].toString()};
}

} // namespace

QString toWord(StepState::State state)
{
    switch (state) {
    case StepState::State::Pending: return u"pending"_s;
    case StepState::State::Running: return u"running"_s;
    case StepState::State::Succeeded: return u"succeeded"_s;
    case StepState::State::Failed: return u"failed"_s;
    case StepState::State::Skipped: return u"skipped"_s;
    }
    return {};
}

QJsonObject toJson(const Error &error)
{
    return {{u"kind"_s, errorKinds.at(static_cast<std::size_t>(error.kind))},
            {u"what"_s, error.what},
            {u"environment"_s, error.where.environment},
            {u"host"_s, error.where.host},
            {u"file"_s, error.where.file},
            {u"line"_s, error.where.line},
            {u"column"_s, error.where.column},
            {u"why"_s, error.why},
            {u"cure"_s, error.cure}};
}

Error errorFromJson(const QJsonObject &object)
{
    return {.kind = enumOf(errorKinds, object[u"kind"], ErrorKind::Internal),
            .what = object[u"what"].toString(),
            .where = {.environment = object[u"environment"].toString(),
                      .host = object[u"host"].toString(),
                      .file = object[u"file"].toString(),
                      .line = object[u"line"].toInt(),
                      .column = object[u"column"].toInt()},
            .why = object[u"why"].toString(),
            .cure = object[u"cure"].toString()};
}

QJsonObject toJson(const Deployment &deployment)
{
    QJsonArray steps;
    for (const StepState &step : deployment.steps)
        steps.append(stepToJson(step));
    QJsonArray probes;
    for (const ProbeSample &probe : deployment.probes)
        probes.append(probeToJson(probe));
    QJsonArray evidence;
    for (const Evidence &one : deployment.evidence)
        evidence.append(QJsonObject{{u"title"_s, one.title}, {u"host"_s, one.host}, {u"text"_s, one.text}});
    QJsonObject object{{u"id"_s, deployment.id},
                       {u"number"_s, deployment.number},
                       {u"intent"_s, toWord(deployment.intent)},
                       {u"environment"_s, deployment.environment},
                       {u"release"_s, toJson(deployment.release)},
                       {u"plan"_s, deployment.planHash},
                       {u"rendered"_s, deployment.renderedHash},
                       {u"directory"_s, deployment.releaseDirectory},
                       {u"by"_s, deployment.by},
                       {u"started-at"_s, toIso(deployment.startedAt)},
                       {u"ended-at"_s, toIso(deployment.endedAt)},
                       {u"state"_s, toWord(deployment.state)},
                       {u"verified"_s, deployment.isVerified},
                       {u"switched"_s, deployment.hasSwitched},
                       {u"rolled-back"_s, deployment.isRolledBack},
                       {u"steps"_s, steps},
                       {u"probes"_s, probes},
                       {u"evidence"_s, evidence}};
    if (deployment.replaces)
        object[u"replaces"_s] = toJson(*deployment.replaces);
    if (deployment.error)
        object[u"error"_s] = toJson(*deployment.error);
    return object;
}

Deployment deploymentFromJson(const QJsonObject &object)
{
    Deployment deployment;
    deployment.id = object[u"id"].toString();
    deployment.number = object[u"number"].toInt();
    deployment.intent = intentFromWord(object[u"intent"].toString());
    deployment.environment = object[u"environment"].toString();
    deployment.release = releaseFromJson(object[u"release"].toObject());
    deployment.planHash = object[u"plan"].toString();
    deployment.renderedHash = object[u"rendered"].toString();
    deployment.releaseDirectory = object[u"directory"].toString();
    deployment.by = object[u"by"].toString();
    deployment.startedAt = fromIso(object[u"started-at"]);
    deployment.endedAt = fromIso(object[u"ended-at"]);
    deployment.state = operationStateFromWord(object[u"state"].toString());
    deployment.isVerified = object[u"verified"].toBool();
    deployment.hasSwitched = object[u"switched"].toBool();
    deployment.isRolledBack = object[u"rolled-back"].toBool();
    if (object.contains(u"replaces"))
        deployment.replaces = releaseFromJson(object[u"replaces"].toObject());
    if (object.contains(u"error"))
        deployment.error = errorFromJson(object[u"error"].toObject());
    for (const auto &step : object[u"steps"].toArray())
        deployment.steps.push_back(stepFromJson(step.toObject()));
    for (const auto &probe : object[u"probes"].toArray())
        deployment.probes.push_back(probeFromJson(probe.toObject()));
    for (const auto &value : object[u"evidence"].toArray()) {
        const QJsonObject one = value.toObject();
        deployment.evidence.push_back({one[u"title"].toString(), one[u"host"].toString(), one[u"text"].toString()});
    }
    return deployment;
}

} // namespace slipway
