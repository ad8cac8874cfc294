// SPDX-License-Identifier: Apache-2.0
#include "release/gates.h"

#include <QTest>

using namespace slipway;
using namespace slipway::release;
using namespace Qt::StringLiterals;

class TestGates : public QObject
{
    Q_OBJECT

    Environment stage{.name = u"stage"_s, .hosts = {u"stage"_s}};
    Environment prod{.name = u"prod"_s, .hosts = {u"prod-1"_s}, .isProtected = true};
    Release one{.id = u"1111111111"_s, .commit = u"aaaaaaa"_s};

    static history::History with(const Release &release, OperationState state, bool isVerified)
    {
        Deployment deployment{
            .id = u"d1"_s, .release = release, .by = u"ana"_s, .state = state, .isVerified = isVerified};
        deployment.hasSwitched = true;
        if (!isVerified)
            deployment.error = Error{.kind = ErrorKind::Verification, .what = u"/ready said 503"_s};
        history::Entry started{.kind = u"started"_s, .data = toJson(deployment)};
        history::Entry ended{.kind = u"ended"_s, .data = toJson(deployment)};
        return history::History::of({started, ended});
    }

    std::vector<Gate> promote(const Release *release, const history::History &above,
                              const history::History &here = {}) const
    {
        return judge({.intent = Intent::Promote,
                      .environment = &prod,
                      .upstream = &stage,
                      .release = release,
                      .here = &here,
                      .above = &above});
    }

private Q_SLOTS:
    void letsWhatIsVerifiedUpstreamPass()
    {
        QVERIFY(!denial(promote(&one, with(one, OperationState::Succeeded, true))));
    }

    void deniesWhatFailedUpstreamAndSaysWhy()
    {
        const auto gates = promote(&one, with(one, OperationState::Failed, false));
        const Gate *gate = denial(gates);
        QVERIFY(gate);
        QVERIFY(gate->why.contains(u"/ready said 503"_s));
        QVERIFY(!gate->lift.isEmpty());
    }

    void deniesWhatWasNeverUpstream()
    {
        const Release other{.id = u"2222222222"_s};
        QVERIFY(denial(promote(&other, with(one, OperationState::Succeeded, true))));
        QVERIFY(denial(promote(nullptr, {})));
    }

    void aProtectedEnvironmentCannotBeGoneRound()
    {
        const history::History above;
        const history::History here;
        GateFacts facts{.intent = Intent::Deploy,
                        .environment = &prod,
                        .upstream = &stage,
                        .release = &one,
                        .here = &here,
                        .above = &above};
        QVERIFY(denial(judge(facts)));
        facts.environment = &stage; // not protected: a person may, and is warned
        const auto gates = judge(facts);
        QVERIFY(!denial(gates));
        QCOMPARE(gates.front().verdict, Gate::Verdict::Warns);
    }

