// SPDX-License-Identifier: Apache-2.0
// The pure functions that say things: ages, arrows, latencies, the connection.
#include "../ui/samples.h"

#include "deployment/stepmodel.h"
#include "deployment/summary.h"
#include "pipeline/arrow.h"
#include "pipeline/servicemodel.h"
#include "shell/connection.h"
#include "shell/plurals.h"
#include "widgets/age.h"
#include "widgets/errorpanel.h"
#include "widgets/sparkline.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

#include <numeric>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Texts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(new shell::Plurals(this)); }
    void spans_data();
    void spans();
    void ages();
    void stopwatches();
    void arrows();
    void progress();
    void latencies();
    void connection();
    void where();
    void states();
    void serviceRows();
};

/// No-break spaces keep a number and its unit together; here they only hinder reading.
static QString spaced(QString text)
{
    return text.replace(u'\u00a0', u' ');
}

void Texts::spans_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << qint64(0) << u"0 s"_s;
    QTest::newRow("negative, another clock") << qint64(-5) << u"0 s"_s;
    QTest::newRow("59 s") << qint64(59) << u"59 s"_s;
    QTest::newRow("60 s") << qint64(60) << u"1 min"_s;
    QTest::newRow("119 s") << qint64(119) << u"1 min"_s;
    QTest::newRow("3599 s") << qint64(3599) << u"59 min"_s;
    QTest::newRow("1 h") << qint64(3600) << u"1 h"_s;
    QTest::newRow("1 d") << qint64(86400) << u"1 d"_s;
    QTest::newRow("6 d 4 h") << qint64(6 * 86400 + 4 * 3600) << u"6 d 4 h"_s;
    QTest::newRow("hours do not matter any more") << qint64(40 * 86400 + 4 * 3600) << u"40 d"_s;
}

void Texts::spans()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(spaced(widgets::span(std::chrono::seconds(seconds))), text);
}

