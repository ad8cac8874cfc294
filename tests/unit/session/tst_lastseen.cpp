// SPDX-License-Identifier: Apache-2.0
#include "session/lastseen.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime seenAt(QDate(2026, 11, 23), QTime(9, 30), QTimeZone::UTC);

EnvironmentState prod()
{
    EnvironmentState state{.environment = u"prod"_s,
                           .hosts = {u"prod-1"_s},
                           .isProtected = true,
                           .release = Release{.id = u"abc"_s, .commit = u"0fe"_s, .number = 41},
                           .deployedAt = seenAt.addDays(-1),
                           .deployedBy = u"ana"_s,
                           .isVerified = true,
                           .health = Health::Healthy,
                           .healthDetail = u"1 of 1 hosts"_s,
                           .sync = Sync::InSync,
                           .drifts = {{.key = u"DB_PASSWORD"_s, .declared = u"•••"_s}},
                           .lastRun = OperationState::Succeeded,
                           .lastRunDetail = u"Verified"_s,
                           .canRollBack = true,
                           .seenAt = seenAt};
    state.services = {{.host = u"prod-1"_s,
                       .service = u"api"_s,
                       .image = u"api@9f2c1a"_s,
                       .state = u"running"_s,
                       .health = Health::Healthy,
                       .readyProbe = ProbeSample(),
                       .restarts = 2,
                       .latencies = {3, 4}}};
    return state;
}

EnvironmentState blind()
{
    return {.environment = u"prod"_s,
            .hosts = {u"prod-1"_s, u"prod-2"_s},
            .healthDetail = u"no answer"_s,
            .problem = Error{.kind = ErrorKind::Unreachable, .what = u"no answer"_s}};
}

void isOnlyRemembered(const EnvironmentState &state)
{
    QVERIFY(state.isRemembered);
    QCOMPARE(state.health, Health::Unknown);
    QCOMPARE(state.sync, Sync::Unknown);
    QVERIFY(!state.canRollBack);
    QVERIFY(state.drifts.empty());
    QCOMPARE(state.release->number, 41);
    QCOMPARE(state.seenAt, seenAt);
    QCOMPARE(state.services.size(), 1U);
    QCOMPARE(state.services[0].health, Health::Unknown);
    QVERIFY(!state.services[0].readyProbe);
    QCOMPARE(state.services[0].image, u"api@9f2c1a"_s);
}

} // namespace

