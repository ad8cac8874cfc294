// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/handshake.h"
#include "remote/sshconfig.h"

namespace slipway::remote {

/// Logs in on a session whose host key has been checked: without anything, with the agent's keys,
/// with key files that need no passphrase; in that order, and the keys that the configuration names
/// before others, because sshd counts attempts. Authentication, ConnectionLost, TimedOut, Cancelled.
Result<void> logIn(const Handshake &handshake, const SshConfig &config);

} // namespace slipway::remote
