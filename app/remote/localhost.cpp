// SPDX-License-Identifier: Apache-2.0
#include "remote/localhost.h"

#include "remote/blocking.h"
#include "remote/encoding.h"
#include "remote/files.h"
#include "remote/http.h"
#include "remote/process.h"
#include "remote/tcp.h"
#include "remote/words.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

// Either of two stop tokens as one descriptor.
class Stopping
{
public:
    Stopping(const std::stop_token &one, const std::stop_token &other)
        : m_one(one, [this] { cancellation.cancel(); })
        , m_other(other, [this] { cancellation.cancel(); })
    {
    }

    Cancellation cancellation;

private:
    std::stop_callback<std::function<void()>> m_one;
    std::stop_callback<std::function<void()>> m_other;
};

// Sends and reads as far as there is something; the reason why there is no answer, or none.
class Exchange
{
public:
    Exchange(const UniqueFd &socket, QByteArray request)
        : m_fd(socket.get())
        , m_request(std::move(request))
    {
    }

    short events() const { return short(POLLIN | (m_sent < m_request.size() ? POLLOUT : 0)); }

    HttpReplyReader::State go(HttpReplyReader &reader)
    {
        if (m_sent < m_request.size()) {
            const auto size = size_t(m_request.size() - m_sent);
            const ssize_t sent = ::send(m_fd, m_request.constData() + m_sent, size, MSG_NOSIGNAL);
            m_sent += std::max<ssize_t>(sent, 0);
        }
        QByteArray piece(16 * 1024, Qt::Uninitialized);
        const ssize_t size = ::recv(m_fd, piece.data(), size_t(piece.size()), 0);
        if (size < 0 && (errno == EAGAIN || errno == EINTR))
            return reader.state();
        if (size <= 0)
            return reader.finish();
        return reader.feed(piece.first(size));
    }

private:
    int m_fd;
    QByteArray m_request;
    qsizetype m_sent = 0;
};

Error cancelled()
{
    return {ErrorKind::Cancelled, Words::tr("The request was cancelled"), {}, {}, {}};
}

} // namespace

QString LocalHost::name() const
{
    return u"local"_s;
}

Result<Output> LocalHost::run(const Command &command, std::stop_token stop, const OutputSink &sink)
{
    assertMayBlock(m_io);
    const auto arguments = argumentsOf(command);
    if (!arguments)
        return fail(atHost(arguments.error(), name()));
    const Stopping stopping(stop, m_closing);
    if (stopping.cancellation.isCancelled())
        return fail(
            atHost({ErrorKind::Cancelled, Words::tr("%1 was not started").arg(titleOf(command)), {}, {}, {}}, name()));
    const Program program{*arguments, command.input, titleOf(command), command.within};
    auto output = runProgram(program, stopping.cancellation, sink);
    if (!output)
        return fail(atHost(output.error(), name()));
    return output;
}

Result<void> LocalHost::put(const std::vector<File> &files, std::stop_token stop)
{
    return putFiles(*this, files, stop);
}

Result<HttpReply> LocalHost::get(const HttpRequest &request, std::stop_token stop)
{
    assertMayBlock(m_io);
    const TimePoint began = Ticks::now();
    const TimePoint deadline = after(request.within);
    const auto text = writeRequest(request);
    if (!text)
        return fail(atHost(text.error(), name()));
    const Stopping stopping(stop, m_closing);
    const auto socket = connectTcp(request.address, request.port, deadline, stopping.cancellation);
    if (!socket && socket.error().cause == NoTcp::Cause::Cancelled)
        return fail(atHost(cancelled(), name()));
    if (!socket)
        return noReply(socket.error().why, began);
    Exchange exchange(*socket, *text);
    HttpReplyReader reader;
    while (reader.state() == HttpReplyReader::State::Reading) {
        switch (waitFor(socket->get(), exchange.events(), deadline, stopping.cancellation)) {
        case Wake::Cancelled: return fail(atHost(cancelled(), name()));
        case Wake::TimedOut:
            return noReply(Words::tr("No answer within %1 s.").arg(double(request.within.count()) / 1000), began);
        case Wake::Ready: exchange.go(reader);
        }
    }
    return replyOf(reader, began);
}

} // namespace slipway::remote
