// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// `secrets:` in slipway.yaml, for the project and for one environment.
class TestSecretSource final : public QObject
{
    Q_OBJECT

private:
    static QByteArray with(const QByteArray &whole, const QByteArray &own)
    {
        return "name: shop\ncompose: compose.yaml\n" + whole +
               "\nenvironments:\n- { name: l, hosts: [local], directory: l, compose-project: l }\n"
               "- { name: p, hosts: [h], directory: /srv/p, compose-project: p" +
               own + " }\n";
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"compose.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    void reads_data()
    {
        using Kind = SecretSource::Kind;
        QTest::addColumn<QByteArray>("whole");
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<int>("ofProject");
        QTest::addColumn<int>("ofProd");
        const auto row = [](const char *name, const char *whole, const char *own, Kind ofProject, int ofProd) {
            QTest::newRow(name) << QByteArray(whole) << QByteArray(own) << static_cast<int>(ofProject) << ofProd;
        };
        row("nothing", "", "", Kind::Environment, -1);
        row("keychain", "secrets: { from: keychain }", "", Kind::Keychain, -1);
        row("own", "", ", secrets: { from: keychain }", Kind::Environment, static_cast<int>(Kind::Keychain));
        row("both", "secrets: { from: keychain }", ", secrets: { from: command, command: [pass, '{name}'] }",
            Kind::Keychain, static_cast<int>(Kind::Command));
        row("own, the default", "secrets: { from: keychain }", ", secrets: { from: environment }", Kind::Keychain,
            static_cast<int>(Kind::Environment));
        row("all below is commented out", "secrets:", ", secrets: ", Kind::Environment, -1);
    }

    void reads()
    {
        QFETCH(QByteArray, whole);
        QFETCH(QByteArray, own);
        const auto project = project::parse(with(whole, own), m_folder.filePath(u"slipway.yaml"_s));
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        QTEST(static_cast<int>(project->secrets.kind), "ofProject");
        const auto &prod = project->environments[1].secrets;
        QTEST(prod ? static_cast<int>(prod->kind) : -1, "ofProd");
        QVERIFY(!project->environments[0].secrets);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("cure");
        QTest::newRow("word") << QByteArray("{ from: keyring }") << u"\"from\" wants"_s << u"keychain"_s;
        QTest::newRow("no from") << QByteArray("{}") << u"no \"from\""_s << u"from: keychain"_s;
        QTest::newRow("needless command")
            << QByteArray("{ from: keychain, command: [pass, '{name}'] }") << u"only for"_s << u"Remove it"_s;
        QTest::newRow("no {name}") << QByteArray("{ from: command, command: [pass] }") << u"{name}"_s << u"{name}"_s;
        QTest::newRow("key") << QByteArray("{ from: keychain, service: x }") << u"\"service\" is no key"_s
                             << u"Remove"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, own);
        const auto problems = project::problems(with("", ", secrets: " + own), m_folder.filePath(u"slipway.yaml"_s));
        QCOMPARE(problems.size(), 1U);
        QCOMPARE(problems[0].where.line, 6);
        QFETCH(QString, what);
        QVERIFY2(problems[0].what.contains(what), qPrintable(problems[0].what));
        QFETCH(QString, cure);
        QVERIFY2(problems[0].cure.contains(cure), qPrintable(problems[0].cure));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSecretSource)
#include "tst_secretsource.moc"
