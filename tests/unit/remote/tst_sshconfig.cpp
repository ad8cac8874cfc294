// SPDX-License-Identifier: Apache-2.0
#include "remote/sshconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway::remote;
using namespace Qt::StringLiterals;

class TestSshConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everything();
    void agents_data();
    void agents();
    void unusable_data();
    void unusable();
    void fromSsh();
};

void TestSshConfig::defaults()
{
    const auto config = readSshConfig("host web\nuser ana\nhostname web\nport 22\nidentitiesonly no\n"
                                      "identityfile ~/.ssh/id_rsa\nidentityfile ~/.ssh/id_ed25519\n"
                                      "globalknownhostsfile /etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2\n"
                                      "userknownhostsfile /home/ana/.ssh/known_hosts /home/ana/.ssh/known_hosts2\n",
                                      u"/home/ana"_s);
    QVERIFY(config);
    QCOMPARE(config->host, u"web"_s);
    QCOMPARE(config->port, 22);
    QCOMPARE(config->user, u"ana"_s);
    QVERIFY(!config->namesIdentities && !config->identitiesOnly);
    QCOMPARE(config->identityFiles, (QStringList{u"/home/ana/.ssh/id_rsa"_s, u"/home/ana/.ssh/id_ed25519"_s}));
    QCOMPARE(config->knownHostsFiles, (QStringList{u"/home/ana/.ssh/known_hosts"_s, u"/home/ana/.ssh/known_hosts2"_s,
                                                   u"/etc/ssh/ssh_known_hosts"_s, u"/etc/ssh/ssh_known_hosts2"_s}));
    QVERIFY(config->proxy.isEmpty() && config->hostKeyAlias.isEmpty() && config->identityAgent.isEmpty());
    QCOMPARE(config->address(), u"web:22"_s);
}

void TestSshConfig::everything()
{
    qputenv("SLIPWAY_TEST_KEYS", "/keys");
    const auto config = readSshConfig("host web\nuser deploy\nhostname fe80::1\nport 2200\nidentitiesonly yes\n"
                                      "identityfile ${SLIPWAY_TEST_KEYS}/%r@%h-%p%%\nidentityfile none\n"
                                      "identityfile %d/my key\nhostkeyalias pool\nproxyjump bastion\n"
                                      "userknownhostsfile none\n",
                                      u"/home/ana"_s);
    QVERIFY(config);
    QVERIFY(config->namesIdentities && config->identitiesOnly);
    QCOMPARE(config->identityFiles, (QStringList{u"/keys/deploy@fe80::1-2200%"_s, u"/home/ana/my key"_s}));
    QCOMPARE(config->hostKeyAlias, u"pool"_s);
    QCOMPARE(config->proxy, u"bastion"_s);
    QCOMPARE(config->knownHostsFiles, QStringList());
    QCOMPARE(config->address(), u"[fe80::1]:2200"_s);
}

void TestSshConfig::agents_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("agent");
    QTest::newRow("none") << QByteArray("identityagent none") << u"none"_s;
    QTest::newRow("standard") << QByteArray("identityagent SSH_AUTH_SOCK") << QString();
    QTest::newRow("variable") << QByteArray("identityagent $SLIPWAY_TEST_AGENT") << u"/run/agent"_s;
    QTest::newRow("path") << QByteArray("identityagent ~/agent.sock") << u"/home/ana/agent.sock"_s;
}

void TestSshConfig::agents()
{
    QFETCH(const QByteArray, line);
    qputenv("SLIPWAY_TEST_AGENT", "/run/agent");
    const auto config = readSshConfig("user ana\nhostname web\n" + line + '\n', u"/home/ana"_s);
    QVERIFY(config);
    QTEST(config->identityAgent, "agent");
}

void TestSshConfig::unusable_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no host") << QByteArray("user ana\nport 22\n");
    QTest::newRow("no user") << QByteArray("hostname web\nport 22\n");
    QTest::newRow("port") << QByteArray("hostname web\nuser ana\nport 0\n");
    QTest::newRow("garbage") << QByteArray("\0\xff\n \n\n=", 7);
}

void TestSshConfig::unusable()
{
    QFETCH(const QByteArray, output);
    QVERIFY(!readSshConfig(output, u"/home/ana"_s));
}

// The reason why libssh's own parser is not used: the second block must apply.
void TestSshConfig::fromSsh()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Host web1\n  HostName 10.0.0.5\nHost web*\n  User deploy\n  Port 2200\n");
    file.close();
    const Cancellation never;
    const auto config = askSsh(u"web1"_s, file.fileName(), never);
    if (!config && config.error().kind == slipway::ErrorKind::LocalIo)
        QSKIP("no ssh here");
    QVERIFY2(config, config ? "" : qPrintable(toText(config.error())));
    QCOMPARE(config->address(), u"10.0.0.5:2200"_s);
    QCOMPARE(config->user, u"deploy"_s);
    const auto option = askSsh(u"-oProxyCommand=false"_s, file.fileName(), never);
    QVERIFY(!option || option->proxy.isEmpty());
    const auto missing = askSsh(u"web1"_s, folder.filePath(u"nothing"_s), never);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, slipway::ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
