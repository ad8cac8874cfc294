// SPDX-License-Identifier: Apache-2.0
#include "release/services.h"

#include "delivery/composetarget.h"
#include "delivery/docker.h"
#include "history/ledger.h"
#include "history/lock.h"
#include "model/audit.h"
#include "model/english.h"
#include "model/recorded.h"
#include "release/heldlock.h"
#include "release/output.h"
#include "release/words.h"

#include <mutex>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

/// Masks the output of one host, and puts the host's name before each line where there are several.
class HostLog
{
public:
    HostLog(const Context &context, QByteArray prefix, std::function<void(const QByteArray &)> sink)
        : m_masker(context.masker)
        , m_prefix(std::move(prefix))
        , m_sink(std::move(sink))
    {
    }

    void add(const QByteArray &chunk) { give(m_masker.add(chunk)); }
    void finish() { give(m_masker.finish()); }

private:
    void give(const QByteArray &lines)
    {
        if (lines.isEmpty())
            return;
        if (m_prefix.isEmpty()) {
            m_sink(lines);
            return;
        }
        QByteArray told;
        for (const QByteArray &line : lines.split('\n'))
            told += line.isEmpty() ? QByteArray() : m_prefix + line + '\n';
        m_sink(told);
    }

    config::StreamMasker m_masker;
    QByteArray m_prefix;
    std::function<void(const QByteArray &)> m_sink;
};

Result<remote::Host *> hostOf(const Context &context, const Environment &environment, const QString &name)
{
    remote::Host *host = environment.hosts.contains(name) ? context.hosts->host(name) : nullptr;
    if (host)
        return host;
    return fail(Error{.kind = ErrorKind::NotFound,
                      .what = Words::tr("%1 has no host %2").arg(environment.name, name),
                      .where = {.environment = environment.name},
                      .why = {},
                      .cure = Words::tr("Its hosts are %1.").arg(environment.hosts.join(u", "_s))});
}

/// Writes who does what with a service into the ledger.
Result<void> record(const Context &context, const Environment &environment, AuditEntry::Kind kind, const QString &host,
                    const QString &service, const std::stop_token &stop)
{
    history::Ledger ledger(context.seat(environment), context.directoryOf(environment), context.by, context.clock);
    if (auto read = ledger.refresh(stop); !read)
        return read;
    const auto written = ledger.append(toWord(kind), {{u"service"_s, service}, {u"host"_s, host}}, stop);
    return written ? Result<void>() : std::unexpected(written.error());
}

} // namespace

Result<void> readLogs(const Context &context, const Environment &environment, const LogWanted &wanted,
                      const std::function<void(const QByteArray &)> &sink, const std::stop_token &stop)
{
    if (!learnSecrets(context, environment, stop)) {
        return fail(ErrorKind::NotFound, Words::tr("The logs of %1 are not shown").arg(environment.name),
                    Words::tr("A secret of this environment is not known here, so it could not be masked."),
                    Words::tr("Make its secrets known: `slipway plan %1` names the one that is missing.")
                        .arg(environment.name));
    }
    const delivery::ComposeTarget target(context.project, environment, context.directoryOf(environment));
    const auto command = target.logsCommand(wanted.service, wanted.lines, wanted.follows);
    const auto hosts = context.hostsOf(environment);
    std::mutex mutex;
    const auto ended = onEach<QString>(hosts, [&](remote::Host &host) -> Result<QString> {
        HostLog log(context, hosts.size() > 1 ? (host.name() + u"  "_s).toUtf8() : QByteArray(),
                    [&](const QByteArray &lines) {
                        const std::scoped_lock lock(mutex);
                        sink(lines);
                    });
        const auto output = host.run(command, stop, [&](const QByteArray &chunk) { log.add(chunk); });
        log.finish();
        Result<QString> result = QString();
        if (!output && output.error().kind != ErrorKind::Cancelled)
            result = std::unexpected(output.error());
        else if (output && !output->succeeded())
            result = fail(delivery::dockerError(Words::tr("The logs of %1 cannot be read").arg(host.name()), *output,
                                                host.name()));
        if (!result && hosts.size() > 1) {
            // The others go on, perhaps for hours: nobody is to think that this is all.
            const std::scoped_lock lock(mutex);
            sink(u"%1  — %2 —\n"_s.arg(host.name(), context.masker->mask(result.error().what)).toUtf8());
        }
        return result;
    });
    return firstFailure(ended);
}

static Error inEnvironment(Error error, const QString &environment)
{
    error.where.environment = environment;
    return error;
}

static QString restarting(const QString &service, const QString &host)
{
    const InEnglish english; // others read it too
    return Words::tr("Restart %1 on %2").arg(service, host);
}

Result<void> restartService(const Context &context, const Environment &environment, const QString &hostName,
                            const QString &service, const std::stop_token &stop)
{
    const auto host = hostOf(context, environment, hostName);
    if (!host)
        return std::unexpected(host.error());
    const QString directory = context.directoryOf(environment);
    history::Lock lock(context.seat(environment), directory);
    const auto known = lock.held(stop);
    if (!known)
        return std::unexpected(known.error());
    // What a restart left behind is set aside; what a deployment left, somebody has to finish first.
    const bool isLeftover = *known && (*known)->isStale() && (*known)->owner.deployment.isEmpty();
    if (*known && !isLeftover)
        return fail(inEnvironment(lockedBy(**known), environment.name));
    const history::LockOwner owner = newOwner(context, {}, restarting(service, hostName));
    if (auto taken = lock.acquire(owner, true, stop); !taken)
        return fail(inEnvironment(taken.error(), environment.name));
    const HeldLockHere held(lock, owner.token, stop);
    const delivery::ComposeTarget target(context.project, environment, directory);
    const auto seen = target.observe(**host, stop);
    if (!seen)
        return std::unexpected(seen.error());
    if (!delivery::containerOf(seen->containers, service)) {
        return fail(Error{.kind = ErrorKind::NotFound,
                          .what = Words::tr("%1 does not run on %2").arg(service, hostName),
                          .where = {.environment = environment.name, .host = hostName},
                          .why = {},
                          .cure = Words::tr("`slipway status` shows what does.")});
    }
    if (auto recorded = record(context, environment, AuditEntry::Kind::Restarted, hostName, service, stop); !recorded)
        return recorded;
    return target.restart(**host, service);
}

Result<QString> recordShell(const Context &context, const Environment &environment, const QString &hostName,
                            const QString &service, const std::stop_token &stop)
{
    const auto host = hostOf(context, environment, hostName);
    if (!host)
        return std::unexpected(host.error());
    QString container;
    if (!service.isEmpty()) {
        const delivery::ComposeTarget target(context.project, environment, context.directoryOf(environment));
        const auto seen = target.observe(**host, stop);
        if (!seen)
            return std::unexpected(seen.error());
        const delivery::Container *found = delivery::containerOf(seen->containers, service);
        if (!found || !found->isRunning()) {
            return fail(Error{.kind = ErrorKind::NotFound,
                              .what = Words::tr("%1 does not run on %2").arg(service, hostName),
                              .where = {.environment = environment.name, .host = hostName},
                              .why = {},
                              .cure = Words::tr("Open a shell on the host instead.")});
        }
        container = found->id;
    }
    if (auto recorded = record(context, environment, AuditEntry::Kind::Shell, hostName, service, stop); !recorded)
        return std::unexpected(recorded.error());
    return container;
}

} // namespace slipway::release
