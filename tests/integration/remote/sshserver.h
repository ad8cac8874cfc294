// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// A real sshd on loopback, with keys, configuration and log of its own in a temporary folder.
/// Runs as the account of the test; as root it may also run forced commands.
class SshServer
{
public:
    /// \a lines are added to sshd_config. False: there is no sshd here, or it does not start.
    bool start(const QStringList &lines = {});
    void stop();

    int port() const { return m_port; }
    /// A second port, for `Match LocalPort`.
    int otherPort() const { return m_otherPort; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString sshConfig() const { return path(QStringLiteral("ssh_config")); }
    QString log() const;

    /// Adds a `Host` to the client's configuration; \a lines come first, so they win.
    void addHost(const QString &name, int port, const QStringList &lines = {});
    /// What ssh_config names as the user's known_hosts.
    QString knownHosts() const { return path(QStringLiteral("known_hosts")); }
    /// The line that known_hosts needs for the first port.
    QByteArray knownLine(int port) const;

    /// Kills what serves the open connections, not the listener.
    void killConnections() { signalConnections(9); }
    /// Freezes it: the connections stay, and nobody answers.
    void freezeConnections() { signalConnections(19); }

private:
    void signalConnections(int signal);
    bool makeKey(const QString &name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    int m_port = 0;
    int m_otherPort = 0;
};
