// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QTest>

using namespace slipway::e2e;
using namespace Qt::StringLiterals;

namespace {

QString onStage(const QString &service)
{
    return fleet::container(u"stage"_s, u"harbor-stage"_s, service);
}

} // namespace

/// What a release leaves behind: a service that ran once, and one that the next release does not have.
class TestLeftovers final : public QObject
{
    Q_OBJECT

private:
    Person m_ana{u"ana"_s, Secrets::random()};

    QString m_release; ///< the commit of the one with the one-shot

    void succeeds(const QStringList &arguments);

private Q_SLOTS:
    void initTestCase();
    void aOneShotRunsOnce();
    void aServiceThatIsGoneIsRemoved();
    void logsAreRead();
    void logsAreFollowed();
    void restarts();
    void restartIsRefusedWhileSomebodyDeploys();
};

void TestLeftovers::succeeds(const QStringList &arguments)
{
    const Finished finished = m_ana.slipway(arguments);
    QVERIFY2(finished.code == 0, finished.text().constData());
}

void TestLeftovers::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    succeeds({u"build"_s});
    succeeds({u"deploy"_s, u"stage"_s, u"--release"_s, m_ana.commit()});
    // A release with a service that prepares something and ends, before the API starts.
    QVERIFY(m_ana.change(u"compose.yaml"_s, "services:\n",
                         "services:\n"
                         "  seed:\n"
                         "    image: 10.77.0.1:5000/base/postgres:17\n"
                         "    entrypoint: [\"true\"]\n"
                         "    restart: \"no\"\n"));
    QVERIFY(m_ana.change(u"compose.yaml"_s, "    depends_on:\n      db:\n",
                         "    depends_on:\n"
                         "      seed:\n"
                         "        condition: service_completed_successfully\n"
                         "      db:\n"));
    succeeds({u"build"_s});
    m_release = m_ana.commit();
}

void TestLeftovers::aOneShotRunsOnce()
{
    succeeds({u"deploy"_s, u"stage"_s, u"--release"_s, m_release});
    const QString seed = onStage(u"seed"_s);
    QVERIFY(!seed.isEmpty());
    QCOMPARE(m_ana.status(u"stage"_s)[u"health"].toString(), u"Healthy"_s);

    // The plan says so, and it is so: neither for the same configuration nor for another one of the API.
    const QJsonArray planned = m_ana.json({u"plan"_s, u"stage"_s, u"--release"_s, m_release})[u"services"].toArray();
    QCOMPARE(planned.size(), 3);
    for (const auto &change : planned)
        QCOMPARE(change[u"action"].toString(), u"keep"_s);
    QVERIFY(m_ana.change(u"env/stage.env"_s, "LOG_LEVEL=", "LOG_LEVEL=debug\n#"));
    const QString api = onStage(u"api"_s);
    succeeds({u"deploy"_s, u"stage"_s, u"--release"_s, m_release});
    QVERIFY(onStage(u"api"_s) != api);
    QCOMPARE(onStage(u"seed"_s), seed);
}

void TestLeftovers::aServiceThatIsGoneIsRemoved()
{
    const QJsonValue plan = m_ana.json({u"plan"_s, u"stage"_s, u"--for"_s, u"rollback"_s});
    const QJsonArray services = plan[u"services"].toArray();
    QCOMPARE(services.last()[u"service"].toString(), u"seed"_s);
    QCOMPARE(services.last()[u"action"].toString(), u"remove"_s);
    succeeds({u"rollback"_s, u"stage"_s, u"--yes"_s});
    QCOMPARE(onStage(u"seed"_s), QString());
    QVERIFY(!onStage(u"db"_s).isEmpty());
}

