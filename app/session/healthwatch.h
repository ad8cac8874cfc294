// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "health/changes.h"
#include "health/lasthour.h"
#include "health/samples.h"
#include "model/error.h"
#include "model/pipeline.h"
#include "release/context.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace slipway::health {
class Webhook;
}

namespace slipway::session {

/// Who watches: decides whether the webhook is ours to post to.
enum class Watcher { Window, Command };

/// The environments that alerts are about: those that slipway.yaml names, or all that are not on this machine alone, or
/// all, if there are no others.
QStringList alertedEnvironments(const Project &project);

/// What is made of each look of the monitor: it is kept, the last hour is filled in, and changes of state are found and
/// posted to the team's webhook. A database that cannot be used stops nothing; it is told once.
///
/// Thread: made, used and destroyed on the monitor's; nothing in it blocks for longer than a locked database does (2
/// s).
class HealthWatch final
{
public:
    /// \a troubled: something that a person should know, once each; called on the monitor's and on other threads.
    /// \a known: what a watch before this one had seen and told, which is not told again.
    HealthWatch(const release::Context &context, Watcher watcher, std::function<void(const Error &)> troubled,
                health::Changes known = health::Changes());
    ~HealthWatch();
    HealthWatch(const HealthWatch &) = delete;
    HealthWatch &operator=(const HealthWatch &) = delete;

    /// Fills in what \a seen lacks, and returns what has changed.
    std::vector<health::StateChange> take(PipelineState &seen);

    /// For the watch after this one.
    const health::Changes &known() const { return m_changes; }

    /// Whether the caller is the one to show \a change on this desktop, where several Slipways may watch.
    bool mayNotify(const health::StateChange &change);

private:
    void open();
    void keep(const EnvironmentState &state, const std::vector<ProbeSample> &probes);
    std::function<bool()> webhookClaim(const health::StateChange &change) const;
    void complain(const Error &error);

    const release::Context &m_context;
    std::function<void(const Error &)> m_troubled;
    std::unique_ptr<health::Samples> m_samples; ///< null: not yet, or it cannot be used
    health::LastHour m_lastHour;
    health::Changes m_changes;
    std::unique_ptr<health::Webhook> m_webhook; ///< null: none is declared, or it is not ours
    std::map<QString, QDateTime> m_seenAt;      ///< by environment: of the look that was taken last
    QDateTime m_opensAgain;
    bool m_hasComplained = false;
};

} // namespace slipway::session
