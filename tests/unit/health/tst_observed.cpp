// SPDX-License-Identifier: Apache-2.0
#include "health/observed.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::health;
using namespace Qt::StringLiterals;
using Kind = ProbeSample::Kind;
using Outcome = ProbeSample::Outcome;

class TestObserved final : public QObject
{
    Q_OBJECT

private:
    Project m_project{.checks = {{.service = u"api"_s, .port = 8000, .health = u"/health"_s, .ready = u"/ready"_s},
                                 {.service = u"worker"_s, .port = 9000, .health = u"/health"_s}}};
    EnvironmentState m_state{.environment = u"prod"_s,
                             .seenAt = QDateTime(QDate(2026, 5, 4), QTime(20, 16), QTimeZone::UTC)};

private Q_SLOTS:
    void init() { m_state.services.clear(); }

    void whatWasProbed()
    {
        ServiceState api{.host = u"prod-1"_s, .service = u"api"_s, .state = u"running"_s};
        api.healthProbe = ProbeSample{.kind = Kind::Health, .outcome = Outcome::Good, .milliseconds = 3};
        api.readyProbe = ProbeSample{.kind = Kind::Ready, .outcome = Outcome::Bad};
        m_state.services = {api};
        QCOMPARE(observed(m_state, m_project), (std::vector{*api.healthProbe, *api.readyProbe}));
    }

    /// Nobody can be asked, and that is no excuse.
    void whatDoesNotRunIsBad()
    {
        m_state.services = {{.host = u"prod-1"_s, .service = u"api"_s, .state = u"exited (0)"_s},
                            {.host = u"prod-2"_s, .service = u"api"_s, .state = u"missing"_s},
                            {.host = u"prod-1"_s, .service = u"worker"_s, .state = u"restarting"_s}};
        const auto samples = observed(m_state, m_project);
        QCOMPARE(samples.size(), 3U);
        for (const ProbeSample &sample : samples) {
            QCOMPARE(sample.outcome, Outcome::Bad);
            QCOMPARE(sample.at, m_state.seenAt);
        }
        QCOMPARE(samples[0].kind, Kind::Ready);
        QCOMPARE(samples[1].host, u"prod-2"_s);
        QCOMPARE(samples[2].kind, Kind::Health); // it has no /ready
    }

    void whatIsPausedIsUnknown()
    {
        m_state.services = {{.host = u"prod-1"_s, .service = u"api"_s, .state = u"paused"_s}};
        QCOMPARE(observed(m_state, m_project).at(0).outcome, Outcome::CannotProbe);
    }

    void whatHasNoCheckIsNoSample()
    {
        m_state.services = {{.host = u"prod-1"_s, .service = u"db"_s, .state = u"running"_s},
                            {.host = u"prod-1"_s, .service = u"api"_s, .isOneOff = true, .state = u"exited (0)"_s}};
        QVERIFY(observed(m_state, m_project).empty());
    }
};

QTEST_GUILESS_MAIN(TestObserved)
#include "tst_observed.moc"
