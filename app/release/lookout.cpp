// SPDX-License-Identifier: Apache-2.0
#include "release/lookout.h"

#include "health/probe.h"
#include "model/recorded.h"
#include "release/build.h"
#include "release/gates.h"
#include "release/words.h"

#include <algorithm>
#include <set>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::ComposeTarget;
using delivery::Container;

namespace {

/// The services an environment should have: the release's, or those that we probe.
QStringList servicesOf(const Project &project, const Release *release, const std::vector<Container> &containers)
{
    QStringList services;
    for (const Image &image : release ? release->images : std::vector<Image>{})
        services += image.service;
    if (!release) {
        for (const Check &check : project.checks)
            services += check.service;
    }
    for (const Container &container : containers) {
        if (!container.isOneOff)
            services += container.service;
    }
    services.removeDuplicates();
    return services;
}

QString shortImage(const Container &container, const Release *release)
{
    const Image *image = release ? release->image(container.service) : nullptr;
    const QString name = container.imageName.section(u'@', 0, 0).section(u'/', -1).section(u':', 0, 0);
    const bool isOurs = image && image->isIdentifiedBy(container.imageId);
    return name + u'@' + shortDigest(isOurs ? image->configDigest : container.imageId);
}

Health healthOf(const ServiceState &service, const Container &container, bool isProbed)
{
    using Outcome = ProbeSample::Outcome;
    if (container.state == u"paused")
        return Health::Suspended;
    if (container.hasSucceeded() && !isProbed) // one that is to answer has not done its work by ending
        return Health::Suspended;
    if (!container.isRunning())
        return Health::Degraded;
    Health health = Health::Healthy;
    if (container.healthStatus == u"starting")
        health = Health::Progressing;
    else if (container.healthStatus == u"unhealthy")
        health = Health::Degraded;
    for (const auto &probe : {service.healthProbe, service.readyProbe}) {
        if (probe && probe->outcome == Outcome::Bad)
            health = worst(health, Health::Degraded);
        else if (probe && probe->outcome == Outcome::CannotProbe)
            health = worst(health, Health::Unknown);
    }
    return health;
}

QString healthDetail(const EnvironmentState &state)
{
    for (const ServiceState &service : state.services) {
        if (service.health == Health::Healthy || service.health == Health::Suspended)
            continue;
        const QString where = state.hosts.size() > 1 ? service.host + u": "_s : QString();
        if (service.readyProbe && service.readyProbe->outcome != ProbeSample::Outcome::Good)
            return where + Words::tr("%1 /ready %2").arg(service.service, health::summary(*service.readyProbe));
        if (service.healthProbe && service.healthProbe->outcome != ProbeSample::Outcome::Good)
            return where + Words::tr("%1 /health %2").arg(service.service, health::summary(*service.healthProbe));
        return where + Words::tr("%1 is %2").arg(service.service, service.state);
    }
    return state.hosts.size() > 1 ? Words::tr("%1 of %1 hosts").arg(state.hosts.size()) : QString();
}

/// A host without an answer hides how it is, but nothing worse that another one says.
void judgeHealth(EnvironmentState &state)
{
    if (state.services.empty() && !state.problem) {
        state.health = Health::Missing;
        state.healthDetail = Words::tr("nothing runs here");
        return;
    }
    state.health = state.problem ? Health::Unknown : Health::Healthy;
    for (const ServiceState &service : state.services) {
        if (service.health != Health::Suspended)
            state.health = worst(state.health, service.health);
    }
    const bool isWorse = state.problem && state.health != Health::Unknown;
    state.healthDetail = state.problem && !isWorse ? state.problem->what : healthDetail(state);
    if (isWorse)
        state.healthDetail += u" · "_s + state.problem->what;
}

/// What changes whenever a host's file or containers do: cheap to have, so that the expensive look is rare.
QString signOf(const QString &host, const delivery::Observation &seen)
{
    QStringList parts{host, seen.appliedHash, seen.filesSign};
    for (const Container &container : seen.containers)
        parts += container.id + container.state + container.configHash;
    parts.sort();
    return parts.join(u' ');
}

/// `2 keys`, or the one thing that it is.
QString driftDetail(const std::vector<Drift> &drifts)
{
    std::set<QString> keys;
    const Drift *first = nullptr;
    bool isAllKeys = true;
    for (const Drift &drift : drifts) {
        if (drift.isApproved)
            continue;
        first = first ? first : &drift;
        isAllKeys = isAllKeys && !drift.key.isEmpty();
        keys.insert(drift.service + drift.key);
    }
    if (!first)
        return {};
    if (keys.size() == 1)
        return first->words;
    return isAllKeys ? Words::tr("%1 keys").arg(keys.size()) : Words::tr("%1 differences").arg(keys.size());
}

/// Before anything is known of it.
EnvironmentState blank(const Environment &environment)
{
    EnvironmentState state;
    state.environment = environment.name;
    state.hosts = environment.hosts;
    state.isProtected = environment.isProtected;
    return state;
}

void tellLastRun(EnvironmentState &state, const history::History &history)
{
    const Deployment *last = history.last();
    if (!last)
        return;
    state.lastRun = last->state;
    switch (last->state) {
    case OperationState::Succeeded: state.lastRunDetail = Words::tr("Verified"); break;
    case OperationState::Running: {
        const auto running = std::ranges::find(last->steps, StepState::State::Running, &StepState::state);
        state.lastRunDetail = running == last->steps.end() ? Words::tr("Running")
                                                           : Words::tr("Running · %1").arg(inOwnWords(running->title));
        state.running = *last;
        break;
    }
    case OperationState::Canceled: state.lastRunDetail = Words::tr("Canceled"); break;
    default:
        state.lastRunDetail = last->isRolledBack ? Words::tr("%1 failed, rolled back").arg(last->release.title())
                                                 : Words::tr("%1 failed").arg(last->release.title());
    }
}

void tellReleases(EnvironmentState &state, const history::History &history)
{
    if (const Deployment *current = history.current()) {
        state.release = current->release;
        state.deployedAt = current->endedAt.isValid() ? current->endedAt : current->startedAt;
        state.deployedBy = current->by;
        state.isVerified = current->isVerified;
        if (const Deployment *verified = history.lastVerified();
            verified && verified->release.id != current->release.id)
            state.lastVerified = verified->release;
        if (const Deployment *earlier = history.lastVerified(current->release.id)) {
            state.canRollBack = true;
            state.rollsBackTo = earlier->release.title();
        }
    }
    tellLastRun(state, history);
}

} // namespace

