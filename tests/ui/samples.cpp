// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "model/series.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace slipway::samples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QDateTime now()
{
    return QDateTime(QDate(2026, 5, 4), QTime(20, 16, 12), QTimeZone::UTC);
}

Release release(int number)
{
    Release release;
    const auto digest = [number](const QString &head) {
        return u"sha256:"_s + head + QString::number(number).repeated(29).left(58);
    };
    release.number = number;
    release.commit = (number == 41   ? u"0fe9d21"_s
                      : number == 42 ? u"a1b2c3d"_s
                                     : u"b7e2f10"_s) +
                     u"4c9e0b7755aa12de3390fe61cab4d7e80"_s;
    release.subject = number == 43 ? u"Add regions to notes"_s : u"Warm the cache before ready"_s;
    release.images = {
        {u"api"_s, u"harbor/api"_s, QString::number(number), digest(number == 41 ? u"77ab03"_s : u"9f2c1a"_s), {}, {}},
        {u"worker"_s, u"harbor/worker"_s, QString::number(number), digest(u"51d7e0"_s), {}, {}}};
    release.builtAt = now().addDays(number == 41 ? -2 : 0).addSecs(-1800);
    release.builtBy = u"ana"_s;
    release.id = releaseId(release);
    return release;
}

static ProbeSample probe(ProbeSample::Kind kind, int status, int ms, const QDateTime &at, const QString &text = {})
{
    ProbeSample sample;
    sample.at = at;
    sample.host = u"stage-1"_s;
    sample.service = u"api"_s;
    sample.kind = kind;
    sample.outcome = status == 200 ? ProbeSample::Outcome::Good : ProbeSample::Outcome::Bad;
    sample.status = status;
    sample.milliseconds = ms;
    sample.text = text;
    return sample;
}

static std::vector<int> latencies(int base, int peakAt)
{
    std::vector<int> values;
    values.reserve(lastHourParts);
    for (int i = 0; i < lastHourParts; ++i)
        values.push_back(base + (i * 7 + base) % 5 * base / 6 + (i == peakAt ? base * 5 : 0));
    return values;
}

static std::vector<ServiceState> services(const QString &host, int base, int peakAt, bool isReady = true)
{
    using Kind = ProbeSample::Kind;
    const Release current = release(42);
    ServiceState api;
    api.host = host;
    api.service = u"api"_s;
    api.image = u"api@9f2c1a"_s;
    api.imageId = current.images.front().configDigest;
    api.state = u"running"_s;
    api.health = isReady ? Health::Healthy : Health::Progressing;
    api.healthProbe = probe(Kind::Health, 200, 3, now().addSecs(-2));
    api.readyProbe =
        isReady ? probe(Kind::Ready, 200, base, now().addSecs(-2))
                : probe(Kind::Ready, 503, 1, now().addSecs(-2), uR"({"database":"ok","migrations":"2 pending"})"_s);
    api.upSince = now().addSecs(-40);
    api.latencies = latencies(base, peakAt);
    api.p95InHour = base * 3 / 2;
    api.probesInHour = 720;
    ServiceState worker;
    worker.host = host;
    worker.service = u"worker"_s;
    worker.image = u"worker@51d7e0"_s;
    worker.state = u"running"_s;
    worker.health = Health::Healthy;
    worker.upSince = now().addSecs(-40);
    ServiceState db = worker;
    db.service = u"db"_s;
    db.image = u"postgres@41d0b2"_s;
    db.state = u"healthy"_s;
    db.upSince = now().addDays(-6).addDuration(-4h);
    ServiceState migrate = worker;
    migrate.service = u"migrate"_s;
    migrate.image = u"api@9f2c1a"_s;
    migrate.isOneOff = true;
    migrate.state = u"exited (0)"_s;
    migrate.upSince = {};
    return {api, worker, db, migrate};
}

static EnvironmentState environment(const QString &name, const QStringList &hosts, int number)
{
    EnvironmentState state;
    state.environment = name;
    state.hosts = hosts;
    state.isProtected = name == u"prod";
    state.release = release(number);
    state.deployedAt = now().addDuration(-12min);
    state.deployedBy = u"ana"_s;
    state.isVerified = true;
    state.health = Health::Healthy;
    if (hosts.size() > 1)
        state.healthDetail = QStringLiteral("%1 of %1 hosts").arg(hosts.size());
    state.sync = Sync::InSync;
    state.lastRun = OperationState::Succeeded;
    state.lastRunDetail = u"Verified · 4 of 4 checks"_s;
    state.seenAt = now().addSecs(-3);
    for (const QString &host : hosts)
        for (ServiceState &service : services(host, name == u"local" ? 9 : name == u"prod" ? 41 : 30, -1))
            state.services.push_back(std::move(service));
    return state;
}

