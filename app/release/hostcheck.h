// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/hostcheck.h"
#include "remote/hosts.h"

#include <functional>
#include <stop_token>

namespace slipway::release {

/// How the check of a host reaches whoever asked for it. Both are called on threads of the check.
struct HostCheckObserver {
    std::function<void(const HostCheck &)> changed; ///< whole, each time
    /// Whether to trust a key that is not known; may block until a person has answered.
    std::function<bool(const OfferedKey &)> accept;
};

/// Connects anew to \a host, apart from all other connections, and tries one after the other what a deployment into
/// \a directory needs there; writes nothing but an accepted key. Blocking; a worker. \a settings: those of the
/// program's connections. What comes after a failure is Skipped.
HostCheck checkHost(const QString &host, const QString &directory, const remote::Settings &settings,
                    const HostCheckObserver &observer, const std::stop_token &stop = {},
                    const Clock &clock = systemClock);

} // namespace slipway::release