void TestLeftovers::logsAreRead()
{
    QVERIFY(!m_ana.get(u"stage"_s, u"/api/v1/health"_s).isEmpty());
    const Finished all = m_ana.slipway({u"logs"_s, u"stage"_s});
    QVERIFY2(all.code == 0 && all.out.contains("api") && all.out.contains("db"), all.text().constData());
    const Finished one = m_ana.slipway({u"logs"_s, u"stage"_s, u"--service"_s, u"api"_s, u"-n"_s, u"5"_s});
    QVERIFY2(one.code == 0 && one.out.count('\n') <= 5 && one.out.contains("request_id"), one.text().constData());
}

/// It goes on until it is interrupted, and leaves nothing running.
void TestLeftovers::logsAreFollowed()
{
    const auto process = m_ana.start({u"logs"_s, u"stage"_s, u"--service"_s, u"api"_s, u"-f"_s, u"-n"_s, u"0"_s});
    QByteArray seen;
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_ana.get(u"stage"_s, u"/api/v1/health"_s);
            process->waitForReadyRead(100);
            seen += process->readAllStandardOutput();
            return seen.contains("/api/v1/health");
        },
        20'000));
    process->terminate();
    QVERIFY(process->waitForFinished(10'000));
    const auto followers = [] {
        return fleet::run(u"stage"_s, {u"sh"_s, u"-c"_s, u"pgrep -fc 'compose.*logs' || true"_s}).out.trimmed();
    };
    QTRY_VERIFY_WITH_TIMEOUT(followers().toInt() <= 1, 10'000); // the sh that asks is one
}

void TestLeftovers::restarts()
{
    const QString before = onStage(u"api"_s);
    const auto restart = m_ana.start({u"restart"_s, u"stage"_s, u"api"_s});
    const auto owner = [] {
        return fleet::run(u"stage"_s, {u"cat"_s, u"/srv/harbor/.slipway/lock/owner.json"_s}).out;
    };
    QTRY_VERIFY_WITH_TIMEOUT(owner().contains("Restart api on stage"), 20'000); // nobody deploys into it
    QVERIFY(restart->waitForFinished(60'000));
    QCOMPARE(restart->exitCode(), 0);
    const QString after = onStage(u"api"_s);
    QCOMPARE(after.section(u' ', 0, 0), before.section(u' ', 0, 0)); // the same container,
    QVERIFY(after != before);                                        // started anew
    const Finished none = m_ana.slipway({u"restart"_s, u"stage"_s, u"nobody"_s});
    QVERIFY2(none.code != 0 && none.err.contains("nobody does not run on stage"), none.text().constData());
    const Finished ledger =
        fleet::run(u"stage"_s, {u"grep"_s, u"-c"_s, u"\"restarted\""_s, u"/srv/harbor/.slipway/ledger.jsonl"_s});
    QCOMPARE(ledger.out.trimmed(), QByteArray("1")); // only what happened
    const Finished audit = m_ana.slipway({u"audit"_s, u"stage"_s});
    QVERIFY2(audit.code == 0 && audit.out.count('\n') == 1 && audit.out.contains("restarted  api on stage  ana\n"),
             audit.text().constData());
    const Finished lock = fleet::run(u"stage"_s, {u"ls"_s, u"/srv/harbor/.slipway/lock"_s});
    QVERIFY2(lock.code != 0, lock.text().constData()); // given back
}

void TestLeftovers::restartIsRefusedWhileSomebodyDeploys()
{
    fleet::run(
        u"stage"_s,
        {u"sh"_s, u"-c"_s,
         u"mkdir /srv/harbor/.slipway/lock && cd /srv/harbor/.slipway/lock && "
         "echo '{\"by\": \"ben\", \"deployment\": \"theirs\", \"doing\": \"Promote #2\", \"token\": \"x\"}' >owner.json"_s});
    const auto give = qScopeGuard([] { fleet::run(u"stage"_s, {u"rm"_s, u"-rf"_s, u"/srv/harbor/.slipway/lock"_s}); });
    const QString before = onStage(u"api"_s);
    const Finished refused = m_ana.slipway({u"restart"_s, u"stage"_s, u"api"_s});
    QVERIFY2(refused.code == 4, refused.text().constData());
    QCOMPARE(onStage(u"api"_s), before);
}

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
