// SPDX-License-Identifier: Apache-2.0
// Everything that the pages of the pipeline offer, done without a mouse. Those with forms: tst_keyboardforms.cpp.
#include "fixture.h"
#include "keyboard.h"
#include "sampleshistory.h"

#include "config/configurationpage.h"
#include "deployment/deploymentpage.h"
#include "deployment/output.h"
#include "deployment/steptable.h"
#include "environments/environmentspage.h"
#include "history/auditmodel.h"
#include "history/auditsheet.h"
#include "history/environmentdeployments.h"
#include "history/historymodel.h"
#include "history/historypage.h"
#include "pipeline/card.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "pipeline/seriespanel.h"
#include "pipeline/servicehealth.h"
#include "pipeline/servicelogs.h"
#include "pipeline/strip.h"
#include "samplesconfiguration.h"
#include "shell/alertsheet.h"
#include "shell/palette.h"
#include "shell/shortcutsheet.h"
#include "shell/welcome.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/logview.h"
#include "widgets/popover.h"
#include "widgets/tabs.h"
#include "widgets/timechart.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::keyboard;
using namespace Qt::StringLiterals;
using pipeline::Details;

namespace {

/// The window as it opens, with the focus where it is then.
struct Opened : Fixture {
    explicit Opened(const PipelineState &pipeline = samples::ready())
    {
        tell(pipeline);
        window.resize(1280, 820);
        window.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
    }

    pipeline::PipelinePage *page() { return window.pipelinePage(); }
    Details *details() { return page()->details(); }
    pipeline::PlanSheet *sheet() { return window.planSheet(); }
    deploymentpage::DeploymentPage *deployment() { return window.deploymentPage(); }
    pipeline::Card *card(const QString &name) { return page()->strip()->card(name); }

    void show(const Plan &plan) { Q_EMIT session.planned(int(fake::calls().plans.size()), plan); }
    /// To \a environment, and with its details to \a tab.
    void goTo(const QString &environment, Details::Tab tab = Details::Services)
    {
        tabTo(card(page()->selected()));
        while (page()->selected() != environment && QApplication::focusWidget() != card(u"prod"_s))
            press(Qt::Key_Right);
        QCOMPARE(page()->selected(), environment);
        if (tab == Details::Services)
            return;
        tabTo(details()->tabs());
        for (int i = 0; i < tab; ++i)
            press(Qt::Key_Right);
        QCOMPARE(details()->tabs()->currentIndex(), int(tab));
    }
    void showDeployment(const Deployment &shown)
    {
        Q_EMIT session.deploymentChanged(shown);
        press(QKeySequence(Qt::CTRL | Qt::Key_2));
        QVERIFY(deployment()->isVisible());
    }
};

} // namespace

class Keyboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void init() { QGuiApplication::clipboard()->clear(); }

    void goesFromPageToPage()
    {
        Opened f;
        const QList<QWidget *> pages{f.page(), f.deployment(), f.window.configurationPage(), f.window.historyPage(),
                                     f.window.environmentsPage()};
        for (int i = 0; i < pages.size(); ++i) {
            press(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
            QVERIFY(pages[i]->isVisible());
        }
        // And by the tabs of the window.
        tabTo(u"Pages"_s);
        press(Qt::Key_Left);
        QVERIFY(f.window.historyPage()->isVisible());
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Left);
        QVERIFY(f.page()->isVisible());
        // Where the keys of a page work at once.
        press(QKeySequence(Qt::CTRL | Qt::Key_2));
        press(QKeySequence(Qt::CTRL | Qt::Key_1));
        press(Qt::Key_F5);
        QCOMPARE(fake::calls().refreshes, 1);
    }

    void choosesAndPromotes()
    {
        Opened f;
        f.goTo(u"prod"_s);
        press(Qt::Key_P);
        QCOMPARE(fake::calls().plans.back().intent, Intent::Promote);
        press(Qt::Key_Escape);
        QVERIFY(f.card(u"prod"_s)->hasFocus());
        pushButton(u"Promote from stage to prod"_s);
        QCOMPARE(fake::calls().plans.size(), 2U);
        f.show(samples::promoteToProd());
        press(Qt::Key_Escape);
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Promote from stage to prod"_s);
    }

    void learnsWhyNot()
    {
        Opened f(samples::verifying());
        f.goTo(u"prod"_s);
        press(Qt::Key_P);
        QVERIFY(f.page()->popover()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!f.page()->popover()->isVisible());
    }

    void menuOfACard()
    {
        Opened f;
        f.goTo(u"stage"_s);
        menuKey();
        choose(u"Roll back…"_s);
        QCOMPARE(fake::calls().plans.back().intent, Intent::RollBack);
        press(Qt::Key_Escape);
        QVERIFY(f.card(u"stage"_s)->hasFocus());
        press(QKeySequence(Qt::SHIFT | Qt::Key_F10)); // where there is no such key
        choose(u"Open the last deployment"_s);
        QCOMPARE(fake::calls().histories, QStringList{u"stage"_s});
        press(Qt::Key_D);
        QVERIFY(f.window.configurationPage()->isVisible());
    }

    void copiesACard()
    {
        Opened f;
        f.goTo(u"stage"_s);
        press(QKeySequence::Copy);
        const QString copied = QGuiApplication::clipboard()->text();
        for (const QString &word : {u"stage"_s, u"#42"_s, u"Healthy"_s, samples::release(42).id})
            QVERIFY2(copied.contains(word), qPrintable(copied));
    }

    void deploysFromTheMenu()
    {
        Opened f;
        f.goTo(u"stage"_s);
        pushButton(u"Deploy…"_s);
        choose(u"#41"_s);
        QCOMPARE(fake::calls().plans.back().intent, Intent::Deploy);
        QCOMPARE(fake::calls().plans.back().release, samples::release(41).id);
        press(Qt::Key_Escape);
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Deploy…"_s);
        pushButton(u"Roll back…"_s);
        QCOMPARE(fake::calls().plans.back().intent, Intent::RollBack);
    }

    void servicesAndTheirMenu()
    {
        Opened f;
        f.goTo(u"prod"_s);
        tabTo(f.details()->table());
        press(Qt::Key_Down);
        menuKey();
        choose(u"Restart"_s);
        QVERIFY(f.page()->popover()->isVisible());
        pushButton(u"Leave it"_s);
        QVERIFY(f.details()->table()->hasFocus());
        press(QKeySequence(Qt::SHIFT | Qt::Key_F10));
        choose(u"Restart"_s);
        pushButton(u"Restart"_s);
        QCOMPARE(fake::calls().restarted.size(), 1);
        QVERIFY(f.details()->table()->hasFocus());
        menuKey();
        choose(u"Open a shell on"_s);
        QCOMPARE(fake::calls().shells.size(), 1);
        menuKey();
        choose(u"Show what"_s);
        QVERIFY(f.details()->logs()->isVisible());
        QVERIFY(f.details()->logs()->isAncestorOf(QApplication::focusWidget()));
    }

    void readsLogs()
    {
        Opened f;
        f.goTo(u"stage"_s);
        press(Qt::Key_L);
        Q_EMIT f.session.logGrew(fake::calls().requests, samples::log());
        QTRY_VERIFY(f.details()->logs()->view()->text().contains(u"request_id"));
        tabTo(u"Which service"_s);
        press(Qt::Key_Down);
        QCOMPARE(fake::calls().followed.size(), 2);
        Q_EMIT f.session.logGrew(fake::calls().requests, samples::log());
        tabTo(u"Find in log"_s);
        type(u"request_id"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        pushButton(u"Wrap long lines"_s);
        QVERIFY(f.details()->logs()->view()->isWrapping());
        pushButton(u"Copy the selection, or all"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"request_id"));
        QString file = f.folder.filePath(u"log.txt"_s);
        f.details()->logs()->view()->setFileChooser([&](QWidget *, const QString &) { return file; });
        pushButton(u"Save…"_s);
        QVERIFY(QFile::exists(file));
        Q_EMIT f.session.logFailed(fake::calls().requests, samples::planError());
        pushButton(u"Try again"_s);
        QCOMPARE(fake::calls().followed.size(), 3);
    }

    void looksAtHealth()
    {
        Opened f;
        f.goTo(u"prod"_s, Details::HealthTab);
        Q_EMIT f.session.seriesRead(samples::series(u"prod"_s, Span::Hour));
        tabTo(f.details()->health()->spans());
        press(Qt::Key_Right);
        QCOMPARE(fake::calls().series.last(), u"prod/1"_s);
        Q_EMIT f.session.seriesRead(samples::series(u"prod"_s, Span::Day));
        auto *chart = f.details()->health()->panels().front()->chart();
        tabTo(chart);
        press(Qt::Key_Left);
        const int last = chart->current();
        QVERIFY(last > 0);
        press(Qt::Key_Left);
        QCOMPARE(chart->current(), last - 1);
        press(QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), chart->describe(last - 1));
        pushButton(u"As a table"_s);
        tabTo(u"Health over time"_s);
        press(Qt::Key_Down);
        press(QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
    }

    void keysOfAnEnvironment()
    {
        Opened f;
        f.goTo(u"prod"_s, Details::Configuration);
        f.tell(samples::configuration());
        tabTo(u"Configuration of prod"_s);
        press(Qt::Key_Down);
        press(QKeySequence::Copy);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        press(Qt::Key_Return);
        QVERIFY(f.window.configurationPage()->isVisible());
        press(QKeySequence(Qt::CTRL | Qt::Key_1));
        pushButton(u"Side by side"_s);
        QVERIFY(f.window.configurationPage()->isVisible());
    }

    void deploymentsOfAnEnvironment()
    {
        Opened f;
        f.goTo(u"prod"_s, Details::Deployments);
        Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
        tabTo(u"Deployments to prod"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QVERIFY(f.deployment()->isVisible());
        press(QKeySequence(Qt::ALT | Qt::Key_Left));
        QVERIFY(f.page()->isVisible());
        pushButton(u"All in the history"_s);
        QVERIFY(f.window.historyPage()->isVisible());
    }

    void asksAgainWhatCannotBeReached()
    {
        Opened f(samples::offline());
        f.goTo(u"prod"_s);
        pushButton(u"Copy"_s);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        pushButton(u"Look again"_s);
        QCOMPARE(fake::calls().refreshes, 1);
        pushButton(u"Test the connection"_s);
        QVERIFY(f.window.environmentsPage()->isVisible());
    }

    void acceptsAPlan()
    {
        Opened f;
        f.goTo(u"prod"_s);
        press(Qt::Key_P);
        f.show(samples::promoteToProd());
        press(Qt::Key_PageDown);
        QCOMPARE(QApplication::focusWidget(), f.sheet()->confirmField());
        type(u"prod"_s);
        pushButton(u"Copy as text"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(samples::promoteToProd().release.title()));
        pushButton(u"Promote exactly this"_s);
        QCOMPARE(fake::calls().executed.size(), 1U);
        Q_EMIT f.session.deploymentChanged(samples::running());
        QVERIFY(f.deployment()->steps()->hasFocus());
    }

    void readsAPlanAndLeavesIt()
    {
        Opened f;
        f.goTo(u"prod"_s);
        press(Qt::Key_P);
        Q_EMIT f.session.planFailed(1, samples::planError());
        pushButton(u"Plan again"_s);
        QCOMPARE(fake::calls().plans.size(), 2U);
        f.show(samples::changesNothing());
        tabTo(u"The plan"_s);
        press(Qt::Key_Down);
        pushButton(u"Cancel"_s);
        QVERIFY(!f.sheet()->isVisible());
        QVERIFY(f.card(u"prod"_s)->hasFocus());
        QVERIFY(fake::calls().executed.empty());
    }

    void followsADeployment()
    {
        Opened f;
        const Deployment running = samples::running();
        f.showDeployment(running);
        Q_EMIT f.session.outputGrew(running.id, u"step-6"_s, u"migrating\n"_s);
        Q_EMIT f.session.outputGrew(running.id, u"step-8"_s, u"verifying\nanother\n"_s);
        tabTo(f.deployment()->steps());
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        QTRY_COMPARE(f.deployment()->output()->log()->text(), u"migrating"_s);
        press(QKeySequence::Copy);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        press(QKeySequence::Find);
        type(u"grat"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ShiftModifier);
        press(Qt::Key_Escape);
        pushButton(u"Follow the newest line"_s);
        pushButton(u"Copy the selection, or all"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"grat"_s); // what was found is selected
        tabTo(u"What to look at"_s);
        press(Qt::Key_Right);
        tabTo(u"Probes"_s);
        press(Qt::Key_Down);
        press(QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
        pushButton(u"Cancel deployment"_s);
        pushButton(u"Keep going"_s);
        QVERIFY(fake::calls().cancelled.isEmpty());
        QVERIFY(nameOf(QApplication::focusWidget()).startsWith(u"Cancel deployment"));
        press(Qt::Key_Space);
        pushButton(u"Cancel the deployment"_s);
        QCOMPARE(fake::calls().cancelled, QStringList{running.id});
        // The button goes with the deployment; the focus does not.
        Deployment ended = running;
        ended.state = OperationState::Canceled;
        Q_EMIT f.session.deploymentChanged(ended);
        press(QKeySequence(Qt::ALT | Qt::Key_Left));
        QVERIFY(f.page()->isVisible());
    }

    void choosesAfterAFailure()
    {
        Opened f;
        f.showDeployment(samples::failed());
        f.deployment()->setFileChooser([&](QWidget *, const QString &) { return f.folder.filePath(u"r.json"_s); });
        pushButton(u"Export the record…"_s);
        QVERIFY(QFile::exists(f.folder.filePath(u"r.json"_s)));
        pushButton(u"Copy the error"_s);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        tabTo(u"What to look at"_s);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        tabTo(u"Which evidence"_s);
        press(Qt::Key_Down);
        tabTo(u"Evidence"_s);
        press(QKeySequence::SelectAll);
        press(QKeySequence::Copy);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        pushButton(u"Try again…"_s);
        QCOMPARE(fake::calls().plans.size(), 1U);
        press(Qt::Key_Escape);
        pushButton(u"Roll back to"_s);
        QCOMPARE(fake::calls().plans.back().intent, Intent::RollBack);
        press(Qt::Key_Escape);
        pushButton(u"Leave as is"_s);
        QVERIFY(f.page()->isVisible());
    }

    void leavesAPageWithoutADeployment()
    {
        Opened f;
        press(QKeySequence(Qt::CTRL | Qt::Key_2));
        pushButton(u"Back to pipeline"_s);
        QVERIFY(f.page()->isVisible());
        press(Qt::Key_F5);
        QCOMPARE(fake::calls().refreshes, 1);
    }

    void worksInTheAudit()
    {
        Opened f;
        press(QKeySequence(Qt::CTRL | Qt::Key_4));
        auto *history = f.window.historyPage();
        pushButton(u"Audit"_s);
        Q_EMIT f.session.auditRead(u"prod"_s, samples::audit(u"prod"_s));
        type(u"secret"_s);
        QCOMPARE(history->audit()->model()->rowCount(), 1);
        tabTo(u"Audit"_s);
        press(Qt::Key_Home, Qt::ControlModifier);
        press(QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"DATABASE_URL"_s));
        press(Qt::Key_Escape);
        QVERIFY(!history->audit()->isVisible());
    }

    void worksInTheHistory()
    {
        Opened f;
        press(QKeySequence(Qt::CTRL | Qt::Key_4));
        for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
            Q_EMIT f.session.historyRead(environment, samples::history(environment));
        auto *history = f.window.historyPage();
        history->setFileChooser([&](QWidget *, const QString &) { return f.folder.filePath(u"history"_s); });
        press(QKeySequence::Find);
        type(u"prod"_s);
        QCOMPARE(history->model()->rowCount(), 3);
        press(Qt::Key_Return);
        press(QKeySequence::Find);
        press(Qt::Key_Escape);
        QCOMPARE(history->model()->rowCount(), 8);
        pushButton(u"Filter by environment"_s);
        choose(u"stage"_s);
        QCOMPARE(history->model()->rowCount(), 5);
        pushButton(u"Filter by outcome"_s);
        choose(u"Canceled"_s);
        QCOMPARE(history->model()->rowCount(), 1);
        press(QKeySequence::Find);
        type(u"nothing like it"_s);
        pushButton(u"Show all"_s);
        QCOMPARE(history->model()->rowCount(), 8);
        pushButton(u"Export"_s);
        choose(u"Save as CSV"_s);
        QVERIFY(QFile::exists(f.folder.filePath(u"history"_s)));

        tabTo(u"Deployments"_s);
        press(Qt::Key_Home, Qt::ControlModifier);
        const auto before = fake::calls().comparisons.size();
        press(Qt::Key_Down, Qt::ShiftModifier); // two that stand together
        QTRY_COMPARE(fake::calls().comparisons.size(), before + 1);
        press(QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
        press(Qt::Key_Down, Qt::ControlModifier); // and two that do not
        press(Qt::Key_Down, Qt::ControlModifier);
        press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(history->table()->selectionModel()->selectedRows().size(), 3);
        for (int i = 0; i < history->model()->rowCount(); ++i)
            press(Qt::Key_Down);
        menuKey();
        choose(u"Copy the commit"_s);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        menuKey();
        choose(u"Roll back to this"_s);
        QCOMPARE(fake::calls().plans.size(), 1U);
        press(Qt::Key_Escape);
        QVERIFY(history->table()->hasFocus());
        pushButton(u"Roll stage back to"_s);
        QCOMPARE(fake::calls().plans.size(), 2U);
        press(Qt::Key_Escape);
        pushButton(u"Open deployment"_s);
        QVERIFY(f.deployment()->isVisible());
    }

    void sheetsGiveTheFocusBack()
    {
        Opened f;
        f.goTo(u"stage"_s);
        press(QKeySequence::HelpContents);
        QVERIFY(f.window.shortcutSheet()->isVisible());
        tabTo(u"Keyboard shortcuts"_s);
        press(Qt::Key_PageDown);
        pushButton(u"Close"_s);
        QVERIFY(f.card(u"stage"_s)->hasFocus());
        press(QKeySequence(Qt::CTRL | Qt::Key_K));
        type(u"notifications"_s);
        press(Qt::Key_Return);
        QVERIFY(f.window.alertSheet()->isVisible());
        pushButton(u"Hold them back from"_s);
        tabTo(u"Beginning of the quiet hours"_s);
        press(Qt::Key_Up);
        tabTo(u"End of the quiet hours"_s);
        press(Qt::Key_Up);
        pushButton(u"Save"_s);
        QVERIFY(!f.window.alertSheet()->isVisible());
        QVERIFY(f.card(u"stage"_s)->hasFocus());
        press(QKeySequence(Qt::CTRL | Qt::Key_K));
        press(Qt::Key_Down);
        press(Qt::Key_PageDown);
        press(Qt::Key_Escape);
        QVERIFY(f.card(u"stage"_s)->hasFocus());
        pushButton(u"Find an action"_s);
        QVERIFY(f.window.commandPalette()->isVisible());
    }

    void aNoticeIsPutAway()
    {
        Opened f;
        Q_EMIT f.session.failed(samples::hostKeyChanged());
        pushButton(u"Dismiss"_s);
        press(Qt::Key_F5);
        QCOMPARE(fake::calls().refreshes, 1);
    }

    void worksInTheFirstWindow()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        {
            QSettings settings(file, QSettings::IniFormat);
            for (int i = 2; i > 0; --i)
                shell::rememberProject(settings, {u"project %1"_s.arg(i), u"/srv/%1/slipway.yaml"_s.arg(i)});
        }
        shell::Welcome welcome(std::make_unique<QSettings>(file, QSettings::IniFormat));
        welcome.show();
        QVERIFY(QTest::qWaitForWindowActive(&welcome));
        QSignalSpy chosen(&welcome, &shell::Welcome::chosen);
        welcome.setFolderChooser([](QWidget *) { return u"/srv/mine"_s; });
        press(QKeySequence::Open);
        QCOMPARE(chosen.size(), 1);
        pushButton(u"Open a project…"_s);
        QCOMPARE(chosen.size(), 2);
        tabTo(welcome.table());
        press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 3);
        menuKey();
        choose(u"Take off this list"_s);
        QCOMPARE(welcome.table()->model()->rowCount(), 1);
        press(QKeySequence::Delete);
        QCOMPARE(welcome.table()->model()->rowCount(), 0);
        press(Qt::Key_Space); // the button has the focus then
        QCOMPARE(chosen.size(), 4);
    }
};

QTEST_MAIN(Keyboard)
#include "tst_keyboard.moc"
