// SPDX-License-Identifier: Apache-2.0
// What a person does with deployments that run or ran, their own and others', and what the window asks of the session.
#include "fixture.h"
#include "walk.h"

#include "deployment/deploymentpage.h"
#include "deployment/output.h"
#include "deployment/steptable.h"
#include "deployment/summary.h"
#include "history/historypage.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "shell/tray.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/logview.h"
#include "widgets/popover.h"

#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class WindowDeployments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void outputOfTheChosenStep();
    void anotherDeploymentForgetsTheOutput();
    void cancelAsksFirst();
    void aFailureLeavesTheChoice();
    void exportsTheRecord();
    void refusedIsShownInThePage();
    void finishesAForeignDeployment();
    void followsAForeignDeploymentToItsEnd();
    void whatFailedToOpenStaysAway();
    void closingWaitsForDeployments();
    void aLostDeploymentCanBeFinished();
    void looksOnAtAForeignDeployment();
    void readsTheOutputOfAnEarlierOne();
};

void WindowDeployments::outputOfTheChosenStep()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    const Deployment running = samples::running();
    Q_EMIT fixture.session.deploymentChanged(running);
    fixture.window.showPage(shell::MainWindow::Deployments);
    auto *page = fixture.window.deploymentPage();
    Q_EMIT fixture.session.outputGrew(running.id, u"step-8"_s, u"verifying\n"_s);
    Q_EMIT fixture.session.outputGrew(running.id, u"step-6"_s, u"migrating\n"_s);
    Q_EMIT fixture.session.outputGrew(u"another"_s, u"step-8"_s, u"foreign\n"_s);
    QTRY_COMPARE(page->output()->log()->text(), u"verifying"_s);
    page->steps()->setFocus();
    page->steps()->setCurrentIndex(page->steps()->model()->index(6, 0));
    QTRY_COMPARE(page->output()->log()->text(), u"migrating"_s);
    // A person's choice stays when the deployment goes on.
    Q_EMIT fixture.session.deploymentChanged(running);
    QCOMPARE(page->steps()->currentIndex().row(), 6);
    page->steps()->setCurrentIndex(page->steps()->model()->index(8, 0));
    QTRY_COMPARE(page->output()->log()->text(), u"verifying"_s);
}

void WindowDeployments::anotherDeploymentForgetsTheOutput()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    const Deployment first = samples::running();
    Q_EMIT fixture.session.deploymentChanged(first);
    Q_EMIT fixture.session.outputGrew(first.id, u"step-8"_s, u"of the first\n"_s);
    auto *page = fixture.window.deploymentPage();
    QTRY_COMPARE(page->output()->log()->text(), u"of the first"_s);
    page->show(samples::succeeded());
    QCOMPARE(page->output()->log()->text(), QString());
}

void WindowDeployments::cancelAsksFirst()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    fixture.window.showPage(shell::MainWindow::Deployments);
    auto *page = fixture.window.deploymentPage();
    QVERIFY(walk::press(page, u"Cancel…"_s));
    QVERIFY(page->popover()->text().contains(u"Nothing is rolled back"));
    QVERIFY(walk::press(page, u"Keep going"_s));
    QVERIFY(fake::calls().cancelled.isEmpty());
    QVERIFY(walk::press(page, u"Cancel…"_s));
    QVERIFY(walk::press(page, u"Cancel the deployment"_s));
    QCOMPARE(fake::calls().cancelled, QStringList{samples::running().id});
}

void WindowDeployments::aFailureLeavesTheChoice()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    const Deployment failed = samples::failed();
    Q_EMIT fixture.session.deploymentChanged(failed);
    fixture.window.showPage(shell::MainWindow::Deployments);
    QVERIFY(walk::press(fixture.window.deploymentPage(), u"Try again…"_s));
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().environment, failed.environment);
    QCOMPARE(fake::calls().plans.front().release, failed.release.id);
    QCOMPARE(fake::calls().plans.front().intent, failed.intent);
    QTest::keyClick(fixture.window.planSheet(), Qt::Key_Escape);
    QVERIFY(fixture.window.deploymentPage()->isVisible()); // with its log
    QVERIFY(walk::press(fixture.window.deploymentPage(), u"Leave as is"_s));
    QVERIFY(fixture.window.pipelinePage()->isVisible());
    QCOMPARE(fake::calls().plans.size(), 1U);
}

