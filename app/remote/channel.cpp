// SPDX-License-Identifier: Apache-2.0
#include "remote/channel.h"

#include "remote/words.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

constexpr auto grace = std::chrono::seconds(2);
constexpr auto lingering = std::chrono::seconds(10);
constexpr qsizetype pieceOfInput = 32 * 1024;

// SSH names signals (RFC 4254, 6.10); a shell tells them as 128 + number.
int codeOfSignal(const QByteArray &name)
{
    static const QMap<QByteArray, int> numbers{{"HUP", 1},   {"INT", 2},   {"QUIT", 3},  {"ILL", 4},   {"ABRT", 6},
                                               {"FPE", 8},   {"KILL", 9},  {"USR1", 10}, {"SEGV", 11}, {"USR2", 12},
                                               {"PIPE", 13}, {"ALRM", 14}, {"TERM", 15}};
    return 128 + numbers.value(name, 0);
}

Channel *of(void *self)
{
    return static_cast<Channel *>(self);
}

} // namespace

Channel::Channel(std::shared_ptr<Operation> operation, ssh_session session, TimePoint deadline,
                 std::function<void()> happened)
    : m_operation(std::move(operation))
    , m_session(session)
    , m_channel(ssh_channel_new(session))
    , m_happened(std::move(happened))
    , m_deadline(deadline)
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = onData;
    m_callbacks.channel_eof_function = onEof;
    m_callbacks.channel_close_function = onClose;
    m_callbacks.channel_exit_status_function = onStatus;
    m_callbacks.channel_exit_signal_function = onSignal;
    m_callbacks.channel_open_response_function = onOpen;
    m_callbacks.channel_write_wontblock_function = onWindow;
    ssh_callbacks_init(&m_callbacks);
    if (m_channel)
        ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

Channel::~Channel()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

void Channel::step()
{
    if (!m_channel)
        return end(std::unexpected(broken(Words::tr("There is no memory for another channel."))), Phase::Over);
    if (m_phase == Phase::Opening)
        open();
    if (m_phase == Phase::Requesting)
        request();
    if (m_phase == Phase::Running)
        run();
    if (m_phase == Phase::Leaving && m_isClosed)
        m_phase = Phase::Over;
}

void Channel::open()
{
    const Request &request = m_operation->request;
    const int rc = isSession() ? ssh_channel_open_session(m_channel)
                               : ssh_channel_open_forward(m_channel, request.address.toUtf8().constData(), request.port,
                                                          "127.0.0.1", 0);
    if (rc == SSH_AGAIN)
        return;
    if (rc == SSH_OK) {
        m_phase = isSession() ? Phase::Requesting : Phase::Running;
        return;
    }
    if (!ssh_is_connected(m_session))
        return; // the link finds out and abandons us
    const QString why = m_refusal.isEmpty() ? QString::fromUtf8(ssh_get_error(m_session)) : m_refusal;
    if (m_stop)
        return end(std::unexpected(*m_stop), Phase::Over);
    if (isSession()) {
        m_turnedAway = true;
        m_ended.refused = why;
        return;
    }
    m_ended.refused = why;
    end(std::move(m_ended), Phase::Over);
}

void Channel::request()
{
    const int rc = ssh_channel_request_exec(m_channel, m_operation->request.exec.constData());
    if (rc == SSH_AGAIN || !ssh_is_connected(m_session))
        return;
    if (rc == SSH_OK) {
        m_phase = Phase::Running;
        return;
    }
    end(std::unexpected(broken(Words::tr("sshd refuses to run commands for this account."))), Phase::Over);
}

void Channel::run()
{
    // A signal that is sent while the exec request is pending is lost, so it is sent from here.
    if (m_stop && m_signals == 0)
        signalTerm();
    writeInput();
    if (m_paused && (m_stop || !m_operation->isFull()))
        readPaused();
    if (m_tooMuch && !m_stop)
        stop({ErrorKind::InvalidInput,
              Words::tr("%1 printed more than %2 MiB").arg(m_operation->request.title).arg(outputLimit / 1024 / 1024),
              {},
              {},
              Words::tr("Let it print less, or follow it as a job.")});
    if (m_enough || (!isSession() && m_isEof && !m_paused)) {
        ssh_channel_close(m_channel);
        return end(std::move(m_ended), Phase::Over);
    }
    if (m_isClosed && !m_paused)
        endByItself();
}

void Channel::writeInput()
{
    const QByteArray &input = m_operation->request.input;
    while (m_written < input.size() && !m_isClosed) {
        const qsizetype room = ssh_channel_window_size(m_channel);
        const qsizetype size = std::min({input.size() - m_written, room, pieceOfInput});
        if (size <= 0)
            return;
        const int written = ssh_channel_write(m_channel, input.constData() + m_written, uint32_t(size));
        if (written <= 0)
            return;
        m_written += written;
    }
    if (m_written >= input.size() && !m_inputEnded && isSession() && !m_isClosed)
        m_inputEnded = ssh_channel_send_eof(m_channel) != SSH_AGAIN;
}