static std::vector<Gate> gates()
{
    using enum Gate::Verdict;
    return {{u"Verified in stage, same images"_s, Allows, {}, {}},
            {u"Configuration contract"_s, Allows, {}, {}},
            {u"Approved by ben, 1 of 1"_s, Allows, {}, {}},
            {u"Backend tests passed for a1b2c3d"_s, Allows, {}, {}},
            {u"No freeze, no hold, lock free"_s, Allows, {}, {}},
            {u"Schema changes"_s, Warns, u"rollback means roll forward"_s, {}}};
}

static std::vector<StepState> steps(int done, StepState::State next)
{
    const std::vector<std::pair<QString, int>> all{{u"Connect and preflight"_s, 400},
                                                   {u"Plan"_s, 300},
                                                   {u"Lock stage"_s, 100},
                                                   {u"Stage 3 files"_s, 200},
                                                   {u"Deliver 2 images"_s, 6100},
                                                   {u"Check plan again"_s, 200},
                                                   {u"Run migrate"_s, 2000},
                                                   {u"Switch api, worker"_s, 1300},
                                                   {u"Verify"_s, 60'000},
                                                   {u"Record and unlock"_s, 300}};
    std::vector<StepState> steps;
    QDateTime at = now().addSecs(-75);
    for (int i = 0; i < int(all.size()); ++i) {
        const auto &[title, ms] = all[static_cast<size_t>(i)];
        StepState step;
        step.id = u"step-"_s + QString::number(i);
        step.title = title;
        if (i <= done) {
            step.startedAt = at;
            at = at.addMSecs(ms);
        }
        if (i < done || next == StepState::State::Failed)
            step.endedAt = i <= done ? at : QDateTime();
        step.state = i < done ? StepState::State::Succeeded : i == done ? next : StepState::State::Pending;
        steps.push_back(step);
    }
    return steps;
}

static std::vector<ProbeSample> probes(int count, bool isReady)
{
    std::vector<ProbeSample> samples;
    for (int i = 0; i < count; ++i) {
        const QDateTime at = now().addDuration(-5s * (count - i));
        samples.push_back(probe(ProbeSample::Kind::Health, 200, 3, at));
        samples.push_back(
            isReady ? probe(ProbeSample::Kind::Ready, 200, 6, at)
                    : probe(ProbeSample::Kind::Ready, 503, 1, at, uR"({"database":"ok","migrations":"2 pending"})"_s));
    }
    return samples;
}

static Deployment deployment(int number, int releaseNumber)
{
    Deployment deployment;
    deployment.id = u"20260504-201412-7f3a"_s + QString::number(number);
    deployment.number = number;
    deployment.intent = Intent::Promote;
    deployment.environment = u"stage"_s;
    deployment.release = release(releaseNumber);
    deployment.replaces = release(releaseNumber - 1);
    deployment.planHash = u"c41e09d2f7b84a3c9c41e09d2f7b84a3c9c41e09d2f7b84a3c9c41e09d2f7b84"_s;
    deployment.by = u"ana"_s;
    deployment.startedAt = now().addSecs(-75);
    return deployment;
}

Deployment running()
{
    Deployment result = deployment(44, 43);
    result.state = OperationState::Running;
    result.steps = steps(8, StepState::State::Running);
    result.probes = probes(5, true);
    return result;
}

Deployment failed()
{
    Deployment result = deployment(44, 43);
    result.state = OperationState::Failed;
    result.hasSwitched = true;
    result.endedAt = now().addSecs(-2);
    result.steps = steps(8, StepState::State::Failed);
    result.probes = probes(12, false);
    result.error = Error{ErrorKind::Verification, u"/ready did not become good within 60 s"_s,
                         Where{u"stage"_s, u"stage-1"_s, {}, 0, 0},
                         u"The one-off command migrate exited 0, but the api reports two pending migrations."_s,
                         u"Roll back, or repair the migration and deploy a new release."_s};
    result.evidence = {{u"Last 200 log lines of api"_s, u"stage-1"_s, log()},
                       {u"docker inspect of 3 containers"_s, u"stage-1"_s,
                        u"[\n  {\n    \"Id\": \"4f0c11\",\n    \"State\": { \"Status\": \"running\" }\n  }\n]\n"_s}};
    return result;
}

Deployment onTwoHosts()
{
    Deployment result = deployment(45, 42);
    result.environment = u"prod"_s;
    result.state = OperationState::Running;
    result.steps = steps(6, StepState::State::Running);
    result.steps.resize(6);
    for (const QString &host : {u"prod-1"_s, u"prod-2"_s})
        for (const auto &[id, title] : {std::pair(u"before-start"_s, u"Run migrate"_s),
                                        std::pair(u"switch"_s, u"Switch"_s), std::pair(u"verify"_s, u"Verify"_s)}) {
            if (id == u"before-start" && host == u"prod-2")
                continue;
            const bool isLast = id == u"verify" && host == u"prod-2";
            result.steps.push_back(
                {.id = id + u'@' + host,
                 .title = title + u" on "_s + host,
                 .host = host,
                 .state = isLast ? StepState::State::Running : StepState::State::Succeeded,
                 .startedAt = now().addSecs(isLast ? -4 : -40),
                 .endedAt = isLast ? QDateTime() : now().addMSecs(id == u"verify" ? -18'700 : -38'700),
                 .detail = {}});
        }
    result.steps.push_back({.id = u"record"_s, .title = u"Record"_s, .host = {}, .detail = {}});
    result.probes = probes(5, true);
    return result;
}

Deployment succeeded()
{
    Deployment result = deployment(43, 42);
    result.state = OperationState::Succeeded;
    result.isVerified = true;
    result.steps = steps(10, StepState::State::Succeeded);
    result.probes = probes(6, true);
    result.endedAt = now().addSecs(-2);
    return result;
}

PipelineState ready()
{
    PipelineState pipeline;
    pipeline.project = u"harbor"_s;
    pipeline.source = u"main at a1b2c3d, clean"_s;
    EnvironmentState local = environment(u"local"_s, {u"local"_s}, 42);
    local.healthDetail.clear();
    EnvironmentState stage = environment(u"stage"_s, {u"stage-1"_s}, 42);
    stage.deployedAt = now().addSecs(-40);
    stage.canRollBack = true;
    stage.rollsBackTo = release(41).title();
    EnvironmentState prod = environment(u"prod"_s, {u"prod-1"_s, u"prod-2"_s}, 41);
    prod.deployedAt = now().addDuration(-3h);
    prod.deployedBy = u"ben"_s;
    prod.promotes = release(42).title();
    prod.promoteGates = gates();
    pipeline.environments = {local, stage, prod};
    return pipeline;
}

PipelineState verifying()
{
    PipelineState pipeline = ready();
    EnvironmentState &stage = pipeline.environments[1];
    stage.running = running();
    stage.running->release = release(42);
    stage.health = Health::Progressing;
    stage.healthDetail = u"/ready 503 on stage-1"_s;
    stage.lastRun = OperationState::Running;
    stage.lastRunDetail.clear();
    stage.services = services(u"stage-1"_s, 8, 13, false);
    EnvironmentState &prod = pipeline.environments[2];
    prod.sync = Sync::Drifted;
    prod.syncDetail = u"2 settings on prod-1"_s;
    prod.promotes.clear();
    prod.promoteGates = {{u"Verified in stage, same images"_s, Gate::Verdict::Denies, u"stage is still verifying #42"_s,
                          u"wait until the 2 smoke checks that are left have passed"_s},
                         {u"Configuration as declared"_s, Gate::Verdict::Denies,
                          u"2 settings on prod-1 were edited by hand"_s,
                          u"deploy #41 again, or take the settings over into env/prod.env"_s}};
    return pipeline;
}

PipelineState unseen()
{
    PipelineState pipeline = ready();
    for (EnvironmentState &state : pipeline.environments) {
        EnvironmentState blank;
        blank.environment = state.environment;
        blank.hosts = state.hosts;
        blank.isProtected = state.isProtected;
        state = blank;
    }
    return pipeline;
}

/// Of an earlier look: how they are doing now is not known.
static void forgetHealth(ServiceState &service)
{
    service.isRemembered = true;
    service.health = Health::Unknown;
    service.healthProbe.reset();
    service.readyProbe.reset();
    service.upSince = {};
}

static Error unreachable(const QString &host, const QString &address)
{
    return {ErrorKind::Unreachable, host + u" does not answer"_s, Where{u"prod"_s, host, {}, 0, 0},
            u"connect to %1 port 22: no route to host"_s.arg(address),
            u"Check the network to %1, then look again. What it runs goes on running."_s.arg(host)};
}

PipelineState offline()
{
    PipelineState pipeline = ready();
    EnvironmentState &prod = pipeline.environments[2];
    prod.problem = unreachable(u"prod-1"_s, u"10.77.0.13"_s);
    prod.health = Health::Unknown;
    prod.healthDetail.clear();
    prod.sync = Sync::Unknown;
    prod.seenAt = now().addDuration(-4min);
    prod.isRemembered = true;
    std::ranges::for_each(prod.services, forgetHealth);
    prod.promotes.clear();
    prod.promoteGates = {
        {u"All hosts answer"_s, Gate::Verdict::Denies, u"prod-1 does not answer"_s, u"a connection to prod-1"_s}};
    return pipeline;
}

PipelineState oneAway()
{
    PipelineState pipeline = ready();
    EnvironmentState &prod = pipeline.environments[2];
    prod.problem = unreachable(u"prod-2"_s, u"10.77.0.14"_s);
    prod.away = {u"prod-2"_s};
    prod.health = Health::Unknown;
    prod.healthDetail = prod.syncDetail = prod.problem->what;
    prod.sync = Sync::Unknown;
    prod.canRollBack = true;
    prod.rollsBackTo = release(40).title();
    prod.promoteGates = {{u"All hosts answer"_s, Gate::Verdict::Denies, prod.problem->what, prod.problem->cure}};
    for (ServiceState &service : prod.services) {
        if (service.host == u"prod-2")
            forgetHealth(service);
    }
    return pipeline;
}

PipelineState remembered()
{
    PipelineState pipeline = ready();
    for (EnvironmentState &state : pipeline.environments) {
        state.isRemembered = true;
        state.health = Health::Unknown;
        state.sync = Sync::Unknown;
        state.healthDetail.clear();
        state.syncDetail.clear();
        state.promotes.clear();
        state.promoteGates.clear();
        state.canRollBack = false;
        state.seenAt = now().addDuration(-2h);
        std::ranges::for_each(state.services, forgetHealth);
    }
    return pipeline;
}

PipelineState many()
{
    PipelineState pipeline = ready();
    for (int i = 1; i <= 4; ++i)
        pipeline.environments.insert(pipeline.environments.begin() + 1 + i,
                                     environment(u"eu-%1"_s.arg(i), {u"eu-%1-a"_s.arg(i), u"eu-%1-b"_s.arg(i)}, 42));
    return pipeline;
}

Plan promoteToProd()
{
    using Action = ServiceChange::Action;
    using Kind = SettingChange::Kind;
    Plan plan;
    plan.hash = u"7d20f4a1c9e8b3d57d20f4a1c9e8b3d57d20f4a1c9e8b3d57d20f4a1c9e8b3d5"_s;
    plan.intent = Intent::Promote;
    plan.environment = u"prod"_s;
    plan.isProtected = true;
    plan.release = release(42);
    plan.replaces = release(41);
    plan.commits = {u"Warm the cache before ready"_s, u"Add regions to notes"_s, u"Backfill the region of old notes"_s};
    plan.hosts = {u"prod-1"_s, u"prod-2"_s};
    for (const QString &host : plan.hosts) {
        plan.services.push_back({host, u"api"_s, Action::Recreate, u"77ab03 → 9f2c1a"_s});
        plan.services.push_back({host, u"worker"_s, Action::Recreate, u"18c0aa → 51d7e0"_s});
        plan.services.push_back({host, u"db"_s, Action::Keep, u"nothing changed"_s});
    }
    plan.services.push_back(
        {u"prod-1"_s, u"migrate"_s, Action::RunOnce, u"2 migrations: 0007_add_region, 0008_backfill_region"_s});
    plan.settings = {{u"REGION_DEFAULT"_s, Kind::Added, {}, u"eu-west"_s, u"env/prod.env, new in #42"_s},
                     {u"DB_POOL_SIZE"_s, Kind::Changed, u"25"_s, u"10"_s, u"a hand edit on prod-1 would be undone"_s},
                     {u"LEGACY_TOKEN"_s, Kind::Removed, u"••••••"_s, {}, u"env/prod.env"_s}};
    plan.gates = gates();
    plan.rollbackTo = release(41).title();
    plan.verification = u"Pull before anything stops; api is away about 2 s per host. "
                        "Verified by /health, /ready and 4 smoke checks; on failure back to #41 by itself"_s;
    plan.madeAt = now().addSecs(-4);
    return plan;
}

Plan changesNothing()
{
    Plan plan = promoteToProd();
    plan.intent = Intent::Deploy;
    plan.environment = u"stage"_s;
    plan.isProtected = false;
    plan.replaces = plan.release;
    plan.commits.clear();
    plan.settings.clear();
    plan.hosts = {u"stage-1"_s};
    plan.services = {{u"stage-1"_s, u"api"_s, ServiceChange::Action::Keep, u"nothing changed"_s},
                     {u"stage-1"_s, u"db"_s, ServiceChange::Action::Keep, u"nothing changed"_s}};
    plan.gates.resize(2);
    return plan;
}

Plan deniedPlan()
{
    Plan plan = promoteToProd();
    plan.gates[3] = {u"Backend tests passed for a1b2c3d"_s, Gate::Verdict::Denies, u"2 of 148 tests failed"_s,
                     u"a commit whose tests pass"_s};
    plan.notes = {
        {true, u"The volume harbor_pgdata on prod-2 is new and empty: the database there starts without data."_s},
        {false, u"The network harbor_old is removed."_s}};
    return plan;
}

QString log()
{
    return u"22:14:03.118 INFO api starting release=43 commit=b7e2f10\n"
           "22:14:03.402 INFO database connected host=db version=15.8\n"
           "22:14:03.410 WARN migrations pending: 0007_add_region, 0008_backfill_region\n"
           "22:14:03.415 INFO listening on :8000\n"
           "22:14:05.020 GET /ready 503 1 ms request_id=5f0c\n"
           "22:14:10.024 GET /ready 503 1 ms request_id=5f11\n"
           "22:14:15.023 GET /ready 503 1 ms request_id=5f19\n"
           "\x1b[33m22:14:20.031\x1b[0m \x1b[1;31mstill pending\x1b[0m 0007_add_region \x1b[2m(asked again in 5 "
           "s)\x1b[0m\n"
           "22:14:25.027 GET /ready 503 1 ms request_id=5f2b\n"
           "22:14:30.026 GET /ready 503 1 ms request_id=5f31\n"_s;
}

EnvironmentSeries series(const QString &environment, Span span)
{
    const SpanShape shape = shapeOf(span);
    EnvironmentSeries series{.environment = environment, .span = span, .from = {}, .step = shape.step, .services = {}};
    const qint64 step = shape.step.count();
    const qint64 end = (now().toSecsSinceEpoch() / step + 1) * step;
    series.from = QDateTime::fromSecsSinceEpoch(end - step * shape.parts, QTimeZone::UTC);
    const int probes = static_cast<int>(std::min<qint64>(step / 5, 4320));
    for (const QString &host :
         environment == u"prod" ? QStringList{u"prod-1"_s, u"prod-2"_s} : QStringList{environment}) {
        ServiceSeries api{.host = host, .service = u"api"_s};
        for (int i = 0; i < shape.parts; ++i) {
            const int wave = (i * 7 + 3) % 11 + (i * 13) % 7;
            const int peak = std::max(0, 60 - 12 * std::abs(i - shape.parts * 3 / 4));
            SeriesPart part{.good = probes, .p50 = 22 + wave + peak / 3, .p95 = 34 + 2 * wave + peak};
            if (host == u"prod-1" && i >= shape.parts / 3 && i < shape.parts / 3 + 3)
                part = i == shape.parts / 3
                           ? SeriesPart{.good = probes / 2, .bad = probes - probes / 2, .p50 = 30, .p95 = 90}
                           : SeriesPart{.bad = probes};
            if (i < shape.parts / 8)
                part = {};
            else if (i < shape.parts / 8 + 2)
                part = {.unknown = probes};
            api.parts.push_back(part);
            api.all.good += part.good;
            api.all.bad += part.bad;
            api.all.unknown += part.unknown;
        }
        api.all.p50 = 28;
        api.all.p95 = 61;
        series.services.push_back(std::move(api));
    }
    return series;
}

Error hostKeyChanged()
{
    return {ErrorKind::HostKey, u"The host key of stage-1 has changed"_s, Where{u"stage"_s, u"stage-1"_s, {}, 0, 0},
            u"known: SHA256:2fYc…, offered: SHA256:9bQe…"_s,
            u"If stage-1 was installed anew, remove its old line from ~/.ssh/known_hosts:12."_s};
}

Error planError()
{
    return {ErrorKind::InvalidInput, u"The compose file cannot be rendered"_s,
            Where{u"prod"_s, u"prod-1"_s, u"compose.yaml"_s, 14, 7},
            u"services.api.environment.REGION: required variable REGION_DEFAULT is missing a value"_s,
            u"Give REGION_DEFAULT a value in env/prod.env, then plan again."_s};
}

} // namespace slipway::samples
