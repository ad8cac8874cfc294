// SPDX-License-Identifier: Apache-2.0
#include "release/deployer.h"

#include "release/output.h"
#include "release/run.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <functional>

namespace slipway::release {

using namespace Qt::StringLiterals;
using history::Lock;

namespace {

QString newId(const QDateTime &now)
{
    return now.toUTC().toString(u"yyyyMMddTHHmmssZ"_s) +
           u"-%1"_s.arg(QRandomGenerator::system()->bounded(0x1000000), 6, 16, QChar(u'0'));
}

/// A lock that is held here: a sign of life every few seconds, given back at the end.
class HeldHere
{
public:
    /// Passes a stop request of \a outer on to what works under the lock.
    HeldHere(Lock lock, QString token, const std::stop_token &outer)
        : m_lock(std::move(lock))
        , m_token(std::move(token))
        , m_outer(outer, [this] { m_work.request_stop(); })
        , m_heart([this](const std::stop_token &stop) { beat(stop); })
    {
    }
    ~HeldHere()
    {
        m_heart.request_stop();
        m_heart.join();
        if (m_isGivenBack && !m_isLost)
            static_cast<void>(m_lock.release(m_token)); // else it becomes stale by itself
    }
    HeldHere(const HeldHere &) = delete;
    HeldHere &operator=(const HeldHere &) = delete;

    /// Requested when the person wants it, and when somebody else took the lock over.
    std::stop_token work() const { return m_work.get_token(); }
    bool isLost() const { return m_isLost; }
    /// Leaves it to become stale: the deployment is not at its end.
    void abandon() { m_isGivenBack = false; }

private:
    void beat(const std::stop_token &stop)
    {
        while (pause(Lock::beatEvery, stop)) {
            // A lost connection is told by the step that runs.
            const auto beaten = m_lock.beat(m_token, stop);
            if (!beaten && beaten.error().kind == ErrorKind::Locked) {
                m_isLost = true;
                m_work.request_stop();
                return;
            }
        }
    }