// What the callback left in libssh's buffer is not offered again.
void Channel::readPaused()
{
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    m_paused = false;
    while (!m_paused) {
        const int size = ssh_channel_read_nonblocking(m_channel, piece.data(), uint32_t(piece.size()), 0);
        if (size <= 0)
            return;
        take(piece.first(size), false);
        m_paused = !m_stop && m_operation->isFull();
    }
}

int Channel::take(const QByteArray &bytes, bool isError)
{
    const Request &request = m_operation->request;
    if (hasEnded() || m_enough || m_tooMuch || m_stop)
        return int(bytes.size()); // nobody wants it any more, but the window must not close
    if (isError) {
        m_tooMuch = !collect(m_ended.err, bytes);
    } else if (request.consume) {
        m_enough = !request.consume(bytes);
    } else if (request.streams) {
        m_operation->push(bytes);
    } else {
        m_tooMuch = !collect(m_ended.out, bytes);
    }
    return int(bytes.size());
}

bool Channel::collect(QByteArray &to, const QByteArray &bytes)
{
    m_collected += bytes.size();
    if (m_collected > outputLimit)
        return false;
    to += bytes;
    return true;
}

void Channel::tick()
{
    if (m_phase == Phase::Over)
        return;
    if (m_phase == Phase::Leaving) {
        if (isPast(m_patience))
            m_phase = Phase::Over;
        return;
    }
    if (!m_stop && isPast(m_deadline)) {
        const auto limit = m_operation->request.within.count();
        stop({ErrorKind::TimedOut,
              Words::tr("%1 did not end within %2 s").arg(m_operation->request.title).arg(double(limit) / 1000),
              {},
              {},
              {}});
    } else if (m_stop && isPast(m_patience)) {
        if (m_phase == Phase::Running && m_signals < 2) {
            ssh_channel_request_send_signal(m_channel, "KILL");
            m_signals = 2;
            m_patience = after(grace);
            return;
        }
        if (m_phase == Phase::Running)
            m_stop->why = Words::tr("It did not end when it was told to, and may still run on the host.");
        ssh_channel_close(m_channel);
        m_patience = after(lingering);
        end(std::unexpected(*m_stop), isSession() ? Phase::Leaving : Phase::Over);
    }
}

TimePoint Channel::nextTick() const
{
    if (m_phase == Phase::Over)
        return TimePoint::max();
    return m_stop || m_phase == Phase::Leaving ? m_patience : m_deadline;
}

void Channel::stop(Error reason)
{
    if (hasEnded() || m_stop)
        return;
    m_stop = std::move(reason);
    m_patience = after(grace);
    if (!isSession()) {
        if (m_phase == Phase::Running)
            ssh_channel_close(m_channel);
        return end(std::unexpected(*m_stop), Phase::Over);
    }
    if (m_phase == Phase::Running)
        signalTerm();
    m_happened(); // a paused channel has to be drained now
}

void Channel::signalTerm()
{
    if (m_phase != Phase::Running || m_isClosed)
        return;
    ssh_channel_request_send_signal(m_channel, "TERM");
    m_signals = std::max(m_signals, 1);
}

void Channel::abandon(const Error &reason)
{
    if (!hasEnded())
        end(std::unexpected(m_stop.value_or(reason)), Phase::Over);
    m_phase = Phase::Over;
}

void Channel::end(Result<Ended> result, Phase next)
{
    m_phase = next;
    m_operation->finish(std::move(result));
}

void Channel::endByItself()
{
    if (m_stop)
        return end(std::unexpected(*m_stop), Phase::Over);
    if (!m_exitCode && isSession())
        return end(std::unexpected(broken(Words::tr("The host closed the channel without an exit code."))),
                   Phase::Over);
    m_ended.exitCode = m_exitCode.value_or(0);
    end(std::move(m_ended), Phase::Over);
}

Error Channel::broken(const QString &why) const
{
    return {ErrorKind::RemoteFailure, Words::tr("%1 could not be run").arg(m_operation->request.title), {}, why, {}};
}

int Channel::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isError, void *self)
{
    Channel *channel = of(self);
    channel->m_happened();
    if (!isError && channel->m_operation->request.streams && !channel->m_stop &&
        (channel->m_paused || channel->m_operation->isFull())) {
        channel->m_paused = true; // libssh keeps it and lets the window close
        return 0;
    }
    return channel->take(QByteArray(static_cast<const char *>(data), qsizetype(size)), isError);
}

void Channel::onEof(ssh_session, ssh_channel, void *self)
{
    of(self)->m_isEof = true;
    of(self)->m_happened();
}

void Channel::onClose(ssh_session, ssh_channel, void *self)
{
    of(self)->m_isClosed = true;
    of(self)->m_happened();
}

void Channel::onStatus(ssh_session, ssh_channel, int status, void *self)
{
    of(self)->m_exitCode = status;
}

void Channel::onSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *self)
{
    of(self)->m_exitCode = codeOfSignal(signal);
}

void Channel::onOpen(ssh_session session, ssh_channel, bool opened, void *self)
{
    // The session's error text is the next channel's at the next packet: take it now.
    if (!opened)
        of(self)->m_refusal = QString::fromUtf8(ssh_get_error(session));
    of(self)->m_happened();
}

int Channel::onWindow(ssh_session, ssh_channel, uint32_t, void *self)
{
    of(self)->m_happened();
    return 0;
}

} // namespace slipway::remote
