// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/command.h"

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace slipway::remote {

/// What one channel is asked to do.
struct Request {
    enum class Kind { Exec, Forward } kind = Kind::Exec;
    QString title;   ///< for messages
    QByteArray exec; ///< Exec: the encoded command
    QString address; ///< Forward: where to, as the host sees it
    int port = 0;
    QByteArray input; ///< sent first; after an Exec's follows end of file
    std::chrono::milliseconds within{60'000};
    bool streams = false; ///< hand output to the waiting worker instead of collecting it
    /// Takes output on the I/O thread instead of collecting it; false: enough, close.
    std::function<bool(const QByteArray &)> consume;
};

/// How a channel ended that was not broken off.
struct Ended {
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
    QString refused; ///< Forward: it was not opened, and why
};

/// The most output that is collected of one command.
inline constexpr qsizetype outputLimit = qsizetype(32) * 1024 * 1024;

/// The meeting point of a worker that waits and the I/O thread that works. Shared by both; ends
/// exactly once.
class Operation
{
public:
    explicit Operation(Request what)
        : request(std::move(what))
    {
    }

    const Request request;

    // The worker's side.

    /// Blocks until the operation has ended, giving the output to \a sink meanwhile. \a drained is
    /// called after the sink took output of which isFull() had been true. The I/O thread speaks English, because it
    /// does not know who waits; an error is told in the waiting thread's language.
    Result<Ended> wait(const OutputSink &sink, const std::function<void()> &drained);

    // The I/O thread's side.

    void push(const QByteArray &chunk);
    /// The worker does not keep up: give it no more, the host's window does the rest.
    bool isFull() const;
    void finish(Result<Ended> result);

private:
    static constexpr qsizetype most = qsizetype(4) * 1024 * 1024;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_chunks;
    qsizetype m_queued = 0;
    std::optional<Result<Ended>> m_result;
};

} // namespace slipway::remote
