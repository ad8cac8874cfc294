// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray head = "name: harbor\n"
                        "compose: compose.yaml\n"
                        "environments:\n"
                        "  - {name: local, hosts: [local], directory: .slipway/local, compose-project: a}\n"
                        "  - {name: stage, hosts: [stage-1], directory: /srv/a, compose-project: b}\n"
                        "  - {name: prod, hosts: [prod-1], directory: /srv/a, compose-project: c}\n"; // 6 lines

} // namespace

/// The section `alerts` of slipway.yaml.
class TestAlertsSection final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    std::vector<Error> problems(const QByteArray &alerts) const { return project::problems(head + alerts, m_file); }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"slipway.yaml"_s);
        QFile compose(m_folder.filePath(u"compose.yaml"_s));
        QVERIFY(compose.open(QIODevice::WriteOnly));
    }

    void readsAll()
    {
        const auto project = project::parse(head + "alerts:\n"
                                                   "  webhook: secret:ALERT_WEBHOOK\n"
                                                   "  environments: [stage, prod]\n"
                                                   "  after: 30s\n"
                                                   "  from: watch\n",
                                            m_file);
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        QCOMPARE(project->alerts.webhook, u"secret:ALERT_WEBHOOK"_s);
        QCOMPARE(project->alerts.environments, (QStringList{u"stage"_s, u"prod"_s}));
        QCOMPARE(project->alerts.after, 30s);
        QCOMPARE(project->alerts.from, Alerts::From::Watch);
    }

    void hasUsualValues()
    {
        for (const QByteArray &text : {QByteArray(), QByteArray("alerts:\n"), QByteArray("alerts: {}\n")}) {
            const auto project = project::parse(head + text, m_file);
            QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
            QVERIFY(project->alerts.webhook.isEmpty() && project->alerts.environments.isEmpty());
            QCOMPARE(project->alerts.after, 20s);
            QCOMPARE(project->alerts.from, Alerts::From::Any);
        }
    }

    void takesAUrl()
    {
        const auto project = project::parse(head + "alerts: {webhook: \"https://chat.example/hooks/x\"}\n", m_file);
        QVERIFY(project);
        QCOMPARE(project->alerts.webhook, u"https://chat.example/hooks/x"_s);
    }

    void tellsWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("column");
        QTest::newRow("a key") << QByteArray("alerts: {webhok: x}\n") << u"\"webhok\" is no key of alerts"_s << 10;
        QTest::newRow("a list") << QByteArray("alerts: [x]\n") << u"\"alerts\" wants keys with values"_s << 10;
        QTest::newRow("no URL") << QByteArray("alerts: {webhook: hooks.example/s3cret}\n")
                                << u"\"webhook\" wants a URL or a secret"_s << 19;
        QTest::newRow("another scheme") << QByteArray("alerts: {webhook: \"ftp://x/s3cret\"}\n")
                                        << u"\"webhook\" wants a URL or a secret"_s << 19;
        QTest::newRow("an environment") << QByteArray("alerts: {environments: [stage, prd]}\n")
                                        << u"There is no environment \"prd\""_s << 32;
        QTest::newRow("a time") << QByteArray("alerts: {after: soon}\n") << u"\"after\" wants a duration"_s << 17;
        QTest::newRow("who") << QByteArray("alerts: {from: wach}\n") << u"\"from\" wants any or watch"_s << 16;
    }
    void tellsWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, what);
        QFETCH(int, column);
        const auto found = problems(text);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].what, what);
        QCOMPARE(found[0].where.line, 7);
        QCOMPARE(found[0].where.column, column);
        QVERIFY(!found[0].cure.isEmpty());
        QVERIFY(!toText(found[0]).contains("s3cret"_L1)); // an address is as good as a password
    }
};

QTEST_GUILESS_MAIN(TestAlertsSection)
#include "tst_alertssection.moc"
