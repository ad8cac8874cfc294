// SPDX-License-Identifier: Apache-2.0
#include "health/changes.h"
#include "health/quiethours.h"
#include "model/english.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

using namespace slipway;
using namespace slipway::health;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = StateChange::Kind;

namespace {

const QDateTime start(QDate(2026, 5, 4), QTime(20, 16, 12), QTimeZone::UTC);

/// Another language: what is not said for a record is in brackets.
class Brackets final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return InEnglish::isOn() ? QString() : u'[' + QString::fromUtf8(source) + u']';
    }
};

} // namespace

/// What is told of what the monitor sees, looked at every five seconds of a clock that the test turns.
class TestStateChanges final : public QObject
{
    Q_OBJECT

private:
    Changes m_changes;
    QDateTime m_now;
    EnvironmentState m_prod;
    std::vector<StateChange> m_told; ///< all since the test began

    ServiceState &service(const QString &name, const QString &host = u"prod-1"_s)
    {
        for (ServiceState &one : m_prod.services) {
            if (one.service == name && one.host == host)
                return one;
        }
        return m_prod.services.front();
    }
    /// Looks for that long; what was told meanwhile.
    std::vector<StateChange> look(std::chrono::seconds time)
    {
        std::vector<StateChange> told;
        for (const QDateTime end = m_now + time; m_now < end;) {
            m_now = m_now.addSecs(5);
            for (const StateChange &change : m_changes.look({u"harbor"_s, {}, {m_prod}}, m_now))
                told.push_back(change);
        }
        m_told.insert(m_told.end(), told.begin(), told.end());
        return told;
    }

private Q_SLOTS:
    void init()
    {
        m_changes = Changes();
        m_now = start;
        m_told.clear();
        m_prod = {.environment = u"prod"_s, .isProtected = true, .release = Release(), .health = Health::Healthy};
        m_prod.seenAt = start;
        for (const QString &host : {u"prod-1"_s, u"prod-2"_s})
            for (const QString &name : {u"api"_s, u"db"_s})
                m_prod.services.push_back(
                    {.host = host, .service = name, .state = u"running"_s, .health = Health::Healthy});
    }

    void wellIsNoNews() { QVERIFY(look(10min).empty()); }

    void toldWhenItHolds()
    {
        look(1min);
        service(u"api"_s).health = Health::Degraded;
        service(u"api"_s).state = u"exited (1)"_s;
        QVERIFY(look(20s).empty()); // seen first 5 s in
        const auto told = look(1min);
        QCOMPARE(told.size(), 1U); // and once only
        QCOMPARE(told[0].kind, Kind::Ill);
        QCOMPARE(headline(told[0]), u"PROD: api on prod-1 is Degraded"_s);
        QCOMPARE(details(told[0]), u"exited (1)"_s);
        QCOMPARE(told[0].parts[0].since, start.addSecs(65));
    }

    void aHiccupIsNotTold()
    {
        look(1min);
        service(u"api"_s).health = Health::Degraded;
        look(15s);
        service(u"api"_s).health = Health::Healthy;
        QVERIFY(look(10min).empty() && m_told.empty());
    }

