// SPDX-License-Identifier: Apache-2.0
#include "health/lasthour.h"
#include "health/samples.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace slipway;
using namespace slipway::health;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ProbeSample::Kind;
using Outcome = ProbeSample::Outcome;

namespace {

const QDateTime start(QDate(2026, 5, 4), QTime(20, 16, 12), QTimeZone::UTC);

ProbeSample probe(const QDateTime &at, Outcome outcome, int ms, Kind kind = Kind::Ready)
{
    return {.at = at, .host = u"prod-1"_s, .service = u"api"_s, .kind = kind, .outcome = outcome, .milliseconds = ms};
}

/// Does \a sql by another connection.
void execute(const QString &file, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

} // namespace

class TestSamples final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QDateTime m_now = start;
    Clock m_clock = [this] {
        return m_now;
    };
    std::unique_ptr<Samples> m_samples;

    QString file(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void init()
    {
        m_now = start;
        auto opened = Samples::open(u":memory:"_s, m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : toText(opened.error())));
        m_samples = std::move(*opened);
    }

    void anHour()
    {
        // One a minute: 59 good, two of them slow; one bad; one that could not be asked.
        for (int minute = 0; minute < 61; ++minute) {
            const Outcome outcome = minute == 30 ? Outcome::Bad : minute == 31 ? Outcome::CannotProbe : Outcome::Good;
            QVERIFY(m_samples->add(u"prod"_s, {probe(start.addSecs(-60LL * minute), outcome, minute == 10 ? 45 : 9)}));
        }
        const auto series = m_samples->series(u"prod"_s, Span::Hour);
        QVERIFY(series);
        QCOMPARE(series->from, start.addSecs(-12 - 59LL * 60)); // whole minutes; the one that runs is the last
        QCOMPARE(series->step, 60s);
        QCOMPARE(series->services.size(), 1U);
        const ServiceSeries &api = series->services[0];
        QCOMPARE(api.host, u"prod-1"_s);
        QCOMPARE(api.parts.size(), 60U);
        QCOMPARE(api.parts[59], (SeriesPart{.good = 1, .p50 = 9, .p95 = 9}));
        QCOMPARE(api.parts[49].p95, 45);
        QCOMPARE(api.parts[29].bad, 1);
        QCOMPARE(api.parts[29].p50, -1);
        QCOMPARE(api.parts[28].unknown, 1);
        QCOMPARE(api.all.good, 58);
        QCOMPARE(api.all.bad, 1);
        QCOMPARE(api.all.unknown, 1);
        QCOMPARE(api.all.p50, 9);
        QCOMPARE(*api.all.availability(), 58.0 / 59); // what is unknown counts for neither
    }

    void availabilityOfNothing()
    {
        QVERIFY(!SeriesPart{}.availability());
        QVERIFY(!SeriesPart{.unknown = 5}.availability());
        const auto series = m_samples->series(u"prod"_s, Span::Month);
        QVERIFY(series && series->services.empty());
    }

    /// The probes themselves are forgotten, their sums stay.
    void aDayAndAMonth()
    {
        for (int hour = 24 * 29; hour >= 0; --hour) {
            m_now = start.addSecs(-3600LL * hour);
            for (int i = 0; i < 3; ++i)
                QVERIFY(m_samples->add(
                    u"prod"_s,
                    {probe(m_now.addSecs(i), i == 2 && hour < 6 ? Outcome::Bad : Outcome::Good, hour < 12 ? 20 : 10)}));
        }
        const auto hour = m_samples->series(u"prod"_s, Span::Hour);
        QCOMPARE(hour->services[0].all.good + hour->services[0].all.bad, 3);
        QCOMPARE(m_samples->since(u"prod"_s, start.addDays(-30))->size(), 9U); // two hours, and the one that runs
        const auto day = m_samples->series(u"prod"_s, Span::Day);
        QCOMPARE(day->services[0].parts.size(), 96U);
        QCOMPARE(day->services[0].all.good, 24 * 3 - 6);
        QCOMPARE(day->services[0].all.bad, 6);
        QCOMPARE(day->services[0].all.p95, 20);
        const auto month = m_samples->series(u"prod"_s, Span::Month);
        QCOMPARE(month->services[0].parts.size(), 120U);
        QCOMPARE(month->services[0].all.good, (24 * 29 + 1) * 3 - 6);
        QCOMPARE(month->services[0].all.p50, 10);
        QCOMPARE(month->services[0].parts[119].p50, 20);
    }