Lookout::Lookout(const Context &context)
    : m_context(context)
    , m_hashes(context)
    , m_drifts(context, m_hashes)
    , m_parity(context, m_hashes)
{
    for (const Environment &environment : context.project.environments) {
        m_ledgers[environment.name] = std::make_unique<history::Ledger>(
            context.seat(environment), context.directoryOf(environment), context.by, context.clock);
        m_posts.push_back(std::make_unique<Post>());
        m_posts.back()->sight.state = blank(environment);
    }
    for (std::size_t i = 0; i < m_posts.size(); ++i) {
        m_posts[i]->thread = std::jthread(
            [this, i](const std::stop_token &stop) { serve(*m_posts[i], m_context.project.environments[i], stop); });
    }
}

Lookout::~Lookout()
{
    for (const auto &post : m_posts)
        post->thread.request_stop(); // all, before the first is waited for
}

Result<void> Lookout::readSeat(const Environment &environment, Sight &sight, std::stop_token stop)
{
    history::Ledger &ledger = *m_ledgers.at(environment.name);
    if (auto read = ledger.refresh(stop); !read)
        return read;
    sight.history = history::History::of(ledger.entries());
    auto lock = history::Lock(m_context.seat(environment), m_context.directoryOf(environment)).held(stop);
    if (!lock)
        return std::unexpected(lock.error());
    sight.lock = *lock;
    return {};
}

