// SPDX-License-Identifier: Apache-2.0
#include "release/follow.h"

#include "delivery/docker.h"
#include "release/context.h"
#include "release/words.h"

#include <atomic>
#include <functional>
#include <thread>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tailSize = 4000;

bool mayPass(const Error &error)
{
    return error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::Unreachable;
}

/// Calls \a ask until it succeeds, fails for good, or the host was away for longer than \a patience.
template<typename Ask>
auto insist(const Ask &ask, std::stop_token stop, std::chrono::milliseconds patience)
{
    constexpr std::chrono::seconds between{2};
    auto result = ask();
    for (auto waited = std::chrono::milliseconds(0); !result && mayPass(result.error()) && waited < patience;
         waited += between) {
        if (!pause(between, stop))
            break;
        result = ask();
    }
    return result;
}

/// Ends a job. One that cannot be ended may still run: that is no end that could be recorded.
Result<void> endJob(remote::Host &host, const remote::Job &job)
{
    auto ended = host.cancel(job.folder, job.id);
    if (!ended)
        ended.error().kind = ErrorKind::ConnectionLost;
    return ended;
}

/// Requests a stop of its own when \a limit has passed, and passes on that of \a outer.
class TimeLimit
{
public:
    TimeLimit(std::chrono::milliseconds limit, const std::stop_token &outer)
        : m_outer(outer, [this] { m_stop.request_stop(); })
        , m_watch([this, limit](const std::stop_token &ends) {
            if (pause(limit, ends)) {
                m_isOver = true;
                m_stop.request_stop();
            }
        })
    {
    }
    std::stop_token token() const { return m_stop.get_token(); }
    bool isOver() const { return m_isOver; }

private:
    std::stop_source m_stop;
    std::atomic<bool> m_isOver = false;
    std::stop_callback<std::function<void()>> m_outer;
    std::jthread m_watch; ///< last: it uses the others
};

} // namespace

Result<void> runJob(remote::Host &host, const remote::Job &job, const remote::OutputSink &sink, std::stop_token stop,
                    std::chrono::milliseconds patience)
{
    // Not stoppable: it is short, and a job that was started must be known as such.
    if (auto started = insist([&] { return host.start(job); }, stop, patience); !started)
        return started;
    const TimeLimit limit(job.command.within, stop);
    qint64 offset = 0;
    QByteArray tail;
    const auto take = [&](const QByteArray &chunk) {
        offset += chunk.size();
        tail += chunk;
        tail = tail.last(std::min(tailSize, tail.size()));
        if (sink)
            sink(chunk);
    };
    const auto state =
        insist([&] { return host.attach(job.folder, job.id, offset, take, limit.token()); }, limit.token(), patience);
    const bool hasEnded = state && state->phase == remote::JobState::Phase::Ended;
    if (limit.token().stop_requested() && !hasEnded) {
        if (auto ended = endJob(host, job); !ended)
            return ended;
        if (!limit.isOver())
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled"));
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(job.command.within).count();
        return fail(atHost({.kind = ErrorKind::TimedOut,
                            .what = Words::tr("A command did not end within %1 s, and was ended").arg(seconds),
                            .where = {},
                            .why = QString::fromUtf8(tail),
                            .cure = Words::tr("See in its log what it waited for.")},
                           host.name()));
    }
    if (!state)
        return std::unexpected(state.error());
    if (state->phase == remote::JobState::Phase::Lost) {
        return fail(atHost({.kind = ErrorKind::RemoteFailure,
                            .what = Words::tr("A command on the host vanished without an exit code"),
                            .where = {},
                            .why = Words::tr("The host was restarted, or somebody killed it."),
                            .cure = Words::tr("Look at what runs there, then deploy again.")},
                           host.name()));
    }
    if (state->exitCode == 0)
        return {};
    return fail(delivery::dockerError(
        Words::tr("A command on %1 ended with %2").arg(host.name(), QString::number(state->exitCode)),
        {.exitCode = state->exitCode, .out = tail, .err = {}}, host.name()));
}

} // namespace slipway::release
