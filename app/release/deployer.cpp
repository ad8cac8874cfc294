// SPDX-License-Identifier: Apache-2.0
#include "release/deployer.h"

#include "model/audit.h"
#include "model/english.h"
#include "release/heldlock.h"
#include "release/output.h"
#include "release/run.h"
#include "release/words.h"

#include <QRandomGenerator>

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;
using history::Lock;

namespace {

QString newId(const QDateTime &now)
{
    return now.toUTC().toString(u"yyyyMMddTHHmmssZ"_s) +
           u"-%1"_s.arg(QRandomGenerator::system()->bounded(0x1000000), 6, 16, QChar(u'0'));
}

/// How many entries tell of deployments; others, such as who looked at a secret or restarted a service, change nothing
/// that a plan is about.
std::ptrdiff_t deploymentEntries(const history::Ledger &ledger)
{
    return std::ranges::count_if(ledger.entries(),
                                 [](const history::Entry &entry) { return !auditKindFromWord(entry.kind); });
}

/// What the lock says that is done; whoever finds it reads it with inOwnWords.
QString doing(const Plan &plan)
{
    const InEnglish english;
    switch (plan.intent) {
    case Intent::Deploy: return Words::tr("Deploy %1").arg(plan.release.title());
    case Intent::Promote: return Words::tr("Promote %1").arg(plan.release.title());
    case Intent::RollBack: break;
    }
    return Words::tr("Roll back %1").arg(plan.release.title());
}

Error deniedBy(const Gate &gate, const QString &environment)
{
    return {.kind = ErrorKind::Denied,
            .what = Words::tr("Denied by the gate \"%1\"").arg(gate.title),
            .where = {.environment = environment},
            .why = gate.why,
            .cure = gate.lift};
}

} // namespace

Deployer::Deployer(const Context &context, const Environment &environment, Observer observer)
    : m_context(context)
    , m_environment(environment)
    , m_observer(std::move(observer))
{
}

Deployer::~Deployer() = default;

Deployment Deployer::begun(const Prepared &prepared) const
{
    const Plan &plan = prepared.plan;
    return {.id = newId(m_context.clock()),
            .number = static_cast<int>(prepared.history.deployments().size()) + 1,
            .intent = plan.intent,
            .environment = plan.environment,
            .release = plan.release,
            .replaces = plan.replaces,
            .planHash = plan.hash,
            .renderedHash = plan.renderedHash,
            .releaseDirectory = prepared.folderName,
            .by = m_context.by,
            .startedAt = m_context.clock(),
            .state = OperationState::Running,
            .steps = prepared.steps};
}

Result<Deployment> Deployer::execute(const Prepared &prepared, std::stop_token stop)
{
    const Plan &plan = prepared.plan;
    if (const Gate *gate = denial(plan.gates))
        return fail(deniedBy(*gate, plan.environment));
    Deployment deployment = begun(prepared);
    Lock lock(m_context.seat(m_environment), m_context.directoryOf(m_environment));
    const history::LockOwner owner = newOwner(m_context, deployment.id, doing(plan));
    // A stale one may be set aside: the gates made sure that nothing is left to finish.
    if (auto taken = lock.acquire(owner, true, stop); !taken)
        return std::unexpected(taken.error());
    HeldLockHere held(lock, owner.token, stop);
    const auto known = deploymentEntries(*prepared.ledger);
    if (auto read = prepared.ledger->refresh(stop); !read)
        return std::unexpected(read.error());
    if (deploymentEntries(*prepared.ledger) != known) {
        return fail(Error{.kind = ErrorKind::Moved,
                          .what = Words::tr("Somebody deployed here since the plan was shown"),
                          .where = {.environment = plan.environment},
                          .why = {},
                          .cure = Words::tr("Look at the new plan and confirm that.")});
    }
    const InEnglish english; // the record is for everybody
    deployment.steps.push_back({.id = u"lock"_s,
                                .title = Words::tr("Lock %1").arg(plan.environment),
                                .state = StepState::State::Succeeded,
                                .startedAt = deployment.startedAt,
                                .endedAt = m_context.clock(),
                                .detail = {}});
    Run run(m_context, m_environment, m_observer, deployment, prepared.ledger, prepared.history);
    run.setPrepared(&prepared);
    run.setIsLost([&held] { return held.isLost(); });
    QJsonObject started = toJson(deployment);
    started[u"settings"_s] = prepared.settings;
    if (auto written = prepared.ledger->append(u"started"_s, started, stop); !written)
        return std::unexpected(written.error());
    const delivery::ComposeTarget target(m_context.project, m_environment, m_context.directoryOf(m_environment));
    auto ended = run.finish(target.toStage(prepared.folderName, prepared.rendered, plan.release), held.work());
    if (!ended)
        held.abandon();
    return ended;
}

