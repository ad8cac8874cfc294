// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

#include <vector>

namespace slipway::remote {

/// A host's key, as known_hosts files have it.
struct HostKey {
    QByteArray type; ///< `ssh-ed25519`
    QByteArray blob; ///< base64

    bool operator==(const HostKey &) const = default;
};

/// What the known_hosts files say about a key that a host shows.
enum class KeyVerdict {
    Match,
    New,       ///< no key of the host is known
    Changed,   ///< another key of this type is known: somebody may be in between
    OtherType, ///< keys of other types only are known
    Revoked
};

/// The known hosts of some files, read once: a value. sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT":
/// hashed names, `*` and `?`, `!`, `[host]:port`, `@revoked`. Keys of types we do not know count as
/// recorded. libssh's own check is not used: one bad line hides all good keys of a host there.
class KnownHosts
{
public:
    void add(const QByteArray &text);
    /// Files that are not there are skipped.
    static KnownHosts read(const QStringList &files);

    /// \a name is the host's name, or its alias with \a port 0. As OpenSSH does, an entry without
    /// port also vouches for a host at another port.
    KeyVerdict verdict(const QByteArray &name, int port, const HostKey &key) const;

    /// The types of the keys recorded for the host: to be asked for first, so that the server shows
    /// one we can compare.
    QByteArrayList types(const QByteArray &name, int port) const;

    /// The keys recorded for the host, revoked ones left out.
    std::vector<HostKey> keys(const QByteArray &name, int port) const;

    /// A line trusts a certificate authority for this host; we cannot check certificates.
    bool hasAuthority(const QByteArray &name, int port) const;

private:
    enum class Marker { None, Revoked, Authority };
    struct Line {
        Marker marker = Marker::None;
        QByteArrayList patterns;
        HostKey key;
    };

    static bool matches(const Line &line, const QByteArray &name);
    std::vector<const Line *> about(const QByteArray &name) const;

    std::vector<Line> m_lines;
};

/// The name under which known_hosts files have a host: `[host]:port` unless the port is 22 or 0.
QByteArray knownName(const QByteArray &name, int port);

/// `SHA256:…`, as ssh prints it.
QString fingerprint(const HostKey &key);

/// Takes the lines out of \a file that record \a key for \a name, as appendKnownHost() wrote them.
Result<void> forgetKnownHost(const QString &file, const QByteArray &name, const HostKey &key);

/// Appends \a key for \a name to \a file, which other Slipways may be writing to as well.
Result<void> appendKnownHost(const QString &file, const QByteArray &name, const HostKey &key);

} // namespace slipway::remote
