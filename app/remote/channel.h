// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/deadline.h"
#include "remote/operation.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <functional>
#include <memory>

namespace slipway::remote {

/// One operation on one libssh channel, stepped by its HostLink on the I/O thread.
///
/// libssh's callbacks only record facts here; step() acts on them. Nothing is freed and no libssh
/// call is made inside a callback, because libssh goes on using the channel after it.
class Channel
{
public:
    /// \a happened is called from callbacks: there is something new for step().
    Channel(std::shared_ptr<Operation> operation, ssh_session session, TimePoint deadline,
            std::function<void()> happened);
    ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    const std::shared_ptr<Operation> &operation() const { return m_operation; }
    /// Counts against sshd's MaxSessions.
    bool isSession() const { return m_operation->request.kind == Request::Kind::Exec; }

    /// Goes on as far as is possible now.
    void step();
    /// Looks at the clock: the deadline, and the patience with a command that should stop.
    void tick();
    /// When tick() wants to be called.
    TimePoint nextTick() const;

    /// Ends the operation with \a reason: asks the command's process group to end, then makes it.
    void stop(Error reason);
    /// The connection is gone: ends the operation with \a reason at once.
    void abandon(const Error &reason);
    /// Asks the command's process group to end, without waiting for it.
    void signalTerm();

    /// Nothing has been started on the host yet: the operation may be tried again elsewhere.
    bool isUntouched() const { return m_phase == Phase::Opening; }
    /// sshd allows no more session channels now; the operation has not ended.
    bool isTurnedAway() const { return m_turnedAway; }
    /// The operation has ended and the channel's place is free again: may be destroyed.
    bool isOver() const { return m_phase == Phase::Over; }
    bool hasEnded() const { return m_phase == Phase::Leaving || m_phase == Phase::Over; }

private:
    /// Leaving: the worker has its result, but the host still holds the channel.
    enum class Phase { Opening, Requesting, Running, Leaving, Over };

    void open();
    void request();
    void run();
    void writeInput();
    void readPaused();
    int take(const QByteArray &bytes, bool isError);
    bool collect(QByteArray &to, const QByteArray &bytes);
    void end(Result<Ended> result, Phase next);
    void endByItself();
    Error broken(const QString &why) const;

    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isError, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onStatus(ssh_session, ssh_channel, int status, void *self);
    static void onSignal(ssh_session, ssh_channel, const char *signal, int core, const char *message,
                         const char *language, void *self);
    static void onOpen(ssh_session, ssh_channel, bool opened, void *self);
    static int onWindow(ssh_session, ssh_channel, uint32_t bytes, void *self);

    std::shared_ptr<Operation> m_operation;
    ssh_session m_session;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    std::function<void()> m_happened;

    Phase m_phase = Phase::Opening;
    TimePoint m_deadline;
    TimePoint m_patience = TimePoint::max();
    std::optional<Error> m_stop;
    int m_signals = 0; ///< sent because of m_stop
    bool m_turnedAway = false;

    qsizetype m_written = 0;
    bool m_inputEnded = false;
    Ended m_ended;
    qsizetype m_collected = 0;

    // Facts from callbacks.
    bool m_paused = false;
    bool m_enough = false;
    bool m_tooMuch = false;
    bool m_isEof = false;
    bool m_isClosed = false;
    std::optional<int> m_exitCode;
    QString m_refusal;
};

} // namespace slipway::remote
