// SPDX-License-Identifier: Apache-2.0
// What a person does in the window, and what the window then asks of the session.
#include "fixture.h"
#include "samplesconfiguration.h"
#include "samplesenvironments.h"
#include "walk.h"

#include "config/configurationpage.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/savesheet.h"
#include "deployment/deploymentpage.h"
#include "environments/environmentspage.h"
#include "history/historypage.h"
#include "pipeline/card.h"
#include "pipeline/connector.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "pipeline/servicelogs.h"
#include "pipeline/strip.h"
#include "shell/palette.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"
#include "widgets/logview.h"
#include "widgets/popover.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class Window final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void promotesThroughThePlan();
    void deniedPromoteTellsWhy();
    void deniedRollBackTellsWhy();
    void typedNameEnablesTheButton();
    void deniedPlanCannotBeAccepted();
    void aCancelledPlanIsNotShownLater();
    void planningFailedCanBeRetried();
    void cardsByKeyboard();
    void selectionSurvivesUpdates();
    void selectsWhatIsNotSeenYet();
    void enterOpensTheLastDeployment();
    void driftLeadsToTheConfiguration();
    void tabReachesEverything_data();
    void tabReachesEverything();
    void theSheetKeepsTheFocus();
    void cardsAreButtonsToAssistiveTechnology();
    void logsAreFollowedWhileTheyAreSeen();
    void anotherEnvironmentsLogs();
    void restartAsksFirst();
    void opensShells();
    void sizeAndSelectionAreRemembered();
    void noKeyGoesThroughASheet();
    void closingAsksAboutEachPage();
};

static void showPlan(Fixture &fixture, const Plan &plan)
{
    Q_EMIT fixture.window.pipelinePage()->promoteRequested(plan.environment);
    Q_EMIT fixture.session.planned(int(fake::calls().plans.size()), plan);
}

void Window::promotesThroughThePlan()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    fixture.window.pipelinePage()->strip()->arrowInto(u"prod"_s)->button()->click();
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().environment, u"prod"_s);
    QCOMPARE(fake::calls().plans.front().intent, Intent::Promote);
    auto *sheet = fixture.window.planSheet();
    QVERIFY(sheet->isVisible());
    Q_EMIT fixture.session.planned(1, samples::promoteToProd());
    QSignalSpy accepted(sheet, &pipeline::PlanSheet::accepted);
    QTest::keyClicks(sheet->confirmField(), u"prod"_s);
    sheet->confirmButton()->click();
    sheet->confirmButton()->click();
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(fake::calls().executed.size(), 1U);
    QCOMPARE(fake::calls().executed.front().hash, samples::promoteToProd().hash);
    QVERIFY(!sheet->isVisible());
    // Its page opens when it begins.
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    QVERIFY(fixture.window.deploymentPage()->isVisible());
}

void Window::deniedPromoteTellsWhy()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    auto *button = fixture.window.pipelinePage()->strip()->arrowInto(u"prod"_s)->button();
    QVERIFY(button->isEnabled());
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QVERIFY(button->accessibleDescription().contains(u"still verifying"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *popover = fixture.window.pipelinePage()->popover();
    QVERIFY(popover->isVisible());
    const std::vector<Gate> gates = samples::verifying().environments[2].promoteGates;
    for (const Gate &gate : gates) {
        QVERIFY2(popover->text().contains(gate.title), qPrintable(popover->text()));
        QVERIFY2(popover->text().contains(gate.lift), qPrintable(popover->text()));
    }
    QVERIFY(fake::calls().plans.empty());
    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
    QVERIFY(button->hasFocus());
}

void Window::deniedRollBackTellsWhy()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    fixture.window.pipelinePage()->select(u"prod"_s);
    fixture.window.pipelinePage()->strip()->card(u"prod"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
    QVERIFY(fixture.window.pipelinePage()->popover()->isVisible());
    QVERIFY(fake::calls().plans.empty());
    fixture.window.pipelinePage()->select(u"stage"_s);
    fixture.window.pipelinePage()->details()->rollBackButton()->click();
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().intent, Intent::RollBack);
}

void Window::typedNameEnablesTheButton()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    showPlan(fixture, samples::promoteToProd());
    auto *sheet = fixture.window.planSheet();
    QVERIFY(sheet->confirmField()->hasFocus());
    QVERIFY(!sheet->confirmButton()->isEnabled());
    QTest::keyClicks(sheet->confirmField(), u"pro"_s);
    QTest::keyClick(sheet->confirmField(), Qt::Key_Return);
    QVERIFY(!sheet->confirmButton()->isEnabled());
    QVERIFY(fake::calls().executed.empty());
    QTest::keyClicks(sheet->confirmField(), u"d"_s);
    QVERIFY(sheet->confirmButton()->isEnabled());
    QTest::keyClick(sheet->confirmField(), Qt::Key_Return);
    QCOMPARE(fake::calls().executed.size(), 1U);
    // What is not protected asks for nothing.
    showPlan(fixture, samples::changesNothing());
    QVERIFY(sheet->confirmButton()->isEnabled());
    QVERIFY(!sheet->confirmField()->isVisible());
}

