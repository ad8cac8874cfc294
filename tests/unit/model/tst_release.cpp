// SPDX-License-Identifier: Apache-2.0
#include "model/deployment.h"
#include "model/health.h"
#include "model/release.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestRelease : public QObject
{
    Q_OBJECT

    static Release sample()
    {
        Release release{.id = {},
                        .commit = u"0123456789abcdef"_s,
                        .subject = u"Add notes"_s,
                        .number = 4,
                        .images = {{.service = u"api"_s,
                                    .repository = u"r:5000/api"_s,
                                    .configDigest = u"sha256:aa"_s,
                                    .manifestDigest = u"sha256:bb"_s},
                                   {.service = u"db"_s,
                                    .repository = u"r:5000/db"_s,
                                    .configDigest = u"sha256:cc"_s,
                                    .manifestDigest = u"sha256:dd"_s}},
                        .files = {{u"compose.yaml"_s, u"11"_s}, {u"run.sh"_s, u"22"_s, true}},
                        .composeFiles = {u"compose.yaml"_s},
                        .builtAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC),
                        .builtBy = u"ana"_s};
        release.id = releaseId(release);
        return release;
    }

private Q_SLOTS:
    void identityIsWhatItIsMadeOf()
    {
        const Release release = sample();
        Release same = release;
        same.number = 9;
        same.builtBy = u"ben"_s;
        same.builtAt = {};
        std::swap(same.images[0], same.images[1]);
        QCOMPARE(releaseId(same), release.id);

        Release other = release;
        other.images[0].configDigest = u"sha256:ee"_s;
        QVERIFY(releaseId(other) != release.id);
        other = release;
        other.files[0].sha256 = u"33"_s;
        QVERIFY(releaseId(other) != release.id);
        other = release;
        other.commit = u"f"_s;
        QVERIFY(releaseId(other) != release.id);
    }

    void survivesJson()
    {
        const Release release = sample();
        QCOMPARE(releaseFromJson(toJson(release)), release);
        Deployment deployment{
            .id = u"d"_s, .number = 3, .intent = Intent::RollBack, .release = release, .by = u"ana"_s};
        deployment.state = OperationState::Failed;
        deployment.isRolledBack = deployment.hasSwitched = true;
        deployment.error = Error{ErrorKind::Verification, u"what"_s, {.host = u"stage"_s}, u"why"_s, u"cure"_s};
        deployment.steps = {{.id = u"switch@stage"_s, .title = u"Switch"_s, .state = StepState::State::Failed}};
        deployment.probes = {{.host = u"stage"_s,
                              .kind = ProbeSample::Kind::Smoke,
                              .outcome = ProbeSample::Outcome::Bad,
                              .status = 503}};
        const Deployment read = deploymentFromJson(toJson(deployment));
        QCOMPARE(read.intent, Intent::RollBack);
        QCOMPARE(read.error, deployment.error);
        QCOMPARE(read.steps, deployment.steps);
        QCOMPARE(read.probes, deployment.probes);
        QVERIFY(read.isRolledBack && read.hasSwitched);
    }

    void anImageIsKnownByAnyOfItsDigests()
    {
        Image image{.configDigest = u"sha256:c"_s, .manifestDigest = u"sha256:m"_s};
        QVERIFY(image.isIdentifiedBy(u"sha256:c"_s));
        QVERIFY(image.isIdentifiedBy(u"sha256:m"_s));
        QVERIFY(!image.isIdentifiedBy(u"sha256:x"_s));
        QVERIFY(!image.isIdentifiedBy({})); // there is no index, and nothing is nothing
    }

    void aliasesNeverChange()
    {
        QCOMPARE(Release{.id = u"00000000ff"_s}.alias(), u"amber-adder"_s);
        QCOMPARE(Release{.id = u"00000061ff"_s}.alias(), u"ample-auk"_s);
        QCOMPARE((Release{.id = u"00000000ff"_s, .number = 7}.title()), u"#7 amber-adder"_s);
    }

    void theWorstHealthWins()
    {
        QCOMPARE(worst(Health::Healthy, Health::Degraded), Health::Degraded);
        QCOMPARE(worst(Health::Healthy, Health::Unknown), Health::Unknown);
        QCOMPARE(worst(Health::Progressing, Health::Degraded), Health::Degraded);
        QCOMPARE(worst(Health::Healthy, Health::Healthy), Health::Healthy);
    }
};

QTEST_APPLESS_MAIN(TestRelease)
#include "tst_release.moc"