class TestLastSeen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostThatDoesNotAnswerIsRememberedAsItWas()
    {
        const PipelineState before{.project = {}, .source = {}, .environments = {prod()}};
        const PipelineState first = session::withRemembered({{}, {}, {blind()}}, before);
        isOnlyRemembered(first.environments[0]);
        QCOMPARE(first.environments[0].problem->what, u"no answer"_s);
        QCOMPARE(first.environments[0].healthDetail, u"no answer"_s);
        QCOMPARE(first.environments[0].hosts.size(), 2); // the project says so now
        // And at the next look as well.
        isOnlyRemembered(session::withRemembered({{}, {}, {blind()}}, first).environments[0]);
        // Once it answers, what it says counts.
        QVERIFY(!session::withRemembered({{}, {}, {prod()}}, first).environments[0].isRemembered);
        // And while nobody has answered yet.
        const EnvironmentState waiting{.environment = u"prod"_s, .hosts = {u"prod-1"_s}};
        isOnlyRemembered(session::withRemembered({{}, {}, {waiting}}, before).environments[0]);
        QVERIFY(!session::withRemembered({{}, {}, {waiting}}, before).environments[0].problem);
        // Of what was never seen nothing is remembered.
        QVERIFY(!session::withRemembered({{}, {}, {blind()}}, {}).environments[0].isRemembered);
    }

    void anotherRunOfTheProgramKnowsIt()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a/b.json"_s);
        session::keepLastSeen({u"harbor"_s, u"main at a1b2c3d"_s, {prod(), blind()}}, file);
        const PipelineState known = session::lastSeen(file);
        QCOMPARE(known.project, u"harbor"_s);
        QCOMPARE(known.source, u"main at a1b2c3d"_s);
        QCOMPARE(known.environments.size(), 1U);
        isOnlyRemembered(known.environments[0]);
        QCOMPARE(known.environments[0].lastRun, OperationState::Succeeded);
        QCOMPARE(known.environments[0].deployedBy, u"ana"_s);
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(!text.readAll().contains("DB_PASSWORD"));
        QCOMPARE(text.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    /// One of two hosts is down: only its rows are of an earlier look.
    void whatTheOthersSayIsNotForgotten()
    {
        EnvironmentState before = prod();
        before.hosts = {u"prod-1"_s, u"prod-2"_s};
        before.services = {{.host = u"prod-1"_s, .service = u"api"_s, .restarts = 2},
                           {.host = u"prod-2"_s, .service = u"api"_s, .health = Health::Healthy, .restarts = 3}};
        EnvironmentState half = before;
        half.health = Health::Unknown;
        half.problem = Error{.kind = ErrorKind::Unreachable, .what = u"no answer"_s};
        half.away = {u"prod-1"_s};
        half.running = Deployment{.id = u"d7"_s};
        half.seenAt = seenAt.addSecs(5);
        half.services = {{.host = u"prod-2"_s, .service = u"api"_s, .health = Health::Healthy, .restarts = 4}};

        const EnvironmentState state =
            session::withRemembered({{}, {}, {half}}, {{}, {}, {before}}).environments.front();
        QVERIFY(!state.isRemembered && state.canRollBack);
        QCOMPARE(state.running->id, u"d7"_s);
        QCOMPARE(state.seenAt, half.seenAt);
        QCOMPARE(state.services.size(), 2U);
        QCOMPARE(state.services[0].host, u"prod-1"_s); // in the hosts' order
        QVERIFY(state.services[0].isRemembered);
        QCOMPARE(state.services[0].health, Health::Unknown);
        QVERIFY(!state.services[1].isRemembered);
        QCOMPARE(state.services[1].restarts, 4);
        // Of what nobody saw there is no row; and then both are gone.
        QCOMPARE(session::withRemembered({{}, {}, {half}}, {}).environments.front().services.size(), 1U);
        const EnvironmentState gone =
            session::withRemembered({{}, {}, {blind()}}, {{}, {}, {state}}).environments.front();
        QVERIFY(gone.isRemembered && gone.away.isEmpty());
        QCOMPARE(gone.services.size(), 2U);
    }

    /// On a train: the second run sees nobody, and the third still knows what the first one saw.
    void aRunWithoutAConnectionForgetsNothing()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"seen.json"_s);
        EnvironmentState local{.environment = u"local"_s, .hosts = {u"local"_s}, .seenAt = seenAt};
        session::keepLastSeen({u"harbor"_s, {}, {local, prod()}}, file);
        local.seenAt = seenAt.addSecs(3600);
        for (int look = 0; look < 2; ++look)
            session::keepLastSeen({u"harbor"_s, {}, {local, blind()}}, file);
        const PipelineState known = session::lastSeen(file);
        QCOMPARE(known.environments.size(), 2U);
        QCOMPARE(known.environments[0].seenAt, local.seenAt);
        isOnlyRemembered(known.environments[1]);
        // What slipway.yaml does not name any more is nobody's business.
        session::keepLastSeen({u"harbor"_s, {}, {local}}, file);
        QCOMPARE(session::lastSeen(file).environments.size(), 1U);
    }

    void whatCannotBeReadIsNothing()
    {
        const QTemporaryDir folder;
        QVERIFY(session::lastSeen(folder.filePath(u"none"_s)).environments.empty());
        QFile file(folder.filePath(u"broken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":1,\"environments\":[{}, 3, {\"environ");
        file.close();
        QVERIFY(session::lastSeen(file.fileName()).environments.empty());
        QVERIFY(session::lastSeenFile(u"/a/slipway.yaml"_s) != session::lastSeenFile(u"/b/slipway.yaml"_s));
    }
};

QTEST_GUILESS_MAIN(TestLastSeen)
#include "tst_lastseen.moc"
