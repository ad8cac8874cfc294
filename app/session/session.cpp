// SPDX-License-Identifier: Apache-2.0
#include "session/session.h"

#include "health/samples.h"
#include "history/history.h"
#include "history/ledger.h"
#include "project/projectedit.h"
#include "project/projectfile.h"
#include "release/build.h"
#include "release/deployer.h"
#include "release/hostcheck.h"
#include "release/lookout.h"
#include "release/output.h"
#include "release/planner.h"
#include "release/preparebuild.h"
#include "release/services.h"
#include "remote/hostdescription.h"
#include "remote/hosts.h"
#include "remote/hostsuggestions.h"
#include "session/answer.h"
#include "session/configuration.h"
#include "session/context.h"
#include "session/healthwatch.h"
#include "session/lastseen.h"
#include "session/monitor.h"
#include "session/outbox.h"
#include "session/shell.h"
#include "session/words.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <atomic>
#include <map>
#include <ranges>
#include <thread>

namespace slipway::session {

using namespace Qt::StringLiterals;

namespace {

/// A deployment under way, or a plan being made: a worker and the way to stop it.
struct Work {
    QString deployment;             ///< empty until it has an id, and for plans
    bool isDeployment = false;      ///< from its first moment on, before it has an id
    bool isReading = false;         ///< what is kept here: it changes nothing that could be looked at
    int request = 0;                ///< of a log that is followed, or a host that is checked
    std::shared_ptr<Answer> answer; ///< that a check of a host waits for
    bool isOver = false;
    std::jthread thread;
};

} // namespace

class Session::Private
{
public:
    Private(Session *owner, Project project, const Surroundings &surroundings)
        : q(owner)
        , surroundings(surroundings)
        , hosts(connectionSettings(surroundings))
        , context(makeContext(std::move(project), hosts, surroundings))
    {
        this->surroundings.knownHosts = connectionSettings(surroundings).knownHostsFile;
        pipeline.project = context.project.name;
    }
    ~Private()
    {
        monitor.reset();
        for (const auto &work : works)
            work->thread.request_stop();
        works.clear();
        hosts.close();
    }

    /// Runs \a body on a worker of its own.
    Work *begin(std::function<void(std::stop_token, Work *)> body);
    void startMonitor();
    void recall(const PipelineState &known);
    void adopt();
    void stop(int request);
    /// Does \a tell on the GUI thread, in order. Called on workers.
    void tell(std::function<void()> what) { outbox.post(std::move(what)); }
    void finished(Work *work);
    std::shared_ptr<Outbox::Stream> outputStream(const QString &deployment, const QString &step);
    release::Observer observer(Work *work, const std::stop_token &stop);
    void show(const PipelineState &seen);
    void report(const Result<Deployment> &ended);

    Session *q;
    Outbox outbox; ///< workers tell all through it
    Surroundings surroundings;
    remote::Hosts hosts;
    release::Context context;
    std::unique_ptr<release::SecretHashes> hashes = std::make_unique<release::SecretHashes>(context);
    PipelineState pipeline;
    ConfigurationState configuration;
    std::unique_ptr<Monitor> monitor;
    std::vector<std::unique_ptr<Work>> works;
    std::map<QString, std::shared_ptr<release::Prepared>> prepared; ///< by the plan's hash
    std::optional<Project> next; ///< to be gone on with when nothing works on this one any more
    std::atomic<bool> showsChanges = true;
    int requests = 0;
    int looks = 0; ///< at the configuration
};

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
    if (monitor && !work->isReading)
        monitor->lookNow();
    if (next)
        adopt();
}

