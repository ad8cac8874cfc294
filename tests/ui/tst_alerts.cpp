// SPDX-License-Identifier: Apache-2.0
// What the window does about health over time: its tab, notifications, the tray.
#include "fixture.h"

#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/seriesmodel.h"
#include "pipeline/seriespanel.h"
#include "pipeline/servicehealth.h"
#include "shell/alerts.h"
#include "shell/alertsheet.h"
#include "shell/tray.h"
#include "walk.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/label.h"
#include "widgets/tabs.h"
#include "widgets/timechart.h"

#include <QAccessible>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace slipway;
using namespace Qt::StringLiterals;
using pipeline::Details;
using shell::AlertWishes;

namespace {

/// Shows nothing and writes it down.
class FakeNotifier final : public health::Notifier
{
    Q_OBJECT

public:
    explicit FakeNotifier(std::vector<health::Note> &shown)
        : m_shown(shown)
    {
    }
    void show(const health::Note &note) override { m_shown.push_back(note); }

private:
    std::vector<health::Note> &m_shown;
};

health::StateChange ill(const QString &environment)
{
    return {.environment = environment,
            .isProtected = false,
            .kind = health::StateChange::Kind::Ill,
            .at = samples::now(),
            .parts = {{.host = u"prod-1"_s, .service = u"api"_s, .health = Health::Degraded}}};
}

struct Opened : Fixture {
    Opened()
    {
        window.alerts()->setMaker([this] {
            auto made = std::make_unique<FakeNotifier>(notes);
            notifier = made.get();
            return made;
        });
        window.show();
        tell(samples::ready());
        window.pipelinePage()->select(u"stage"_s);
    }
    pipeline::ServiceHealth *health() const { return window.pipelinePage()->details()->health(); }
    void openHealth() const { window.pipelinePage()->details()->tabs()->setCurrentIndex(Details::HealthTab); }

    std::vector<health::Note> notes;
    FakeNotifier *notifier = nullptr;
};

} // namespace

