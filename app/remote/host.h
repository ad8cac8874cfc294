// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/command.h"

#include <QString>
#include <stop_token>
#include <vector>

namespace slipway::remote {

/// A machine of an environment: this one (LocalHost) or one reached over SSH (SshHost).
///
/// Thread: the calls block and belong to worker threads; they assert that they are on neither the
/// GUI nor the I/O thread. Several workers may call at once. Every call ends when the remote end is
/// gone, its deadline has passed, or \a stop is requested (then the error is Cancelled). Errors name
/// the host. A command that ends with another exit code than 0 is an Output, not an Error.
class Host
{
public:
    virtual ~Host() = default;

    /// The name slipway.yaml uses; `local` for this machine.
    virtual QString name() const = 0;
    virtual bool isLocal() const = 0;

    /// Runs \a command and collects its output (at most 32 MiB, then InvalidInput). With \a sink,
    /// stdout is handed there as it comes and not collected.
    virtual Result<Output> run(const Command &command, std::stop_token stop = {}, const OutputSink &sink = {}) = 0;

    /// Writes \a files, all or none: all are written beside and verified before the first is renamed.
    virtual Result<void> put(const std::vector<File> &files, std::stop_token stop = {}) = 0;

    /// One GET. Whatever the port does that is no HTTP reply (refuses, says nothing in time, says
    /// something else) is HttpReply.status 0 with the reason as body; an error is only what keeps us
    /// from asking (no SSH connection, forwarding prohibited).
    virtual Result<HttpReply> get(const HttpRequest &request, std::stop_token stop = {}) = 0;

    /// Starts \a job detached from the connection, unless its id exists already: then nothing
    /// happens. Either way the job can be attached to afterwards. After ConnectionLost just call it again.
    virtual Result<void> start(const Job &job, std::stop_token stop = {});

    /// Follows the log of a job from \a offset into \a sink until it ends; returns its final state.
    /// \a stop only stops following. After ConnectionLost call it again with the offset reached (what
    /// the sink got is \a offset and on, without gap or repetition).
    virtual Result<JobState> attach(const QString &folder, const QString &id, qint64 offset, const OutputSink &sink,
                                    std::stop_token stop = {});

    virtual Result<JobState> state(const QString &folder, const QString &id, std::stop_token stop = {});

    /// Ends a job's whole process group: TERM, after \a grace KILL.
    virtual Result<void> cancel(const QString &folder, const QString &id,
                                std::chrono::milliseconds grace = std::chrono::seconds(10), std::stop_token stop = {});
};

/// Runs \a command on all \a hosts at once; the results are in the order of the hosts.
std::vector<Result<Output>> all(const std::vector<Host *> &hosts, const Command &command, std::stop_token stop = {});

} // namespace slipway::remote