/// Workers hold on to the project: another one takes its place when they have all ended.
void Session::Private::adopt()
{
    if (q->hasRunningDeployments())
        return;
    if (monitor) {
        // It may be in the middle of a look: it is waited for beside.
        auto ended = std::make_shared<std::unique_ptr<Monitor>>(std::move(monitor));
        begin([ended](const std::stop_token &, Work *) { ended->reset(); });
    }
    const bool isBusy = std::ranges::any_of(works, [](const auto &work) { return !work->isOver; });
    if (isBusy) {
        for (const auto &work : works)
            work->thread.request_stop();
        return;
    }
    works.clear();
    prepared.clear();
    context.project = *std::exchange(next, std::nullopt);
    hashes = std::make_unique<release::SecretHashes>(context);
    pipeline.project = context.project.name;
    std::erase_if(pipeline.environments,
                  [this](const EnvironmentState &state) { return !context.project.environment(state.environment); });
    startMonitor();
    Q_EMIT q->projectChanged(context.project);
}

std::shared_ptr<Outbox::Stream> Session::Private::outputStream(const QString &deployment, const QString &step)
{
    return Outbox::open(
        [this, deployment, step](const QString &text) { Q_EMIT q->outputGrew(deployment, step, text); });
}

release::Observer Session::Private::observer(Work *work, const std::stop_token &stop)
{
    // Shared by the two callbacks, which the deployer never calls at once.
    auto id = std::make_shared<QString>();
    auto streams = std::make_shared<std::map<QString, std::shared_ptr<Outbox::Stream>>>(); // by step
    return {.changed =
                [this, work, id](const Deployment &deployment) {
                    *id = deployment.id;
                    tell([this, work, deployment] {
                        work->deployment = deployment.id;
                        Q_EMIT q->deploymentChanged(deployment);
                    });
                },
            .output =
                [this, id, streams, stop](const QString &step, const QByteArray &text) {
                    auto &stream = (*streams)[step];
                    if (!stream)
                        stream = outputStream(*id, step);
                    outbox.add(stream, text, stop);
                }};
}

