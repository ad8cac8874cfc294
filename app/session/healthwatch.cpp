// SPDX-License-Identifier: Apache-2.0
#include "session/healthwatch.h"

#include "health/observed.h"
#include "health/webhook.h"
#include "model/english.h"
#include "model/series.h"

#include <algorithm>

namespace slipway::session {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using health::StateChange;

namespace {

constexpr auto triesAgain = 5min;

/// Two Slipways on one machine look at their own times, and find the same change this far apart at most. One that comes
/// again is at least twice the wait behind the first: it is another one.
std::chrono::seconds sameChange(const Project &project)
{
    const auto twice = std::chrono::duration_cast<std::chrono::seconds>(2 * project.alerts.after);
    return std::clamp<std::chrono::seconds>(twice, 10s, 60s);
}

QString fileOf(const Project &project)
{
    return health::Samples::fileOf(project.name, project.file);
}

/// Whether \a change is ours to tell in the way \a how.
bool claim(health::Samples &samples, const QString &how, const StateChange &change, std::chrono::seconds within)
{
    const InEnglish english; // a window and a watch may speak different languages
    const auto isOurs = samples.claim(QStringList{how, health::headline(change)}.join(u' '), change.at, within);
    return isOurs.value_or(true); // rather twice than not at all
}

} // namespace

QStringList alertedEnvironments(const Project &project)
{
    if (!project.alerts.environments.isEmpty())
        return project.alerts.environments;
    QStringList away;
    for (const Environment &environment : project.environments) {
        if (!environment.isHere())
            away += environment.name;
    }
    return away; // empty: all are here, and all are meant
}

HealthWatch::HealthWatch(const release::Context &context, Watcher watcher, std::function<void(const Error &)> troubled,
                         health::Changes known)
    : m_context(context)
    , m_troubled(std::move(troubled))
    , m_changes(std::move(known))
{
    const Alerts &alerts = context.project.alerts;
    m_changes.setRules({.after = alerts.after}, alertedEnvironments(context.project));
    if (alerts.webhook.isEmpty() || (alerts.from == Alerts::From::Watch && watcher == Watcher::Window))
        return;
    const auto address = [&context](const QString &environment, const std::stop_token &stop) -> Result<QString> {
        const auto found = context.environment(environment);
        if (!found)
            return std::unexpected(found.error());
        // Known to the masker, even if it stands in slipway.yaml as it is.
        auto url = context.resolver(**found).resolveValue(context.project.alerts.webhook, stop);
        if (url)
            context.masker->add(*url);
        return url;
    };
    m_webhook = std::make_unique<health::Webhook>(address, m_troubled);
}

HealthWatch::~HealthWatch() = default;

std::vector<StateChange> HealthWatch::take(PipelineState &seen)
{
    open();
    const QDateTime now = m_context.clock();
    for (EnvironmentState &state : seen.environments) {
        // One that has not answered since the look before is told as it was: its probes are kept already.
        if (std::exchange(m_seenAt[state.environment], state.seenAt) != state.seenAt) {
            const auto probes = health::observed(state, m_context.project);
            keep(state, probes);
            m_lastHour.add(state.environment, probes);
        }
        m_lastHour.tell(state, now);
    }
    std::vector<StateChange> changes = m_changes.look(seen, now);
    for (const StateChange &change : changes) {
        if (m_webhook)
            m_webhook->post(change.environment, health::toJson(change, m_context.project.name), webhookClaim(change));
    }
    return changes;
}

bool HealthWatch::mayNotify(const StateChange &change)
{
    return !m_samples || claim(*m_samples, u"desktop"_s, change, sameChange(m_context.project));
}

/// Opens the database, if it is not open; after a failure not at once again. The hour before is taken from it.
void HealthWatch::open()
{
    const QDateTime now = m_context.clock();
    if (m_samples || (m_opensAgain.isValid() && now < m_opensAgain))
        return;
    m_opensAgain = now + triesAgain;
    const Project &project = m_context.project;
    auto opened = health::Samples::open(fileOf(project), m_context.clock);
    if (!opened)
        return complain(opened.error());
    m_samples = std::move(*opened);
    if (m_hasComplained)
        return; // what was seen meanwhile is in memory, and some of it may be in the file too
    for (const Environment &environment : project.environments) {
        if (const auto probes = m_samples->since(environment.name, now - 1h))
            m_lastHour.add(environment.name, *probes);
    }
}

void HealthWatch::keep(const EnvironmentState &state, const std::vector<ProbeSample> &probes)
{
    if (!m_samples)
        return;
    if (const auto kept = m_samples->add(state.environment, probes); !kept) {
        complain(kept.error());
        m_samples.reset();
    }
}

/// Asked only when the address is known: a window that lacks the secret must not keep a watch that has it from posting.
std::function<bool()> HealthWatch::webhookClaim(const StateChange &change) const
{
    if (!m_samples)
        return {};
    const Project &project = m_context.project;
    return [file = fileOf(project), clock = m_context.clock, within = sameChange(project), change] {
        const auto samples = health::Samples::open(file, clock); // ours is of another thread
        return !samples || claim(**samples, u"webhook"_s, change, within);
    };
}

void HealthWatch::complain(const Error &error)
{
    if (!std::exchange(m_hasComplained, true))
        m_troubled(error);
}

} // namespace slipway::session
