// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QJsonDocument>
#include <QTest>

#include <map>

using namespace slipway::e2e;
using namespace Qt::StringLiterals;

namespace {

const QByteArray firstNote = "{\"text\": \"Ahoy, 'harbour' \\\\ ö $HOME\"}";

/// Every container of every environment, with when it was started.
std::map<QString, QString> allContainers()
{
    const std::map<QString, QString> projects{{u"local"_s, u"harbor-local"_s},
                                              {u"stage"_s, u"harbor-stage"_s},
                                              {u"prod-1"_s, u"harbor-prod"_s},
                                              {u"prod-2"_s, u"harbor-prod"_s}};
    std::map<QString, QString> all;
    for (const auto &[host, project] : projects) {
        for (const QString &service : {u"db"_s, u"api"_s})
            all[host + u' ' + service] = fleet::container(host, project, service);
    }
    return all;
}

/// Connections that each host has seen; what a deployment adds is the difference.
std::map<QString, int> allConnections()
{
    std::map<QString, int> all;
    for (const QString &host : fleet::hosts())
        all[host] = fleet::connections(host);
    return all;
}

} // namespace

/// One release, then the next, from this machine to production: in this order, each on what the
/// one before has left.
class TestMainJob final : public QObject
{
    Q_OBJECT

private:
    Person m_ana{u"ana"_s, Secrets::random()};
    std::map<QString, QJsonObject> m_built; ///< what build said of "1", "2", …
    std::map<QString, QString> m_commits;

    void commitRelease(const QString &release, const QString &greeting);
    void build(const QString &release);
    void holdsData(const QString &host, const QString &release, const QString &greeting);
    QJsonObject image(const QString &release) const { return m_built.at(release)[u"images"][0].toObject(); }
    QString idOf(const QString &host, const QString &release) const
    {
        return fleet::idOf(host, image(release)[u"config"].toString(), image(release)[u"manifest"].toString());
    }

private Q_SLOTS:
    void initTestCase();
    void buildRecordsWhatTheRegistryHolds();
    void unverifiedReleaseIsNotPromoted();
    void verifiesLocally();
    void promotesToStage();
    void promotesToProduction();
    void everyHostRunsTheSameImage();
    void statusTellsAll();
    void dataAreWritten();
    void dataSurviveADeployment();
    void oneConnectionForEachHost();
    void nothingChangedTouchesNothing();
    void failedDeploymentRollsBack();
    void rejectedReleaseIsNotPromoted();
    void crashLoopIsNoSuccess();
    void rollsProductionBack();
};

/// QVERIFY with what slipway said, when it did not end as it should.
#define ENDS_WITH(wanted, finished)                                                                                    \
    do {                                                                                                               \
        const Finished ended_ = (finished);                                                                            \
        const QByteArray told_ = "ended with " + QByteArray::number(ended_.code) + ":\n" + ended_.text();              \
        QVERIFY2(ended_.code == (wanted), told_.constData());                                                          \
    } while (false)

void TestMainJob::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    build(u"1"_s);
}

void TestMainJob::commitRelease(const QString &release, const QString &greeting)
{
    QVERIFY(m_ana.setGreeting(greeting));
    QVERIFY(m_ana.makeRelease(release));
}

void TestMainJob::build(const QString &release)
{
    const Finished finished = m_ana.slipway({u"build"_s, u"--json"_s});
    ENDS_WITH(0, finished);
    m_built[release] = QJsonDocument::fromJson(finished.out).object();
    m_commits[release] = m_ana.commit();
    QCOMPARE(m_built[release][u"commit"].toString(), m_commits[release]);
}

/// What was written on \a host is there: rows, file, and the mounted file as \a release has it.
void TestMainJob::holdsData(const QString &host, const QString &release, const QString &greeting)
{
    const QJsonArray notes = m_ana.get(host, u"/api/v1/notes"_s)[u"notes"].toArray();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0][u"text"], QJsonDocument::fromJson(firstNote)[u"text"]);
    QCOMPARE(m_ana.get(host, u"/api/v1/files/log.json"_s)[u"text"], QJsonDocument::fromJson(firstNote)[u"text"]);
    const QJsonObject status = m_ana.get(host, u"/api/v1/system/status"_s);
    QCOMPARE(status[u"release"].toString(), release);
    QCOMPARE(status[u"commit"].toString(), m_commits.at(release));
    QCOMPARE(status[u"config"].toString(), greeting);
}

