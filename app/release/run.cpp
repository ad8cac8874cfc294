// SPDX-License-Identifier: Apache-2.0
#include "release/run.h"

#include "release/follow.h"
#include "release/moved.h"
#include "release/output.h"
#include "release/verifier.h"
#include "release/words.h"

#include <algorithm>
#include <ranges>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::Staged;

namespace {

/// What can be said when each host did its part.
Result<QString> together(const std::vector<Result<QString>> &results, const QString &done)
{
    if (auto all = firstFailure(results); !all)
        return std::unexpected(all.error());
    return done;
}

QString pullTitle(qsizetype count)
{
    if (count == 0)
        return Words::tr("Images are on the hosts");
    return count == 1 ? Words::tr("Pull 1 image") : Words::tr("Pull %1 images").arg(count);
}

} // namespace

Deployer::Run::Run(const Context &context, const Environment &environment, const Observer &observer,
                   Deployment deployment, std::shared_ptr<history::Ledger> ledger, history::History before)
    : m_context(context)
    , m_environment(environment)
    , m_observer(observer)
    , m_deployment(std::move(deployment))
    , m_ledger(std::move(ledger))
    , m_before(std::move(before))
    , m_target(context.project, environment, context.directoryOf(environment))
    , m_driver(m_deployment, *m_ledger, m_observer, context.clock)
{
}

void Deployer::Run::changed()
{
    if (m_observer.changed)
        m_observer.changed(m_deployment);
}

QString Deployer::Run::jobId(const QString &stepId, const remote::Host &host) const
{
    QString step = stepId.section(u'@', 0, 0);
    return m_deployment.id + u'-' + step + u'-' + jobWord(host.name());
}

remote::OutputSink Deployer::Run::sink(const QString &stepId)
{
    return [this, stepId, masked = std::make_shared<config::StreamMasker>(m_context.masker)](const QByteArray &chunk) {
        const QByteArray text = masked->add(chunk);
        const std::scoped_lock lock(m_mutex);
        if (m_observer.output && !text.isEmpty())
            m_observer.output(stepId, text);
    };
}

Result<QString> Deployer::Run::stage(const Staged &staged, std::stop_token stop)
{
    if (!m_prepared) {
        return fail(ErrorKind::NotFound,
                    Words::tr("It was left before its files were on the hosts; nothing has been changed"), {},
                    Words::tr("Deploy it again."));
    }
    const Prepared &prepared = *m_prepared;
    const auto results = onEach<QString>(m_context.hostsOf(m_environment), [&](remote::Host &host) -> Result<QString> {
        auto done = m_target.stage(host, staged, prepared.rendered, prepared.contents, stop);
        return done ? Result<QString>(QString()) : std::unexpected(done.error());
    });
    return together(results, Words::tr("%1 files, verified by SHA-256").arg(prepared.plan.release.files.size() + 2));
}

Result<QString> Deployer::Run::deliver(std::stop_token stop)
{
    QStringList wanted;
    for (const Image &image : m_deployment.release.images)
        wanted += image.reference();
    wanted.removeDuplicates();
    if (m_prepared)
        wanted = m_prepared->missing;
    if (wanted.isEmpty())
        return Words::tr("nothing to pull");
    const auto results = onEach<QString>(m_context.hostsOf(m_environment), [&](remote::Host &host) -> Result<QString> {
        const auto done = runJob(host, m_target.pullJob(jobId(u"deliver"_s, host), wanted), sink(u"deliver"_s), stop);
        return done ? Result<QString>(QString()) : std::unexpected(done.error());
    });
    return together(results, Words::tr("by digest"));
}

Result<QString> Deployer::Run::beforeStart(remote::Host &host, const Staged &staged, std::stop_token stop)
{
    const auto job = m_target.onceJob(jobId(u"before-start"_s, host), staged, *m_context.project.beforeStart);
    if (auto done = runJob(host, job, sink(u"before-start@"_s + host.name()), stop); !done)
        return std::unexpected(done.error());
    const QJsonObject ran{
        {u"id"_s, m_deployment.id}, {u"release"_s, m_deployment.release.id}, {u"host"_s, host.name()}};
    auto written = m_ledger->append(u"ran-once"_s, ran); // it ran: that is written whatever happens
    if (!written)
        return std::unexpected(written.error());
    return Words::tr("exit 0");
}

Result<QString> Deployer::Run::switchHost(remote::Host &host, const Staged &staged, const QString &stepId,
                                          std::stop_token stop)
{
    const auto job = m_target.switchJob(jobId(stepId, host), staged);
    if (auto done = runJob(host, job, sink(stepId), stop); !done)
        return std::unexpected(done.error());
    return staged.release.title();
}

QString Deployer::Run::stepUnderWay(const remote::Host &host) const
{
    for (const StepState &step : m_deployment.steps) {
        if (step.state == StepState::State::Running && (step.host.isEmpty() || step.host == host.name()))
            return step.id;
    }
    return {};
}

