// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/hostcheck.h"
#include "remote/cancellation.h"
#include "remote/hosts.h"

/// What is known of a host on this desktop. Nothing here connects to it. Blocking; worker threads only.
namespace slipway::remote {

/// What ssh makes of \a name, and the keys that known_hosts files have for it. What could not be found out is the
/// description's problem.
HostDescription describe(const QString &name, const Settings &settings, const Cancellation &cancellation);

/// Forgets the key with \a fingerprint that Slipway recorded for \a name. NotFound if it did not.
Result<void> forgetKey(const QString &name, const QString &fingerprint, const Settings &settings,
                       const Cancellation &cancellation);

} // namespace slipway::remote