Result<Deployer::Left> Deployer::leftInTheMiddle(std::stop_token stop) const
{
    remote::Host &seat = m_context.seat(m_environment);
    auto ledger =
        std::make_shared<history::Ledger>(seat, m_context.directoryOf(m_environment), m_context.by, m_context.clock);
    if (auto read = ledger->refresh(std::move(stop)); !read)
        return std::unexpected(read.error());
    Left left{.ledger = ledger, .history = history::History::of(ledger->entries())};
    if (left.history.unfinished())
        return left;
    return fail(Error{.kind = ErrorKind::NotFound,
                      .what = Words::tr("Nothing was left in the middle in %1").arg(m_environment.name),
                      .where = {.environment = m_environment.name},
                      .why = {},
                      .cure = Words::tr("`slipway status` shows what runs there.")});
}

Result<history::LockOwner> Deployer::takeOver(Lock &lock, const Left &left, std::stop_token stop) const
{
    const Deployment &unfinished = *left.history.unfinished();
    const auto owner = [&] {
        const InEnglish english; // whoever finds the lock reads it
        return newOwner(m_context, unfinished.id, Words::tr("Finish %1").arg(unfinished.release.title()));
    }();
    auto taken = lock.acquire(owner, true, stop);
    // Whoever left it may have died a moment ago: their lock has to become stale first.
    for (auto waited = std::chrono::seconds(0);
         !taken && taken.error().kind == ErrorKind::Locked && waited < Lock::staleAfter + Lock::beatEvery;
         waited += std::chrono::seconds(1)) {
        if (!pause(std::chrono::seconds(1), stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled"));
        taken = lock.acquire(owner, true, stop);
    }
    return taken ? Result<history::LockOwner>(owner) : std::unexpected(taken.error());
}

Result<void> Deployer::readAgain(Left &left, std::stop_token stop)
{
    if (auto read = left.ledger->refresh(std::move(stop)); !read)
        return read;
    left.history = history::History::of(left.ledger->entries());
    return {};
}

Result<Deployment> Deployer::resume(std::stop_token stop)
{
    auto left = leftInTheMiddle(stop);
    if (!left)
        return std::unexpected(left.error());
    remote::Host &seat = m_context.seat(m_environment);
    const QString directory = m_context.directoryOf(m_environment);
    Lock lock(seat, directory);
    const auto owner = takeOver(lock, *left, stop);
    if (!owner)
        return std::unexpected(owner.error());
    HeldLockHere held(lock, owner->token, stop);
    if (auto read = readAgain(*left, stop); !read)
        return std::unexpected(read.error());
    const Deployment *unfinished = left->history.unfinished();
    if (!unfinished)
        return *left->history.last(); // they ended it in the meantime
    if (auto written = left->ledger->append(u"resumed"_s, {{u"id"_s, unfinished->id}}, stop); !written)
        return std::unexpected(written.error());

    const delivery::ComposeTarget target(m_context.project, m_environment, directory);
    auto staged = target.staged(seat, unfinished->releaseDirectory, stop);
    const bool wasStaged = std::ranges::any_of(unfinished->steps, [](const StepState &step) {
        return step.id == u"stage" && step.state == StepState::State::Succeeded;
    });
    if (!staged && (wasStaged || staged.error().kind != ErrorKind::NotFound)) {
        held.abandon();
        return std::unexpected(staged.error());
    }
    const InEnglish english; // the record is for everybody
    Run run(m_context, m_environment, m_observer, *unfinished, left->ledger, left->history.without(unfinished->id));
    run.setMayKeepText(learnSecrets(m_context, m_environment, stop));
    run.setIsLost([&held] { return held.isLost(); });
    auto ended = run.finish(staged.value_or(delivery::Staged{}), held.work());
    if (!ended)
        held.abandon();
    return ended;
}

Result<Deployment> Deployer::giveUp(std::stop_token stop)
{
    auto left = leftInTheMiddle(stop);
    if (!left)
        return std::unexpected(left.error());
    Lock lock(m_context.seat(m_environment), m_context.directoryOf(m_environment));
    const auto owner = takeOver(lock, *left, stop);
    if (!owner)
        return std::unexpected(owner.error());
    const HeldLockHere held(lock, owner->token, stop);
    if (auto read = readAgain(*left, stop); !read)
        return std::unexpected(read.error());
    if (!left->history.unfinished())
        return *left->history.last();
    const InEnglish english; // the record is for everybody
    Deployment deployment = *left->history.unfinished();
    deployment.state = OperationState::Canceled;
    deployment.endedAt = m_context.clock();
    deployment.error = Error{.kind = ErrorKind::Cancelled,
                             .what = Words::tr("Given up by %1").arg(m_context.by),
                             .where = {.environment = m_environment.name},
                             .why = Words::tr("Nothing more was changed and nothing was verified."),
                             .cure = Words::tr("Look at what runs there, then deploy again.")};
    if (auto written = left->ledger->append(u"ended"_s, toJson(deployment), stop); !written)
        return std::unexpected(written.error());
    return deployment;
}

} // namespace slipway::release
