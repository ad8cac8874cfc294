// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/cancellation.h"

#include <libssh/libssh.h>

#include <functional>

namespace slipway::remote {

/// Drives libssh's calls of the connecting phase on a non-blocking session with our own poll():
/// libssh's blocking mode has no deadline that holds, and waits for ever for a server that hung up
/// in the middle of a login.
class Handshake
{
public:
    Handshake(ssh_session session, const Cancellation &cancellation)
        : m_session(session)
        , m_cancellation(cancellation)
    {
    }

    ssh_session session() const { return m_session; }
    const Cancellation &cancellation() const { return m_cancellation; }

    enum class End { Answered, Disconnected, TimedOut, Cancelled };

    /// Repeats \a call until it returns something else than \a again; that is left in \a answer.
    End drive(const std::function<int()> &call, int again, TimePoint deadline, int &answer) const;

private:
    bool isConnected() const;

    ssh_session m_session;
    const Cancellation &m_cancellation;
};

} // namespace slipway::remote
