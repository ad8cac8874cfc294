// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/ledger.h"
#include "model/clock.h"
#include "model/deployment.h"
#include "release/context.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace slipway::release {

/// One step of a deployment. Its body returns what it did, in one line.
struct Step {
    QString id; ///< stable, so that a ledger read by another Slipway names the same step
    QString title;
    QString host;
    bool switches = false; ///< replaces containers
    std::function<Result<QString>(std::stop_token)> body;
};

/// Runs steps, the ledger first: what is not written is not done.
///
/// A step's end is written together with the next one's start, one trip to the host for both: if we
/// die in between, the step runs again, and every step may.
class Driver
{
public:
    Driver(Deployment &deployment, history::Ledger &ledger, const Observer &observer, Clock clock);

    /// Adds \a steps as pending to the deployment, unless it has them.
    void announce(const std::vector<Step> &steps);
    /// Runs \a steps in order, leaves out those that succeeded already, and stops at the first that fails.
    Result<void> run(const std::vector<Step> &steps, std::stop_token stop);

private:
    StepState &state(const Step &step);
    Result<void> write();

    Deployment *m_deployment;
    history::Ledger *m_ledger;
    const Observer *m_observer;
    Clock m_clock;
    QStringList m_unwritten; ///< ids of steps whose state the ledger does not have
};

} // namespace slipway::release
