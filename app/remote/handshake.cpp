// SPDX-License-Identifier: Apache-2.0
#include "remote/handshake.h"

#include <poll.h>

namespace slipway::remote {

bool Handshake::isConnected() const
{
    return ssh_get_fd(m_session) >= 0 && (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) == 0;
}

Handshake::End Handshake::drive(const std::function<int()> &call, int again, TimePoint deadline, int &answer) const
{
    for (;;) {
        answer = call();
        if (answer != again)
            return End::Answered;
        if (!isConnected())
            return End::Disconnected;
        const bool writes = (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) != 0;
        const short events = short(POLLIN | (writes ? POLLOUT : 0));
        switch (waitFor(ssh_get_fd(m_session), events, deadline, m_cancellation)) {
        case Wake::Ready: break;
        case Wake::TimedOut: return End::TimedOut;
        case Wake::Cancelled: return End::Cancelled;
        }
    }
}

} // namespace slipway::remote