void WindowDeployments::exportsTheRecord()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    fixture.window.showPage(shell::MainWindow::Deployments);
    auto *page = fixture.window.deploymentPage();
    auto *button = page->summary()->exportButton();
    QVERIFY(!button->isVisible());
    const Deployment ended = samples::failed();
    Q_EMIT fixture.session.deploymentChanged(ended);
    page->show(ended);
    QVERIFY(button->isVisible());

    QString file = fixture.folder.filePath(u"record.json"_s);
    QString suggested;
    page->setFileChooser([&](QWidget *, const QString &name) {
        suggested = name;
        return file;
    });
    button->click();
    QCOMPARE(suggested, u"%1-%2.json"_s.arg(ended.environment).arg(ended.number));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const Deployment read = deploymentFromJson(QJsonDocument::fromJson(written.readAll()).object());
    QCOMPARE(read.id, ended.id);
    QCOMPARE(read.steps.size(), ended.steps.size());
    QCOMPARE(read.evidence.size(), ended.evidence.size());

    QSignalSpy failed(page, &deploymentpage::DeploymentPage::failed);
    file = u"/proc/none/x"_s;
    button->click();
    QCOMPARE(failed.size(), 1);
}

void WindowDeployments::refusedIsShownInThePage()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.session.deploymentRefused(samples::hostKeyChanged());
    const auto panels = fixture.window.findChildren<widgets::ErrorPanel *>();
    const auto at = std::ranges::find_if(panels, [](auto *panel) { return panel->isVisible(); });
    QVERIFY(at != panels.end());
    QCOMPARE((*at)->error(), samples::hostKeyChanged());
    QVERIFY(walk::press(*at, u"Copy"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), toText(samples::hostKeyChanged()));
}

void WindowDeployments::finishesAForeignDeployment()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    fixture.window.pipelinePage()->select(u"stage"_s);
    const auto finish = [&] {
        const auto buttons = fixture.window.pipelinePage()->details()->findChildren<widgets::Button *>();
        const auto at = std::ranges::find_if(
            buttons, [](auto *button) { return button->isVisible() && button->text().startsWith(u"Finish"); });
        return at == buttons.end() ? nullptr : *at;
    };
    QVERIFY(finish());
    // As the session goes on to tell: it is still somebody else's.
    Q_EMIT fixture.session.foreignDeploymentSeen(samples::running());
    fixture.tell(samples::verifying());
    QVERIFY(finish());
    finish()->click();
    QCOMPARE(fake::calls().resumed, QStringList{u"stage"_s});
    // Once it is ours there is nothing to take over.
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    fixture.window.showPage(shell::MainWindow::Pipeline);
    QVERIFY(!finish());
}

/// How it ended stands in the ledger only.
void WindowDeployments::followsAForeignDeploymentToItsEnd()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    Q_EMIT fixture.session.foreignDeploymentSeen(samples::running());
    QCOMPARE(fixture.window.deploymentPage()->deployment()->state, OperationState::Running);
    fake::calls().histories.clear();
    fixture.tell(samples::verifying());
    QVERIFY(fake::calls().histories.isEmpty());
    fixture.tell(samples::ready());
    const QString environment = samples::running().environment;
    QCOMPARE(fake::calls().histories, QStringList{environment});
    Deployment ended = samples::running();
    ended.state = OperationState::Succeeded;
    ended.isVerified = true;
    Q_EMIT fixture.session.historyRead(environment, {ended});
    QCOMPARE(fixture.window.deploymentPage()->deployment()->state, OperationState::Succeeded);
    QVERIFY(!fixture.window.deploymentPage()->isVisible()); // nobody asked for the page
}