    /// Nobody looked: that is neither up nor down.
    void aGap()
    {
        QVERIFY(m_samples->add(u"prod"_s, {probe(start.addSecs(-50LL * 60), Outcome::Good, 5)}));
        QVERIFY(m_samples->add(u"prod"_s, {probe(start, Outcome::Good, 5)}));
        const auto series = m_samples->series(u"prod"_s, Span::Hour);
        QCOMPARE(std::ranges::count_if(series->services[0].parts, &SeriesPart::isEmpty), 58);
        QCOMPARE(*series->services[0].all.availability(), 1.0);
    }

    void readyBeforeHealth()
    {
        QVERIFY(
            m_samples->add(u"prod"_s, {probe(start, Outcome::Good, 5, Kind::Health), probe(start, Outcome::Bad, 0)}));
        auto worker = probe(start, Outcome::Good, 7, Kind::Health);
        worker.service = u"worker"_s;
        QVERIFY(m_samples->add(u"prod"_s, {worker}));
        QVERIFY(m_samples->add(u"stage"_s, {probe(start, Outcome::Good, 1)}));
        const auto series = m_samples->series(u"prod"_s, Span::Hour);
        QCOMPARE(series->services.size(), 2U);
        QCOMPARE(series->services[0].all.bad, 1);
        QCOMPARE(series->services[0].all.good, 0);
        QCOMPARE(series->services[1].service, u"worker"_s);
        QCOMPARE(series->services[1].all.p50, 7);
    }

    /// Two processes, one file.
    void theSameProbeCountsOnce()
    {
        const QString path = file(u"shared.sqlite"_s);
        const auto one = Samples::open(path, m_clock);
        const auto other = Samples::open(path, m_clock);
        QVERIFY(one && other);
        for (const auto &samples : {one->get(), other->get()}) {
            QVERIFY(samples->add(u"prod"_s, {probe(start, Outcome::Good, 5)}));
            QVERIFY(samples->add(u"prod"_s, {probe(start.addMSecs(samples == one->get() ? 1 : 2), Outcome::Good, 5)}));
        }
        for (const Span span : {Span::Hour, Span::Day, Span::Month})
            QCOMPARE((*one)->series(u"prod"_s, span)->services[0].all.good, 3);
    }

