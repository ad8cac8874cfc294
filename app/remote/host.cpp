// SPDX-License-Identifier: Apache-2.0
#include "remote/host.h"

#include "remote/jobs.h"
#include "remote/words.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

Result<void> checkNames(const QString &folder, const QString &id)
{
    if (!jobs::isValidId(id) || !folder.startsWith(u'/'))
        return fail(ErrorKind::Internal, Words::tr("A job needs a plain name and an absolute folder"),
                    u"%1 in %2"_s.arg(id, folder));
    return {};
}

Error failed(const QString &what, const Output &output)
{
    const bool notPermitted = output.exitCode == jobs::notPermitted;
    return {ErrorKind::RemoteFailure,
            what,
            {},
            output.reason(),
            notPermitted ? Words::tr("Let that account do it, or an administrator.") : QString()};
}

} // namespace

Result<void> Host::start(const Job &job, std::stop_token stop)
{
    const auto failure = [&](const Error &error) {
        return fail(atHost(error, name()));
    };
    if (auto checked = checkNames(job.folder, job.id); !checked)
        return failure(checked.error());
    if (job.command.words.isEmpty() && job.command.script.isEmpty())
        return failure({ErrorKind::InvalidInput, Words::tr("There is no program to run"), {}, {}, {}});
    const auto output = run(jobs::start(job), stop);
    if (!output)
        return failure(output.error());
    if (!output->succeeded())
        return failure(failed(Words::tr("%1 could not be started").arg(job.id), *output));
    return {};
}

Result<JobState> Host::attach(const QString &folder, const QString &id, qint64 offset, const OutputSink &sink,
                              std::stop_token stop)
{
    const auto failure = [&](const Error &error) {
        return fail(atHost(error, name()));
    };
    if (auto checked = checkNames(folder, id); !checked)
        return failure(checked.error());
    for (;;) {
        const auto count = [&](const QByteArray &chunk) {
            offset += chunk.size();
            if (sink)
                sink(chunk);
        };
        const auto output = run(jobs::attach(folder, id, offset), stop, count);
        if (!output)
            return failure(output.error());
        const auto state = jobs::readState(output->err);
        if (!output->succeeded() || !state)
            return failure(failed(Words::tr("%1 could not be followed").arg(id), *output));
        // tail stops when the job's process is gone; what that wrote last may still lie there.
        if (state->phase != JobState::Phase::Running && state->logSize <= offset)
            return *state;
    }
}

Result<JobState> Host::state(const QString &folder, const QString &id, std::stop_token stop)
{
    const auto failure = [&](const Error &error) {
        return fail(atHost(error, name()));
    };
    if (auto checked = checkNames(folder, id); !checked)
        return failure(checked.error());
    const auto output = run(jobs::state(folder, id), stop);
    if (!output)
        return failure(output.error());
    const auto state = jobs::readState(output->out);
    if (!output->succeeded() || !state)
        return failure(failed(Words::tr("The state of %1 could not be read").arg(id), *output));
    return *state;
}

Result<void> Host::cancel(const QString &folder, const QString &id, std::chrono::milliseconds grace,
                          std::stop_token stop)
{
    const auto failure = [&](const Error &error) {
        return fail(atHost(error, name()));
    };
    if (auto checked = checkNames(folder, id); !checked)
        return failure(checked.error());
    const auto output = run(jobs::cancel(folder, id, grace), stop);
    if (!output)
        return failure(output.error());
    if (!output->succeeded())
        return failure(failed(Words::tr("%1 could not be cancelled").arg(id), *output));
    return {};
}

// A thread a host is more than it needs; the calls only wait in them.
std::vector<Result<Output>> all(const std::vector<Host *> &hosts, const Command &command, std::stop_token stop)
{
    std::vector<Result<Output>> results(hosts.size());
    std::vector<std::jthread> threads;
    threads.reserve(hosts.size());
    for (size_t i = 0; i < hosts.size(); ++i)
        threads.emplace_back([&, i] { results[i] = hosts[i]->run(command, stop); });
    threads.clear(); // joins
    return results;
}

} // namespace slipway::remote
