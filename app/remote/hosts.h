// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"

#include <QString>
#include <chrono>
#include <functional>
#include <memory>

namespace slipway::remote {

/// A question about a host's key that only a person can answer.
struct HostKeyQuestion {
    QString host;
    QString address;     ///< `10.77.0.11:22`
    QString keyType;     ///< `ssh-ed25519`
    QString fingerprint; ///< `SHA256:…`
};

/// How far a connection has come.
enum class Milestone { Configured, Connected, Encrypted, KeyChecked, LoggedIn };

/// What the connections need from the outside.
struct Settings {
    QString sshConfig;      ///< handed to `ssh -G -F`; empty: OpenSSH's own default
    QString knownHostsFile; ///< Slipway's own; read besides those that ssh -G names; new keys are appended here
    /// Asked, on a connector's thread, for a key that no known_hosts file has. Empty: refuse it.
    /// Several may be asked at once. It has to return when close() is called: close() waits for it.
    /// sshd hangs up after two minutes (LoginGraceTime); the key is then recorded all the same.
    std::function<bool(const HostKeyQuestion &)> acceptHostKey;
    /// Told on a connector's thread at each milestone, with what was found: an address, a cipher, a fingerprint.
    std::function<void(Milestone, const QString &detail)> reached;
    int connectors = 16;
    /// A silent connection is asked for a sign of life; after three in vain it counts as lost.
    std::chrono::milliseconds keepAlive{15'000};
};

/// All machines of a program: the one I/O thread, the connectors, one connection a host.
/// Made and destroyed on the same thread; hosts it handed out die with it.
class Hosts
{
public:
    explicit Hosts(Settings settings);
    ~Hosts();
    Hosts(const Hosts &) = delete;
    Hosts &operator=(const Hosts &) = delete;

    /// The host of that name: `local`, or what ssh understands (`alias`, `user@host`, `host:port` no).
    /// Thread-safe; connects only when it is first used. The pointer lives as long as this.
    Host *host(const QString &name);

    /// Refuses new work, cancels what waits and closes all connections. Jobs go on.
    void close();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::remote