    /// What was verified upstream must still run there, and what somebody changed here is not overwritten unseen.
    void whatWasChangedByHandDenies_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<Drift::Kind>("kind");
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<bool>("denies");
        QTest::addColumn<Gate::Verdict>("verdict");
        using Kind = Drift::Kind;
        using Verdict = Gate::Verdict;
        QTest::newRow("here") << u"prod"_s << Kind::OtherImage << Intent::Promote << true << Verdict::Denies;
        QTest::newRow("upstream") << u"stage"_s << Kind::NotRecreated << Intent::Promote << true << Verdict::Denies;
        QTest::newRow("contract lets it")
            << u"prod"_s << Kind::ChangedOnHost << Intent::Promote << false << Verdict::Warns;
        QTest::newRow("this is how it is mended")
            << u"prod"_s << Kind::FileChanged << Intent::Deploy << true << Verdict::Warns;
        QTest::newRow("no hand edit") << u"prod"_s << Kind::MissingService << Intent::Promote << true
                                      << Verdict::Allows;
    }

    void whatWasChangedByHandDenies()
    {
        QFETCH(const QString, where);
        QFETCH(const Drift::Kind, kind);
        QFETCH(const Intent, intent);
        QFETCH(const bool, denies);
        QFETCH(const Gate::Verdict, verdict);
        const history::History verified = with(one, OperationState::Succeeded, true);
        ConfigMatrix matrix;
        matrix.handEditsDeny = denies;
        const Result<ConfigMatrix> configuration = matrix;
        DriftReport found{.environment = where, .drifts = {{.kind = kind, .words = u"api was changed"_s}}};
        const DriftReport none;
        GateFacts facts{.intent = intent,
                        .environment = &prod,
                        .upstream = &stage,
                        .release = &one,
                        .here = &verified,
                        .above = &verified,
                        .configuration = &configuration,
                        .driftHere = where == u"prod" ? &found : &none,
                        .driftAbove = where == u"prod" ? &none : &found};
        const auto isAboutHands = [](const Gate &gate) {
            return gate.title == u"Nothing was changed by hand";
        };
        auto gates = judge(facts);
        auto gate = std::ranges::find_if(gates, isAboutHands);
        QVERIFY(gate != gates.end());
        QCOMPARE(gate->verdict, verdict);
        QCOMPARE(gate->why.contains(u"api was changed"_s), verdict != Gate::Verdict::Allows);
        found.drifts[0].isApproved = true;
        gates = judge(facts);
        QCOMPARE(std::ranges::find_if(gates, isAboutHands)->verdict, Gate::Verdict::Allows);
    }

    /// A protected environment is not gone round by calling it another verb.
    void whatWasChangedByHandDeniesADeploymentToo()
    {
        const Release other{.id = u"2222222222"_s};
        const history::History above = with(other, OperationState::Succeeded, true);
        const history::History here = with(one, OperationState::Succeeded, true);
        ConfigMatrix matrix;
        matrix.handEditsDeny = true;
        const Result<ConfigMatrix> configuration = matrix;
        DriftReport found{.environment = u"prod"_s, .drifts = {{.kind = Drift::Kind::OtherImage, .words = u"api"_s}}};
        const GateFacts facts{.intent = Intent::Deploy,
                              .environment = &prod,
                              .upstream = &stage,
                              .release = &other,
                              .here = &here,
                              .above = &above,
                              .configuration = &configuration,
                              .driftHere = &found};
        QVERIFY(denial(judge(facts)));
        found.isAfterFailure = true; // then the next one must be able to mend it
        QVERIFY(!denial(judge(facts)));
    }

    /// Where nobody could look, that is said.
    void whatCannotBeSeenIsTold()
    {
        const history::History verified = with(one, OperationState::Succeeded, true);
        const Result<ConfigMatrix> configuration = ConfigMatrix();
        const DriftReport away{.environment = u"stage"_s,
                               .problems = {{.kind = ErrorKind::Unreachable, .what = u"stage is away"_s}}};
        const auto gates = judge({.intent = Intent::Promote,
                                  .environment = &prod,
                                  .upstream = &stage,
                                  .release = &one,
                                  .here = &verified,
                                  .above = &verified,
                                  .configuration = &configuration,
                                  .driftAbove = &away});
        QVERIFY(std::ranges::any_of(gates, [](const Gate &gate) {
            return gate.verdict == Gate::Verdict::Warns && gate.why.contains(u"stage is away"_s);
        }));
    }

    /// What breaks the contract here or upstream denies; elsewhere it is nobody's concern now.
    void theContractDenies()
    {
        const auto good = with(one, OperationState::Succeeded, true);
        Result<ConfigMatrix> configuration = ConfigMatrix{};
        GateFacts facts{.intent = Intent::Promote,
                        .environment = &prod,
                        .upstream = &stage,
                        .release = &one,
                        .here = &good,
                        .above = &good,
                        .configuration = &configuration,
                        .changesSettings = true};
        QVERIFY(!denial(judge(facts)));
        configuration->violations = {{.key = u"A"_s, .environment = u"local"_s, .why = u"A is missing in local"_s},
                                     {.key = u"B"_s, .environment = u"prod"_s, .why = u"advice"_s, .denies = false}};
        QVERIFY(!denial(judge(facts)));
        configuration->violations.push_back(
            {.key = u"C"_s, .environment = u"stage"_s, .why = u"C is missing in stage"_s, .lift = u"Add it."_s});
        const auto gates = judge(facts);
        QVERIFY(denial(gates));
        QCOMPARE(denial(gates)->why, u"C is missing in stage"_s);
        QCOMPARE(denial(gates)->lift, u"Add it."_s);
        // The release that runs there is only put back: that is no promotion. With other settings it is one.
        facts.intent = Intent::Deploy;
        QVERIFY(denial(judge(facts)));
        facts.changesSettings = false;
        QVERIFY(!denial(judge(facts)));
    }

    void whatCannotBeComparedDenies()
    {
        const auto good = with(one, OperationState::Succeeded, true);
        const Result<ConfigMatrix> configuration = fail(ErrorKind::InvalidInput, u"env/prod.env:3 is wrong"_s);
        const GateFacts facts{.intent = Intent::Promote,
                              .environment = &prod,
                              .upstream = &stage,
                              .release = &one,
                              .here = &good,
                              .above = &good,
                              .configuration = &configuration};
        const auto gates = judge(facts);
        QVERIFY(denial(gates) && denial(gates)->why.contains(u"env/prod.env:3"_s));
    }

    void rollsBackOnlyToWhatWasVerifiedHere()
    {
        const auto here = with(one, OperationState::Succeeded, true);
        const Release other{.id = u"2222222222"_s};
        GateFacts facts{
            .intent = Intent::RollBack, .environment = &prod, .upstream = &stage, .release = &one, .here = &here};
        QVERIFY(!denial(judge(facts)));
        facts.release = &other;
        QVERIFY(denial(judge(facts)));
    }

    void deniesWhileSomebodyElseDeploys()
    {
        const auto above = with(one, OperationState::Succeeded, true);
        const history::History here;
        GateFacts facts{.intent = Intent::Promote,
                        .environment = &prod,
                        .upstream = &stage,
                        .release = &one,
                        .here = &here,
                        .above = &above};
        facts.lock = history::HeldLock{.owner = {.by = u"ben"_s, .doing = u"Promote #4"_s}};
        const auto busy = judge(facts);
        QVERIFY(denial(busy) && denial(busy)->why.contains(u"ben"_s));
        facts.lock->silence = std::chrono::hours(1);
        QVERIFY(!denial(judge(facts))); // nobody is behind it, and nothing is left to finish
        const history::Entry started{.kind = u"started"_s, .data = toJson(Deployment{.id = u"d9"_s, .release = one})};
        const auto left = history::History::of({started});
        facts.here = &left;
        const auto stale = judge(facts);
        QVERIFY(denial(stale) && denial(stale)->lift.contains(u"--resume"_s));
    }

    void deniesOverAnUnfinishedDeployment()
    {
        history::Entry started{.kind = u"started"_s,
                               .data = toJson(Deployment{.id = u"d9"_s, .number = 9, .release = one})};
        const auto here = history::History::of({started});
        const auto gates = promote(&one, with(one, OperationState::Succeeded, true), here);
        QVERIFY(denial(gates) && denial(gates)->lift.contains(u"--resume"_s));
    }
};

QTEST_APPLESS_MAIN(TestGates)
#include "tst_gates.moc"
