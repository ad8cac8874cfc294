// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/cancellation.h"
#include "remote/hosts.h"
#include "remote/unique.h"

namespace slipway::remote {

/// A connection that is logged in, its socket non-blocking. Belongs to one thread at a time.
struct Connection {
    SshSession session;
    QString address; ///< `user@10.0.0.5:22`, for the log
};

/// Makes a connection to the host that ssh calls \a name: asks `ssh -G`, resolves, connects, checks
/// the host's key, logs in. Blocks, each phase with its own deadline; belongs to a worker thread.
/// Unreachable, HostKey, Authentication, InvalidInput (what the ssh configuration asks for), Cancelled.
Result<Connection> connectTo(const QString &name, const Settings &settings, const Cancellation &cancellation);

} // namespace slipway::remote
