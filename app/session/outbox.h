// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace slipway::session {

/// What workers tell the thread that owns it, in the order in which they told it. That thread takes it in small turns,
/// so that a flood never makes it deaf; and a worker that prints faster than it is read waits, so that the host's own
/// window fills and the program there waits too.
class Outbox final : public QObject
{
public:
    /// Text of one origin: a log that is followed, a step of a deployment.
    class Stream;

    explicit Outbox(QObject *parent = nullptr);

    /// \a what is called on the owner's thread, later. Thread-safe.
    void post(std::function<void()> what);

    /// Opens a stream whose text is given to \a take on the owner's thread. Thread-safe.
    static std::shared_ptr<Stream> open(std::function<void(const QString &)> take);
    /// Adds whole lines to \a stream. Waits while too much of it has not been taken, until \a stop. Thread-safe, but
    /// not for the owner's thread.
    void add(const std::shared_ptr<Stream> &stream, QByteArrayView lines, const std::stop_token &stop);

    /// The most bytes of one stream that wait to be taken, give or take a piece.
    static constexpr qsizetype mostWaiting = 262'144;

private:
    struct Item {
        std::function<void()> call; ///< or
        std::shared_ptr<Stream> stream;
        QByteArray text;
    };

    void wake();
    void takeSome();
    bool takeOne();

    std::mutex m_mutex;
    std::condition_variable_any m_taken;
    std::deque<Item> m_items;
    bool m_isAwake = false; ///< a turn is due
    QTimer m_turns;
};

} // namespace slipway::session
