// SPDX-License-Identifier: Apache-2.0
#include "remote/connection.h"

#include "remote/handshake.h"
#include "remote/knownhosts.h"
#include "remote/login.h"
#include "remote/sshconfig.h"
#include "remote/tcp.h"
#include "remote/words.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

constexpr auto tcpPatience = std::chrono::seconds(10);
constexpr auto kexPatience = std::chrono::seconds(20);

constexpr auto keyExchanges = "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
                              "ecdh-sha2-nistp521,diffie-hellman-group16-sha512,diffie-hellman-group18-sha512";
constexpr auto ciphers = "chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh.com,aes256-ctr";
constexpr auto macs = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com";

// As known_hosts names types; RSA is one type there and several algorithms here.
QByteArray algorithmsOf(const QByteArray &type)
{
    return type == "ssh-rsa" ? QByteArray("rsa-sha2-512,rsa-sha2-256") : type;
}

// The recorded types first: the server then shows a key that we can compare.
QByteArray hostKeyAlgorithms(const QByteArrayList &recorded)
{
    static const QByteArrayList supported{"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                          "ecdsa-sha2-nistp521", "ssh-rsa"};
    QByteArrayList order;
    for (const QByteArrayList &types : {recorded, supported}) {
        for (const QByteArray &type : types) {
            if (supported.contains(type) && !order.contains(algorithmsOf(type)))
                order += algorithmsOf(type);
        }
    }
    return order.join(',');
}

class Connecting
{
public:
    Connecting(SshConfig config, const Settings &settings, QString name, const Cancellation &cancellation)
        : m_config(std::move(config))
        , m_settings(settings)
        , m_name(std::move(name))
        , m_cancellation(cancellation)
    {
    }

    Result<Connection> run()
    {
        tell(Milestone::Configured, u"%1@%2"_s.arg(m_config.user, m_config.address()));
        readKnownHosts();
        if (auto made = makeSession(); !made)
            return fail(made.error());
        tell(Milestone::Connected, m_config.address());
        const Handshake handshake(m_session.get(), m_cancellation);
        if (auto done = exchangeKeys(handshake); !done)
            return fail(done.error());
        tell(Milestone::Encrypted, QString::fromUtf8(ssh_get_cipher_out(m_session.get())));
        if (auto checked = checkHostKey(); !checked)
            return fail(checked.error());
        if (auto in = logIn(handshake, m_config); !in)
            return fail(in.error());
        tell(Milestone::LoggedIn, m_config.user);
        // libssh makes the socket blocking when it has connected.
        const int fd = ssh_get_fd(m_session.get());
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
        return Connection{std::move(m_session), u"%1@%2"_s.arg(m_config.user, m_config.address())};
    }

private:
    void tell(Milestone milestone, const QString &detail) const
    {
        if (m_settings.reached)
            m_settings.reached(milestone, detail);
    }

    void readKnownHosts()
    {
        m_knownAs = m_config.knownAs();
        m_knownPort = m_config.knownPort();
        m_known = KnownHosts::read(m_config.knownHostsFiles + QStringList{m_settings.knownHostsFile});
    }

    Result<void> makeSession()
    {
        auto socket = connectTcp(m_config.host, m_config.port, after(tcpPatience), m_cancellation);
        if (!socket)
            return fail(notReached(socket.error()));
        m_session.reset(ssh_new());
        ssh_session session = m_session.get();
        if (!session)
            return fail(ErrorKind::LocalIo, Words::tr("There is no memory for a connection"));
        const bool no = false;
        const int rsa = 3072;
        const int fd = socket->get();
        const QByteArray hostKeys = hostKeyAlgorithms(m_known.types(m_knownAs, m_knownPort));
        bool ok = true;
        const auto set = [&](ssh_options_e option, const void *value) {
            ok = ok && ssh_options_set(session, option, value) == SSH_OK;
        };
        set(SSH_OPTIONS_PROCESS_CONFIG, &no);
        set(SSH_OPTIONS_SSH_DIR, "/nonexistent"); // libssh's own default keys and known hosts: none
        set(SSH_OPTIONS_HOST, m_config.host.toUtf8().constData());
        set(SSH_OPTIONS_USER, m_config.user.toUtf8().constData());
        set(SSH_OPTIONS_PORT, &m_config.port);
        set(SSH_OPTIONS_KEY_EXCHANGE, keyExchanges);
        set(SSH_OPTIONS_HOSTKEYS, hostKeys.constData());
        set(SSH_OPTIONS_CIPHERS_C_S, ciphers);
        set(SSH_OPTIONS_CIPHERS_S_C, ciphers);
        set(SSH_OPTIONS_HMAC_C_S, macs);
        set(SSH_OPTIONS_HMAC_S_C, macs);
        set(SSH_OPTIONS_COMPRESSION, "no");
        set(SSH_OPTIONS_RSA_MIN_SIZE, &rsa);
        // The agent's keys are compared with these; libssh expands %-tokens once more.
        for (const QString &path : m_config.identityFiles)
            set(SSH_OPTIONS_ADD_IDENTITY, QString(path).replace(u'%', "%%"_L1).toUtf8().constData());
        set(SSH_OPTIONS_FD, &fd);
        if (!ok)
            return fail(ErrorKind::Internal, Words::tr("libssh does not take the connection's options"),
                        QString::fromUtf8(ssh_get_error(session)));
        m_socket = std::move(*socket);
        ssh_set_blocking(session, 0);
        return {};
    }

    Error notReached(const NoTcp &reason) const
    {
        const QString what = Words::tr("%1 cannot be reached").arg(m_config.address());
        switch (reason.cause) {
        case NoTcp::Cause::Cancelled: return {ErrorKind::Cancelled, Words::tr("Connecting was cancelled"), {}, {}, {}};
        case NoTcp::Cause::Unresolved:
            return {ErrorKind::Unreachable,
                    what,
                    {},
                    reason.why,
                    Words::tr("Check the name, or HostName in the ssh configuration.")};
        case NoTcp::Cause::Refused:
            return {ErrorKind::Unreachable,
                    what,
                    {},
                    reason.why,
                    Words::tr("Check that sshd runs there, and Port in the ssh configuration.")};
        case NoTcp::Cause::TimedOut:
        case NoTcp::Cause::Unreachable: break;
        }
        return {ErrorKind::Unreachable,
                what,
                {},
                reason.why,
                Words::tr("Check that the host is up, and the network or VPN.")};
    }

    Result<void> exchangeKeys(const Handshake &handshake)
    {
        ssh_session session = m_session.get();
        int answer = SSH_ERROR;
        const auto end =
            handshake.drive([session] { return ssh_connect(session); }, SSH_AGAIN, after(kexPatience), answer);
        if (ssh_get_fd(session) == m_socket.get()) [[maybe_unused]]
            const int owned = m_socket.release(); // from now on the session's
        if (end == Handshake::End::Cancelled)
            return fail(ErrorKind::Cancelled, Words::tr("Connecting was cancelled"));
        if (end == Handshake::End::TimedOut)
            return fail(ErrorKind::Unreachable,
                        Words::tr("%1 does not answer as an SSH server").arg(m_config.address()));
        if (answer == SSH_OK)
            return {};
        const QString said = QString::fromUtf8(ssh_get_error(session));
        if (said.contains("match"_L1)) // "kex error : no match for method …"
            return fail(ErrorKind::Unreachable,
                        Words::tr("%1 offers no method of encryption that Slipway accepts").arg(m_config.address()),
                        said, Words::tr("Update OpenSSH on the host."));
        return fail(ErrorKind::Unreachable, Words::tr("%1 hung up before the login").arg(m_config.address()), said,
                    Words::tr("sshd does this when too many log in at once (MaxStartups) or after failed logins "
                              "(PerSourcePenalties): wait half a minute."));
    }

    Result<HostKey> shownKey(QString &fingerprint) const
    {
        ssh_key raw = nullptr;
        if (ssh_get_server_publickey(m_session.get(), &raw) != SSH_OK)
            return fail(ErrorKind::HostKey, Words::tr("The host showed no key"));
        const SshKey key(raw);
        char *base64 = nullptr;
        if (ssh_pki_export_pubkey_base64(key.get(), &base64) != SSH_OK)
            return fail(ErrorKind::HostKey, Words::tr("The host's key cannot be read"));
        const SshString blob(base64);
        unsigned char *hash = nullptr;
        size_t size = 0;
        if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) == SSH_OK) {
            const SshString text(ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size));
            fingerprint = QString::fromUtf8(text.get());
            ssh_clean_pubkey_hash(&hash);
        }
        const QByteArray encoded(blob.get());
        // The type stands in the key itself: a length of four bytes, then the name.
        const QByteArray decoded = QByteArray::fromBase64(encoded);
        const QByteArray type = decoded.mid(4, decoded.size() > 4 ? uchar(decoded[3]) : 0);
        return HostKey{type, encoded};
    }

    Result<void> checkHostKey()
    {
        QString fingerprint;
        const auto key = shownKey(fingerprint);
        if (!key)
            return fail(key.error());
        const QString shown = Words::tr("It shows the %1 key %2.").arg(QString::fromUtf8(key->type), fingerprint);
        const QString at = m_config.address();
        switch (m_known.verdict(m_knownAs, m_knownPort, *key)) {
        case KeyVerdict::Match: tell(Milestone::KeyChecked, fingerprint); return {};
        case KeyVerdict::New:
            if (auto accepted = acceptNew(*key, fingerprint, shown); !accepted)
                return accepted;
            tell(Milestone::KeyChecked, fingerprint);
            return {};
        case KeyVerdict::Changed:
            return fail(
                ErrorKind::HostKey, Words::tr("The key of %1 has changed").arg(at),
                shown + u' ' + Words::tr("The known_hosts files have another one. Somebody may be in between."),
                Words::tr(
                    "If the host was set up anew, ask its owner for the fingerprint, compare, and remove the old line "
                    "with: ssh-keygen -R '%1'")
                    .arg(QString::fromUtf8(knownName(m_knownAs, m_knownPort))));
        case KeyVerdict::OtherType:
            return fail(ErrorKind::HostKey, Words::tr("%1 shows a key of another type than before").arg(at), shown,
                        Words::tr("Compare the fingerprint with the host's owner and add the key to known_hosts."));
        case KeyVerdict::Revoked:
            return fail(ErrorKind::HostKey, Words::tr("The key of %1 is revoked").arg(at), shown,
                        Words::tr("Do not connect. Ask the host's owner."));
        }
        return fail(ErrorKind::Internal, Words::tr("The host's key got no verdict"));
    }

    Result<void> acceptNew(const HostKey &key, const QString &fingerprint, QString shown)
    {
        if (m_known.hasAuthority(m_knownAs, m_knownPort))
            shown +=
                u' ' +
                Words::tr("A certificate authority is trusted for it, but Slipway cannot check host certificates yet.");
        const QString type = QString::fromUtf8(key.type);
        if (!m_settings.acceptHostKey || !m_settings.acceptHostKey({m_name, m_config.address(), type, fingerprint}))
            return fail(ErrorKind::HostKey, Words::tr("The key of %1 is not known").arg(m_config.address()), shown,
                        Words::tr("Compare the fingerprint with the host's owner, then connect once with ssh, or test "
                                  "the connection in the window and accept it there."));
        if (m_settings.knownHostsFile.isEmpty())
            return {};
        return appendKnownHost(m_settings.knownHostsFile, knownName(m_knownAs, m_knownPort), key);
    }

    const SshConfig m_config;
    const Settings &m_settings;
    const QString m_name;
    const Cancellation &m_cancellation;
    KnownHosts m_known;
    QByteArray m_knownAs;
    int m_knownPort = 0;
    UniqueFd m_socket; ///< until libssh has taken it
    SshSession m_session;
};

} // namespace

Result<Connection> connectTo(const QString &name, const Settings &settings, const Cancellation &cancellation)
{
    auto config = askSsh(name, settings.sshConfig, cancellation);
    if (!config)
        return fail(config.error());
    if (!config->proxy.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    Words::tr("The ssh configuration reaches %1 through another host").arg(name),
                    Words::tr("ProxyJump and ProxyCommand (%1) come later.").arg(config->proxy),
                    Words::tr("Until then, use a host that is reached directly, for example through a VPN."));
    return Connecting(std::move(*config), settings, name, cancellation).run();
}

} // namespace slipway::remote
