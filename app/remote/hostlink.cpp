// SPDX-License-Identifier: Apache-2.0
#include "remote/hostlink.h"

#include "remote/brokenpipe.h"
#include "remote/connectors.h"
#include "remote/log.h"
#include "remote/words.h"

#include <fcntl.h>
#include <libssh/server.h> // ssh_send_keepalive() works for clients too

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

// 4 KiB are read at a time: 256 KiB, then the other hosts have their turn.
constexpr int readsInARow = 64;
constexpr int unansweredAtMost = 3;
constexpr qsizetype placesAtFirst = 8;      // sshd's MaxSessions is 10 unless changed
constexpr qsizetype placesForShortOnes = 2; // followers may stay for hours; the others must get a turn

// It may be the one whose signal brought us here.
void retire(std::unique_ptr<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier.release()->deleteLater();
}

Error cancelled(const Operation &operation)
{
    return {ErrorKind::Cancelled, Words::tr("%1 was cancelled").arg(operation.request.title), {}, {}, {}};
}

} // namespace

HostLink::HostLink(QString name, Connect connect, Connectors &connectors, std::chrono::milliseconds keepAlive)
    : m_name(std::move(name))
    , m_connect(std::move(connect))
    , m_connectors(connectors)
    , m_keepAliveEvery(keepAlive)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, this, &HostLink::tick);
}

HostLink::~HostLink() = default;

void HostLink::submit(const std::shared_ptr<Operation> &operation)
{
    m_waiting.push_back({operation, m_session ? after(operation->request.within) : TimePoint::max()});
    if (m_session)
        work();
    else if (!m_attempt)
        connectNow();
}

void HostLink::cancel(const std::shared_ptr<Operation> &operation)
{
    const auto waiting = std::ranges::find(m_waiting, operation, &Waiting::operation);
    if (waiting != m_waiting.end()) {
        m_waiting.erase(waiting);
        operation->finish(std::unexpected(cancelled(*operation)));
        if (m_waiting.empty() && m_attempt)
            m_attempt->cancel(); // nobody wants this connection any more
        return;
    }
    const auto running =
        std::ranges::find_if(m_channels, [&](const Running &each) { return each.channel->operation() == operation; });
    if (running == m_channels.end())
        return; // it has just ended
    running->channel->stop(cancelled(*operation));
    work();
}

void HostLink::resume()
{
    work();
}

void HostLink::close()
{
    m_isClosed = true;
    if (m_attempt)
        m_attempt->cancel();
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.operation->finish(std::unexpected(cancelled(*waiting.operation)));
    for (const Running &running : m_channels) {
        running.channel->signalTerm(); // what is no job must not go on unseen
        running.channel->abandon(cancelled(*running.channel->operation()));
    }
    disconnectNow();
}

void HostLink::connectNow()
{
    m_attempt = std::make_shared<Cancellation>();
    m_connectors.start([this, attempt = m_attempt, connect = m_connect] {
        const NoBrokenPipe noBrokenPipe;
        auto result = std::make_shared<Result<Connection>>(connect(*attempt));
        QMetaObject::invokeMethod(
            this, [this, attempt, result] { connected(attempt, std::move(*result)); }, Qt::QueuedConnection);
    });
}

void HostLink::connected(const std::shared_ptr<Cancellation> &attempt, Result<Connection> result)
{
    if (attempt != m_attempt || m_isClosed)
        return;
    m_attempt.reset();
    if (result) {
        adopt(std::move(*result));
        return work();
    }
    if (attempt->isCancelled()) {
        if (!m_waiting.empty())
            connectNow(); // somebody came after the last one had gone
        return;
    }
    qCInfo(slipwayRemote).noquote() << m_name << "not connected:" << result.error().what;
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.operation->finish(std::unexpected(result.error()));
}

