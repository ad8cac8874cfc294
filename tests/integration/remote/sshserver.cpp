// SPDX-License-Identifier: Apache-2.0
#include "sshserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content, QIODevice::OpenMode mode = QIODevice::Truncate)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | mode) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString account()
{
    return QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name);
}

} // namespace

bool SshServer::makeKey(const QString &name) const
{
    return QProcess::execute(u"ssh-keygen"_s,
                             {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, path(name)}) == 0;
}

bool SshServer::start(const QStringList &lines)
{
    const QString sshd = QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    if (sshd.isEmpty() || !makeKey(u"host_key"_s) || !makeKey(u"user_key"_s))
        return false;
    if (::getuid() == 0)
        QDir().mkpath(u"/run/sshd"_s);
    {
        QTcpServer one;
        QTcpServer other;
        one.listen(QHostAddress::LocalHost);
        other.listen(QHostAddress::LocalHost);
        m_port = one.serverPort();
        m_otherPort = other.serverPort();
    }
    QFile::copy(path(u"user_key.pub"_s), path(u"authorized_keys"_s));
    const QStringList config{u"ListenAddress 127.0.0.1:%1"_s.arg(m_port),
                             u"ListenAddress 127.0.0.1:%1"_s.arg(m_otherPort),
                             u"HostKey "_s + path(u"host_key"_s),
                             u"AuthorizedKeysFile "_s + path(u"authorized_keys"_s),
                             u"PidFile none"_s,
                             u"LogLevel VERBOSE"_s,
                             u"StrictModes no"_s,
                             u"UsePAM no"_s,
                             u"PermitRootLogin yes"_s,
                             u"MaxStartups 100"_s,
                             u"PerSourcePenalties no"_s};
    write(path(u"sshd_config"_s), (config + lines).join(u'\n').toUtf8() + '\n');
    write(knownHosts(), knownLine(m_port) + knownLine(m_otherPort));
    addHost(u"box"_s, m_port);
    addHost(u"other"_s, m_otherPort);
    m_process = std::make_unique<QProcess>();
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(path(u"sshd.log"_s));
    m_process->start(sshd, {u"-D"_s, u"-e"_s, u"-f"_s, path(u"sshd_config"_s)});
    return QTest::qWaitFor([this] { return log().contains(u"port %1"_s.arg(m_port)); }, 10'000);
}

void SshServer::stop()
{
    if (!m_process)
        return;
    killConnections();
    m_process->terminate();
    m_process->waitForFinished();
    m_process.reset();
}

QString SshServer::log() const
{
    return QString::fromUtf8(contentOf(path(u"sshd.log"_s)));
}

QByteArray SshServer::knownLine(int port) const
{
    const QByteArrayList words = contentOf(path(u"host_key.pub"_s)).split(' ');
    return "[127.0.0.1]:" + QByteArray::number(port) + ' ' + words.value(0) + ' ' + words.value(1) + '\n';
}

void SshServer::addHost(const QString &name, int port, const QStringList &lines)
{
    const QStringList block{u"Host "_s + name,
                            lines.join(u'\n'),
                            u"HostName 127.0.0.1"_s,
                            u"Port %1"_s.arg(port),
                            u"User "_s + account(),
                            u"IdentityFile "_s + path(u"user_key"_s),
                            u"IdentitiesOnly yes"_s,
                            u"IdentityAgent none"_s,
                            u"UserKnownHostsFile "_s + knownHosts(),
                            u"GlobalKnownHostsFile /dev/null"_s};
    write(sshConfig(), block.join(u'\n').toUtf8() + "\n\n", QIODevice::Append);
}

// The listener's children; what they have started lives on, as after a broken line.
void SshServer::signalConnections(int signal)
{
    const qint64 listener = m_process ? m_process->processId() : 0;
    if (listener <= 0)
        return;
    const QByteArray children = contentOf(u"/proc/%1/task/%1/children"_s.arg(listener));
    for (const QByteArray &child : children.simplified().split(' ')) {
        const pid_t pid = child.toInt();
        if (pid <= 1)
            continue;
        for (const QByteArray &grandchild :
             contentOf(u"/proc/%1/task/%1/children"_s.arg(pid)).simplified().split(' ')) {
            if (contentOf(u"/proc/%1/comm"_s.arg(QString::fromLatin1(grandchild))).startsWith("sshd"))
                ::kill(grandchild.toInt(), signal);
        }
        ::kill(pid, signal);
    }
}
