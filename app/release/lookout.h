// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/composetarget.h"
#include "history/history.h"
#include "history/ledger.h"
#include "history/lock.h"
#include "model/pipeline.h"
#include "release/context.h"
#include "release/driftwatch.h"

#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace slipway::release {

/// Looks at the environments: what their ledgers say, what runs, is it well. Keeps what it read of
/// the ledgers, so that looking again is cheap.
///
/// Thread: any worker, one look at a time; environments are looked at side by side.
class Lookout
{
public:
    explicit Lookout(const Context &context);

    /// All environments of the pipeline. An environment whose first host cannot be reached is Unknown, with the
    /// problem; that is no failure. Where only others do not answer, what the rest says is told (`away`).
    PipelineState look(std::stop_token stop = {});

private:
    /// What is known of one environment before its neighbours are.
    struct Sight {
        EnvironmentState state;
        history::History history;
        std::optional<history::HeldLock> lock;
        DriftReport drift;
        QStringList signs; ///< of each host: what changes when drift comes or goes
    };

    Sight lookAt(const Environment &environment, std::stop_token stop);
    Result<void> readSeat(const Environment &environment, Sight &sight, std::stop_token stop);
    void lookAtHost(const Environment &environment, remote::Host &host, Sight &sight, std::stop_token stop);
    ServiceState serviceState(remote::Host &host, const delivery::Container *container, const QString &service,
                              const Release *release, std::stop_token stop);
    void judgeSync(const Environment &environment, Sight &sight, const std::stop_token &stop);

    const Context &m_context;
    SecretHashes m_hashes;
    DriftWatch m_drifts;
    ParityWatch m_parity;
    std::map<QString, std::unique_ptr<history::Ledger>> m_ledgers; ///< by environment; each used by one look
    std::mutex m_mutex;
};

} // namespace slipway::release
