// SPDX-License-Identifier: Apache-2.0
#include "remote/cancellation.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>

namespace slipway::remote {

Cancellation::Cancellation()
    : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

void Cancellation::cancel()
{
    m_isCancelled = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_event.get(), &one, sizeof one);
}

Wake waitFor(int fd, short events, TimePoint deadline, const Cancellation &cancellation)
{
    for (;;) {
        std::array<pollfd, 2> watched{{{cancellation.fd(), POLLIN, 0}, {fd, events, 0}}};
        const int ready = ::poll(watched.data(), watched.size(), millisecondsTo(deadline));
        if (ready < 0 && errno != EINTR)
            return Wake::Ready; // the caller's next call on fd tells what is wrong
        if (watched[0].revents)
            return Wake::Cancelled;
        if (ready > 0 && watched[1].revents)
            return Wake::Ready;
        if (isPast(deadline))
            return Wake::TimedOut;
    }
}

} // namespace slipway::remote
