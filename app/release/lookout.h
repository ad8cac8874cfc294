// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/composetarget.h"
#include "history/history.h"
#include "history/ledger.h"
#include "history/lock.h"
#include "model/pipeline.h"
#include "release/context.h"
#include "release/driftwatch.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::release {

/// Looks at the environments: what their ledgers say, what runs, is it well. Keeps what it read of
/// the ledgers, so that looking again is cheap.
///
/// Thread: any worker, one look at a time; each environment is looked at by a thread of its own, so that one that is
/// slow keeps none of the others waiting.
class Lookout
{
public:
    explicit Lookout(const Context &context);
    ~Lookout();
    Lookout(const Lookout &) = delete;
    Lookout &operator=(const Lookout &) = delete;

    /// All environments of the pipeline. An environment whose first host cannot be reached is Unknown, with the
    /// problem; that is no failure. Where only others do not answer, what the rest says is told (`away`).
    ///
    /// What has not answered within \a patience (without one: however long it takes) is told as the look before told
    /// it, `seenAt` and all, or blank; it goes on being looked at, and a later look tells of it.
    PipelineState look(std::stop_token stop = {}, std::optional<std::chrono::milliseconds> patience = {});

private:
    /// What is known of one environment before its neighbours are.
    struct Sight {
        EnvironmentState state;
        history::History history;
        std::optional<history::HeldLock> lock;
        DriftReport drift;
        QStringList signs; ///< of each host: what changes when drift comes or goes
    };

    /// Where an environment is looked at. Guarded by m_turn, but for the thread.
    struct Post {
        Sight sight; ///< what the last look that has ended saw
        int asked = 0;
        int answered = 0; ///< the look that saw it; 0: none has ended yet
        std::stop_token stop;
        std::jthread thread;
    };

    void serve(Post &post, const Environment &environment, const std::stop_token &stop);
    void ask(const std::stop_token &stop);
    EnvironmentState judged(std::size_t place, const Result<ConfigMatrix> *configuration) const;
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
    std::mutex m_turn;
    std::condition_variable_any m_turned;
    int m_looks = 0;
    std::vector<std::unique_ptr<Post>> m_posts; ///< in the pipeline's order; last: their threads use the others
};

} // namespace slipway::release
