// SPDX-License-Identifier: Apache-2.0
#include "remote/login.h"

#include "remote/words.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

constexpr auto patience = std::chrono::seconds(20);
constexpr auto agentPatience = std::chrono::seconds(60); // a person may have to confirm or touch a key

// libssh waits for the agent without any deadline, and an agent may wait for a person. So the
// agent's socket is ours, and a guard hangs up on time or cancellation.
class Agent
{
public:
    Agent(const QString &path, const Cancellation &cancellation)
        : m_socket(connectTo(path))
    {
        if (!m_socket.isValid())
            return;
        m_guard = std::thread([this, &cancellation] {
            if (waitFor(m_done.fd(), POLLIN, after(agentPatience), cancellation) != Wake::Ready)
                ::shutdown(m_socket.get(), SHUT_RDWR);
        });
    }
    ~Agent()
    {
        m_done.cancel();
        if (m_guard.joinable())
            m_guard.join();
        if (m_socket.isValid())
            ::shutdown(m_socket.get(), SHUT_RDWR); // libssh keeps its duplicate as long as the session
    }
    Agent(const Agent &) = delete;
    Agent &operator=(const Agent &) = delete;

    bool giveTo(ssh_session session) const
    {
        if (!m_socket.isValid())
            return false;
        UniqueFd copy(::fcntl(m_socket.get(), F_DUPFD_CLOEXEC, 0));
        if (ssh_set_agent_socket(session, copy.get()) != SSH_OK)
            return false;
        [[maybe_unused]] const int owned = copy.release();
        return true;
    }

private:
    static UniqueFd connectTo(const QString &path)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        if (name.isEmpty() || name.size() >= qsizetype(sizeof address.sun_path))
            return UniqueFd();
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        if (fd.isValid() && ::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            fd.reset();
        return fd;
    }

    UniqueFd m_socket;
    Cancellation m_done;
    std::thread m_guard;
};

int noPassphrase(const char *, char *, size_t, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

class Login
{
public:
    Login(const Handshake &handshake, const SshConfig &config)
        : m_handshake(handshake)
        , m_config(config)
    {
    }

    Result<void> run()
    {
        ssh_session session = m_handshake.session();
        if (attempt([session] { return ssh_userauth_none(session, nullptr); }))
            return result();
        if ((ssh_userauth_list(session, nullptr) & SSH_AUTH_METHOD_PUBLICKEY) == 0)
            return fail(ErrorKind::Authentication, Words::tr("The host accepts no keys"), {},
                        Words::tr("Set PubkeyAuthentication yes in its sshd configuration."));
        if (m_config.namesIdentities || m_config.identitiesOnly) {
            if (withAgent(true) || withFiles() || (!m_config.identitiesOnly && withAgent(false)))
                return result();
        } else if (withAgent(false) || withFiles()) {
            return result();
        }
        return denied();
    }

private:
    enum class State { Denied, LoggedIn, Broken };

    // True: no use in trying something else, result() tells why.
    bool attempt(const std::function<int()> &call, std::chrono::milliseconds within = patience)
    {
        int answer = SSH_AUTH_ERROR;
        m_end = m_handshake.drive(call, SSH_AUTH_AGAIN, after(within), answer);
        m_isPartial = m_isPartial || answer == SSH_AUTH_PARTIAL;
        const bool isGone =
            m_end != Handshake::End::Answered || (answer == SSH_AUTH_ERROR && !ssh_is_connected(m_handshake.session()));
        m_state = isGone ? State::Broken : answer == SSH_AUTH_SUCCESS ? State::LoggedIn : State::Denied;
        return m_state != State::Denied;
    }

    bool withAgent(bool onlyNamed)
    {
        if (m_config.identityAgent == "none"_L1)
            return false;
        const QString path =
            m_config.identityAgent.isEmpty() ? qEnvironmentVariable("SSH_AUTH_SOCK") : m_config.identityAgent;
        const Agent agent(path, m_handshake.cancellation());
        ssh_session session = m_handshake.session();
        if (!agent.giveTo(session))
            return false;
        m_hadAgent = true;
        const bool only = onlyNamed;
        ssh_options_set(session, SSH_OPTIONS_IDENTITIES_ONLY, &only);
        return attempt([session] { return ssh_userauth_agent(session, nullptr); }, agentPatience);
    }

    bool withFiles()
    {
        for (const QString &path : m_config.identityFiles) {
            if (QFileInfo(path).isFile() && withFile(path))
                return true;
        }
        return false;
    }

    bool withFile(const QString &path)
    {
        ssh_key read = nullptr;
        bool isLocked = false;
        const int rc =
            ssh_pki_import_privkey_file(QFile::encodeName(path).constData(), nullptr, noPassphrase, &isLocked, &read);
        const SshKey key(rc == SSH_OK ? read : nullptr);
        if (!key) {
            (isLocked ? m_locked : m_unreadable) += path;
            return false;
        }
        m_tried += path;
        ssh_session session = m_handshake.session();
        return attempt([session, &key] { return ssh_userauth_publickey(session, nullptr, key.get()); });
    }

    Result<void> result() const
    {
        if (m_state == State::LoggedIn)
            return {};
        const QString said = QString::fromUtf8(ssh_get_error(m_handshake.session()));
        switch (m_end) {
        case Handshake::End::Cancelled: return fail(ErrorKind::Cancelled, Words::tr("Logging in was cancelled"));
        case Handshake::End::TimedOut:
            return fail(ErrorKind::Unreachable, Words::tr("The host did not answer the login in time"), said);
        case Handshake::End::Answered:
        case Handshake::End::Disconnected: break;
        }
        if (said.contains("Too many authentication failures"_L1))
            return fail(ErrorKind::Authentication, Words::tr("The host hung up: too many keys were tried"), said,
                        Words::tr("Name the right key for this host in the ssh configuration, with IdentityFile and "
                                  "IdentitiesOnly yes."));
        return fail(ErrorKind::Authentication, Words::tr("The host hung up during the login"), said);
    }

    std::unexpected<Error> denied() const
    {
        QStringList why;
        why += m_hadAgent ? Words::tr("It accepts no key of the ssh-agent.") : Words::tr("No ssh-agent was reached.");
        for (const QString &path : m_tried)
            why += Words::tr("It does not accept %1.").arg(path);
        for (const QString &path : m_locked)
            why += Words::tr("%1 has a passphrase, and Slipway does not ask for passphrases yet.").arg(path);
        for (const QString &path : m_unreadable)
            why += Words::tr("%1 could not be read as a private key.").arg(path);
        if (m_isPartial)
            why += Words::tr("It wants more than a key (a second factor), which Slipway cannot give yet.");
        const QString cure = m_locked.isEmpty()
                                 ? Words::tr("Check with: ssh -v %1@%2").arg(m_config.user, m_config.host)
                                 : Words::tr("Add the key to the agent: ssh-add %1").arg(m_locked.first());
        return fail(ErrorKind::Authentication,
                    Words::tr("%1 could not log in at %2").arg(m_config.user, m_config.address()), why.join(u'\n'),
                    cure);
    }

    const Handshake &m_handshake;
    const SshConfig &m_config;
    State m_state = State::Denied;
    Handshake::End m_end = Handshake::End::Answered;
    bool m_isPartial = false;
    bool m_hadAgent = false;
    QStringList m_tried;
    QStringList m_locked;
    QStringList m_unreadable;
};

} // namespace

Result<void> logIn(const Handshake &handshake, const SshConfig &config)
{
    return Login(handshake, config).run();
}

} // namespace slipway::remote
