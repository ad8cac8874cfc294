// SPDX-License-Identifier: Apache-2.0
#include "remote/tcp.h"

#include "remote/words.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

struct FreeAddresses {
    void operator()(addrinfo *list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

struct Resolution {
    Addresses addresses;
    int error = 0;
    Cancellation done;
};

void resolveNow(Resolution &resolution, const QByteArray &host, int port, int flags)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV | flags;
    addrinfo *list = nullptr;
    resolution.error = ::getaddrinfo(host.constData(), QByteArray::number(port).constData(), &hints, &list);
    resolution.addresses.reset(list);
}

// A resolver that does not answer holds getaddrinfo() for many seconds and nothing ends it. So a
// thread of its own waits for it; if we cannot, it is left behind and owns all that it touches.
std::expected<Addresses, NoTcp> resolve(const QString &host, int port, TimePoint deadline,
                                        const Cancellation &cancellation)
{
    const auto resolution = std::make_shared<Resolution>();
    const QByteArray name = host.toUtf8();
    resolveNow(*resolution, name, port, AI_NUMERICHOST);
    if (resolution->error != 0) {
        std::thread([resolution, name, port] {
            resolveNow(*resolution, name, port, AI_ADDRCONFIG);
            resolution->done.cancel();
        }).detach();
        switch (waitFor(resolution->done.fd(), POLLIN, deadline, cancellation)) {
        case Wake::Cancelled: return std::unexpected(NoTcp{NoTcp::Cause::Cancelled, u"Cancelled."_s});
        case Wake::TimedOut:
            return std::unexpected(
                NoTcp{NoTcp::Cause::Unresolved, Words::tr("The name %1 could not be resolved in time.").arg(host)});
        case Wake::Ready: break;
        }
        if (!resolution->done.isCancelled()) // then it may still be writing
            return std::unexpected(NoTcp{NoTcp::Cause::Unresolved, Words::tr("poll() failed.")});
    }
    if (resolution->error != 0)
        return std::unexpected(NoTcp{NoTcp::Cause::Unresolved,
                                     u"%1: %2"_s.arg(host, QString::fromLocal8Bit(::gai_strerror(resolution->error)))});
    return std::move(resolution->addresses);
}

// The kernel then notices a dead peer within half a minute, idle or not.
void prepare(int fd)
{
    const auto set = [fd](int level, int option, int value) {
        ::setsockopt(fd, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 15);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 20'000);
    set(IPPROTO_TCP, TCP_NODELAY, 1);
}

std::expected<UniqueFd, NoTcp> connectOne(const addrinfo &address, TimePoint deadline, const Cancellation &cancellation)
{
    const auto failed = [](int error) {
        return std::unexpected(NoTcp{error == ECONNREFUSED ? NoTcp::Cause::Refused : NoTcp::Cause::Unreachable,
                                     QString::fromLocal8Bit(std::strerror(error))});
    };
    UniqueFd fd(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd.isValid())
        return failed(errno);
    prepare(fd.get());
    if (::connect(fd.get(), address.ai_addr, address.ai_addrlen) == 0)
        return fd;
    if (errno != EINPROGRESS)
        return failed(errno);
    switch (waitFor(fd.get(), POLLOUT, deadline, cancellation)) {
    case Wake::Cancelled: return std::unexpected(NoTcp{NoTcp::Cause::Cancelled, u"Cancelled."_s});
    case Wake::TimedOut: return std::unexpected(NoTcp{NoTcp::Cause::TimedOut, Words::tr("It does not answer.")});
    case Wake::Ready: break;
    }
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return failed(error);
    return fd;
}

} // namespace

std::expected<UniqueFd, NoTcp> connectTcp(const QString &host, int port, TimePoint deadline,
                                          const Cancellation &cancellation)
{
    const auto addresses = resolve(host, port, deadline, cancellation);
    if (!addresses)
        return std::unexpected(addresses.error());
    NoTcp reason{NoTcp::Cause::Unresolved, Words::tr("The name %1 has no address.").arg(host)};
    for (const addrinfo *address = addresses->get(); address; address = address->ai_next) {
        // An address that swallows packets must not use up the time of the next one.
        const TimePoint until = address->ai_next ? std::min(deadline, after(std::chrono::seconds(4))) : deadline;
        auto fd = connectOne(*address, until, cancellation);
        if (fd || fd.error().cause == NoTcp::Cause::Cancelled)
            return fd;
        reason = fd.error();
    }
    return std::unexpected(reason);
}

} // namespace slipway::remote