void Session::Private::startMonitor()
{
    const QString kept = lastSeenFile(context.project.file);
    begin([this, kept](const std::stop_token &, Work *) {
        const PipelineState known = lastSeen(kept);
        tell([this, known] { recall(known); });
    });
    monitor = std::make_unique<Monitor>(context, [this, kept]() -> Monitor::Told {
        auto watch = std::make_shared<HealthWatch>(
            context, Watcher::Window, [this](const Error &error) { tell([this, error] { Q_EMIT q->failed(error); }); });
        return [this, watch, kept](PipelineState seen) {
            std::vector<health::StateChange> changes = watch->take(seen);
            std::erase_if(
                changes, [&](const health::StateChange &change) { return !showsChanges || !watch->mayNotify(change); });
            keepLastSeen(seen, kept);
            tell([this, seen = std::move(seen), changes = std::move(changes)] {
                if (next)
                    return; // of a project that is not any more
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
        const bool isOurs = std::ranges::any_of(
            works, [&](const auto &work) { return state.running && work->deployment == state.running->id; });
        if (state.running && !isOurs)
            Q_EMIT q->foreignDeploymentSeen(*state.running);
    }
}

void Session::Private::report(const Result<Deployment> &ended)
{
    if (ended)
        tell([this, deployment = *ended] { Q_EMIT q->deploymentChanged(deployment); });
    else
        tell([this, error = ended.error()] { Q_EMIT q->deploymentRefused(error); });
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

int Session::plan(const PlanRequest &request)
{
    const int number = ++d->requests;
    d->begin([this, request, number](const std::stop_token &stop, Work *) {
        auto made = release::prepare(d->context, {request.intent, request.environment, request.release}, stop);
        if (!made) {
            d->tell([this, number, error = made.error()] { Q_EMIT planFailed(number, error); });
            return;
        }
        d->tell([this, number, prepared = *made] {
            d->prepared[prepared->plan.hash] = prepared;
            Q_EMIT planned(number, prepared->plan);
        });
    });
    return number;
}

void Session::execute(const Plan &plan)
{
    const auto found = d->prepared.find(plan.hash);
    if (found == d->prepared.end()) {
        Q_EMIT deploymentRefused({.kind = ErrorKind::Moved,
                                  .what = tr("This plan is not known any more"),
                                  .where = {},
                                  .why = {},
                                  .cure = tr("Make it anew.")});
        return;
    }
    auto prepared = found->second;
    d->prepared.clear(); // the other plans were made before this one
    Work *begun = d->begin([this, prepared](const std::stop_token &stop, Work *work) {
        release::Deployer deployer(d->context, *prepared->environment, d->observer(work, stop));
        d->report(deployer.execute(*prepared, stop));
    });
    begun->isDeployment = true;
}

void Session::cancel(const QString &deploymentId)
{
    for (const auto &work : d->works) {
        if (work->deployment == deploymentId)
            work->thread.request_stop();
    }
}

void Session::resume(const QString &environment)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    Work *begun = d->begin([this, found](const std::stop_token &stop, Work *work) {
        release::Deployer deployer(d->context, *found, d->observer(work, stop));
        d->report(deployer.resume(stop));
    });
    begun->isDeployment = true;
}

void Session::readHistory(const QString &environment)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    d->begin([this, found](const std::stop_token &stop, Work *) {
        history::Ledger ledger(d->context.seat(*found), d->context.directoryOf(*found), d->context.by);
        if (auto read = ledger.refresh(stop); !read) {
            d->tell([this, name = found->name, error = read.error()] { Q_EMIT historyFailed(name, error); });
            return;
        }
        const auto told = history::History::of(ledger.entries());
        std::vector<Deployment> newestFirst(told.deployments().rbegin(), told.deployments().rend());
        d->tell([this, name = found->name, newestFirst] { Q_EMIT historyRead(name, newestFirst); });
    });
}

int Session::compare(const release::DeploymentName &from, const release::DeploymentName &to)
{
    const int number = ++d->requests;
    d->begin([this, number, from, to](const std::stop_token &stop, Work *) {
        const auto comparison = release::compare(d->context, from, to, stop);
        d->tell([this, number, comparison] {
            if (comparison)
                Q_EMIT compared(number, *comparison);
            else
                Q_EMIT compareFailed(number, comparison.error());
        });
    });
    return number;
}

void Session::readOutput(const Deployment &deployment)
{
    const Environment *found = d->context.project.environment(deployment.environment);
    if (!found)
        return;
    d->begin([this, found, deployment](const std::stop_token &stop, Work *) {
        for (const release::StepOutput &one : release::readOutput(d->context, *found, deployment, stop)) {
            d->outbox.add(d->outputStream(deployment.id, one.stepId), one.text.toUtf8(), stop);
        }
    });
}

int Session::followLogs(const QString &environment, const QString &service)
{
    const int number = ++d->requests;
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return number;
    Work *begun = d->begin([this, number, found, service](const std::stop_token &stop, Work *) {
        const auto stream = Outbox::open([this, number](const QString &text) { Q_EMIT logGrew(number, text); });
        const auto ended = release::readLogs(
            d->context, *found, {.service = service},
            [this, stream, stop](const QByteArray &lines) { d->outbox.add(stream, lines, stop); }, stop);
        if (stop.stop_requested())
            return;
        d->tell([this, number, ended] {
            if (ended)
                Q_EMIT logEnded(number);
            else
                Q_EMIT logFailed(number, ended.error());
        });
    });
    begun->request = number;
    return number;
}

void Session::stopLogs(int request)
{
    d->stop(request);
}

void Session::restartService(const QString &environment, const QString &host, const QString &service)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    d->begin([this, found, host, service](const std::stop_token &stop, Work *) {
        const auto restarted = release::restartService(d->context, *found, host, service, stop);
        d->tell([this, host, service, restarted] {
            if (restarted)
                Q_EMIT serviceRestarted(host, service);
            else
                Q_EMIT failed(restarted.error());
        });
    });
}

void Session::openShell(const QString &environment, const QString &host, const QString &service)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    d->begin([this, found, host, service](const std::stop_token &stop, Work *) {
        const auto complain = [this](const Error &error) {
            d->tell([this, error] { Q_EMIT failed(error); });
        };
        const auto container = release::recordShell(d->context, *found, host, service, stop);
        if (!container)
            return complain(container.error());
        const QStringList words =
            terminalWith(shellOn(host, *container, d->surroundings), qEnvironmentVariable("TERMINAL"),
                         [](const QString &program) { return QStandardPaths::findExecutable(program); });
        if (words.isEmpty() || !QProcess::startDetached(words.front(), words.sliced(1))) {
            complain({.kind = ErrorKind::LocalIo,
                      .what = Words::tr("No terminal could be opened"),
                      .where = {},
                      .why = words.isEmpty() ? Words::tr("None is known here.")
                                             : Words::tr("%1 could not be started.").arg(words.front()),
                      .cure = Words::tr("Name yours in the environment variable TERMINAL.")});
        }
    });
}

void Session::readSeries(const QString &environment, Span span)
{
    Work *begun = d->begin([this, environment, span](const std::stop_token &, Work *) {
        const Project &project = d->context.project;
        const auto samples =
            health::Samples::open(health::Samples::fileOf(project.name, project.file), d->context.clock);
        const auto series = samples ? (*samples)->series(environment, span)
                                    : Result<EnvironmentSeries>(std::unexpected(samples.error()));
        d->tell([this, environment, series] {
            if (series)
                Q_EMIT seriesRead(*series);
            else
                Q_EMIT seriesFailed(environment, series.error());
        });
    });
    begun->isReading = true;
}

void Session::setShowsChanges(bool shows)
{
    d->showsChanges = shows;
}

const ConfigurationState &Session::configuration() const
{
    return d->configuration;
}

void Session::lookAtConfiguration()
{
    const int look = ++d->looks;
    d->begin([this, look](const std::stop_token &stop, Work *) {
        const ConfigurationState seen = seeConfiguration(d->context, *d->hashes, stop);
        d->tell([this, look, seen] {
            if (look != d->looks)
                return; // a newer one is on its way, and may have seen newer files
            d->configuration = seen;
            Q_EMIT configurationChanged(seen);
        });
    });
}

int Session::saveFile(const ConfigFile &file, bool overwrite)
{
    const int number = ++d->requests;
    d->begin([this, number, file, overwrite](const std::stop_token &, Work *) {
        const FileAnswer answer = save(d->context, file, overwrite);
        d->tell([this, number, file, answer] {
            if (answer.saved)
                Q_EMIT fileSaved(number, *answer.saved);
            else if (answer.theirs)
                Q_EMIT fileConflict(number, file, *answer.theirs);
            else if (answer.error)
                Q_EMIT fileFailed(number, *answer.error);
        });
    });
    return number;
}

int Session::proposeApproval(const ConfigFile &file, const Approval &approval)
{
    const int number = ++d->requests;
    d->begin([this, number, file, approval](const std::stop_token &, Work *) {
        const auto text = project::withApproval(file.text, d->context.project.file, approval);
        d->tell([this, number, file, text] {
            if (!text) {
                Q_EMIT fileFailed(number, text.error());
                return;
            }
            ConfigFile proposed = file;
            proposed.text = *text;
            Q_EMIT fileProposed(number, proposed);
        });
    });
    return number;
}

int Session::reveal(const QString &environment, const QString &key)
{
    const int number = ++d->requests;
    d->begin([this, number, environment, key](const std::stop_token &stop, Work *) {
        const auto value = session::reveal(d->context, environment, key, stop);
        d->tell([this, number, environment, key, value] {
            if (value)
                Q_EMIT secretRevealed(number, environment, key, *value);
            else
                Q_EMIT fileFailed(number, value.error());
        });
    });
    return number;
}

int Session::readProjectFile()
{
    const int number = ++d->requests;
    d->begin([this, number](const std::stop_token &, Work *) {
        const auto file = session::readProjectFile(d->context);
        d->tell([this, number, file] {
            if (file)
                Q_EMIT projectFileRead(number, *file);
            else
                Q_EMIT fileFailed(number, file.error());
        });
    });
    return number;
}

int Session::checkProject(const QByteArray &text)
{
    const int number = ++d->requests;
    d->begin([this, number, text](const std::stop_token &, Work *) {
        const auto problems = project::placedProblems(text, d->context.project.file);
        d->tell([this, number, problems] { Q_EMIT projectChecked(number, problems); });
    });
    return number;
}

void Session::reloadProject()
{
    d->begin([this](const std::stop_token &, Work *) {
        const auto project = project::read(d->context.project.file);
        d->tell([this, project] {
            if (!project) {
                Q_EMIT failed(project.error());
                return;
            }
            d->next = *project;
            d->adopt();
        });
    });
}

int Session::checkHost(const QString &host, const QString &directory)
{
    const int number = ++d->requests;
    auto answer = std::make_shared<Answer>();
    Work *begun = d->begin([this, number, host, directory, answer](const std::stop_token &stop, Work *) {
        const release::HostCheckObserver observer{
            .changed =
                [this, number](const HostCheck &check) {
                    d->tell([this, number, check] { Q_EMIT hostChecked(number, check); });
                },
            .accept =
                [answer, stop](const OfferedKey &) {
                    return answer->wait(stop);
                }};
        release::checkHost(host, directory, connectionSettings(d->surroundings), observer, stop);
    });
    begun->request = number;
    begun->answer = std::move(answer);
    return number;
}

void Session::stopHostCheck(int request)
{
    d->stop(request);
}

void Session::answerHostKey(int request, bool isAccepted)
{
    for (const auto &work : d->works) {
        if (work->request == request && work->answer)
            work->answer->give(isAccepted);
    }
}

void Session::describeHosts(const QStringList &hosts)
{
    d->begin([this, hosts](const std::stop_token &stop, Work *) {
        for (const QString &host : hosts) {
            remote::Cancellation cancellation;
            const std::stop_callback cancel(stop, [&] { cancellation.cancel(); });
            const auto description = remote::describe(host, connectionSettings(d->surroundings), cancellation);
            d->tell([this, description] { Q_EMIT hostDescribed(description); });
        }
    });
}

void Session::forgetHostKey(const QString &host, const QString &fingerprint)
{
    d->begin([this, host, fingerprint](const std::stop_token &, Work *) {
        const auto settings = connectionSettings(d->surroundings);
        const auto forgotten = remote::forgetKey(host, fingerprint, settings, remote::Cancellation());
        const auto description = remote::describe(host, settings, remote::Cancellation());
        d->tell([this, forgotten, description] {
            if (!forgotten)
                Q_EMIT failed(forgotten.error());
            Q_EMIT hostDescribed(description);
        });
    });
}

void Session::suggestHosts()
{
    d->begin([this](const std::stop_token &, Work *) {
        const auto hosts = remote::suggestedHosts(d->surroundings.sshConfig);
        d->tell([this, hosts] { Q_EMIT hostsSuggested(hosts); });
    });
}

bool Session::hasRunningDeployments() const
{
    return std::ranges::any_of(d->works, [](const auto &work) { return !work->isOver && work->isDeployment; });
}

int Session::prepareBuild()
{
    const int number = ++d->requests;
    Work *begun = d->begin([this, number](const std::stop_token &stop, Work *) {
        const auto ready = release::prepareBuild(d->context, stop);
        d->tell([this, number, ready] {
            if (ready)
                Q_EMIT buildPrepared(number);
            else
                Q_EMIT buildFailed(number, ready.error());
        });
    });
    begun->request = number;
    return number;
}

int Session::build()
{
    const int number = ++d->requests;
    Work *begun = d->begin([this, number](const std::stop_token &stop, Work *) {
        const auto stream = Outbox::open([this, number](const QString &text) { Q_EMIT buildGrew(number, text); });
        const release::Observer observer{.output = [this, stream, stop](const QString &, const QByteArray &text) {
            d->outbox.add(stream, text, stop);
        }};
        const auto release = release::build(d->context, release::BuildMode::BuildAndPush, observer, stop);
        d->tell([this, number, release] {
            if (release)
                Q_EMIT built(number, *release);
            else
                Q_EMIT buildFailed(number, release.error());
        });
    });
    begun->request = number;
    return number;
}

void Session::stopBuild(int request)
{
    d->stop(request);
}

} // namespace slipway::session