void HostLink::adopt(Connection connection)
{
    qCInfo(slipwayRemote).noquote() << m_name << "connected to" << connection.address;
    m_session = std::move(connection.session);
    m_watched.reset(::fcntl(ssh_get_fd(m_session.get()), F_DUPFD_CLOEXEC, 0));
    m_event = ssh_event_new();
    ssh_event_add_session(m_event, m_session.get());
    m_traffic = {};
    m_lastReceived = 0;
    m_unanswered = 0;
    m_places = placesAtFirst;
    ssh_set_counters(m_session.get(), nullptr, &m_traffic);
    m_nextKeepAlive = after(m_keepAliveEvery);
    m_readable = std::make_unique<QSocketNotifier>(m_watched.get(), QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_watched.get(), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    QObject::connect(m_readable.get(), &QSocketNotifier::activated, this, &HostLink::pump);
    QObject::connect(m_writable.get(), &QSocketNotifier::activated, this, &HostLink::pump);
    for (Waiting &waiting : m_waiting)
        waiting.deadline = after(waiting.operation->request.within);
}

void HostLink::pump()
{
    if (!m_session)
        return; // a notification that was already on its way
    for (int n = 0; n < readsInARow && ssh_event_dopoll(m_event, 0) == SSH_OK; ++n) {
    }
    work();
}

// After anything that may have changed something. Never called from libssh's callbacks.
void HostLink::work()
{
    if (!m_session)
        return;
    do {
        m_hasNews = false;
        stepChannels();
        startWaiting();
    } while (m_hasNews && !isDead());
    if (isDead())
        return lose(QString::fromUtf8(ssh_get_error(m_session.get())));
    m_writable->setEnabled((ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0);
    schedule();
}

void HostLink::stepChannels()
{
    for (const Running &running : m_channels) {
        running.channel->step();
        if (running.channel->isTurnedAway())
            turnAway(*running.channel);
    }
    std::erase_if(m_channels,
                  [](const Running &each) { return each.channel->isOver() || each.channel->isTurnedAway(); });
}

bool HostLink::hasPlaceFor(const Request &request) const
{
    if (request.kind != Request::Kind::Exec)
        return true;
    if (openSessions() >= m_places)
        return false;
    const auto followers = std::ranges::count_if(m_channels, [](const Running &each) {
        return each.channel->isSession() && !each.channel->isOver() && each.channel->operation()->request.streams;
    });
    return !request.streams || followers < std::max<qsizetype>(1, m_places - placesForShortOnes);
}

void HostLink::startWaiting()
{
    for (auto next = m_waiting.begin(); next != m_waiting.end();) {
        if (!hasPlaceFor(next->operation->request)) {
            ++next;
            continue;
        }
        m_channels.push_back(
            {std::make_unique<Channel>(next->operation, m_session.get(), next->deadline, [this] { m_hasNews = true; }),
             next->deadline, next->wasTriedBefore});
        m_hasNews = true;
        next = m_waiting.erase(next);
    }
}

// sshd's MaxSessions is lower than we thought, or other clients of the connection's account use it:
// wait for one of ours to end. If none runs, waiting would be for ever.
void HostLink::turnAway(const Channel &channel)
{
    const qsizetype others = openSessions() - 1;
    if (others <= 0) {
        channel.operation()->finish(fail(ErrorKind::RemoteFailure,
                                         Words::tr("%1 could not be run").arg(channel.operation()->request.title),
                                         Words::tr("sshd opens no session for this account."),
                                         Words::tr("Check MaxSessions in sshd's configuration.")));
        return;
    }
    const auto running =
        std::ranges::find_if(m_channels, [&](const Running &each) { return each.channel.get() == &channel; });
    m_places = others;
    m_waiting.push_front({channel.operation(), running->deadline, running->wasTriedBefore});
}

void HostLink::tick()
{
    std::erase_if(m_waiting, [this](const Waiting &waiting) {
        if (!isPast(waiting.deadline))
            return false;
        waiting.operation->finish(fail(ErrorKind::TimedOut,
                                       Words::tr("%1 had no turn in time").arg(waiting.operation->request.title),
                                       Words::tr("Other commands use all sessions of the connection.")));
        return true;
    });
    for (const Running &running : m_channels)
        running.channel->tick();
    if (m_session && isPast(m_nextKeepAlive))
        keepAlive();
    work();
    schedule();
}

// libssh never notices a peer that has gone silent. Only what arrives counts as a sign of life.
void HostLink::keepAlive()
{
    m_nextKeepAlive = after(m_keepAliveEvery);
    if (m_traffic.in_packets != m_lastReceived) {
        m_lastReceived = m_traffic.in_packets;
        m_unanswered = 0;
        return;
    }
    if (++m_unanswered > unansweredAtMost)
        return lose(Words::tr("The host has been silent for %1 s.")
                        .arg(double(unansweredAtMost * m_keepAliveEvery.count()) / 1000));
    // Every second call only takes in the answer of the one before (libssh 0.11).
    const uint64_t sent = m_traffic.out_packets;
    ssh_send_keepalive(m_session.get());
    if (m_traffic.out_packets == sent)
        ssh_send_keepalive(m_session.get());
}

void HostLink::schedule()
{
    if (!m_session)
        return m_timer.stop();
    TimePoint next = m_nextKeepAlive;
    for (const Waiting &waiting : m_waiting)
        next = std::min(next, waiting.deadline);
    for (const Running &running : m_channels)
        next = std::min(next, running.channel->nextTick());
    m_timer.start(millisecondsTo(next));
}

bool HostLink::isDead() const
{
    return !ssh_is_connected(m_session.get()) || ssh_get_fd(m_session.get()) < 0 ||
           (ssh_get_status(m_session.get()) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0;
}

void HostLink::lose(const QString &why)
{
    qCInfo(slipwayRemote).noquote() << m_name << "connection lost:" << why;
    const Error error{ErrorKind::ConnectionLost,
                      Words::tr("The connection was lost"),
                      {},
                      why,
                      Words::tr("What ran there may still run. Try again: it connects again by itself.")};
    for (const Running &running : m_channels) {
        // Nothing of it has reached the host: a new connection may carry it, once.
        if (running.channel->isUntouched() && !running.wasTriedBefore)
            m_waiting.push_front({running.channel->operation(), running.deadline, true});
        else
            running.channel->abandon(error);
    }
    disconnectNow();
    if (!m_waiting.empty())
        connectNow();
}

void HostLink::disconnectNow()
{
    m_timer.stop();
    m_channels.clear(); // before the session, which frees its channels
    retire(m_readable);
    retire(m_writable);
    if (m_event) {
        ssh_event_remove_session(m_event, m_session.get());
        ssh_event_free(std::exchange(m_event, nullptr));
    }
    m_session.reset();
    m_watched.reset();
    m_nextKeepAlive = TimePoint::max();
}

qsizetype HostLink::openSessions() const
{
    return std::ranges::count_if(
        m_channels, [](const Running &each) { return each.channel->isSession() && !each.channel->isOver(); });
}

} // namespace slipway::remote
