// SPDX-License-Identifier: Apache-2.0
#include "history/history.h"

#include <QTest>

using namespace slipway;
using namespace slipway::history;
using namespace Qt::StringLiterals;

namespace {

Release releaseOf(const QString &commit, int number)
{
    Release release{.id = {}, .commit = commit, .number = number};
    release.id = releaseId(release);
    return release;
}

Deployment begun(const QString &id, const Release &release)
{
    return {.id = id, .release = release, .by = u"ana"_s, .state = OperationState::Running};
}

Entry entry(const QString &kind, const Deployment &deployment)
{
    return {.by = u"ana"_s, .kind = kind, .data = toJson(deployment)};
}

Deployment verified(Deployment deployment)
{
    deployment.state = OperationState::Succeeded;
    deployment.isVerified = deployment.hasSwitched = true;
    return deployment;
}

Deployment failed(Deployment deployment, bool isRolledBack)
{
    deployment.state = OperationState::Failed;
    deployment.hasSwitched = true;
    deployment.isRolledBack = isRolledBack;
    return deployment;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

    const Release one = releaseOf(u"aaaaaaaa"_s, 1);
    const Release two = releaseOf(u"bbbbbbbb"_s, 2);
    const Release three = releaseOf(u"cccccccc"_s, 3);

    std::vector<Entry> afterARollback() const
    {
        const Deployment first = begun(u"d1"_s, one);
        const Deployment second = begun(u"d2"_s, two);
        const Deployment third = begun(u"d3"_s, three);
        return {entry(u"started"_s, first),  entry(u"ended"_s, verified(first)),
                entry(u"started"_s, second), entry(u"ended"_s, verified(second)),
                entry(u"started"_s, third),  entry(u"ended"_s, failed(third, true))};
    }

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const auto history = History::of({});
        QVERIFY(!history.current());
        QVERIFY(!history.last());
        QVERIFY(!history.lastVerified());
        QVERIFY(!history.unfinished());
        QCOMPARE(history.numberFor(releaseOf(u"dddd"_s, 0)), 1);
    }

    void aRolledBackReleaseDoesNotRun()
    {
        const auto history = History::of(afterARollback());
        QCOMPARE(history.current()->release.id, two.id);
        QCOMPARE(history.last()->release.id, three.id);
        QCOMPARE(history.lastVerified(two.id)->release.id, one.id);
        QVERIFY(!history.unfinished());
    }

    void aFailedReleaseThatWasLeftRunsUnverified()
    {
        const Deployment first = begun(u"d1"_s, one);
        const auto history = History::of({entry(u"started"_s, first), entry(u"ended"_s, failed(first, false))});
        QCOMPARE(history.current()->release.id, one.id);
        QVERIFY(!history.current()->isVerified);
        QVERIFY(!history.lastVerified());
    }

    /// `verify --down`: it is verified, and that nothing of it runs is as wanted, until something is deployed again.
    void whatWasTakenDownIsVerifiedStill()
    {
        const Deployment first = begun(u"d1"_s, one);
        std::vector<Entry> entries{entry(u"started"_s, first),
                                   entry(u"ended"_s, verified(first)),
                                   {.by = u"ana"_s, .kind = u"taken-down"_s, .data = {{u"id"_s, u"d1"_s}}}};
        const auto down = History::of(entries);
        QVERIFY(down.current()->isVerified && down.current()->isTakenDown);
        const Deployment again = begun(u"d2"_s, one);
        entries.push_back(entry(u"started"_s, again));
        entries.push_back(entry(u"ended"_s, verified(again)));
        QVERIFY(!History::of(entries).current()->isTakenDown);
    }

    /// A bad release that is rolled back brings what was taken down up again.
    void whatIsRolledBackToRunsAgain()
    {
        const Deployment first = begun(u"d1"_s, one);
        const Deployment bad = begun(u"d2"_s, two);
        std::vector<Entry> entries{entry(u"started"_s, first),
                                   entry(u"ended"_s, verified(first)),
                                   {.by = u"ana"_s, .kind = u"taken-down"_s, .data = {{u"id"_s, u"d1"_s}}},
                                   entry(u"started"_s, bad),
                                   entry(u"ended"_s, failed(bad, true))};
        QCOMPARE(History::of(entries).current()->id, u"d1"_s);
        QVERIFY(!History::of(entries).current()->isTakenDown);
        // And taking down after that means what runs then.
        entries.push_back({.by = u"ana"_s, .kind = u"taken-down"_s, .data = {{u"id"_s, u"d2"_s}}});
        QVERIFY(History::of(entries).current()->isTakenDown);
    }

    void whatWasBegunAndNotEndedIsUnfinished()
    {
        Deployment partial;
        partial.id = u"d1"_s;
        partial.steps = {{.id = u"switch@stage"_s, .state = StepState::State::Running}};
        Entry steps = entry(u"steps"_s, partial);
        steps.data[u"switched"_s] = true;
        const auto history = History::of({entry(u"started"_s, begun(u"d1"_s, one)), steps});
        QVERIFY(history.unfinished());
        QVERIFY(history.unfinished()->hasSwitched);
        QCOMPARE(history.unfinished()->steps.front().state, StepState::State::Running);
        QVERIFY(!history.without(u"d1"_s).unfinished());
    }

    void numbersStayOnceGiven()
    {
        const auto history = History::of(afterARollback());
        Release again = two;
        again.number = 9;
        QCOMPARE(history.numberFor(again), 2);                       // it has one here
        QCOMPARE(history.numberFor(releaseOf(u"dddddddd"_s, 7)), 7); // brought along and free
        QCOMPARE(history.numberFor(releaseOf(u"dddddddd"_s, 2)), 4); // brought along and taken
        QCOMPARE(history.numberFor(releaseOf(u"dddddddd"_s, 0)), 4);
    }

    void findsReleasesByAnyName()
    {
        const auto history = History::of(afterARollback());
        for (const QString &name : {u"2"_s, u"#2"_s, two.alias(), two.id.left(8), u"bbbbbb"_s})
            QCOMPARE(history.release(name)->id, two.id);
        QVERIFY(!history.release(u"99"_s));
        QVERIFY(!history.release(u"nobody-knows"_s));
    }

    void remembersWhatRanOnce()
    {
        Entry ran{.kind = u"ran-once"_s,
                  .data = {{u"id"_s, u"d1"_s}, {u"release"_s, one.id}, {u"host"_s, u"prod-1"_s}}};
        const auto history = History::of({entry(u"started"_s, begun(u"d1"_s, one)), ran});
        QVERIFY(history.ranOnce(one.id, u"prod-1"_s));
        QVERIFY(!history.ranOnce(one.id, u"prod-2"_s));
        QVERIFY(!history.ranOnce(two.id, u"prod-1"_s));
    }

    void toleratesKindsOfALaterSlipway()
    {
        auto entries = afterARollback();
        entries.insert(entries.begin() + 2, {.kind = u"approved"_s, .data = {{u"key"_s, u"X"_s}}});
        QCOMPARE(History::of(entries).deployments().size(), 3U);
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
