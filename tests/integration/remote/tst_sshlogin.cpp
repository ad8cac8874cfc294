// SPDX-License-Identifier: Apache-2.0
#include "sshfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QTcpServer>

using namespace slipway;
using namespace slipway::remote;
using namespace slipway::remote::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An ssh-agent of the test's own, with \a keys made for it; the last one may be given.
class Agent
{
public:
    bool start(int keys, const QString &last = {})
    {
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket()});
        if (!m_process.waitForStarted() || !QTest::qWaitFor([this] { return QFile::exists(socket()); }))
            return false;
        QStringList files;
        for (int i = 0; i < keys; ++i) {
            files += m_folder.filePath(u"key%1"_s.arg(i));
            QProcess::execute(u"ssh-keygen"_s,
                              {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, files.last()});
        }
        if (!last.isEmpty())
            files += last;
        QProcess add;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, socket());
        add.setProcessEnvironment(environment);
        add.start(u"ssh-add"_s, QStringList{u"-q"_s} + files);
        return add.waitForFinished() && add.exitCode() == 0;
    }
    ~Agent()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    QString socket() const { return m_folder.filePath(u"agent"_s); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

/// Host keys, keys and agents, and hosts that are not there.
class TestSshLogin : public SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void hostKeyChanged();
    void hostKeyNew();
    void hostKeyRevoked();
    void proxyComesLater();
    void wrongKey();
    void lockedKey();
    void agentKeys();
    void agentWithTooManyKeys();
    void hangingAgent();
    void unreachable();
};

void TestSshLogin::hostKeyChanged()
{
    SshServer other;
    QVERIFY(other.start());
    // The other server's key is on record for this one.
    const QString path = folder(u"known"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(other.knownLine(m_server.port()));
    file.close();
    m_server.addHost(u"changed"_s, m_server.port(), {u"UserKnownHostsFile "_s + path});
    bool asked = false;
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig(), .acceptHostKey = [&](const HostKeyQuestion &) {
                             asked = true;
                             return true;
                         }});
    const auto output = run(hosts.host(u"changed"_s), Command::program({u"true"_s}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::HostKey);
    QVERIFY2(output.error().what.contains("has changed"_L1), qPrintable(textOf(output)));
    QVERIFY(!asked);
    other.stop();
}

void TestSshLogin::hostKeyNew()
{
    m_server.addHost(u"new"_s, m_server.port(), {u"UserKnownHostsFile /dev/null"_s});
    HostKeyQuestion question;
    int asked = 0;
    bool answer = false;
    Settings settings{.sshConfig = m_server.sshConfig(), .knownHostsFile = folder(u"ours/known_hosts"_s)};
    {
        Hosts hosts(settings);
        const auto refused = run(hosts.host(u"new"_s), Command::program({u"true"_s}));
        QCOMPARE(refused.error().kind, ErrorKind::HostKey);
    }
    settings.acceptHostKey = [&](const HostKeyQuestion &what) {
        question = what;
        ++asked;
        return answer;
    };
    Hosts hosts(settings);
    QCOMPARE(run(hosts.host(u"new"_s), Command::program({u"true"_s})).error().kind, ErrorKind::HostKey);
    answer = true;
    QVERIFY(run(hosts.host(u"new"_s), Command::program({u"true"_s})));
    QCOMPARE(asked, 2);
    QCOMPARE(question.host, u"new"_s);
    QCOMPARE(question.address, u"127.0.0.1:%1"_s.arg(m_server.port()));
    QCOMPARE(question.keyType, u"ssh-ed25519"_s);
    QVERIFY(question.fingerprint.startsWith("SHA256:"_L1));
    QCOMPARE(contentOf(settings.knownHostsFile), m_server.knownLine(m_server.port()));
    Hosts again(settings);
    QVERIFY(run(again.host(u"new"_s), Command::program({u"true"_s})));
    QCOMPARE(asked, 2);
}

void TestSshLogin::hostKeyRevoked()
{
    const QString path = folder(u"known"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_server.knownLine(m_server.port()) + "@revoked " + m_server.knownLine(m_server.port()));
    file.close();
    m_server.addHost(u"revoked"_s, m_server.port(), {u"UserKnownHostsFile "_s + path});
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
    const auto output = run(hosts.host(u"revoked"_s), Command::program({u"true"_s}));
    QVERIFY2(output.error().what.contains("revoked"_L1), qPrintable(textOf(output)));
}