void Window::deniedPlanCannotBeAccepted()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    showPlan(fixture, samples::deniedPlan());
    QVERIFY(!fixture.window.planSheet()->confirmButton()->isEnabled());
    QVERIFY(
        fixture.window.planSheet()->confirmButton()->accessibleDescription().contains(u"a commit whose tests pass"));
}

void Window::aCancelledPlanIsNotShownLater()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.window.pipelinePage()->promoteRequested(u"prod"_s);
    auto *sheet = fixture.window.planSheet();
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    Q_EMIT fixture.session.planned(1, samples::promoteToProd());
    QVERIFY(!sheet->isVisible());
    QVERIFY(!sheet->confirmButton()->isEnabled());
}

void Window::planningFailedCanBeRetried()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.window.pipelinePage()->promoteRequested(u"prod"_s);
    Q_EMIT fixture.session.planFailed(1, samples::planError());
    const auto panels = fixture.window.planSheet()->findChildren<widgets::ErrorPanel *>();
    QVERIFY(std::ranges::any_of(
        panels, [](auto *panel) { return panel->isVisible() && panel->error() == samples::planError(); }));
    Q_EMIT fixture.window.planSheet()->retryRequested();
    QCOMPARE(fake::calls().plans.size(), 2U);
    QCOMPARE(fake::calls().plans.back().environment, u"prod"_s);
}

void Window::cardsByKeyboard()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *page = fixture.window.pipelinePage();
    page->strip()->card(u"local"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(page->selected(), u"stage"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(page->selected(), u"prod"_s);
    QVERIFY(page->strip()->card(u"prod"_s)->isChecked());
    QVERIFY(!page->strip()->card(u"local"_s)->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
    QCOMPARE(fake::calls().plans.size(), 1U);
    QTest::keyClick(fixture.window.planSheet(), Qt::Key_Escape);
    QVERIFY(page->strip()->card(u"prod"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    QCOMPARE(fake::calls().refreshes, 1);
}

void Window::selectionSurvivesUpdates()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *page = fixture.window.pipelinePage();
    page->select(u"prod"_s);
    page->details()->table()->selectRow(5);
    page->strip()->card(u"prod"_s)->setFocus();
    for (int i = 0; i < 100; ++i)
        fixture.tell(i % 2 ? samples::ready() : samples::verifying());
    QCOMPARE(page->selected(), u"prod"_s);
    QVERIFY(page->strip()->card(u"prod"_s)->hasFocus());
    QCOMPARE(page->details()->table()->currentIndex().row(), 5);
}

void Window::selectsWhatIsNotSeenYet()
{
    Fixture fixture;
    fixture.window.pipelinePage()->select(u"prod"_s);
    QVERIFY(fixture.open(samples::ready()));
    const auto cards = fixture.window.findChildren<pipeline::Card *>();
    const auto chosen = std::ranges::find_if(cards, &pipeline::Card::isChecked);
    QVERIFY(chosen != cards.end());
    QCOMPARE((*chosen)->environment(), u"prod"_s);
}

void Window::enterOpensTheLastDeployment()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *card = fixture.window.pipelinePage()->strip()->card(u"stage"_s);
    QTest::keyClick(card, Qt::Key_Return);
    QCOMPARE(fake::calls().histories, QStringList{u"stage"_s});
    Q_EMIT fixture.session.historyRead(u"stage"_s, {samples::succeeded(), samples::failed()});
    QVERIFY(fixture.window.deploymentPage()->isVisible());
    QCOMPARE(fixture.window.deploymentPage()->deployment()->number, 43);
    QCOMPARE(fake::calls().outputs, QStringList{samples::succeeded().id});
    QTest::keyClick(&fixture.window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(fixture.window.pipelinePage()->isVisible());
    // Nothing there yet: said, not silent.
    QTest::keyClick(card, Qt::Key_Return);
    Q_EMIT fixture.session.historyRead(u"stage"_s, {});
    const auto panels = fixture.window.findChildren<widgets::ErrorPanel *>();
    QVERIFY(std::ranges::any_of(
        panels, [](auto *panel) { return panel->isVisible() && panel->error().kind == ErrorKind::NotFound; }));
}

void Window::driftLeadsToTheConfiguration()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    int links = 0;
    for (auto *label : fixture.window.pipelinePage()->findChildren<widgets::Label *>()) {
        if (!label->text().contains(u"<a href"))
            continue;
        ++links;
        Q_EMIT label->linkActivated(u"#"_s);
    }
    QCOMPARE(links, 1); // only prod has drifted
    QVERIFY(fixture.window.configurationPage()->isVisible());
    QCOMPARE(fixture.window.configurationPage()->model()->filter().environment, u"prod"_s);
}

void Window::tabReachesEverything_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("pipeline") << int(shell::MainWindow::Pipeline);
    QTest::newRow("deployment") << int(shell::MainWindow::Deployments);
}

void Window::tabReachesEverything()
{
    QFETCH(int, page);
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    Q_EMIT fixture.session.deploymentChanged(samples::failed());
    fixture.window.showPage(static_cast<shell::MainWindow::Page>(page));
    const QList<QWidget *> reached = walk::tabOrder(&fixture.window);
    QStringList missed;
    for (QWidget *widget : walk::focusable(&fixture.window))
        if (!reached.contains(widget))
            missed.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName());
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    const QStringList nameless = walk::nameless(reached);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(reached.size() >= 8);
}