void Texts::ages()
{
    const QDateTime now = samples::now();
    QCOMPARE(spaced(widgets::ago(now.addDuration(-3h), now)), u"3 h ago"_s);
    QCOMPARE(widgets::ago(now, now), u"just now"_s);
    QCOMPARE(widgets::ago(now.addSecs(10), now), u"just now"_s);
    QCOMPARE(widgets::ago({}, now), u"never"_s);
    QCOMPARE(widgets::age({}, now), u"never"_s);
    QCOMPARE(widgets::exact({}), QString());
    const QString exact = widgets::exact(now);
    QVERIFY2(exact.startsWith(now.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss ")), qPrintable(exact));
    QVERIFY(exact.endsWith(now.toLocalTime().timeZoneAbbreviation()));
}

void Texts::stopwatches()
{
    QCOMPARE(spaced(widgets::stopwatch(400ms)), u"0.4 s"_s);
    QCOMPARE(spaced(widgets::stopwatch(6'100ms)), u"6.1 s"_s);
    QCOMPARE(spaced(widgets::stopwatch(9'960ms)), u"10 s"_s);
    QCOMPARE(spaced(widgets::stopwatch(60s)), u"60 s"_s);
    QCOMPARE(spaced(widgets::stopwatch(125s)), u"2 min 5 s"_s);
    QCOMPARE(spaced(widgets::stopwatch(2h + 3min)), u"2 h 3 min"_s);
}

void Texts::arrows()
{
    using Kind = pipeline::Arrow::Kind;
    const QDateTime now = samples::now();
    const auto arrow = [&](const PipelineState &pipeline, size_t target) {
        return pipeline::arrowInto(pipeline.environments[target], pipeline.environments[target - 1], now);
    };
    QCOMPARE(arrow(samples::ready(), 1).kind, Kind::Same);
    QCOMPARE(spaced(arrow(samples::ready(), 1).note), u"same 2 images\n40 s ago by ana"_s);
    QCOMPARE(arrow(samples::ready(), 2).kind, Kind::Ready);
    QVERIFY(arrow(samples::ready(), 2).note.contains(samples::release(42).title()));
    QCOMPARE(arrow(samples::verifying(), 1).kind, Kind::Running);
    QCOMPARE(arrow(samples::verifying(), 1).progress, 0.8);
    QCOMPARE(arrow(samples::verifying(), 2).kind, Kind::Denied);
    QCOMPARE(arrow(samples::verifying(), 2).note, u"stage is still verifying #42"_s);
    // What has not answered yet, or not since the window is open, is not said to have nothing.
    QCOMPARE(arrow(samples::unseen(), 2).kind, Kind::Looking);
    QCOMPARE(arrow(samples::remembered(), 2).kind, Kind::Looking);
    QCOMPARE(arrow(samples::remembered(), 2).note, u"looking at stage…"_s);
    PipelineState fresh = samples::ready();
    fresh.environments[2].promotes.clear();
    QCOMPARE(arrow(fresh, 2).kind, Kind::Nothing);
    QCOMPARE(arrow(fresh, 2).note, u"nothing verified in stage yet"_s);
}

void Texts::progress()
{
    QCOMPARE(pipeline::progressText(samples::running()), u"Verify · 9 of 10"_s);
    QCOMPARE(pipeline::progressText(Deployment{}), u"starting"_s);
    QCOMPARE(pipeline::progressOf(Deployment{}), 0.0);
    QCOMPARE(deploymentpage::stateOf(samples::failed()).word, u"Failed at: Verify"_s);
    QCOMPARE(deploymentpage::stateOf(samples::succeeded()).word, u"Verified"_s);
    QCOMPARE(spaced(deploymentpage::durationText(samples::failed().steps[4], samples::now())), u"6.1 s"_s);
    QCOMPARE(deploymentpage::durationText(samples::failed().steps[9], samples::now()), QString());
}

void Texts::latencies()
{
    QCOMPARE(widgets::percentile95({}), -1);
    QCOMPARE(widgets::percentile95({-1, -1}), -1);
    QCOMPARE(widgets::percentile95({5}), 5);
    std::vector<int> hundred(100);
    std::iota(hundred.begin(), hundred.end(), 1);
    QCOMPARE(widgets::percentile95(hundred), 95);
    QCOMPARE(widgets::describeLatencies({}), u"no samples yet"_s);
    QCOMPARE(widgets::describeLatencies({3, -1, 4}), u"3 samples, 95 of 100 within 4 ms, 1 bad"_s);
    QCOMPARE(widgets::describeLatencies({-1}), u"1 sample, all bad"_s);
    EnvironmentState environment;
    environment.services.resize(2);
    environment.services[0].latencies = {1, 9, 3};
    environment.services[1].latencies = {5, -1};
    QCOMPARE(pipeline::latenciesOf(environment), (std::vector<int>{1, 9, -1}));
}

void Texts::connection()
{
    QCOMPARE(shell::connectionOf(samples::ready(), samples::now()).word, u"Live · 4 hosts"_s);
    QCOMPARE(shell::connectionOf(samples::offline(), samples::now()).word, u"1 of 4 hosts unreachable"_s);
    QCOMPARE(shell::connectionOf(samples::unseen(), samples::now()).word, u"Connecting"_s);
    QCOMPARE(shell::connectionOf({}, samples::now()).word, u"Connecting"_s);
    QCOMPARE(shell::connectionOf(samples::oneAway(), samples::now()).word, u"1 of 4 hosts unreachable"_s);
    QCOMPARE(shell::connectionOf(samples::ready(), samples::now().addSecs(60)).word, u"Offline · no host answers"_s);
    PipelineState slow = samples::ready();
    slow.environments[2].seenAt = samples::now().addSecs(-31);
    QCOMPARE(shell::connectionOf(slow, samples::now()).word, u"Live · 2 of 4 hosts"_s);
    PipelineState begun = samples::ready();
    begun.environments[1].seenAt = {};
    QCOMPARE(shell::connectionOf(begun, samples::now()).word, u"Live · 3 of 4 hosts"_s);
    begun = samples::ready();
    begun.environments[2].isRemembered = true;
    QCOMPARE(shell::connectionOf(begun, samples::now()).word, u"Live · 2 of 4 hosts"_s);
    PipelineState lost = samples::ready();
    for (EnvironmentState &environment : lost.environments)
        environment.problem =
            Error{.kind = ErrorKind::Unreachable, .what = u"gone"_s, .where = {}, .why = {}, .cure = {}};
    QCOMPARE(shell::connectionOf(lost, samples::now()).word, u"Offline · no host answers"_s);
}

void Texts::where()
{
    QCOMPARE(widgets::describe(Where{}), QString());
    QCOMPARE(widgets::describe(Where{u"prod"_s, u"prod-1"_s, u"compose.yaml"_s, 14, 7}),
             u"prod on prod-1, compose.yaml:14:7"_s);
    QCOMPARE(widgets::describe(Where{{}, u"prod-1"_s, {}, 0, 0}), u"prod-1"_s);
    QCOMPARE(widgets::describe(Where{{}, {}, u".env"_s, 3, 0}), u".env:3"_s);
}

void Texts::states()
{
    // Every state has its own shape and its own word: colour alone says nothing.
    QSet<int> shapes;
    QSet<QString> words;
    for (const Health health : {Health::Unknown, Health::Missing, Health::Progressing, Health::Degraded,
                                Health::Suspended, Health::Healthy}) {
        shapes.insert(int(widgets::sign(health).symbol));
        words.insert(widgets::sign(health).word);
    }
    QCOMPARE(shapes.size(), 6);
    QCOMPARE(words.size(), 6);
}

void Texts::serviceRows()
{
    const auto services = samples::ready().environments[2].services;
    pipeline::ServiceModel model(samples::clock());
    const QAbstractItemModelTester tester(&model);
    model.show(pipeline::rowsOf(services));
    using Model = pipeline::ServiceModel;
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.index(0, Model::Host).data().toString(), u"prod-1"_s);
    QCOMPARE(model.index(1, Model::Host).data().toString(), QString());
    QCOMPARE(model.index(1, Model::Host).data(Qt::AccessibleTextRole).toString(), u"prod-1"_s);
    QCOMPARE(model.index(4, Model::Host).data().toString(), u"prod-2"_s);
    QCOMPARE(model.index(0, Model::HealthProbe).data(Qt::AccessibleTextRole).toString(), u"good, 200 · 3 ms"_s);
    QCOMPARE(model.index(1, Model::HealthProbe).data().toString(), u"no endpoint"_s);
    QCOMPARE(model.index(3, Model::HealthProbe).data().toString(), u"one-off"_s);
    QCOMPARE(spaced(model.index(2, Model::UpSince).data().toString()), u"6 d 4 h"_s);
    model.tick();
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(Texts)
#include "tst_texts.moc"
