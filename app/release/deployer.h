// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/lock.h"
#include "release/driver.h"
#include "release/planner.h"

#include <memory>
#include <stop_token>

namespace slipway::release {

/// Carries out a plan, or finishes a deployment that somebody left in the middle.
///
/// Thread: one worker for the whole of it; ordinary sequential code. A stop request ends what runs
/// on the hosts and rolls nothing back.
class Deployer
{
public:
    Deployer(const Context &context, const Environment &environment, Observer observer);
    ~Deployer();

    /// Does exactly what \a prepared says. An error means that it could not begin: a gate denies,
    /// the lock is taken, reality moved, the ledger cannot be written. Otherwise the deployment
    /// that ended, well or badly; what went wrong is in it.
    Result<Deployment> execute(const Prepared &prepared, std::stop_token stop = {});

    /// Finishes the deployment that the seat's ledger knows as begun and not ended, waiting until
    /// the lock of whoever left it is stale.
    Result<Deployment> resume(std::stop_token stop = {});

    /// Writes down that the deployment that was left in the middle will not be finished, and changes
    /// nothing on the hosts: for one whose host is gone for good. Waits as resume() does.
    Result<Deployment> giveUp(std::stop_token stop = {});

private:
    class Run;
    struct Left {
        std::shared_ptr<history::Ledger> ledger;
        history::History history; ///< has one that is unfinished
    };

    Deployment begun(const Prepared &prepared) const;
    Result<Left> leftInTheMiddle(std::stop_token stop) const;
    Result<history::LockOwner> takeOver(history::Lock &lock, const Left &left, std::stop_token stop) const;
    static Result<void> readAgain(Left &left, std::stop_token stop);

    const Context &m_context;
    const Environment &m_environment;
    Observer m_observer;
};

} // namespace slipway::release
