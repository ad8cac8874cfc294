// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/cancellation.h"
#include "remote/channel.h"
#include "remote/connection.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace slipway::remote {

class Connectors;

/// The one connection to a host, and all operations on it. Lives on the I/O thread, where nothing
/// may block: connecting is done by a connector, which hands over the finished connection.
///
/// Idle → Connecting → Ready → Idle again when the connection is lost. An operation makes it
/// connect; all that wait for the same attempt share its failure.
class HostLink final : public QObject
{
public:
    /// Blocks until connected or failed; called on a connector's thread.
    using Connect = std::function<Result<Connection>(const Cancellation &cancellation)>;

    HostLink(QString name, Connect connect, Connectors &connectors, std::chrono::milliseconds keepAlive);
    ~HostLink() override;

    /// On the I/O thread. The operation ends by itself, by cancel() or by close().
    void submit(const std::shared_ptr<Operation> &operation);
    void cancel(const std::shared_ptr<Operation> &operation);
    /// The operation's worker takes output again.
    void resume();
    /// Ends all operations with Cancelled and disconnects.
    void close();

private:
    struct Waiting {
        std::shared_ptr<Operation> operation;
        TimePoint deadline = TimePoint::max();
        bool wasTriedBefore = false;
    };

    void connectNow();
    void connected(const std::shared_ptr<Cancellation> &attempt, Result<Connection> result);
    void adopt(Connection connection);
    void pump();
    void work();
    void stepChannels();
    void startWaiting();
    void turnAway(const Channel &channel);
    void tick();
    void keepAlive();
    void schedule();
    bool isDead() const;
    void lose(const QString &why);
    void disconnectNow();
    qsizetype openSessions() const;
    bool hasPlaceFor(const Request &request) const;

    const QString m_name;
    const Connect m_connect;
    Connectors &m_connectors;
    const std::chrono::milliseconds m_keepAliveEvery;
    QTimer m_timer{this};

    std::deque<Waiting> m_waiting;
    std::shared_ptr<Cancellation> m_attempt;

    SshSession m_session; ///< set while Ready
    ssh_event m_event = nullptr;
    UniqueFd m_watched; ///< our duplicate of the socket: libssh may close its own behind our back
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    ssh_counter_struct m_traffic{};
    uint64_t m_lastReceived = 0;
    TimePoint m_nextKeepAlive = TimePoint::max();
    int m_unanswered = 0;

    struct Running {
        std::unique_ptr<Channel> channel;
        TimePoint deadline;
        bool wasTriedBefore;
    };
    std::vector<Running> m_channels;
    qsizetype m_places = 0; ///< session channels at once
    bool m_hasNews = false;
    bool m_isClosed = false;
};

} // namespace slipway::remote