void TestMainJob::buildRecordsWhatTheRegistryHolds()
{
    const QString url = u"http://10.77.0.1:5000/v2/harbor/api/manifests/"_s;
    const auto ask = [&](const QString &reference) {
        const Finished answer =
            runToEnd(u"curl"_s, {u"-sS"_s, u"-H"_s, u"Accept: application/vnd.docker.distribution.manifest.v2+json"_s,
                                 url + reference});
        return QJsonDocument::fromJson(answer.out)[u"config"][u"digest"].toString();
    };
    const QString config = image(u"1"_s)[u"config"].toString();
    QVERIFY(config.startsWith("sha256:"_L1));
    QCOMPARE(ask(m_commits[u"1"_s]), config); // the tag is the commit
    QCOMPARE(ask(image(u"1"_s)[u"manifest"].toString()), config);
}

void TestMainJob::unverifiedReleaseIsNotPromoted()
{
    const Finished finished = m_ana.slipway({u"deploy"_s, u"prod"_s, u"--release"_s, m_commits[u"1"_s], u"--yes"_s});
    ENDS_WITH(3, finished);
    QVERIFY2(finished.err.contains("Verified in stage"), finished.err.constData());
    QCOMPARE(fleet::container(u"prod-1"_s, u"harbor-prod"_s, u"api"_s), QString());
}

void TestMainJob::verifiesLocally()
{
    ENDS_WITH(0, m_ana.slipway({u"verify"_s}));
    QCOMPARE(m_ana.get(u"local"_s, u"/api/v1/system/status"_s)[u"environment"].toString(), u"local"_s);
}

void TestMainJob::promotesToStage()
{
    ENDS_WITH(0, m_ana.slipway({u"promote"_s, u"stage"_s, u"--yes"_s}));
    QCOMPARE(m_ana.get(u"stage"_s, u"/api/v1/system/status"_s)[u"environment"].toString(), u"stage"_s);
}

void TestMainJob::promotesToProduction()
{
    ENDS_WITH(0, m_ana.slipway({u"promote"_s, u"prod"_s, u"--yes"_s}));
    for (const QString &host : {u"prod-1"_s, u"prod-2"_s})
        QCOMPARE(m_ana.get(host, u"/api/v1/system/status"_s)[u"environment"].toString(), u"prod"_s);
}

void TestMainJob::everyHostRunsTheSameImage()
{
    QCOMPARE(fleet::imageId(u"local"_s, u"harbor-local"_s, u"api"_s), idOf(u"local"_s, u"1"_s));
    QCOMPARE(fleet::imageId(u"stage"_s, u"harbor-stage"_s, u"api"_s), idOf(u"stage"_s, u"1"_s));
    QCOMPARE(fleet::imageId(u"prod-1"_s, u"harbor-prod"_s, u"api"_s), idOf(u"prod-1"_s, u"1"_s));
    QCOMPARE(fleet::imageId(u"prod-2"_s, u"harbor-prod"_s, u"api"_s), idOf(u"prod-2"_s, u"1"_s));
}

void TestMainJob::statusTellsAll()
{
    for (const QString &name : {u"local"_s, u"stage"_s, u"prod"_s}) {
        const QJsonObject environment = m_ana.status(name);
        QCOMPARE(environment[u"release"][u"id"], m_built[u"1"_s][u"id"]);
        QCOMPARE(environment[u"health"].toString(), u"Healthy"_s);
        QCOMPARE(environment[u"sync"].toString(), u"In sync"_s);
        QCOMPARE(environment[u"verified"].toBool(), true);
    }
}

void TestMainJob::dataAreWritten()
{
    for (const QString &host : fleet::hosts()) {
        QVERIFY(m_ana.post(host, u"/api/v1/notes"_s, firstNote));
        QVERIFY(m_ana.post(host, u"/api/v1/files/log.json"_s, firstNote));
        holdsData(host, u"1"_s, u"Welcome to the harbour"_s);
    }
    // Where relative mounts live: the same place for every release.
    QVERIFY(QFile::exists(fleet::path(u"stage"_s, u"/srv/harbor/data/log.json"_s)));
}

void TestMainJob::dataSurviveADeployment()
{
    commitRelease(u"2"_s, u"Second greeting"_s);
    build(u"2"_s);
    ENDS_WITH(0, m_ana.slipway({u"verify"_s}));
    ENDS_WITH(0, m_ana.slipway({u"promote"_s, u"stage"_s, u"--yes"_s}));
    holdsData(u"stage"_s, u"2"_s, u"Second greeting"_s);
    holdsData(u"prod-1"_s, u"1"_s, u"Welcome to the harbour"_s);
}

