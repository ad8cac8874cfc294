// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QString>

#include <chrono>
#include <stop_token>

/// The platform's own store of secrets: what answers to the Secret Service (GNOME Keyring, KeePassXC), or
/// KWallet. An entry has a service, `slipway/<project>/<environment>`, and in it a key.
///
/// Thread: blocking, any but the one that draws the window; several may call at once. QtKeychain keeps
/// one queue in a process, on the thread that first uses it; so there is one thread for it, which
/// begins with the first call and ends with the process. A keychain that waits for its person to
/// unlock it holds up those that come after.
namespace slipway::secrets::keychain {

/// Errors: NotFound if there is no such entry or it is empty; LocalIo if no keychain answers or it
/// refuses; TimedOut after \a within, for example while it waits to be unlocked; Cancelled.
Result<QString> read(const QString &service, const QString &key, std::chrono::milliseconds within,
                     const std::stop_token &stop = {});

/// Stores \a value, instead of what was there. Errors: as of read().
Result<void> write(const QString &service, const QString &key, const QString &value, std::chrono::milliseconds within,
                   const std::stop_token &stop = {});

} // namespace slipway::secrets::keychain