/// What could not be opened then is not opened much later, when somebody looks at the history.
void WindowDeployments::whatFailedToOpenStaysAway()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    fixture.window.openDeployment(u"stage"_s);
    Q_EMIT fixture.session.historyFailed(u"stage"_s, samples::hostKeyChanged());
    Q_EMIT fixture.session.historyRead(u"stage"_s, {samples::succeeded()});
    QVERIFY(!fixture.window.deploymentPage()->isVisible());
}

void WindowDeployments::closingWaitsForDeployments()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    fake::calls().isRunning = true;
    QSignalSpy quit(&fixture.window, &shell::MainWindow::quitRequested);
    fixture.window.close();
    QVERIFY(!fixture.window.isVisible());
    QCOMPARE(quit.size(), 0);
    Q_EMIT fixture.session.deploymentChanged(samples::succeeded());
    QCOMPARE(quit.size(), 0); // the worker has not ended yet
    fake::calls().isRunning = false;
    Q_EMIT fixture.session.deploymentLeft(samples::succeeded().id);
    QCOMPARE(quit.size(), 1);
    // Who asks for the window again has not closed it any more.
    Q_EMIT fixture.window.tray()->showRequested();
    QVERIFY(fixture.window.isVisible());
    Q_EMIT fixture.session.deploymentLeft({});
    QCOMPARE(quit.size(), 1);
}

/// What was begun here and lost its hosts can be finished, as what somebody else began.
void WindowDeployments::aLostDeploymentCanBeFinished()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    auto *page = fixture.window.deploymentPage();
    fixture.window.showPage(shell::MainWindow::Deployments);
    QVERIFY(page->summary()->cancelButton()->isVisible());
    Q_EMIT fixture.session.deploymentRefused(samples::hostKeyChanged());
    Q_EMIT fixture.session.deploymentLeft(samples::running().id);
    QVERIFY(!page->summary()->cancelButton()->isVisible());
    page->summary()->finishButton()->click();
    QCOMPARE(fake::calls().resumed, QStringList{samples::running().environment});
    // Somebody else has finished it: the ledger tells.
    fake::calls().histories.clear();
    fixture.tell(samples::ready());
    QCOMPARE(fake::calls().histories, QStringList{samples::running().environment});
}

/// Nobody here can cancel it; and what it wrote is read when it is looked at, and again at its end.
void WindowDeployments::looksOnAtAForeignDeployment()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    Q_EMIT fixture.session.foreignDeploymentSeen(samples::running());
    QVERIFY(fake::calls().outputs.isEmpty());
    fixture.window.showPage(shell::MainWindow::Deployments);
    auto *page = fixture.window.deploymentPage();
    QVERIFY(!page->summary()->cancelButton()->isVisible());
    QVERIFY(page->summary()->finishButton()->isVisible());
    QCOMPARE(fake::calls().outputs, QStringList{samples::running().id});
    Q_EMIT fixture.session.foreignDeploymentSeen(samples::running());
    QCOMPARE(fake::calls().outputs.size(), 1);
    Deployment ended = samples::running();
    ended.state = OperationState::Failed;
    Q_EMIT fixture.session.historyRead(ended.environment, {ended});
    QCOMPARE(fake::calls().outputs.size(), 2);
    QVERIFY(!page->summary()->finishButton()->isVisible());
}

/// The page holds the output of one deployment: another one's is read, whoever carried it out.
void WindowDeployments::readsTheOutputOfAnEarlierOne()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    const Deployment first = samples::succeeded();
    Q_EMIT fixture.session.deploymentChanged(first);
    fixture.window.showPage(shell::MainWindow::Deployments);
    QVERIFY(fake::calls().outputs.isEmpty()); // it came as it was written
    Q_EMIT fixture.window.historyPage()->openRequested(samples::failed());
    QCOMPARE(fake::calls().outputs, QStringList{samples::failed().id});
    Q_EMIT fixture.window.historyPage()->openRequested(first);
    QCOMPARE(fake::calls().outputs, (QStringList{samples::failed().id, first.id}));
}

QTEST_MAIN(WindowDeployments)
#include "tst_windowdeployments.moc"
