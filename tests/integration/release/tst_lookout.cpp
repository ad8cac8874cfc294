// SPDX-License-Identifier: Apache-2.0
#include "history/ledger.h"
#include "release/lookout.h"
#include "sshserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

Deployment deploymentOf(int number)
{
    Deployment deployment{.id = u"d%1"_s.arg(number), .number = number, .environment = u"prod"_s};
    deployment.release = {.id = u"%1"_s.arg(number).repeated(10), .commit = u"aaaaaaa"_s, .number = number};
    deployment.release.images = {{.service = u"api"_s}};
    deployment.by = u"ana"_s;
    deployment.startedAt = QDateTime(QDate(2026, 5, 4), QTime(20, number), QTimeZone::UTC);
    deployment.state = OperationState::Running;
    return deployment;
}

} // namespace

/// A look at environments of which a part does not answer: a real sshd, and a docker that says what it is told.
class TestLookout final : public QObject
{
    Q_OBJECT

    SshServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<remote::Hosts> m_hosts;
    release::Context m_context;

    void runs(const QByteArray &state) const
    {
        write(m_server.path(u"containers.json"_s),
              R"([{"Id":"c1","Image":"sha256:aa","State":{"Status":")" + state +
                  R"("},"Config":{"Image":"harbor/api","Labels":{"com.docker.compose.service":"api"}}}])");
    }

    void record(const Deployment &deployment, bool hasEnded) const
    {
        std::async(std::launch::async, [&] {
            history::Ledger ledger(*m_context.hosts->host(u"box"_s), m_folder->path(), u"ana@laptop"_s);
            QVERIFY(ledger.refresh());
            QVERIFY(ledger.append(u"started"_s, toJson(deployment)));
            if (!hasEnded)
                return;
            Deployment ended = deployment;
            ended.state = OperationState::Succeeded;
            ended.isVerified = ended.hasSwitched = true;
            ended.endedAt = ended.startedAt.addSecs(30);
            QVERIFY(ledger.append(u"ended"_s, toJson(ended)));
        }).get();
    }

    PipelineState look(release::Lookout &lookout, std::optional<std::chrono::milliseconds> patience)
    {
        return std::async(std::launch::async, [&] { return lookout.look({}, patience); }).get();
    }

    EnvironmentState look(const QStringList &hosts)
    {
        m_context.project.environments = {{.name = u"prod"_s, .hosts = hosts, .directory = m_folder->path()}};
        return std::async(std::launch::async, [&] { return release::Lookout(m_context).look(); })
            .get()
            .environments.front();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_server.path(u"bin"_s)));
        write(m_server.path(u"bin/docker"_s), "#!/bin/sh\n"
                                              "case \"$1\" in\n"
                                              "ps) echo c1;;\n"
                                              "inspect) cat '" +
                                                  m_server.path(u"containers.json"_s).toUtf8() +
                                                  "';;\n"
                                                  "esac\n");
        if (!m_server.start({u"SetEnv PATH=%1:/usr/bin:/bin"_s.arg(m_server.path(u"bin"_s))}))
            QSKIP("there is no sshd on this machine");
        m_server.addHost(u"gone"_s, 1);
    }
    void cleanupTestCase() { m_server.stop(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hosts = std::make_unique<remote::Hosts>(remote::Settings{.sshConfig = m_server.sshConfig()});
        m_context.project = {.name = u"harbor"_s, .folder = m_folder->path(), .file = u"/harbor/slipway.yaml"_s};
        m_context.hosts = m_hosts.get();
        m_context.masker = std::make_shared<config::Masker>();
        m_context.by = u"ana@laptop"_s;
        runs("running");
        record(deploymentOf(1), true);
        record(deploymentOf(2), true);
    }
    void cleanup() { m_hosts.reset(); }

    void allAnswer()
    {
        const EnvironmentState state = look({u"box"_s});
        QVERIFY2(!state.problem, state.problem ? qPrintable(toText(*state.problem)) : "");
        QCOMPARE(state.health, Health::Healthy);
        QCOMPARE(state.release->number, 2);
        QVERIFY(state.canRollBack && state.seenAt.isValid() && state.away.isEmpty());
    }

    void oneHostAwayHidesNothingOfTheOthers()
    {
        record(deploymentOf(3), false); // somebody else's, under way
        const EnvironmentState state = look({u"box"_s, u"gone"_s});
        QCOMPARE(state.problem->where.host, u"gone"_s);
        QCOMPARE(state.away, QStringList{u"gone"_s});
        QVERIFY(state.seenAt.isValid());
        QCOMPARE(state.release->number, 2);
        QVERIFY(state.isVerified && state.canRollBack);
        QCOMPARE(state.running->id, u"d3"_s);
        QCOMPARE(state.services.size(), 1U);
        QCOMPARE(state.services[0].host, u"box"_s);
        QCOMPARE(state.services[0].health, Health::Healthy);
        QCOMPARE(state.health, Health::Unknown);
        QCOMPARE(state.sync, Sync::Unknown);
        QCOMPARE(state.healthDetail, state.problem->what);
    }

    /// Nobody is to accept a promotion that its plan will refuse.
    void noPromotionToAHostThatIsAway()
    {
        m_context.project.environments = {{.name = u"stage"_s, .hosts = {u"box"_s}, .directory = m_folder->path()},
                                          {.name = u"prod"_s, .hosts = {u"box"_s, u"gone"_s}, .directory = u"/srv/x"_s},
                                          {.name = u"lost"_s, .hosts = {u"gone"_s}, .directory = u"/srv/y"_s},
                                          {.name = u"after"_s, .hosts = {u"box"_s}, .directory = u"/srv/z"_s}};
        release::Lookout lookout(m_context);
        const PipelineState seen = look(lookout, std::nullopt);
        for (std::size_t i = 1; i < 4; ++i) {
            const Gate *gate = denial(seen.environments[i].promoteGates);
            QVERIFY2(gate, qPrintable(seen.environments[i].environment));
            QCOMPARE(gate->title, u"All hosts answer"_s);
            QVERIFY2(gate->why.startsWith(u"gone"_s), qPrintable(gate->why));
            QVERIFY(!gate->lift.isEmpty());
        }
        // Of a ledger that was not read nobody can say that nothing is verified in it.
        QVERIFY(std::ranges::none_of(seen.environments[3].promoteGates,
                                     [](const Gate &one) { return one.title.startsWith(u"Verified in"_s); }));
    }

    void whatIsWorseIsSaid()
    {
        runs("restarting");
        const EnvironmentState state = look({u"box"_s, u"gone"_s});
        QCOMPARE(state.health, Health::Degraded);
        QVERIFY2(state.healthDetail.startsWith(u"box: api is restarting · "_s), qPrintable(state.healthDetail));
        QVERIFY(state.healthDetail.endsWith(state.problem->what));
    }

    /// It takes a connection and says nothing, until it is given up.
    void aSlowOneKeepsNobodyWaiting()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_server.addHost(u"silent"_s, silent.serverPort());
        m_context.project.environments = {{.name = u"stage"_s, .hosts = {u"box"_s}, .directory = m_folder->path()},
                                          {.name = u"prod"_s, .hosts = {u"silent"_s}, .directory = u"/srv/x"_s},
                                          {.name = u"after"_s, .hosts = {u"box"_s}, .directory = m_folder->path()}};
        release::Lookout lookout(m_context);
        QElapsedTimer timer;
        timer.start();
        const PipelineState first = look(lookout, 4s);
        QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(first.environments[0].health, Health::Healthy);
        QCOMPARE(first.environments[1].environment, u"prod"_s);
        QVERIFY(!first.environments[1].seenAt.isValid() && !first.environments[1].problem);
        QVERIFY(first.environments[1].promotes.isEmpty() && first.environments[1].promoteGates.empty());
        // Of what is upstream nothing is known: not that nothing is verified there.
        QVERIFY(first.environments[2].seenAt.isValid());
        QVERIFY(first.environments[2].promotes.isEmpty() && first.environments[2].promoteGates.empty());
        const PipelineState second = look(lookout, 4s);
        QVERIFY(second.environments[0].seenAt > first.environments[0].seenAt);
        silent.close(); // who waited in line is sent away
        const PipelineState whole = look(lookout, std::nullopt);
        QVERIFY(whole.environments[1].problem);
        QVERIFY(denial(whole.environments[2].promoteGates));
    }

    void whatIsStoppedEnds()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_server.addHost(u"mute"_s, silent.serverPort());
        m_context.project.environments = {{.name = u"prod"_s, .hosts = {u"mute"_s}, .directory = u"/srv/x"_s}};
        release::Lookout lookout(m_context);
        std::stop_source stop;
        auto looked = std::async(std::launch::async, [&] { return lookout.look(stop.get_token()); });
        QTRY_VERIFY(silent.hasPendingConnections());
        stop.request_stop();
        QCOMPARE(looked.wait_for(5s), std::future_status::ready);
        QCOMPARE(looked.get().environments.front().problem->kind, ErrorKind::Cancelled);
    }

    void withoutTheFirstHostNothingIsKnown()
    {
        const EnvironmentState state = look({u"gone"_s, u"box"_s});
        QVERIFY(state.problem && state.away.isEmpty() && !state.seenAt.isValid());
        QCOMPARE(state.health, Health::Unknown);
        QVERIFY(!state.release && state.services.empty());
    }
};

QTEST_GUILESS_MAIN(TestLookout)
#include "tst_lookout.moc"
