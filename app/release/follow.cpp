// SPDX-License-Identifier: Apache-2.0
#include "release/follow.h"

#include "delivery/docker.h"
#include "release/context.h"

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

} // namespace

Result<void> runJob(remote::Host &host, const remote::Job &job, const remote::OutputSink &sink, std::stop_token stop,
                    std::chrono::milliseconds patience)
{
    if (auto started = insist([&] { return host.start(job, stop); }, stop, patience); !started)
        return started;
    qint64 offset = 0;
    QByteArray tail;
    const auto take = [&](const QByteArray &chunk) {
        offset += chunk.size();
        tail += chunk;
        tail = tail.last(std::min(tailSize, tail.size()));
        if (sink)
            sink(chunk);
    };
    const auto state = insist([&] { return host.attach(job.folder, job.id, offset, take, stop); }, stop, patience);
    if (stop.stop_requested()) {
        if (auto ended = host.cancel(job.folder, job.id); !ended)
            return ended;
        return fail(ErrorKind::Cancelled, u"Cancelled"_s);
    }
    if (!state)
        return std::unexpected(state.error());
    if (state->phase == remote::JobState::Phase::Lost) {
        return fail(atHost({.kind = ErrorKind::RemoteFailure,
                            .what = u"A command on the host vanished without an exit code"_s,
                            .where = {},
                            .why = u"The host was restarted, or somebody killed it."_s,
                            .cure = u"Look at what runs there, then deploy again."_s},
                           host.name()));
    }
    if (state->exitCode == 0)
        return {};
    return fail(
        delivery::dockerError(u"A command on %1 ended with %2"_s.arg(host.name(), QString::number(state->exitCode)),
                              {.exitCode = state->exitCode, .out = tail, .err = {}}, host.name()));
}

} // namespace slipway::release
