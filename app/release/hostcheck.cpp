// SPDX-License-Identifier: Apache-2.0
#include "release/hostcheck.h"

#include "delivery/docker.h"
#include "release/words.h"

#include <QLocale>

#include <algorithm>
#include <mutex>

namespace slipway::release {

using namespace Qt::StringLiterals;
using Kind = HostCheckStep::Kind;
using State = HostCheckStep::State;

namespace {

constexpr qint64 littleSpace = 2LL * 1024 * 1024 * 1024; // bytes; a release's images are often half of it
constexpr qint64 largeSkew = 30;                         // seconds; heartbeats of locks are told by the host's clock

/// The parts of a check and what of them is known; tells each change.
class Progress
{
public:
    Progress(const QString &host, const HostCheckObserver &observer)
        : m_observer(observer)
    {
        m_check.host = host;
        const Kind first = host == "local"_L1 ? Kind::Engine : Kind::Configuration;
        const Kind last = host == "local"_L1 ? Kind::Space : Kind::Forwarding;
        for (int kind = static_cast<int>(first); kind <= static_cast<int>(last); ++kind)
            m_check.steps.push_back({.kind = static_cast<Kind>(kind)});
        begin(first);
    }

    void passed(Kind kind, const QString &detail) { end(kind, State::Passed, detail, {}); }
    void warned(Kind kind, const QString &detail, Error error) { end(kind, State::Warned, detail, std::move(error)); }
    void failed(Error error)
    {
        const auto running = std::ranges::find_if(m_check.steps, [](const HostCheckStep &step) {
            return step.state == State::Running || step.state == State::Asking;
        });
        if (running != m_check.steps.end())
            end(running->kind, State::Failed, {}, std::move(error));
    }

    bool asks(const OfferedKey &key)
    {
        change([&] {
            step(Kind::HostKey).state = State::Asking;
            m_check.question = key;
        });
        const bool isAccepted = m_observer.accept && m_observer.accept(key);
        change([&] {
            step(Kind::HostKey).state = State::Running;
            m_check.question.reset();
        });
        return isAccepted;
    }

    HostCheck finish()
    {
        change([&] {
            for (HostCheckStep &one : m_check.steps) {
                if (one.state == State::Waiting || one.state == State::Running)
                    one.state = State::Skipped;
            }
            m_check.isOver = true;
        });
        return m_check;
    }

private:
    HostCheckStep &step(Kind kind) { return *std::ranges::find(m_check.steps, kind, &HostCheckStep::kind); }

    void begin(Kind kind)
    {
        change([&] { step(kind).state = State::Running; });
        m_since = std::chrono::steady_clock::now();
    }

    void end(Kind kind, State state, const QString &detail, std::optional<Error> error)
    {
        const auto took = std::chrono::steady_clock::now() - m_since;
        change([&] {
            HostCheckStep &one = step(kind);
            one.state = state;
            one.detail = detail;
            one.error = std::move(error);
            one.took = std::chrono::duration_cast<std::chrono::milliseconds>(took);
        });
        const auto next = std::ranges::find(m_check.steps, State::Waiting, &HostCheckStep::state);
        if (state != State::Failed && next != m_check.steps.end())
            begin(next->kind);
    }

    /// The connector tells milestones, the worker all else; never at once, but on two threads.
    void change(const std::function<void()> &how)
    {
        HostCheck now;
        {
            const std::scoped_lock lock(m_mutex);
            how();
            now = m_check;
        }
        if (m_observer.changed)
            m_observer.changed(now);
    }

    const HostCheckObserver &m_observer;
    std::mutex m_mutex;
    HostCheck m_check;
    std::chrono::steady_clock::time_point m_since;
};

/// Tries what one script can see, in the order of the steps: nothing is made. $1 is the directory.
QString script()
{
    return delivery::dockerScript(uR"sh(
docker_ version --format '== engine
{{.Server.Version}} · {{.Server.Os}}/{{.Server.Arch}}' || exit 11
echo '== compose'
docker_ compose version --short || exit 12
echo '== directory'
there=$1
while [ ! -d "$there" ]; do there=$(dirname "$there"); done
[ -w "$there" ] || { echo "$there is not writable for $(id -un)" >&2; exit 13; }
[ "$there" = "$1" ] && echo there || echo new
echo '== space'
df -Pk "$there" | awk 'NR == 2 { print $4 }'
echo '== clock'
date +%s
)sh"_s);
}

class Examination
{
public:
    Examination(remote::Host &host, QString directory, Progress &progress, const Clock &clock,
                const std::stop_token &stop)
        : m_host(host)
        , m_directory(std::move(directory))
        , m_progress(progress)
        , m_clock(clock)
        , m_stop(stop)
    {
    }