void TestMainJob::oneConnectionForEachHost()
{
    const auto before = allConnections();
    ENDS_WITH(0, m_ana.slipway({u"promote"_s, u"prod"_s, u"--yes"_s}));
    for (const auto &[host, count] : allConnections())
        QVERIFY2(count - before.at(host) == 1, qPrintable(u"%1: %2"_s.arg(host).arg(count - before.at(host))));
    holdsData(u"prod-1"_s, u"2"_s, u"Second greeting"_s);
    holdsData(u"prod-2"_s, u"2"_s, u"Second greeting"_s);
    QCOMPARE(fleet::imageId(u"prod-2"_s, u"harbor-prod"_s, u"api"_s), idOf(u"prod-2"_s, u"2"_s));
}

void TestMainJob::nothingChangedTouchesNothing()
{
    const auto before = allContainers();
    QCOMPARE(before.size(), 8U);
    for (const auto &[name, container] : before)
        QVERIFY2(!container.isEmpty(), qPrintable(name));
    ENDS_WITH(0, m_ana.slipway({u"verify"_s}));
    ENDS_WITH(0, m_ana.slipway({u"deploy"_s, u"stage"_s, u"--yes"_s}));
    ENDS_WITH(0, m_ana.slipway({u"promote"_s, u"prod"_s, u"--yes"_s}));
    for (const auto &[name, container] : allContainers())
        QCOMPARE(container, before.at(name));
}

void TestMainJob::failedDeploymentRollsBack()
{
    commitRelease(u"never-ready"_s, u"Greeting of a release that fails"_s);
    build(u"never-ready"_s);
    const Finished finished =
        m_ana.slipway({u"deploy"_s, u"stage"_s, u"--release"_s, m_commits[u"never-ready"_s], u"--yes"_s});
    ENDS_WITH(6, finished);
    QVERIFY2(finished.text().contains("Rolled back"), finished.text().constData());
    holdsData(u"stage"_s, u"2"_s, u"Second greeting"_s);
    QCOMPARE(fleet::imageId(u"stage"_s, u"harbor-stage"_s, u"api"_s), idOf(u"stage"_s, u"2"_s));

    const QJsonObject last = m_ana.history(u"stage"_s)[0].toObject();
    QCOMPARE(last[u"rolled-back"].toBool(), true);
    QCOMPARE(last[u"verified"].toBool(), false);
    QVERIFY(!last[u"evidence"].toArray().isEmpty());
    const QJsonObject stage = m_ana.status(u"stage"_s);
    QCOMPARE(stage[u"release"][u"id"], m_built[u"2"_s][u"id"]);
    QCOMPARE(stage[u"health"].toString(), u"Healthy"_s);
    QCOMPARE(stage[u"sync"].toString(), u"In sync"_s);
}

void TestMainJob::rejectedReleaseIsNotPromoted()
{
    const Finished finished =
        m_ana.slipway({u"promote"_s, u"prod"_s, u"--release"_s, m_commits[u"never-ready"_s], u"--yes"_s});
    ENDS_WITH(3, finished);
    QVERIFY2(finished.err.contains("Verified in stage"), finished.err.constData());
    holdsData(u"prod-1"_s, u"2"_s, u"Second greeting"_s);
}

void TestMainJob::crashLoopIsNoSuccess()
{
    commitRelease(u"crash-loop"_s, u"Greeting of a release that fails"_s);
    build(u"crash-loop"_s);
    const Finished finished =
        m_ana.slipway({u"deploy"_s, u"stage"_s, u"--release"_s, m_commits[u"crash-loop"_s], u"--yes"_s});
    ENDS_WITH(6, finished);
    QCOMPARE(m_ana.history(u"stage"_s)[0][u"verified"].toBool(), false);
    holdsData(u"stage"_s, u"2"_s, u"Second greeting"_s);
}

void TestMainJob::rollsProductionBack()
{
    ENDS_WITH(0, m_ana.slipway({u"rollback"_s, u"prod"_s, u"--yes"_s}));
    for (const QString &host : {u"prod-1"_s, u"prod-2"_s}) {
        holdsData(host, u"1"_s, u"Welcome to the harbour"_s);
        QCOMPARE(fleet::imageId(host, u"harbor-prod"_s, u"api"_s), idOf(host, u"1"_s));
    }
    QCOMPARE(m_ana.status(u"prod"_s)[u"release"][u"id"], m_built[u"1"_s][u"id"]);
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"
