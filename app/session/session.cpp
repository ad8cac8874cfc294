// SPDX-License-Identifier: Apache-2.0
#include "session/session.h"

#include "session/healthwatch.h"
#include "session/lastseen.h"
#include "session/sessionprivate.h"

#include <algorithm>
#include <utility>

namespace slipway::session {

Work *Session::Private::begin(std::function<void(std::stop_token, Work *)> body)
{
    std::erase_if(works, [](const auto &work) { return work->isOver; });
    works.push_back(std::make_unique<Work>());
    Work *work = works.back().get();
    work->thread = std::jthread([this, work, body = std::move(body)](const std::stop_token &stop) {
        body(stop, work);
        tell([this, work] { finished(work); });
    });
    return work;
}

void Session::Private::finished(Work *work)
{
    work->isOver = true;
    if (monitor && (work->isDeployment || work->changesHosts))
        monitor->lookNow();
    if (work->isDeployment)
        Q_EMIT q->deploymentLeft(work->deployment);
    if (next)
        adopt();
}

void Session::Private::startMonitor()
{
    const QString kept = lastSeenFile(context.project.file);
    begin([this, kept](const std::stop_token &, Work *) {
        const PipelineState known = lastSeen(kept);
        tell([this, known] { recall(known); });
    });
    const int mine = ++monitors;
    monitor = std::make_unique<Monitor>(context, [this, kept, mine, told = told]() -> Monitor::Told {
        auto watch = std::make_shared<HealthWatch>(
            context, Watcher::Window, [this](const Error &error) { tell([this, error] { Q_EMIT q->failed(error); }); },
            *told);
        return [this, watch, kept, mine, told](PipelineState seen) {
            std::vector<health::StateChange> changes = watch->take(seen);
            *told = watch->known();
            std::erase_if(
                changes, [&](const health::StateChange &change) { return !showsChanges || !watch->mayNotify(change); });
            keepLastSeen(seen, kept);
            tell([this, mine, seen = std::move(seen), changes = std::move(changes)] {
                if (monitor && mine == monitors) // else of a project that is not any more
                    show(seen);
                Q_EMIT q->stateChanged(changes);
            });
        };
    });
}

/// Shows what an earlier run of the program saw, until somebody has looked.
void Session::Private::recall(const PipelineState &known)
{
    if (!pipeline.environments.empty() || known.environments.empty())
        return;
    for (const Environment &environment : context.project.environments) {
        const auto found = std::ranges::find(known.environments, environment.name, &EnvironmentState::environment);
        EnvironmentState state = found == known.environments.end() ? EnvironmentState() : *found;
        state.environment = environment.name;
        state.hosts = environment.hosts;
        state.isProtected = environment.isProtected;
        pipeline.environments.push_back(std::move(state));
    }
    pipeline.source = known.source;
    Q_EMIT q->pipelineChanged(pipeline);
}

void Session::Private::stop(int request)
{
    for (const auto &work : works) {
        if (work->request == request)
            work->thread.request_stop();
    }
}

void Session::Private::show(const PipelineState &seen)
{
    pipeline = withRemembered(seen, pipeline);
    Q_EMIT q->pipelineChanged(pipeline);
    for (const EnvironmentState &state : pipeline.environments) {
        const bool isOurs = std::ranges::any_of(works, [&](const auto &work) {
            return state.running && !work->isOver && work->deployment == state.running->id;
        });
        if (state.running && !isOurs)
            Q_EMIT q->foreignDeploymentSeen(*state.running);
    }
}

Session::Session(Project project, const Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(project), surroundings))
{
}

Session::~Session() = default;

const Project &Session::project() const
{
    return d->context.project;
}

QString Session::user() const
{
    return d->context.by;
}

const PipelineState &Session::pipeline() const
{
    return d->pipeline;
}

void Session::start()
{
    d->startMonitor();
}

void Session::refresh()
{
    if (d->monitor)
        d->monitor->lookNow();
}

} // namespace slipway::session
