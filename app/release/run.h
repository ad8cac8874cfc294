// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/deployer.h"

#include <functional>
#include <mutex>

namespace slipway::release {

/// One deployment under way, begun here or taken over: its steps, and what happens when one fails.
class Deployer::Run
{
public:
    Run(const Context &context, const Environment &environment, const Observer &observer, Deployment deployment,
        std::shared_ptr<history::Ledger> ledger, history::History before);

    /// The plan, when it is begun here; without it the staged folder tells all.
    void setPrepared(const Prepared *prepared) { m_prepared = prepared; }

    /// Whether the secrets are known, so that text from the hosts can be masked and kept.
    void setMayKeepText(bool may) { m_mayKeepText = may; }
    /// Whether somebody else holds the lock by now; then nothing more is written or changed.
    void setIsLost(std::function<bool()> isLost) { m_isLost = std::move(isLost); }

    /// The steps in their order, for \a staged.
    std::vector<Step> steps(const delivery::Staged &staged);
    /// Runs the steps to the end, writes the end, tidies up. An error: nobody could be told the end.
    Result<Deployment> finish(const delivery::Staged &staged, std::stop_token stop);

private:
    Result<QString> stage(const delivery::Staged &staged, std::stop_token stop);
    Result<QString> deliver(std::stop_token stop);
    Result<QString> beforeStart(remote::Host &host, const delivery::Staged &staged, std::stop_token stop);
    Result<QString> switchHost(remote::Host &host, const delivery::Staged &staged, const QString &stepId,
                               std::stop_token stop);
    Result<QString> verifyHost(remote::Host &host, const Release &release, std::stop_token stop);
    Result<QString> record(std::stop_token stop);
    void addOnceStep(std::vector<Step> &steps, const delivery::Staged &staged, remote::Host &host);
    void addHostSteps(std::vector<Step> &steps, const delivery::Staged &staged, remote::Host &host);
    void addSteps(std::vector<Step> &steps, const delivery::Staged &staged);

    std::vector<remote::Host *> touchedHosts() const;
    void keepEvidence();
    Result<void> rollBack(std::stop_token stop);
    Result<delivery::Staged> previous();
    Result<void> end(const Result<void> &outcome, std::stop_token stop);
    Result<void> outcomeOf(const delivery::Staged &staged, std::stop_token stop);

    QString jobId(const QString &stepId, const remote::Host &host) const;
    remote::OutputSink sink(const QString &stepId);
    QString stepUnderWay(const remote::Host &host) const;
    void changed();

    const Context &m_context;
    const Environment &m_environment;
    const Observer &m_observer;
    Deployment m_deployment;
    std::shared_ptr<history::Ledger> m_ledger;
    history::History m_before; ///< the environment's history without this deployment
    const Prepared *m_prepared = nullptr;
    bool m_mayKeepText = true;
    std::function<bool()> m_isLost;
    delivery::ComposeTarget m_target;
    Driver m_driver;
    std::mutex m_mutex; ///< hosts may be verified at once, and all tell the same deployment
};

} // namespace slipway::release
