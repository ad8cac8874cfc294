// SPDX-License-Identifier: Apache-2.0
#include "model/recorded.h"
#include "person.h"
#include "project/projectfile.h"
#include "session/session.h"
#include "shell/language.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::e2e;
using namespace Qt::StringLiterals;
using session::Session;

/// A window that speaks German leaves a ledger in English, and plans what an English one plans.
class TestGerman final : public QObject
{
    Q_OBJECT

private:
    Secrets m_secrets = Secrets::random();
    Person m_ana{u"ana"_s, m_secrets};
    std::unique_ptr<Session> m_session;

    void ends(const QStringList &arguments);
    Plan planned(const QString &release);

private Q_SLOTS:
    void initTestCase();
    void planHasTheSameHash();
    void failureIsRecordedInEnglish();
    void cleanupTestCase();
};

void TestGerman::ends(const QStringList &arguments)
{
    const Finished finished = m_ana.slipway(arguments);
    QVERIFY2(finished.code == 0, finished.text().constData());
}

Plan TestGerman::planned(const QString &release)
{
    QSignalSpy planned(m_session.get(), &Session::planned);
    m_session->plan({Intent::Deploy, u"stage"_s, release});
    return planned.wait(30'000) ? planned[0][1].value<Plan>() : Plan{};
}

void TestGerman::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    ends({u"build"_s});
    ends({u"verify"_s});
    ends({u"promote"_s, u"stage"_s, u"--yes"_s});
    qputenv("DB_PASSWORD", m_secrets.databasePassword);
    qputenv("STATUS_TOKEN", m_secrets.statusToken);
    shell::speak(*qApp, {u"de"_s});
    auto project = project::read(m_ana.project());
    QVERIFY(project);
    m_session = std::make_unique<Session>(std::move(*project),
                                          session::completed({.sshConfig = fleet::stateFolder() + u"/ana/ssh_config"_s,
                                                              .knownHosts = m_ana.home() + u"/known_hosts"_s,
                                                              .user = u"ana"_s}));
    m_session->start();
}

void TestGerman::planHasTheSameHash()
{
    const Plan plan = planned(u"current"_s);
    const QJsonObject english =
        m_ana.json({u"plan"_s, u"stage"_s, u"--release"_s, u"current"_s, u"--json"_s}).toObject();
    QVERIFY(!plan.hash.isEmpty());
    QCOMPARE(english[u"hash"].toString(), plan.hash);
    QCOMPARE(plan.gates.front().title, u"In local verifiziert, dieselben Images"_s);
    QCOMPARE(english[u"gates"][0][u"title"].toString(), u"Verified in local, same images"_s);
}

void TestGerman::failureIsRecordedInEnglish()
{
    QVERIFY(m_ana.makeRelease(u"never-ready"_s));
    ends({u"build"_s});
    QSignalSpy changed(m_session.get(), &Session::deploymentChanged);
    m_session->execute(planned(m_ana.commit()));
    const auto told = [&] {
        return changed.isEmpty() ? Deployment{} : changed.last()[0].value<Deployment>();
    };
    QTRY_COMPARE_WITH_TIMEOUT(told().state, OperationState::Failed, 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(told().isRolledBack, 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->hasRunningDeployments(), 30'000);

    const QJsonObject record = m_ana.history(u"stage"_s)[0].toObject();
    QStringList said{record[u"error"][u"what"].toString(), record[u"error"][u"cure"].toString()};
    for (const auto &step : record[u"steps"].toArray())
        said += {step[u"title"].toString(), step[u"detail"].toString()};
    for (const auto &one : record[u"evidence"].toArray())
        said += one[u"title"].toString();
    QVERIFY(said.contains(u"Connect and preflight"_s) && said.contains(u"Verify stage"_s));
    QVERIFY(said.contains(u"Last 200 log lines of api"_s));
    QVERIFY2(said[0].startsWith(u"The release did not become good"_s), qPrintable(said[0]));
    static const QRegularExpression german(u"[äöüß„]|\\b(?:auf|und|nicht|wurde|Datei)\\b"_s);
    for (const QString &one : said)
        QVERIFY2(!german.match(one).hasMatch(), qPrintable(one));
    QVERIFY(inOwnWords(said[0]).startsWith(u"Das Release wurde innerhalb von"_s));
    QVERIFY2(inOwnWords(said[1]).contains(u"läuft wieder, verifiziert."_s), qPrintable(said[1]));
}

void TestGerman::cleanupTestCase()
{
    m_session.reset();
    QCOMPARE(fleet::clean(), QByteArray());
}

QTEST_MAIN(TestGerman)
#include "tst_german.moc"
