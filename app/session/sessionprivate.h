// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/deployer.h"
#include "release/parity.h"
#include "release/planner.h"
#include "remote/hosts.h"
#include "session/answer.h"
#include "session/monitor.h"
#include "session/outbox.h"
#include "session/session.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::session {

/// A deployment under way, or a plan being made: a worker and the way to stop it.
struct Work {
    QString deployment;             ///< empty until it has an id, and for plans
    bool isDeployment = false;      ///< from its first moment on, before it has an id
    bool changesHosts = false;      ///< what runs there is another after it, as after a deployment
    int request = 0;                ///< of a log that is followed, or a host that is checked
    std::shared_ptr<Answer> answer; ///< that a check of a host waits for
    bool isOver = false;
    std::jthread thread;
};

/// GUI thread but for tell(), observer() and outputStream(). Defined where its deeds belong: sessionX.cpp.
class Session::Private
{
public:
    Private(Session *owner, Project project, const Surroundings &surroundings)
        : q(owner)
        , surroundings(surroundings)
        , hosts(connectionSettings(surroundings))
        , context(makeContext(std::move(project), hosts, surroundings))
    {
        this->surroundings.knownHosts = connectionSettings(surroundings).knownHostsFile;
        pipeline.project = context.project.name;
    }
    ~Private()
    {
        monitor.reset();
        for (const auto &work : works)
            work->thread.request_stop();
        works.clear();
        hosts.close();
    }

    /// Runs \a body on a worker of its own.
    Work *begin(std::function<void(std::stop_token, Work *)> body);
    void tellProposal(int number, ConfigFile file, const Result<QByteArray> &text);
    void startMonitor();
    void recall(const PipelineState &known);
    void adopt();
    void stop(int request);
    /// Does \a tell on the GUI thread, in order. Called on workers.
    void tell(std::function<void()> what) { outbox.post(std::move(what)); }
    void finished(Work *work);
    std::shared_ptr<Outbox::Stream> outputStream(const QString &deployment, const QString &step);
    release::Observer observer(Work *work, const std::stop_token &stop);
    void show(const PipelineState &seen);
    void report(const Result<Deployment> &ended, const QString &environment);

    Session *q;
    Outbox outbox; ///< workers tell all through it
    Surroundings surroundings;
    remote::Hosts hosts;
    release::Context context;
    std::unique_ptr<release::SecretHashes> hashes = std::make_unique<release::SecretHashes>(context);
    PipelineState pipeline;
    ConfigurationState configuration;
    /// What was told already, for the monitor after this one: of the thread of the one there is.
    std::shared_ptr<health::Changes> told = std::make_shared<health::Changes>();
    std::unique_ptr<Monitor> monitor;
    int monitors = 0; ///< so far; the last one is `monitor`, or has ended
    std::vector<std::unique_ptr<Work>> works;
    std::map<QString, std::shared_ptr<release::Prepared>> prepared; ///< by the plan's hash
    std::optional<Project> next; ///< to be gone on with when nothing works on this one any more
    std::atomic<bool> showsChanges = true;
    int requests = 0;
    int looks = 0;         ///< at the configuration
    bool owesLook = false; ///< the last one was stopped before it had seen all
};

} // namespace slipway::session
