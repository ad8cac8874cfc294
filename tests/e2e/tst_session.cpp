// SPDX-License-Identifier: Apache-2.0
#include "person.h"
#include "project/projectfile.h"
#include "session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::e2e;
using namespace Qt::StringLiterals;
using session::Session;

namespace {

const QString applied = u"/srv/harbor/current/compose.yaml"_s;

const EnvironmentState *stateOf(const Session &session, const QString &environment)
{
    const auto &all = session.pipeline().environments;
    const auto found = std::ranges::find(all, environment, &EnvironmentState::environment);
    return found == all.end() ? nullptr : &*found;
}

Sync syncOf(const Session &session, const QString &environment)
{
    const EnvironmentState *state = stateOf(session, environment);
    return state ? state->sync : Sync::Unknown;
}

} // namespace

/// What the window does behind its widgets, on real machines: it sees by itself what somebody did to a host, and mends
/// it.
class TestSession final : public QObject
{
    Q_OBJECT

private:
    Secrets m_secrets = Secrets::random();
    Person m_ana{u"ana"_s, m_secrets};
    std::unique_ptr<Session> m_session;

    void ends(const QStringList &arguments);
    const Drift *drift(const QString &key) const;
    void deployAgain();

private Q_SLOTS:
    void initTestCase();
    void seesAHandEdit();
    void takesItOver();
    void deploysWhatIsDeclared();
    void putsBackWhatIsDeclared();
    void cleanupTestCase();
};

void TestSession::ends(const QStringList &arguments)
{
    const Finished finished = m_ana.slipway(arguments);
    QVERIFY2(finished.code == 0, finished.text().constData());
}

const Drift *TestSession::drift(const QString &key) const
{
    for (const DriftReport &report : m_session->configuration().reports) {
        const auto found = std::ranges::find(report.drifts, key, &Drift::key);
        if (found != report.drifts.end())
            return &*found;
    }
    return nullptr;
}

void TestSession::deployAgain()
{
    QSignalSpy planned(m_session.get(), &Session::planned);
    m_session->plan({.intent = Intent::Deploy, .environment = u"stage"_s, .release = u"current"_s});
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, 30'000);
    m_session->execute(planned[0][1].value<Plan>());
    QSignalSpy changed(m_session.get(), &Session::deploymentChanged);
    const auto last = [&] {
        return changed.isEmpty() ? OperationState::Pending : changed.last()[0].value<Deployment>().state;
    };
    QTRY_COMPARE_WITH_TIMEOUT(last(), OperationState::Succeeded, 60'000);
}

void TestSession::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    ends({u"build"_s});
    ends({u"verify"_s});
    ends({u"promote"_s, u"stage"_s, u"--yes"_s});
    qputenv("DB_PASSWORD", m_secrets.databasePassword);
    qputenv("STATUS_TOKEN", m_secrets.statusToken);
    auto project = project::read(m_ana.project());
    QVERIFY(project);
    m_session = std::make_unique<Session>(std::move(*project),
                                          session::completed({.sshConfig = fleet::stateFolder() + u"/ana/ssh_config"_s,
                                                              .knownHosts = m_ana.home() + u"/known_hosts"_s,
                                                              .user = u"ana"_s}));
    m_session->start();
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, u"stage"_s), Sync::InSync, 30'000);
}

void TestSession::seesAHandEdit()
{
    QVERIFY(fleet::edit(u"stage"_s, applied, "LOG_LEVEL: info", "LOG_LEVEL: error"));
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, u"stage"_s), Sync::Drifted, 15'000); // it looks every five seconds
    QVERIFY(stateOf(*m_session, u"stage"_s)->syncDetail.contains(u"LOG_LEVEL"_s));

    QSignalSpy seen(m_session.get(), &Session::configurationChanged);
    m_session->lookAtConfiguration();
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 1, 30'000);
    const Drift *found = drift(u"LOG_LEVEL"_s);
    QVERIFY(found);
    QCOMPARE(found->words, u"LOG_LEVEL was changed on stage by hand after deployment 1"_s);
    const auto &rows = m_session->configuration().matrix.rows;
    const auto row = std::ranges::find(rows, u"LOG_LEVEL"_s, &ConfigRow::key);
    QVERIFY(row != rows.end() && row->hasProblem());
}

void TestSession::takesItOver()
{
    QSignalSpy saved(m_session.get(), &Session::fileSaved);
    m_session->takeOver(*drift(u"LOG_LEVEL"_s));
    QTRY_COMPARE(saved.size(), 1);
    const auto file = saved[0][1].value<ConfigFile>();
    QCOMPARE(file.path, u"env/stage.env"_s);
    QVERIFY(file.text.contains("LOG_LEVEL=error"));
}

void TestSession::deploysWhatIsDeclared()
{
    deployAgain();
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, u"stage"_s), Sync::InSync, 30'000);
}

void TestSession::putsBackWhatIsDeclared()
{
    QVERIFY(fleet::edit(u"stage"_s, applied, "LOG_LEVEL: error", "LOG_LEVEL: debug"));
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, u"stage"_s), Sync::Drifted, 15'000);
    deployAgain();
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, u"stage"_s), Sync::InSync, 30'000);
}

void TestSession::cleanupTestCase()
{
    m_session.reset();
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