class TestAlerts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Asked for when it is looked at, and not before.
    void asksWhenLookedAt()
    {
        Opened o;
        QVERIFY(fake::calls().series.isEmpty());
        o.openHealth();
        QCOMPARE(fake::calls().series, QStringList{u"stage/0"_s});
        o.health()->spans()->setCurrentIndex(2);
        o.window.pipelinePage()->select(u"prod"_s);
        QCOMPARE(fake::calls().series, (QStringList{u"stage/0"_s, u"stage/2"_s, u"prod/2"_s}));
    }

    void showsWhatIsWanted()
    {
        Opened o;
        o.openHealth();
        Q_EMIT o.session.seriesRead(samples::series(u"prod"_s, Span::Hour)); // of another environment
        QVERIFY(o.health()->panels().empty());
        Q_EMIT o.session.seriesRead(samples::series(u"stage"_s, Span::Day)); // of another span
        QVERIFY(o.health()->panels().empty());
        Q_EMIT o.session.seriesRead(samples::series(u"stage"_s, Span::Hour));
        QCOMPARE(o.health()->panels().size(), 1U);
    }

    void keysGoThroughTheTimes()
    {
        Opened o;
        o.openHealth();
        Q_EMIT o.session.seriesRead(samples::series(u"stage"_s, Span::Hour));
        auto *chart = o.health()->panels().front()->chart();
        QVERIFY(QTest::qWaitForWindowActive(&o.window));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->current(), 59);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->current(), 58);
        const auto says = [&](const QString &text) {
            const auto labels = o.health()->panels().front()->findChildren<widgets::Label *>();
            return std::ranges::any_of(labels, [&](const auto *label) { return label->text() == text; });
        };
        QVERIFY(says(chart->describe(58)));
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->current(), 0);
        QVERIFY(chart->describe(0).endsWith("nobody looked"_L1));
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->current(), 0);
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->current(), 59);
    }

    void readsToThoseWhoDoNotSee()
    {
        Opened o;
        o.openHealth();
        Q_EMIT o.session.seriesRead(samples::series(u"stage"_s, Span::Hour));
        const auto *chart = o.health()->panels().front()->chart();
        QCOMPARE(chart->accessibleName(), u"api on stage over time"_s);
        QVERIFY(chart->accessibleDescription().contains("100 %"_L1));
        QVERIFY(walk::nameless(walk::focusable(o.health())).isEmpty());
        o.health()->tableButton()->click();
        QVERIFY(o.health()->table()->isVisible() && !chart->isVisible());
        QVERIFY(o.health()->model()->rowCount() > 50);
        QVERIFY(walk::nameless(walk::focusable(o.health())).isEmpty());
    }

    void notifies()
    {
        Opened o;
        Q_EMIT o.session.stateChanged({});
        QVERIFY(o.notes.empty());
        Q_EMIT o.session.stateChanged({ill(u"prod"_s)});
        QCOMPARE(o.notes.size(), 1U);
        QCOMPARE(o.notes[0].title, u"prod: api on prod-1 is Degraded"_s);
        o.window.showPage(shell::MainWindow::History);
        Q_EMIT o.notifier->activated(u"prod"_s);
        QCOMPARE(o.window.pipelinePage()->selected(), u"prod"_s);
        QVERIFY(o.window.pipelinePage()->isVisible());
    }

    void wishesAreKept()
    {
        Opened o;
        QVERIFY(fake::calls().showsChanges);
        o.window.actions().find(u"window.notifications"_s)->trigger();
        auto *sheet = o.window.alertSheet();
        QVERIFY(sheet->isVisible() && sheet->notifies()->isChecked() && !sheet->from()->isEnabled());
        sheet->isQuiet()->setChecked(true);
        QVERIFY(sheet->from()->isEnabled());
        sheet->from()->setTime(QTime(0, 0));
        sheet->to()->setTime(QTime(23, 59));
        sheet->saveButton()->click();
        QVERIFY(!sheet->isVisible());
        Q_EMIT o.session.stateChanged({ill(u"prod"_s)});
        QVERIFY(o.notes.empty()); // held back
        o.window.actions().find(u"window.notifications"_s)->trigger();
        QVERIFY(sheet->isQuiet()->isChecked());
        QCOMPARE(sheet->to()->time(), QTime(23, 59));
        sheet->notifies()->setChecked(false);
        sheet->saveButton()->click();
        QVERIFY(!fake::calls().showsChanges); // then another Slipway may
    }

    void wishesSurvive()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"x.ini"_s), QSettings::IniFormat);
        QCOMPARE(shell::readWishes(settings), AlertWishes());
        const AlertWishes wishes{false, true, {QTime(21, 30), QTime(6, 15)}};
        shell::writeWishes(settings, wishes);
        QCOMPARE(shell::readWishes(settings), wishes);
    }

    void theTrayTellsTheWorst()
    {
        QCOMPARE(shell::trayStateOf({u"harbor"_s, {}, {}}).tip, u"harbor\nNothing is known yet"_s);
        QCOMPARE(shell::trayStateOf(samples::unseen()).sign.symbol, widgets::Symbol::Missing);
        PipelineState pipeline = samples::ready();
        QCOMPARE(shell::trayStateOf(pipeline).sign.symbol, widgets::Symbol::Healthy);
        pipeline.environments[1].health = Health::Degraded;
        QCOMPARE(shell::trayStateOf(pipeline).sign.symbol, widgets::Symbol::Degraded);
        QCOMPARE(shell::trayStateOf(pipeline).tip, u"harbor\nlocal: Healthy\nstage: Degraded\nprod: Healthy"_s);
        pipeline = samples::ready();
        pipeline.environments[2].health = Health::Missing;
        pipeline.environments[2].release.reset();
        QCOMPARE(shell::trayStateOf(pipeline).sign.symbol, widgets::Symbol::Healthy); // nobody misses it
        QVERIFY(shell::trayStateOf(pipeline).tip.endsWith("prod: nothing deployed"_L1));
        QCOMPARE(shell::trayStateOf(samples::offline()).sign.symbol, widgets::Symbol::Unknown);
    }

    void theTraysMenu()
    {
        Opened o;
        o.window.hide();
        o.window.tray()->menu()->actions().front()->trigger();
        QVERIFY(o.window.isVisible());
        QSignalSpy quits(&o.window, &shell::MainWindow::quitRequested);
        fake::calls().isRunning = true; // then it only hides, as when it is closed
        o.window.tray()->menu()->actions().back()->trigger();
        QVERIFY(!o.window.isVisible());
        QVERIFY(quits.isEmpty());
    }
};

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