    void recoveryTellsHowLong()
    {
        look(1min);
        service(u"api"_s).health = Health::Degraded;
        look(4min);
        service(u"api"_s).health = Health::Healthy;
        const auto told = look(1min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].kind, Kind::Recovered);
        QCOMPARE(headline(told[0]), u"PROD: api on prod-1 is well again"_s);
        QCOMPARE(details(told[0]), u"after 4 min"_s);
    }

    /// Ill from the beginning is news all the same.
    void illAtTheStart()
    {
        service(u"api"_s).health = Health::Missing;
        const auto told = look(1min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(headline(told[0]), u"PROD: api on prod-1 is Missing"_s);
    }

    void severalAtOnceAreOne()
    {
        look(1min);
        for (ServiceState &one : m_prod.services)
            one.health = one.host == u"prod-1" ? Health::Degraded : Health::Missing;
        auto told = look(1min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(headline(told[0]), u"PROD: 4 services are not well"_s);
        QCOMPARE(details(told[0]).count(u'\n'), 3);
        for (ServiceState &one : m_prod.services)
            one.health = Health::Healthy;
        told = look(1min);
        QCOMPARE(headline(told.at(0)), u"PROD: 4 services are well again"_s);
    }

    void anotherOneLater()
    {
        service(u"api"_s).health = Health::Degraded;
        QCOMPARE(look(1min).size(), 1U);
        service(u"db"_s, u"prod-2"_s).health = Health::Degraded;
        QCOMPARE(headline(look(1min).at(0)), u"PROD: db on prod-2 is Degraded"_s);
    }

    void cannotBeSeen()
    {
        look(1min);
        m_prod.problem = Error{ErrorKind::Unreachable, u"prod-1 does not answer"_s, {}, {}, {}};
        m_prod.services.erase(m_prod.services.begin(), m_prod.services.begin() + 2);
        auto told = look(1min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(headline(told[0]), u"PROD cannot be seen"_s);
        QCOMPARE(details(told[0]), u"prod-1 does not answer"_s);
        m_prod.problem.reset();
        told = look(1min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(headline(told[0]), u"PROD can be seen again"_s);
    }

    void nothingRunsThereAnyMore()
    {
        look(1min);
        m_prod.services.clear();
        QCOMPARE(headline(look(1min).at(0)), u"PROD is Missing"_s);
    }

    void nothingWasEverDeployed()
    {
        m_prod.services.clear();
        m_prod.release.reset();
        QVERIFY(look(10min).empty());
    }

    void aDeploymentIsNoAlarm()
    {
        look(1min);
        m_prod.running = Deployment();
        service(u"api"_s).health = Health::Degraded;
        QVERIFY(look(10min).empty());
        service(u"api"_s).health = Health::Healthy;
        m_prod.running.reset();
        QVERIFY(look(10min).empty());
        // One that leaves it ill is told, after the usual wait.
        m_prod.running = Deployment();
        service(u"api"_s).health = Health::Degraded;
        look(1min);
        m_prod.running.reset();
        QVERIFY(look(20s).empty());
        QCOMPARE(look(30s).size(), 1U);
    }

    /// Its laptop died in the middle: nobody will tell of it.
    void anAbandonedDeploymentIsNoExcuse()
    {
        look(1min);
        m_prod.running = Deployment();
        service(u"api"_s).health = Health::Degraded;
        look(1min);
        m_prod.isAbandoned = true;
        QVERIFY(look(20s).empty()); // the usual wait
        QCOMPARE(headline(look(30s).at(0)), u"PROD: api on prod-1 is Degraded"_s);
        // Somebody goes on with it, and ends it.
        m_prod.isAbandoned = false;
        service(u"api"_s).health = Health::Healthy;
        QVERIFY(look(1min).empty());
        m_prod.running.reset();
        QCOMPARE(headline(look(1min).at(0)), u"PROD: api on prod-1 is well again"_s);
    }

    void startingAndPausedAreNeither()
    {
        look(1min);
        service(u"api"_s).health = Health::Progressing;
        service(u"db"_s).health = Health::Suspended;
        QVERIFY(look(10min).empty());
    }

    void flappingIsToldOnce()
    {
        look(1min);
        for (int turn = 0; turn < 30; ++turn) { // ten minutes of it
            service(u"api"_s).health = turn % 2 == 0 ? Health::Degraded : Health::Healthy;
            look(10s);
        }
        QCOMPARE(m_told.size(), 1U);
        QCOMPARE(m_told[0].kind, Kind::Flaps);
        QCOMPARE(headline(m_told[0]), u"PROD: api on prod-1 comes and goes"_s);
        // It settles, well: told after five minutes of that.
        service(u"api"_s).health = Health::Healthy;
        QVERIFY(look(4min).empty());
        const auto told = look(2min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].kind, Kind::Recovered);
        QVERIFY(look(30min).empty());
        // And afterwards all is as before.
        service(u"api"_s).health = Health::Degraded;
        QCOMPARE(look(1min).size(), 1U);
    }

    void flappingThatSettlesIll()
    {
        look(1min);
        for (int turn = 0; turn < 11; ++turn) {
            service(u"api"_s).health = turn % 2 == 0 ? Health::Degraded : Health::Healthy;
            look(10s);
        }
        QCOMPARE(m_told.size(), 1U);
        const auto told = look(6min);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].kind, Kind::Ill);
    }

    /// A service that the next release does not have is not missed.
    void whatIsGoneIsForgotten()
    {
        service(u"db"_s, u"prod-2"_s).health = Health::Degraded;
        look(1min);
        m_prod.services.pop_back();
        QVERIFY(look(10min).empty());
    }

    void onlyThoseThatAreMeant()
    {
        m_changes = Changes({}, {u"stage"_s});
        service(u"api"_s).health = Health::Degraded;
        QVERIFY(look(10min).empty());
        m_changes = Changes({.after = 0ms}, {u"prod"_s});
        QCOMPARE(look(5s).size(), 1U);
    }

    void nobodyHasLooked()
    {
        m_prod = {.environment = u"prod"_s};
        QVERIFY(look(10min).empty());
    }

    /// The person reads their own language, the team English.
    void inTwoLanguages()
    {
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        for (ServiceState &one : m_prod.services)
            one.health = Health::Missing;
        service(u"api"_s).readyProbe = ProbeSample{.outcome = ProbeSample::Outcome::Bad};
        const auto told = look(1min);
        const QString title = headline(told.at(0));
        const QString json = toJson(told[0], u"harbor"_s)[u"text"].toString();
        QuietGate gate;
        gate.setHours(*QuietHours::fromText(u"22:00-07:00"_s));
        gate.pass({told[0]}, QDateTime(QDate(2026, 5, 4), QTime(23, 0)));
        const auto notes = gate.pass({}, QDateTime(QDate(2026, 5, 5), QTime(8, 0)));
        QCoreApplication::removeTranslator(&brackets);
        QCOMPARE(title, u"[PROD: [4 services] are Missing]"_s);
        QCOMPARE(json.section(u'\n', 0, 1),
                 u"harbor · PROD: 4 services are Missing\napi on prod-1: /ready no answer"_s);
        QCOMPARE(notes.at(0).title, u"[In the quiet hours: one change]"_s);
        QVERIFY(notes[0].text.contains(title));
    }

    void asJson()
    {
        service(u"api"_s).health = Health::Degraded;
        service(u"api"_s).readyProbe =
            ProbeSample{.outcome = ProbeSample::Outcome::Bad, .status = 503, .milliseconds = 3};
        const QJsonObject json = toJson(look(1min).at(0), u"harbor"_s);
        QCOMPARE(json[u"text"].toString(), u"harbor · PROD: api on prod-1 is Degraded\n/ready 503 · 3 ms"_s);
        QCOMPARE(json[u"project"], u"harbor"_s);
        QCOMPARE(json[u"environment"], u"prod"_s);
        QCOMPARE(json[u"kind"], u"ill"_s);
        QCOMPARE(json[u"at"], u"2026-05-04T20:16:37Z"_s);
        const QJsonObject part = json[u"parts"][0].toObject();
        QCOMPARE(part[u"service"], u"api"_s);
        QCOMPARE(part[u"host"], u"prod-1"_s);
        QCOMPARE(part[u"health"], u"Degraded"_s);
        QCOMPARE(part[u"since"], u"2026-05-04T20:16:17Z"_s);
    }
};

QTEST_GUILESS_MAIN(TestStateChanges)
#include "tst_statechanges.moc"
