// SPDX-License-Identifier: Apache-2.0
#include "session/healthwatch.h"

#include "webhookreceiver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <mutex>

using namespace slipway;
using namespace slipway::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is made of the looks of the monitor, without hosts.
class TestHealthWatch final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_data;
    QDateTime m_now;
    release::Context m_context;
    std::mutex m_mutex;
    std::vector<Error> m_troubles; ///< the webhook tells its own on its thread

    std::unique_ptr<HealthWatch> watch(Watcher watcher = Watcher::Window)
    {
        return std::make_unique<HealthWatch>(m_context, watcher, [this](const Error &error) {
            const std::scoped_lock lock(m_mutex);
            m_troubles.push_back(error);
        });
    }
    std::vector<Error> troubles()
    {
        const std::scoped_lock lock(m_mutex);
        return m_troubles;
    }
    PipelineState seen(Health health = Health::Healthy) const
    {
        EnvironmentState state{.environment = u"prod"_s, .health = health, .seenAt = m_now};
        ServiceState api{.host = u"prod-1"_s, .service = u"api"_s, .state = u"running"_s, .health = health};
        api.readyProbe = ProbeSample{.at = m_now, .host = u"prod-1"_s, .service = u"api"_s};
        api.readyProbe->outcome = health == Health::Healthy ? ProbeSample::Outcome::Good : ProbeSample::Outcome::Bad;
        api.readyProbe->milliseconds = 12;
        state.services = {api};
        return {u"harbor"_s, {}, {state}};
    }

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_now = QDateTime(QDate(2026, 5, 4), QTime(20, 0), QTimeZone::UTC);
        m_troubles.clear();
        m_context.project = {.name = u"harbor"_s, .file = u"/harbor/slipway.yaml"_s};
        m_context.project.checks = {{.service = u"api"_s, .port = 8000, .ready = u"/ready"_s}};
        m_context.project.environments = {{.name = u"local"_s, .hosts = {u"local"_s}},
                                          {.name = u"prod"_s, .hosts = {u"prod-1"_s}}};
        m_context.masker = std::make_shared<config::Masker>();
        m_context.clock = [this] {
            return m_now;
        };
    }

    void whoIsMeant()
    {
        QCOMPARE(alertedEnvironments(m_context.project), QStringList{u"prod"_s});
        m_context.project.alerts.environments = {u"local"_s};
        QCOMPARE(alertedEnvironments(m_context.project), QStringList{u"local"_s});
        m_context.project.alerts.environments.clear();
        m_context.project.environments.pop_back();
        QVERIFY(alertedEnvironments(m_context.project).isEmpty()); // that is: all
    }

    /// A host that keeps the others waiting is told of as it was.
    void whatWasNotLookedAtAgainCountsOnce()
    {
        const auto watching = watch();
        const PipelineState told = seen();
        PipelineState first = told;
        watching->take(first);
        m_now = m_now.addSecs(5);
        PipelineState again = told;
        watching->take(again);
        QCOMPARE(again.environments[0].services[0].probesInHour, 1);
        PipelineState next = seen();
        watching->take(next);
        QCOMPARE(next.environments[0].services[0].probesInHour, 2);
    }

    /// The column "latency, last hour", though Slipway was closed meanwhile.
    void theLastHourSurvivesARestart()
    {
        {
            const auto first = watch();
            for (int i = 0; i < 12; ++i, m_now = m_now.addSecs(5)) {
                PipelineState state = seen();
                first->take(state);
            }
        }
        m_now = m_now.addSecs(20LL * 60);
        const auto again = watch();
        PipelineState state = seen();
        again->take(state);
        const ServiceState &api = state.environments[0].services[0];
        QCOMPARE(api.probesInHour, 13);
        QCOMPARE(api.p95InHour, 12);
        m_now = m_now.addSecs(3'600);
        state = seen();
        again->take(state);
        QCOMPARE(state.environments[0].services[0].probesInHour, 1);
        QVERIFY(troubles().empty());
    }

    void tellsChangesAndOnlyOnce()
    {
        const auto window = watch();
        const auto command = watch(Watcher::Command); // on the same file
        PipelineState first = seen();
        command->take(first);
        std::vector<health::StateChange> told;
        for (int i = 0; i < 12; ++i, m_now = m_now.addSecs(5)) {
            PipelineState state = seen(i < 2 ? Health::Healthy : Health::Degraded);
            for (const auto &change : window->take(state))
                told.push_back(change);
        }
        QCOMPARE(told.size(), 1U);
        QVERIFY(window->mayNotify(told[0]));
        QVERIFY(!command->mayNotify(told[0]));
    }

    /// slipway.yaml has changed: what is ill all the time was told.
    void goesOnWhereAnotherWas()
    {
        const auto see = [this](HealthWatch &one, Health health) {
            std::vector<health::StateChange> told;
            for (int i = 0; i < 24; ++i, m_now = m_now.addSecs(5)) {
                PipelineState state = seen(health);
                for (const auto &change : one.take(state))
                    told.push_back(change);
            }
            return told;
        };
        auto before = watch();
        QCOMPARE(see(*before, Health::Degraded).size(), 1U);
        const health::Changes known = before->known();
        before.reset();
        m_context.project.alerts.after = std::chrono::seconds(60);
        HealthWatch after(m_context, Watcher::Command, {}, known);
        QCOMPARE(see(after, Health::Degraded).size(), 0U);
        const auto told = see(after, Health::Healthy);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].kind, health::StateChange::Kind::Recovered);
        QCOMPARE(told[0].parts[0].until.secsTo(told[0].at), 60); // by the new rules
    }

    /// A window without the secret finds the change first; a watch that has it posts all the same, and once.
    void whoKnowsTheAddressPosts()
    {
        WebhookReceiver chat;
        m_context.project.alerts.webhook = u"secret:ALERT_WEBHOOK"_s;
        const auto see = [this](HealthWatch &one, Health health) {
            for (int i = 0; i < 6; ++i, m_now = m_now.addSecs(5)) {
                PipelineState state = seen(health);
                one.take(state);
            }
        };
        const QDateTime begun = m_now;
        qunsetenv("ALERT_WEBHOOK");
        const auto window = watch();
        see(*window, Health::Degraded);
        QTRY_COMPARE(troubles().size(), 1U);
        QCOMPARE(troubles()[0].kind, ErrorKind::NotFound);
        m_now = begun.addSecs(2);
        qputenv("ALERT_WEBHOOK", chat.url().toLatin1());
        const auto command = watch(Watcher::Command);
        see(*command, Health::Degraded);
        QTRY_COMPARE(chat.kinds(), QStringList{u"ill"_s});
        m_now = begun.addSecs(1);
        const auto another = watch();
        see(*another, Health::Degraded);
        see(*another, Health::Healthy);
        QTRY_COMPARE(chat.kinds().size(), 2);
        QCOMPARE(chat.kinds()[1], u"recovered"_s); // the first was told already
        QCOMPARE(troubles().size(), 1U);
        qunsetenv("ALERT_WEBHOOK");
    }

    /// The same trouble again, soon after it was well, is another one.
    void whatComesAgainIsToldAgain()
    {
        const auto one = watch();
        QStringList told;
        for (int i = 0; i < 34; ++i, m_now = m_now.addSecs(5)) {
            const bool isIll = i < 6 || (i >= 12 && i < 18);
            PipelineState state = seen(isIll ? Health::Degraded : Health::Healthy);
            for (const auto &change : one->take(state)) {
                if (one->mayNotify(change))
                    told += health::headline(change);
            }
        }
        const QStringList both{u"prod: api on prod-1 is Degraded"_s, u"prod: api on prod-1 is well again"_s};
        QCOMPARE(told, both + both);
    }

    /// Without a database all else goes on; it is told once.
    void goesOnWithoutADatabase()
    {
        QFile inTheWay(m_data->filePath(u"slipway"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto without = watch();
        std::vector<health::StateChange> told;
        for (int i = 0; i < 200; ++i, m_now = m_now.addSecs(5)) {
            PipelineState state = seen(i < 2 ? Health::Healthy : Health::Degraded);
            for (const auto &change : without->take(state))
                told.push_back(change);
            QCOMPARE(state.environments[0].services[0].probesInHour, i + 1);
        }
        QCOMPARE(told.size(), 1U);
        QVERIFY(without->mayNotify(told[0]));
        QCOMPARE(troubles().size(), 1U);
        QCOMPARE(troubles()[0].kind, ErrorKind::LocalIo);
    }
};

QTEST_GUILESS_MAIN(TestHealthWatch)
#include "tst_healthwatch.moc"