void Window::theSheetKeepsTheFocus()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    fixture.window.pipelinePage()->strip()->card(u"stage"_s)->setFocus();
    showPlan(fixture, samples::changesNothing());
    const QList<QWidget *> reached = walk::tabOrder(&fixture.window);
    QVERIFY(reached.size() >= 3);
    for (QWidget *widget : reached)
        QVERIFY2(fixture.window.planSheet()->isAncestorOf(widget), qPrintable(widget->accessibleName()));
    QVERIFY(reached.contains(fixture.window.planSheet()->confirmButton()));
    // Keys of the page behind do nothing.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    QCOMPARE(fake::calls().refreshes, 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(fixture.window.pipelinePage()->strip()->card(u"stage"_s)->hasFocus());
}

void Window::cardsAreButtonsToAssistiveTechnology()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    auto *card = fixture.window.pipelinePage()->strip()->card(u"prod"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(card);
    QVERIFY(interface);
    QVERIFY(interface->text(QAccessible::Name).contains(u"prod"));
    const QString description = interface->text(QAccessible::Description);
    for (const QString &word : {u"#41"_s, u"Healthy"_s, u"Drifted"_s, u"Verified"_s})
        QVERIFY2(description.contains(word), qPrintable(description));
    QVERIFY(interface->actionInterface());
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(fixture.window.pipelinePage()->selected(), u"prod"_s);
    QAccessibleInterface *promote =
        QAccessible::queryAccessibleInterface(fixture.window.pipelinePage()->strip()->arrowInto(u"prod"_s)->button());
    promote->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(fixture.window.pipelinePage()->popover()->isVisible());
}

void Window::logsAreFollowedWhileTheyAreSeen()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *page = fixture.window.pipelinePage();
    page->select(u"stage"_s);
    page->setFocus();
    QTest::keyClick(page, Qt::Key_L);
    QCOMPARE(fake::calls().followed, QStringList{u"stage/"_s});
    const int number = fake::calls().requests;
    Q_EMIT fixture.session.logGrew(number, u"api-1  | GET /ready 200\n"_s);
    Q_EMIT fixture.session.logGrew(number + 1, u"of somebody else\n"_s);
    auto *logs = page->details()->logs();
    QTRY_VERIFY(logs->view()->text().contains(u"GET /ready"));
    QVERIFY(!logs->view()->text().contains(u"somebody"));
    // News of the pipeline do not begin it again.
    fixture.tell(samples::ready());
    QCOMPARE(fake::calls().followed.size(), 1);
    page->details()->openLogs(u"db"_s);
    QCOMPARE(fake::calls().stopped, QList<int>{number});
    QCOMPARE(fake::calls().followed.last(), u"stage/db"_s);
    fixture.window.showPage(shell::MainWindow::History);
    QCOMPARE(fake::calls().stopped.size(), 2);
    Q_EMIT fixture.session.logFailed(number + 1, samples::planError()); // for nobody any more
    QVERIFY(!logs->findChild<widgets::ErrorPanel *>()->isVisible());
}

void Window::anotherEnvironmentsLogs()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *page = fixture.window.pipelinePage();
    page->select(u"stage"_s);
    page->details()->openLogs(u"api"_s);
    page->select(u"prod"_s);
    QCOMPARE(fake::calls().followed, (QStringList{u"stage/api"_s, u"prod/"_s}));
    Q_EMIT fixture.session.logFailed(fake::calls().requests, samples::planError());
    QVERIFY(page->details()->logs()->findChild<widgets::ErrorPanel *>()->isVisible());
}

