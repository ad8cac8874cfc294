// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/cancellation.h"

#include <QStringList>

namespace slipway::remote {

/// What OpenSSH's configuration says about a host: the part of `ssh -G` that we follow. We ask ssh
/// and do not let libssh read the files: it matches later `Host` blocks against the changed name.
struct SshConfig {
    QString host;
    int port = 22;
    QString user;
    QStringList identityFiles;    ///< expanded, in ssh's order
    bool namesIdentities = false; ///< the identity files are not just ssh's defaults
    bool identitiesOnly = false;
    QString identityAgent;       ///< socket path; `none`; empty: SSH_AUTH_SOCK
    QStringList knownHostsFiles; ///< the user's, then the system's
    QString hostKeyAlias;
    QString proxy; ///< what proxyjump or proxycommand say; empty: none

    QString address() const;
    /// The name and port under which known_hosts files have it; port 0: any.
    QByteArray knownAs() const { return (hostKeyAlias.isEmpty() ? host : hostKeyAlias).toUtf8(); }
    int knownPort() const { return hostKeyAlias.isEmpty() ? port : 0; }
};

/// Reads the output of `ssh -G`. InvalidInput without host name or user.
Result<SshConfig> readSshConfig(const QByteArray &output, const QString &home);

/// Runs `ssh -G` for \a name, with \a file instead of the user's configuration if it is not empty.
Result<SshConfig> askSsh(const QString &name, const QString &file, const Cancellation &cancellation);

} // namespace slipway::remote