    void survivesTheProcess()
    {
        const QString path = file(u"deep/er/kept.sqlite"_s);
        QVERIFY((*Samples::open(path, m_clock))->add(u"prod"_s, {probe(start, Outcome::Good, 5)}));
        m_now = start.addSecs(30);
        const auto again = Samples::open(path, m_clock);
        QVERIFY((*again)->add(u"prod"_s, {probe(m_now, Outcome::Good, 5)}));
        QCOMPARE((*again)->since(u"prod"_s, start.addSecs(-3600))->size(), 2U);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void onlyOneClaims()
    {
        QVERIFY(*m_samples->claim(u"prod is Degraded"_s, start, 60s));
        QVERIFY(!*m_samples->claim(u"prod is Degraded"_s, start, 60s));
        QVERIFY(*m_samples->claim(u"stage is Degraded"_s, start, 60s));
        // Found a little earlier by somebody who claims it later.
        QVERIFY(!*m_samples->claim(u"prod is Degraded"_s, start.addSecs(-5), 60s));
        QVERIFY(*m_samples->claim(u"prod is Degraded"_s, start.addSecs(61), 60s));
        // The clock was wrong.
        QVERIFY(*m_samples->claim(u"prod is Degraded"_s, start, 60s));
    }

    /// What a clock that was wrong for a while has written does not stay.
    void forgetsTheFuture()
    {
        QVERIFY(m_samples->add(u"prod"_s, {probe(start.addYears(3), Outcome::Good, 5)}));
        m_now = start.addSecs(3600);
        QVERIFY(m_samples->add(u"prod"_s, {probe(m_now, Outcome::Good, 5)}));
        QCOMPARE(m_samples->since(u"prod"_s, start.addYears(-1))->size(), 1U);
    }

    void aBrokenFileIsPutAside()
    {
        const QString path = file(u"broken.sqlite"_s);
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(QByteArray("no database at all ").repeated(100)) > 0);
        broken.close();
        const auto opened = Samples::open(path, m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : toText(opened.error())));
        QVERIFY((*opened)->add(u"prod"_s, {probe(start, Outcome::Good, 5)}));
        QVERIFY(QFile::exists(path + u".broken"_s));
    }

    void aNewerFileIsLeftAlone()
    {
        const QString path = file(u"newer.sqlite"_s);
        execute(path, u"PRAGMA user_version = 99"_s);
        const auto opened = Samples::open(path, m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::LocalIo);
        QVERIFY(opened.error().why.contains("newer"_L1));
        QVERIFY(QFile::exists(path));
    }

    void noPlaceForIt()
    {
        const auto opened = Samples::open(u"/proc/nowhere/x.sqlite"_s, m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::LocalIo);
        QVERIFY(!opened.error().cure.isEmpty());
    }

    /// A failure in the middle leaves nothing half done, and the next look goes on.
    void takesBackWhatFailed()
    {
        const QString path = file(u"trigger.sqlite"_s);
        const auto samples = Samples::open(path, m_clock);
        execute(path, u"CREATE TRIGGER full BEFORE INSERT ON part BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s);
        const auto added = (*samples)->add(u"prod"_s, {probe(start, Outcome::Good, 5)});
        QVERIFY(!added);
        QVERIFY2(added.error().why.contains("disk full"_L1), qPrintable(toText(added.error())));
        execute(path, u"DROP TRIGGER full"_s);
        QVERIFY((*samples)->add(u"prod"_s, {probe(start, Outcome::Good, 5)}));
        QCOMPARE((*samples)->series(u"prod"_s, Span::Day)->services[0].all.good, 1);
    }

    void namesItsFile()
    {
        const QString one = Samples::fileOf(u"harbor"_s, u"/a/slipway.yaml"_s);
        QVERIFY(one.contains("/slipway/health/harbor-"_L1));
        QVERIFY(one != Samples::fileOf(u"harbor"_s, u"/b/slipway.yaml"_s));
        QCOMPARE(one, Samples::fileOf(u"harbor"_s, u"/a/slipway.yaml"_s));
    }

    /// The pipeline's column: of the last hour, whenever Slipway was started.
    void theLastHour()
    {
        LastHour last;
        EnvironmentState state{.environment = u"prod"_s};
        state.services = {{.host = u"prod-1"_s, .service = u"api"_s}, {.host = u"prod-1"_s, .service = u"db"_s}};
        last.add(u"prod"_s,
                 {probe(start.addSecs(-3700), Outcome::Good, 500), probe(start.addSecs(-3599), Outcome::Good, 9),
                  probe(start.addSecs(-1), Outcome::Good, 7)});
        last.add(u"prod"_s, {probe(start.addSecs(-1801), Outcome::Bad, 0), probe(start, Outcome::Good, 40),
                             probe(start, Outcome::CannotProbe, 0)}); // an older one may come later
        last.tell(state, start);
        const ServiceState &api = state.services[0];
        QCOMPARE(api.latencies.size(), std::size_t(lastHourParts));
        QCOMPARE(api.latencies.front(), 9);
        QCOMPARE(api.latencies[8], latencyBad);
        QCOMPARE(api.latencies[9], latencyGap);
        QCOMPARE(api.latencies.back(), 40);
        QCOMPARE(api.probesInHour, 4);
        QCOMPARE(api.badInHour, 1);
        QCOMPARE(api.p95InHour, 40);
        QVERIFY(state.services[1].latencies.empty());
        EnvironmentState later{.environment = u"prod"_s};
        later.services = {{.host = u"prod-1"_s, .service = u"api"_s}};
        last.tell(later, start.addSecs(3601));
        QVERIFY(later.services[0].latencies.empty());
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
