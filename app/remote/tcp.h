// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/cancellation.h"

#include <QString>

#include <expected>

namespace slipway::remote {

/// Why there is no TCP connection.
struct NoTcp {
    enum class Cause { Unresolved, Refused, TimedOut, Unreachable, Cancelled } cause = Cause::Unreachable;
    QString why; ///< for a person
};

/// Connects to \a host, trying all its addresses in turn. The socket is non-blocking, close-on-exec
/// and notices a dead peer. Blocks till \a deadline at most, in the name's resolution too.
std::expected<UniqueFd, NoTcp> connectTcp(const QString &host, int port, TimePoint deadline,
                                          const Cancellation &cancellation);

} // namespace slipway::remote