    void run()
    {
        const QDateTime before = m_clock();
        const auto output = m_host.run(remote::Command::shell(script(), {m_directory}), m_stop);
        if (!output)
            return m_progress.failed(output.error());
        m_found = delivery::sections(output->out);
        if (tellDocker(*output) && tellDirectory(*output)) {
            tellSpace();
            if (!m_host.isLocal()) {
                tellClock(before);
                tellForwarding();
            }
        }
    }

private:
    QString found(const char *title) const { return QString::fromUtf8(m_found.at(title)).trimmed(); }

    bool tellDocker(const remote::Output &output)
    {
        const QString name = m_host.isLocal() ? Words::tr("This machine") : m_host.name();
        if (!m_found.contains("engine") || found("engine").isEmpty()) {
            m_progress.failed(
                delivery::dockerError(Words::tr("Docker does not answer on %1").arg(name), output, m_host.name()));
            return false;
        }
        m_progress.passed(Kind::Engine, found("engine"));
        if (!m_found.contains("compose") || found("compose").isEmpty()) {
            m_progress.failed(
                delivery::dockerError(Words::tr("Docker Compose is missing on %1").arg(name), output, m_host.name()));
            return false;
        }
        m_progress.passed(Kind::Compose, found("compose"));
        return true;
    }

    bool tellDirectory(const remote::Output &output)
    {
        if (!output.succeeded()) {
            m_progress.failed(
                {ErrorKind::RemoteFailure,
                 Words::tr("%1 cannot be written").arg(m_directory),
                 {.host = m_host.name()},
                 output.reason(),
                 Words::tr("Make it on the host, for the group of all who deploy: install -d -m 2775 -g GROUP %1")
                     .arg(m_directory)});
            return false;
        }
        m_progress.passed(Kind::Directory, found("directory") == "new"_L1
                                               ? Words::tr("%1, will be made").arg(m_directory)
                                               : m_directory);
        return true;
    }

    void tellSpace()
    {
        const qint64 bytes = found("space").toLongLong() * 1024;
        const QString detail = QLocale().formattedDataSize(bytes);
        if (bytes >= littleSpace)
            return m_progress.passed(Kind::Space, detail);
        m_progress.warned(Kind::Space, detail,
                          {ErrorKind::RemoteFailure,
                           Words::tr("Little space is left where %1 lies").arg(m_directory),
                           {.host = m_host.name()},
                           {},
                           Words::tr("Free space on that host, for example with docker image prune.")});
    }

    void tellClock(const QDateTime &before)
    {
        const qint64 skew = found("clock").toLongLong() - before.toSecsSinceEpoch();
        const QString detail = std::abs(skew) <= 1 ? Words::tr("as here") : Words::tr("%1 s off").arg(skew);
        if (std::abs(skew) <= largeSkew)
            return m_progress.passed(Kind::Clock, detail);
        m_progress.warned(Kind::Clock, detail,
                          {ErrorKind::RemoteFailure,
                           Words::tr("The host's clock is not ours"),
                           {.host = m_host.name()},
                           Words::tr("Times in history and log will not fit together."),
                           Words::tr("Let both follow a time server: timedatectl set-ntp true")});
    }

    /// The SSH server's own port answers, if not as HTTP; what counts is whether a tunnel to it may be opened.
    void tellForwarding()
    {
        const auto reply = m_host.get({.port = 22, .within = std::chrono::seconds(3)}, m_stop);
        if (reply)
            return m_progress.passed(Kind::Forwarding, Words::tr("allowed"));
        m_progress.warned(Kind::Forwarding, {}, reply.error());
    }

    remote::Host &m_host;
    QString m_directory;
    Progress &m_progress;
    const Clock &m_clock;
    const std::stop_token &m_stop;
    std::map<QByteArray, QByteArray> m_found;
};

} // namespace

HostCheck checkHost(const QString &host, const QString &directory, const remote::Settings &settings,
                    const HostCheckObserver &observer, const std::stop_token &stop, const Clock &clock)
{
    Progress progress(host, observer);
    remote::Settings watched = settings;
    watched.connectors = 1;
    watched.reached = [&](remote::Milestone milestone, const QString &detail) {
        progress.passed(static_cast<Kind>(milestone), detail);
    };
    watched.acceptHostKey = [&](const remote::HostKeyQuestion &question) {
        return progress.asks({question.host, question.address, question.keyType, question.fingerprint});
    };
    static_assert(static_cast<int>(remote::Milestone::LoggedIn) == static_cast<int>(Kind::Login));
    remote::Hosts hosts(watched);
    Examination(*hosts.host(host), directory, progress, clock, stop).run();
    hosts.close();
    return progress.finish();
}

} // namespace slipway::release