    Lock m_lock;
    QString m_token;
    bool m_isGivenBack = true;
    std::atomic<bool> m_isLost = false;
    std::stop_source m_work;
    std::stop_callback<std::function<void()>> m_outer;
    std::jthread m_heart; ///< last: it uses the others
};

QString randomWord()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
}

Error deniedBy(const Gate &gate, const QString &environment)
{
    return {.kind = ErrorKind::Denied,
            .what = u"Denied by the gate \"%1\""_s.arg(gate.title),
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

Result<Deployment> Deployer::execute(const Prepared &prepared, std::stop_token stop)
{
    const Plan &plan = prepared.plan;
    if (const Gate *gate = denial(plan.gates))
        return fail(deniedBy(*gate, plan.environment));

    Deployment deployment{.id = newId(m_context.clock()),
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
    const QString doing = u"%1 %2"_s.arg(toWord(plan.intent), plan.release.title());
    Lock lock(m_context.seat(m_environment), m_context.directoryOf(m_environment));
    const QDateTime lockedAt = m_context.clock();
    const history::LockOwner owner{.by = m_context.by,
                                   .from = m_context.machine,
                                   .deployment = deployment.id,
                                   .token = randomWord(),
                                   .doing = doing,
                                   .since = deployment.startedAt};
    // A stale one may be set aside: the gates made sure that nothing is left to finish.
    if (auto taken = lock.acquire(owner, true, stop); !taken)
        return std::unexpected(taken.error());
    HeldHere held(lock, owner.token, stop);
    const auto known = prepared.ledger->entries().size();
    if (auto read = prepared.ledger->refresh(stop); !read)
        return std::unexpected(read.error());
    if (prepared.ledger->entries().size() != known) {
        return fail(Error{.kind = ErrorKind::Moved,
                          .what = u"Somebody deployed here since the plan was shown"_s,
                          .where = {.environment = plan.environment},
                          .why = {},
                          .cure = u"Look at the new plan and confirm that."_s});
    }
    deployment.steps.push_back({.id = u"lock"_s,
                                .title = u"Lock %1"_s.arg(plan.environment),
                                .state = StepState::State::Succeeded,
                                .startedAt = lockedAt,
                                .endedAt = m_context.clock(),
                                .detail = {}});

    const delivery::Staged staged{.folderName = prepared.folderName,
                                  .release = plan.release,
                                  .levels = prepared.rendered.transformed.levels,
                                  .needs = delivery::ComposeTarget::needs(m_context.project, prepared.rendered)};
    Run run(m_context, m_environment, m_observer, deployment, prepared.ledger, prepared.history);
    run.setPrepared(&prepared);
    run.setIsLost([&held] { return held.isLost(); });
    QJsonObject started = toJson(deployment);
    started[u"settings"_s] = prepared.settings;
    if (auto written = prepared.ledger->append(u"started"_s, started, stop); !written)
        return std::unexpected(written.error());
    auto ended = run.finish(staged, held.work());
    if (!ended)
        held.abandon();
    return ended;
}

Result<Deployment> Deployer::resume(std::stop_token stop)
{
    remote::Host &seat = m_context.seat(m_environment);
    const QString directory = m_context.directoryOf(m_environment);
    auto ledger = std::make_shared<history::Ledger>(seat, directory, m_context.by, m_context.clock);
    if (auto read = ledger->refresh(stop); !read)
        return std::unexpected(read.error());
    const auto history = history::History::of(ledger->entries());
    const Deployment *unfinished = history.unfinished();
    if (!unfinished) {
        return fail(Error{.kind = ErrorKind::NotFound,
                          .what = u"Nothing was left in the middle in %1"_s.arg(m_environment.name),
                          .where = {.environment = m_environment.name},
                          .why = {},
                          .cure = u"`slipway status` shows what runs there."_s});
    }
    Lock lock(seat, directory);
    const history::LockOwner owner{.by = m_context.by,
                                   .from = m_context.machine,
                                   .deployment = unfinished->id,
                                   .token = randomWord(),
                                   .doing = u"Finish %1"_s.arg(unfinished->release.title()),
                                   .since = m_context.clock()};
    auto taken = lock.acquire(owner, true, stop);
    // Whoever left it may have died a moment ago: their lock has to become stale first.
    for (auto waited = std::chrono::seconds(0);
         !taken && taken.error().kind == ErrorKind::Locked && waited < Lock::staleAfter + Lock::beatEvery;
         waited += std::chrono::seconds(1)) {
        if (!pause(std::chrono::seconds(1), stop))
            return fail(ErrorKind::Cancelled, u"Cancelled"_s);
        taken = lock.acquire(owner, true, stop);
    }
    if (!taken)
        return std::unexpected(taken.error());
    HeldHere held(lock, owner.token, stop);
    // They may have ended it in the meantime.
    if (auto read = ledger->refresh(stop); !read)
        return std::unexpected(read.error());
    const auto now = history::History::of(ledger->entries());
    if (!now.unfinished())
        return *now.last();
    if (auto written = ledger->append(u"resumed"_s, {{u"id"_s, now.unfinished()->id}}, stop); !written)
        return std::unexpected(written.error());

    const delivery::ComposeTarget target(m_context.project, m_environment, directory);
    auto staged = target.staged(seat, now.unfinished()->releaseDirectory, stop);
    const bool wasStaged = std::ranges::any_of(now.unfinished()->steps, [](const StepState &step) {
        return step.id == u"stage" && step.state == StepState::State::Succeeded;
    });
    if (!staged && (wasStaged || staged.error().kind != ErrorKind::NotFound)) {
        held.abandon();
        return std::unexpected(staged.error());
    }
    Run run(m_context, m_environment, m_observer, *now.unfinished(), ledger, now.without(now.unfinished()->id));
    run.setMayKeepText(learnSecrets(m_context, m_environment, stop));
    run.setIsLost([&held] { return held.isLost(); });
    auto ended = run.finish(staged.value_or(delivery::Staged{}), held.work());
    if (!ended)
        held.abandon();
    return ended;
}

} // namespace slipway::release