void TestSshLogin::proxyComesLater()
{
    m_server.addHost(u"jumped"_s, m_server.port(), {u"ProxyJump other"_s});
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
    const auto output = run(hosts.host(u"jumped"_s), Command::program({u"true"_s}));
    QCOMPARE(output.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(output.error().why.contains("come later"_L1), qPrintable(textOf(output)));
}

void TestSshLogin::wrongKey()
{
    const QString key = folder(u"stranger"_s);
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key}), 0);
    SshServer server;
    QVERIFY(server.start());
    QVERIFY(QFile::remove(server.path(u"authorized_keys"_s)));
    QVERIFY(QFile::copy(key + u".pub"_s, server.path(u"authorized_keys"_s)));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"box"_s), Command::program({u"true"_s}));
    QCOMPARE(output.error().kind, ErrorKind::Authentication);
    QVERIFY2(output.error().why.contains("does not accept"_L1), qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

void TestSshLogin::lockedKey()
{
    const QString key = folder(u"locked"_s);
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u"secret"_s, u"-f"_s, key}),
             0);
    SshServer server;
    QVERIFY(server.start());
    server.addHost(u"locked"_s, server.port(), {u"IdentityFile "_s + key});
    QVERIFY(QFile::remove(server.path(u"user_key"_s)));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"locked"_s), Command::program({u"true"_s}));
    QCOMPARE(output.error().kind, ErrorKind::Authentication);
    QVERIFY2(output.error().cure.contains("ssh-add"_L1), qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

// Only the public half lies there, and the agent has eight keys before the right one.
void TestSshLogin::agentKeys()
{
    SshServer server;
    QVERIFY(server.start());
    Agent agent;
    QVERIFY(agent.start(8, server.path(u"user_key"_s)));
    QVERIFY(QFile::remove(server.path(u"user_key"_s)));
    server.addHost(u"named"_s, server.port(), {u"IdentityAgent "_s + agent.socket()});
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"named"_s), Command::program({u"true"_s}));
    QVERIFY2(output, qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

// sshd hangs up after six; libssh's blocking mode would wait for ever then.
void TestSshLogin::agentWithTooManyKeys()
{
    SshServer server;
    QVERIFY(server.start());
    Agent agent;
    QVERIFY(agent.start(8));
    server.addHost(u"many"_s, server.port(),
                   {u"IdentityAgent "_s + agent.socket(), u"IdentitiesOnly no"_s, u"IdentityFile ~/.ssh/id_rsa"_s,
                    u"IdentityFile none"_s});
    QVERIFY(QFile::remove(server.path(u"user_key"_s)));
    QVERIFY(QFile::remove(server.path(u"user_key.pub"_s)));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"many"_s), Command::program({u"true"_s}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Authentication);
    hosts.close();
    server.stop();
}

// An agent that waits for a person must not hold back who gives up.
void TestSshLogin::hangingAgent()
{
    QLocalServer silent;
    QVERIFY(silent.listen(folder(u"agent"_s)));
    m_server.addHost(u"hanging"_s, m_server.port(), {u"IdentityAgent "_s + folder(u"agent"_s)});
    std::stop_source stop;
    auto waiting =
        onWorker([&] { return m_hosts->host(u"hanging"_s)->run(Command::program({u"true"_s}), stop.get_token()); });
    QTRY_VERIFY(silent.hasPendingConnections());
    stop.request_stop();
    QCOMPARE(waiting.get().error().kind, ErrorKind::Cancelled);
    QElapsedTimer timer;
    timer.start();
    m_hosts->close(); // waits for the connector
    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSshLogin::unreachable()
{
    QTcpServer silent; // accepts and says nothing: not an SSH server; and a port that refuses
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    m_server.addHost(u"silent"_s, silent.serverPort());
    m_server.addHost(u"refused"_s, gone.serverPort());
    m_server.addHost(u"nameless"_s, 22, {u"HostName no-such-host.invalid"_s});
    gone.close();
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
    for (const QString &name : {u"refused"_s, u"nameless"_s}) {
        const auto output = run(hosts.host(name), Command::program({u"true"_s}));
        QCOMPARE(output.error().kind, ErrorKind::Unreachable);
        QCOMPARE(output.error().where.host, name);
    }
    std::stop_source stop;
    auto waiting =
        onWorker([&] { return hosts.host(u"silent"_s)->run(Command::program({u"true"_s}), stop.get_token()); });
    QTRY_VERIFY(silent.hasPendingConnections());
    stop.request_stop();
    QCOMPARE(waiting.get().error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSshLogin)
#include "tst_sshlogin.moc"