Result<QString> Deployer::Run::verifyHost(remote::Host &host, const Release &release, std::stop_token stop)
{
    const QString stepId = stepUnderWay(host);
    const auto tell = [this, stepId](const ProbeSample &sample) {
        const std::scoped_lock lock(m_mutex);
        m_deployment.probes.push_back(sample);
        if (m_observer.output)
            m_observer.output(stepId, logLine(sample).toUtf8());
        changed();
    };
    return verify(m_context, m_environment, m_target, host, release, tell, stop);
}

Result<QString> Deployer::Run::record(std::stop_token stop)
{
    const auto results = onEach<QString>(m_context.hostsOf(m_environment), [&](remote::Host &host) -> Result<QString> {
        auto moved = m_target.makeCurrent(host, m_deployment.releaseDirectory, stop);
        return moved ? Result<QString>(QString()) : std::unexpected(moved.error());
    });
    return together(results, Words::tr("current → %1").arg(m_deployment.releaseDirectory));
}

void Deployer::Run::addOnceStep(std::vector<Step> &steps, const Staged &staged, remote::Host &host)
{
    const QString name = host.name();
    if (!onceHosts(m_context.project, m_environment, m_before, m_deployment.release.id).contains(name))
        return;
    const bool isOnly = m_environment.hosts.size() == 1;
    steps.push_back({.id = u"before-start@"_s + name,
                     .title = (isOnly ? Words::tr("Run %1") : Words::tr("Run %1 on %2").arg(u"%1"_s, name))
                                  .arg(m_context.project.beforeStart->command.join(u' ')),
                     .host = name,
                     .switches = !staged.needs.empty(),
                     .body = [this, &host, staged](std::stop_token stop) {
                         return beforeStart(host, staged, stop);
                     }});
}

void Deployer::Run::addHostSteps(std::vector<Step> &steps, const Staged &staged, remote::Host &host)
{
    const QString name = host.name();
    const bool isOnly = m_environment.hosts.size() == 1;
    addOnceStep(steps, staged, host);
    steps.push_back({.id = u"switch@"_s + name,
                     .title = isOnly ? Words::tr("Switch") : Words::tr("Switch on %1").arg(name),
                     .host = name,
                     .switches = true,
                     .body = [this, &host, staged, name](std::stop_token stop) {
                         return switchHost(host, staged, u"switch@"_s + name, stop);
                     }});
    steps.push_back({.id = u"verify@"_s + name,
                     .title = isOnly ? Words::tr("Verify") : Words::tr("Verify on %1").arg(name),
                     .host = name,
                     .body = [this, &host, staged](std::stop_token stop) {
                         return verifyHost(host, staged.release, stop);
                     }});
}

void Deployer::Run::addSteps(std::vector<Step> &steps, const Staged &staged)
{
    const auto hosts = m_context.hostsOf(m_environment);
    if (hosts.size() == 1 || m_environment.rollout == Rollout::OneByOne) {
        for (remote::Host *host : hosts)
            addHostSteps(steps, staged, *host);
        return;
    }
    for (remote::Host *host : hosts)
        addOnceStep(steps, staged, *host);
    steps.push_back({.id = u"switch"_s,
                     .title = Words::tr("Switch all hosts"),
                     .host = {},
                     .switches = true,
                     .body = [this, hosts, staged](std::stop_token stop) {
                         return together(onEach<QString>(hosts,
                                                         [&](remote::Host &host) {
                                                             return switchHost(host, staged, u"switch"_s, stop);
                                                         }),
                                         staged.release.title());
                     }});
    steps.push_back(
        {.id = u"verify"_s,
         .title = Words::tr("Verify all hosts"),
         .host = {},
         .body = [this, hosts, staged](std::stop_token stop) {
             return together(
                 onEach<QString>(hosts, [&](remote::Host &host) { return verifyHost(host, staged.release, stop); }),
                 Words::tr("all hosts"));
         }});
}

std::vector<Step> Deployer::Run::steps(const Staged &staged)
{
    std::vector<Step> steps;
    steps.push_back(
        {.id = u"stage"_s, .title = Words::tr("Stage files"), .host = {}, .body = [this, staged](std::stop_token stop) {
             return stage(staged, stop);
         }});
    steps.push_back(
        {.id = u"deliver"_s,
         .title = pullTitle(m_prepared ? m_prepared->missing.size() : qsizetype(m_deployment.release.images.size())),
         .host = {},
         .body = [this](std::stop_token stop) {
             return deliver(stop);
         }});
    steps.push_back({.id = u"check"_s,
                     .title = Words::tr("Check plan again"),
                     .host = {},
                     .body = [this](std::stop_token stop) -> Result<QString> {
                         if (!m_prepared)
                             return Words::tr("taken over: what was staged is what is applied");
                         auto same = checkAgain(m_context, *m_prepared, stop);
                         return same ? Result<QString>(Words::tr("as planned")) : std::unexpected(same.error());
                     }});
    addSteps(steps, staged);
    steps.push_back({.id = u"record"_s, .title = Words::tr("Record"), .host = {}, .body = [this](std::stop_token stop) {
                         return record(stop);
                     }});
    return steps;
}

} // namespace slipway::release
