// SPDX-License-Identifier: Apache-2.0
// Health over time: what its table says, and where things lie in its picture.
#include "../ui/samples.h"
#include "pipeline/seriesmodel.h"
#include "widgets/chartgeometry.h"
#include "widgets/seriestext.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::widgets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSeries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void texts()
    {
        QCOMPARE(availabilityText({}), u"not known"_s);
        QCOMPARE(availabilityText({.unknown = 3}), u"not known"_s);
        QCOMPARE(availabilityText({.good = 5, .unknown = 3}), u"100 %"_s);
        QCOMPARE(availabilityText({.bad = 5}), u"0 %"_s);
        QCOMPARE(availabilityText({.good = 99'999, .bad = 1}), u"99.99 %"_s); // never rounded up to 100
        QCOMPARE(answersText({}), u"nobody looked"_s);
        QCOMPARE(answersText({.good = 12, .bad = 3, .unknown = 2}), u"12 good, 3 bad, 2 not known"_s);
        QCOMPARE(latencyText({.good = 1, .p50 = 9, .p95 = 34}), u"median 9 ms, 95 of 100 within 34 ms"_s);
        QCOMPARE(latencyText({.bad = 1}), QString());
        QCOMPARE(timeText(samples::series(u"prod"_s, Span::Hour), 59), u"20:16 – 20:17"_s);
        QCOMPARE(timeText(samples::series(u"prod"_s, Span::Day), 0), u"3 May, 20:30 – 20:45"_s);
    }

    void table()
    {
        pipeline::SeriesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const EnvironmentSeries series = samples::series(u"prod"_s, Span::Hour);
        model.show(pipeline::rowsOf(series));
        QCOMPARE(model.rowCount(), 2 * (60 - 60 / 8)); // what nobody saw is no row
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, pipeline::SeriesModel::Time), u"20:16 – 20:17"_s);
        QCOMPARE(text(0, pipeline::SeriesModel::Host), u"prod-1"_s);
        QCOMPARE(text(1, pipeline::SeriesModel::Host), u"prod-2"_s);
        QCOMPARE(text(0, pipeline::SeriesModel::Available), u"100 %"_s);
        QCOMPARE(text(model.rowCount() - 1, pipeline::SeriesModel::Available), u"not known"_s);
        QCOMPARE(text(model.rowCount() - 1, pipeline::SeriesModel::Median), u"–"_s);
        QCOMPARE(model.index(0, 3).data(Qt::AccessibleTextRole).toString(), u"100 %"_s);
        QCOMPARE(model.index(0, 3).data(Qt::AccessibleDescriptionRole).toString(), u"Available"_s);
        EnvironmentSeries later = series; // a minute on: one row comes, one goes
        later.from = later.from.addSecs(60);
        model.show(pipeline::rowsOf(later));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void niceTops()
    {
        QCOMPARE(niceTop(-1), 10);
        QCOMPARE(niceTop(10), 10);
        QCOMPARE(niceTop(11), 16);
        QCOMPARE(niceTop(121), 160);
        QCOMPARE(niceTop(501), 1'000);
        QCOMPARE(niceTop(59'000), 100'000);
    }

    void geometry()
    {
        ChartGeometry geometry{.plot = {50, 10, 600, 100}, .strip = {50, 120, 600, 12}, .parts = 60, .top = 200};
        QCOMPARE(geometry.column(0), QRectF(50, 10, 10, 122));
        QCOMPARE(geometry.column(59).right(), 650.0);
        QCOMPARE(geometry.y(0), 110.0);
        QCOMPARE(geometry.y(100), 60.0);
        QCOMPARE(geometry.y(1'000), 10.0); // never above the plot
        QCOMPARE(geometry.y(-1), 110.0);
        QCOMPARE(geometry.partAt(49.9), -1);
        QCOMPARE(geometry.partAt(50), 0);
        QCOMPARE(geometry.partAt(649.9), 59);
        QCOMPARE(geometry.partAt(650), -1);
        for (int part = 0; part < 60; ++part)
            QCOMPARE(geometry.partAt(geometry.column(part).center().x()), part);
        geometry.parts = 0;
        QCOMPARE(geometry.partAt(100), -1);
    }

    void timeMarksOfAnHour()
    {
        const QDateTime from(QDate(2026, 5, 4), QTime(19, 17), QTimeZone::UTC);
        const auto marks = timeMarks(from, 60s, 60, Span::Hour, QTimeZone::UTC, 10);
        QCOMPARE(marks.size(), 6U);
        QCOMPARE(marks.front(), (TimeMark{3, u"19:20"_s}));
        QCOMPARE(marks.back(), (TimeMark{53, u"20:10"_s}));
        QCOMPARE(timeMarks(from, 60s, 60, Span::Hour, QTimeZone::UTC, 3).size(), 2U); // at 19:30 and 20:00
        // Where the clocks are half an hour off, the marks are at their full hours.
        QCOMPARE(timeMarks(from, 60s, 60, Span::Hour, QTimeZone("Asia/Kolkata"), 3).front().text, u"01:00"_s);
    }

    /// On the day on which summer time begins, midnights are still where they are.
    void timeMarksOfAMonth()
    {
        const QTimeZone zone("Europe/Berlin");
        const QDateTime from(QDate(2026, 3, 20), QTime(6, 0), QTimeZone::UTC);
        const auto marks = timeMarks(from, 6h, 120, Span::Month, zone, 20);
        QCOMPARE(marks.front(), (TimeMark{(18 - 1) / 6.0, u"21 Mar"_s}));
        const auto after = std::ranges::find(marks, u"31 Mar"_s, &TimeMark::text);
        QVERIFY(after != marks.end());
        QCOMPARE(after->position * 6,
                 double(QDateTime(from).secsTo(QDateTime(QDate(2026, 3, 30), QTime(22, 0), QTimeZone::UTC))) / 3600);
        QCOMPARE(timeMarks(from, 15min, 96, Span::Day, zone, 9).front().text, u"09:00"_s);
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