ServiceState Lookout::serviceState(remote::Host &host, const Container *container, const QString &service,
                                   const Release *release, std::stop_token stop)
{
    ServiceState state{.host = host.name(), .service = service, .health = Health::Missing};
    if (!container) {
        state.state = u"missing"_s;
        return state;
    }
    state.image = shortImage(*container, release);
    state.imageId = container->imageId;
    state.state = container->state == u"exited" ? u"exited (%1)"_s.arg(container->exitCode) : container->state;
    state.restarts = container->restarts;
    state.upSince = container->startedAt;
    const Check *check = m_context.project.check(service);
    if (check && container->isRunning()) {
        if (!check->health.isEmpty())
            state.healthProbe =
                health::probe(host, container->address, *check, ProbeSample::Kind::Health, stop, m_context.clock);
        if (!check->ready.isEmpty())
            state.readyProbe =
                health::probe(host, container->address, *check, ProbeSample::Kind::Ready, stop, m_context.clock);
    }
    for (auto *probe : {&state.healthProbe, &state.readyProbe}) {
        if (*probe)
            (*probe)->text = m_context.masker->mask((*probe)->text);
    }
    state.health = healthOf(state, *container, check != nullptr);
    return state;
}

void Lookout::lookAtHost(const Environment &environment, remote::Host &host, Sight &sight, std::stop_token stop)
{
    const ComposeTarget target(m_context.project, environment, m_context.directoryOf(environment));
    const Deployment *current = sight.history.current();
    const Release *release = current && !current->isTakenDown ? &current->release : nullptr;
    const auto seen = target.observe(host, stop);
    std::vector<ServiceState> services;
    if (seen) {
        for (const QString &service : servicesOf(m_context.project, release, seen->containers)) {
            const Container *container = delivery::containerOf(seen->containers, service);
            if (container || release)
                services.push_back(serviceState(host, container, service, release, stop));
        }
    }
    const std::scoped_lock lock(m_mutex);
    EnvironmentState &state = sight.state;
    if (!seen) {
        const auto place = [&](const QString &name) {
            return environment.hosts.indexOf(name);
        };
        if (!state.problem || place(host.name()) < place(state.problem->where.host))
            state.problem = seen.error();
        state.away += host.name();
        return;
    }
    state.services.insert(state.services.end(), services.begin(), services.end());
    sight.signs += signOf(host.name(), *seen);
}

/// In the middle of a deployment nothing is in sync, and nothing of that is drift.
void Lookout::judgeSync(const Environment &environment, Sight &sight, const std::stop_token &stop)
{
    EnvironmentState &state = sight.state;
    if (!state.release || state.running)
        return;
    const DriftReport report = m_drifts.look(environment, sight.history, sight.signs, stop);
    state.drifts = report.drifts;
    sight.drift = report;
    // A secret that is not known here says nothing of the host: what can be compared was.
    const auto away = std::ranges::find_if(report.problems, [](const Error &one) { return !one.where.host.isEmpty(); });
    if (away != report.problems.end()) {
        state.sync = Sync::Unknown;
        state.syncDetail = away->what;
    }
    if (report.count() > 0) {
        state.sync = Sync::Drifted;
        state.syncDetail = driftDetail(report.drifts);
    }
}