void Window::restartAsksFirst()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *page = fixture.window.pipelinePage();
    page->select(u"prod"_s);
    page->details()->askToRestart(u"prod-1"_s, u"api"_s, page->popover());
    QVERIFY(page->popover()->isVisible());
    QVERIFY(page->popover()->text().contains(u"Restart api on prod-1?"));
    QVERIFY(fake::calls().restarted.isEmpty());
    QVERIFY(walk::press(page->popover(), u"Restart"_s));
    QCOMPARE(fake::calls().restarted, QStringList{u"prod/prod-1/api"_s});
    const auto says = [&](const QString &text) {
        const auto labels = page->details()->findChildren<widgets::Label *>();
        return std::ranges::any_of(labels, [&](auto *one) { return one->isVisible() && one->text() == text; });
    };
    QVERIFY(says(u"Restarting api on prod-1…"_s));
    Q_EMIT fixture.session.serviceRestarted(u"prod-1"_s, u"api"_s);
    QVERIFY(says(u"api was restarted on prod-1"_s));
    page->select(u"stage"_s);
    QVERIFY(!says(u"api was restarted on prod-1"_s));
}

void Window::opensShells()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *page = fixture.window.pipelinePage();
    page->select(u"prod"_s);
    QMenu menu;
    page->fillServiceMenu(&menu, u"prod-2"_s, u"api"_s);
    for (QAction *action : menu.actions())
        if (action->text().startsWith(u"Open a shell"))
            action->trigger();
    QCOMPARE(fake::calls().shells, (QStringList{u"prod/prod-2/api"_s, u"prod/prod-2/"_s}));
}

void Window::sizeAndSelectionAreRemembered()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    fake::calls() = {};
    session::Session session(Fixture::project(), {});
    // No larger than the test's screen: a window is not restored beyond that.
    const auto make = [&] {
        return std::make_unique<shell::MainWindow>(session, std::make_unique<QSettings>(file, QSettings::IniFormat));
    };
    {
        const auto window = make();
        Q_EMIT session.pipelineChanged(samples::ready());
        window->pipelinePage()->select(u"stage"_s);
        window->resize(760, 520);
        window->show();
        window->close();
    }
    const auto again = make();
    QCOMPARE(again->size(), QSize(760, 520));
    QCOMPARE(again->pipelinePage()->selected(), u"stage"_s);
}

/// No key of what is behind a sheet does anything.
void Window::noKeyGoesThroughASheet()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    Q_EMIT fixture.window.pipelinePage()->promoteRequested(u"prod"_s);
    Q_EMIT fixture.session.planned(int(fake::calls().plans.size()), samples::promoteToProd());
    QVERIFY(fixture.window.planSheet()->isVisible());
    const auto plans = fake::calls().plans.size();
    const auto page = fixture.window.findChild<QStackedWidget *>()->currentIndex();
    for (const QKeyCombination key :
         {Qt::CTRL | Qt::Key_4, Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::Key_B, QKeyCombination(Qt::Key_F5)})
        QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
    QCOMPARE(fixture.window.findChild<QStackedWidget *>()->currentIndex(), page);
    QVERIFY(!fixture.window.commandPalette()->isVisible());
    QVERIFY(fixture.window.planSheet()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"prod"_s);
    QCOMPARE(fake::calls().plans.size(), plans);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!fixture.window.planSheet()->isVisible());
}

/// Each page is asked about by itself.
void Window::closingAsksAboutEachPage()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    fixture.tell(samples::configuration());
    auto *draft = fixture.window.configurationPage()->editor()->draft(u"env/prod.env"_s);
    draft->setText(draft->text() + u"MINE=1\n"_s);
    fixture.window.showPage(shell::MainWindow::Environments);
    auto *environments = fixture.window.environmentsPage();
    Q_EMIT fixture.session.projectFileRead(fake::calls().requests, samples::projectFile());
    fixture.window.actions().find(u"environments.add"_s)->trigger();
    QVERIFY(environments->hasUnsavedChanges());
    fixture.window.close();
    QVERIFY(fixture.window.configurationPage()->saveSheet()->isVisible());
    Q_EMIT fixture.window.configurationPage()->saveSheet()->discarded();
    QVERIFY(fixture.window.isVisible());
    QVERIFY(!fixture.window.configurationPage()->hasUnsavedChanges());
    QVERIFY(environments->hasUnsavedChanges());
    QVERIFY(environments->saveSheet()->isVisible());
    Q_EMIT environments->saveSheet()->discarded();
    QVERIFY(!fixture.window.isVisible());
}

QTEST_MAIN(Window)
#include "tst_window.moc"