Lookout::Sight Lookout::lookAt(const Environment &environment, std::stop_token stop)
{
    Sight sight;
    EnvironmentState &state = sight.state;
    state = blank(environment);
    if (auto read = readSeat(environment, sight, stop); !read) {
        state.problem = read.error();
        state.healthDetail = state.syncDetail = read.error().what;
        return sight;
    }
    tellReleases(state, sight.history);
    state.isAbandoned = state.running && (!sight.lock || sight.lock->isStale());
    state.sync = state.release ? Sync::InSync : Sync::Unknown;
    {
        std::vector<std::jthread> threads;
        threads.reserve(static_cast<std::size_t>(environment.hosts.size()));
        for (remote::Host *host : m_context.hostsOf(environment))
            threads.emplace_back([&, host] { lookAtHost(environment, *host, sight, stop); });
    }
    std::ranges::stable_sort(state.services, {},
                             [&](const ServiceState &service) { return environment.hosts.indexOf(service.host); });
    judgeHealth(state);
    if (state.problem) {
        state.sync = Sync::Unknown;
        state.syncDetail = state.problem->what;
    } else {
        judgeSync(environment, sight, stop);
    }
    state.seenAt = m_context.clock();
    return sight;
}

/// Looks whenever it is asked, one look after the other.
void Lookout::serve(Post &post, const Environment &environment, const std::stop_token &stop)
{
    std::unique_lock lock(m_turn);
    while (m_turned.wait(lock, stop, [&] { return post.asked != post.answered; })) {
        const int asked = post.asked;
        std::stop_source either;
        const std::stop_callback ended(stop, [&] { either.request_stop(); });
        const std::stop_callback cancelled(post.stop, [&] { either.request_stop(); });
        lock.unlock();
        Sight sight = lookAt(environment, either.get_token());
        lock.lock();
        post.sight = std::move(sight);
        post.answered = asked;
        m_turned.notify_all();
    }
}

void Lookout::ask(const std::stop_token &stop)
{
    const std::scoped_lock lock(m_turn);
    ++m_looks;
    for (const auto &post : m_posts) {
        post->asked = m_looks;
        post->stop = stop;
    }
    m_turned.notify_all();
}

/// The state of an environment, and what stands against a promotion to it.
EnvironmentState Lookout::judged(std::size_t place, const Result<ConfigMatrix> *configuration) const
{
    const Sight &here = m_posts[place]->sight;
    EnvironmentState state = here.state;
    if (place == 0 || m_posts[place - 1]->answered == 0 || m_posts[place]->answered == 0)
        return state;
    const Sight &upstream = m_posts[place - 1]->sight;
    const auto &environments = m_context.project.environments;
    const bool isUpstreamSilent = upstream.state.problem && !upstream.state.seenAt.isValid();
    const std::optional<Error> &silent = isUpstreamSilent ? upstream.state.problem : state.problem;
    const Deployment *above = upstream.history.current();
    state.promotes = above && above->isVerified ? above->release.title() : QString();
    state.promoteGates = judge({.intent = Intent::Promote,
                                .environment = &environments[place],
                                // What stands in a ledger that could not be read is not judged.
                                .upstream = isUpstreamSilent ? nullptr : &environments[place - 1],
                                .release = above ? &above->release : nullptr,
                                .here = &here.history,
                                .above = &upstream.history,
                                .silent = silent ? &*silent : nullptr,
                                .lock = here.lock,
                                .configuration = configuration,
                                .driftHere = &here.drift,
                                .driftAbove = &upstream.drift});
    return state;
}

PipelineState Lookout::look(std::stop_token stop, std::optional<std::chrono::milliseconds> patience)
{
    const auto begun = std::chrono::steady_clock::now();
    ask(stop);
    PipelineState pipeline{
        .project = m_context.project.name, .source = describeSource(m_context, stop), .environments = {}};
    const auto *configuration = m_parity.look(stop);
    std::unique_lock lock(m_turn);
    const auto haveAnswered = [this] {
        return std::ranges::all_of(m_posts, [this](const auto &post) { return post->answered == m_looks; });
    };
    // What is stopped answers that it was.
    if (patience)
        m_turned.wait_until(lock, begun + *patience, haveAnswered);
    else
        m_turned.wait(lock, haveAnswered);
    for (std::size_t i = 0; i < m_posts.size(); ++i)
        pipeline.environments.push_back(judged(i, configuration));
    return pipeline;
}

} // namespace slipway::release
