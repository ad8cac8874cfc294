// SPDX-License-Identifier: Apache-2.0
// What the configuration page does for a person: edit, save, approve, mend, reveal; with a session that says what a
// test tells it.
#include "configurationfixture.h"
#include "walk.h"

#include "config/approvesheet.h"
#include "config/findings.h"
#include "config/savesheet.h"
#include "pipeline/card.h"
#include "pipeline/plansheet.h"
#include "widgets/popover.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace slipway;
using namespace slipway::configurationpage;
using namespace Qt::StringLiterals;

class ConfigurationDeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void copiesAKeyToTheRight();
    void copiesAKeyToTheLeft();
    void addsAMissingKeyElsewhere();
    void undoInEachPane();
    void removesAKey();
    void wrongLinesAreTold();
    void savesWhatItShows();
    void savesSeveralFiles();
    void cancelledSavesNothing();
    void failedSaveKeepsTheText();
    void conflictShowsBoth();
    void conflictTakesTheirs();
    void conflictOverwrites();
    void newsDoNotOverwriteEdits();
    void approves();
    void approvalIsChecked();
    void proposesAContract();
    void takesOver();
    void aConflictPlansNothing();
    void approvesTheHandEditOfAHost();
    void secretLeavesCovered();
    void secretIsCopiedOnPurpose();
    void restoresThroughAPlan();
    void mendsWhatHasNoKey();
    void revealAsksFirst();
    void revealedIsCoveredAgain();
    void secretsAreMaskedInTheSaveSheet();
    void closingAsksForWhatIsNotSaved();
    void closingAfterSaving();
    void theSheetKeepsTheFocus();
};

void ConfigurationDeeds::copiesAKeyToTheRight()
{
    Page f;
    f.select(u"CORS_ORIGINS"_s, 4);
    f.pane(u"stage"_s)->goToKey(u"CORS_ORIGINS"_s);
    QTest::mouseClick(f.pane(u"stage"_s)->copyRightButton(), Qt::LeftButton);
    QCOMPARE(f.draft(u"env/prod.env"_s)->key(u"CORS_ORIGINS"_s)->value, u"https://stage.harbor.example"_s);
    QVERIFY(f.draft(u"env/prod.env"_s)->isModified());
    QVERIFY(!f.draft(u"env/stage.env"_s)->isModified());
    QVERIFY(f.pane(u"prod"_s)->saveButton()->isVisible());
    // Copying is one step.
    f.draft(u"env/prod.env"_s)->document()->undo();
    QVERIFY(!f.draft(u"env/prod.env"_s)->isModified());
    QVERIFY(fake::calls().saved.empty());
}

void ConfigurationDeeds::copiesAKeyToTheLeft()
{
    Page f;
    f.pane(u"prod"_s)->goToKey(u"LICENSE_SERVICE_URL"_s);
    f.pane(u"prod"_s)->copyLeftButton()->click();
    const Draft *stage = f.draft(u"env/stage.env"_s);
    QCOMPARE(stage->key(u"LICENSE_SERVICE_URL"_s)->value, u"https://license.example"_s);
    // Behind its neighbour, and nothing else is changed.
    QCOMPARE(stage->text(),
             QString::fromUtf8(samples::configuration().files[3].text)
                 .replace(u"harbor.example\n"_s, u"harbor.example\nLICENSE_SERVICE_URL=https://license.example\n"_s));
}

void ConfigurationDeeds::addsAMissingKeyElsewhere()
{
    Page f;
    Pane *prod = f.pane(u"prod"_s);
    prod->goToKey(u"LICENSE_SERVICE_URL"_s);
    QVERIFY(f.choose(prod, u"Add missing LICENSE_SERVICE_URL to stage"_s));
    QVERIFY(f.draft(u"env/stage.env"_s)->key(u"LICENSE_SERVICE_URL"_s));
    QVERIFY(f.choose(prod, u"Copy LICENSE_SERVICE_URL to local"_s)); // which is in no pane
    QCOMPARE(f.draft(u"env/local.env"_s)->key(u"LICENSE_SERVICE_URL"_s)->value, u"https://license.example"_s);
}

void ConfigurationDeeds::undoInEachPane()
{
    Page f;
    QVERIFY(f.isActive());
    QTest::keyClicks(f.pane(u"stage"_s)->edit(), u"x"_s);
    QTest::keyClicks(f.pane(u"prod"_s)->edit(), u"y"_s);
    QVERIFY(f.draft(u"env/stage.env"_s)->isModified() && f.draft(u"env/prod.env"_s)->isModified());
    QTest::keySequence(f.pane(u"stage"_s)->edit(), QKeySequence::Undo);
    QVERIFY(!f.draft(u"env/stage.env"_s)->isModified());
    QVERIFY(f.draft(u"env/prod.env"_s)->isModified());
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Undo in env/prod.env"_s));
    QVERIFY(!f.page()->hasUnsavedChanges());
}

void ConfigurationDeeds::removesAKey()
{
    Page f;
    f.pane(u"prod"_s)->goToKey(u"CORS_ORIGINS"_s);
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Remove CORS_ORIGINS here"_s));
    QVERIFY(!f.draft(u"env/prod.env"_s)->key(u"CORS_ORIGINS"_s));
    QVERIFY(f.draft(u"env/prod.env"_s)->key(u"LOG_LEVEL"_s));
}

void ConfigurationDeeds::wrongLinesAreTold()
{
    Page f;
    Pane *prod = f.pane(u"prod"_s);
    QVERIFY(prod->problemText().isEmpty());
    prod->edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(prod->edit(), u"NOT A LINE"_s);
    QVERIFY2(prod->problemText().contains(u"line 9"), qPrintable(prod->problemText()));
    QVERIFY(prod->edit()->marks().value(8).isProblem);
    QVERIFY(!prod->edit()->marks().value(8).tip.isEmpty());
    QTest::keySequence(prod->edit(), QKeySequence::Undo);
    QVERIFY(prod->problemText().isEmpty());
}

void ConfigurationDeeds::savesWhatItShows()
{
    Page f;
    QVERIFY(f.isActive());
    Draft *prod = f.draft(u"env/prod.env"_s);
    prod->setText(prod->text().replace(u"CORS_ORIGINS=*"_s, u"CORS_ORIGINS=https://harbor.example"_s));
    f.pane(u"prod"_s)->edit()->setFocus();
    QTest::keySequence(f.pane(u"prod"_s)->edit(), QKeySequence::Save);
    auto *sheet = f.page()->saveSheet();
    QVERIFY(sheet->isVisible());
    QVERIFY2(sheet->text().contains(u"env/prod.env"), qPrintable(sheet->text()));
    QVERIFY(sheet->text().contains(u"CORS_ORIGINS=* → CORS_ORIGINS=https://harbor.example"));
    QVERIFY(fake::calls().saved.empty());
    QTest::keyClick(sheet->saveButton(), Qt::Key_Space);
    QVERIFY(!sheet->isVisible());
    QCOMPARE(fake::calls().saved.size(), 1U);
    QCOMPARE(fake::calls().saved.front().text, prod->file().text);
    QCOMPARE(fake::calls().saved.front().sha256, samples::configuration().files[4].sha256);
    QVERIFY(!fake::calls().overwrites.front());
    QVERIFY(prod->isModified());
    const int looks = fake::calls().looks;
    Q_EMIT f.session.fileSaved(1, samples::withText(prod->base(), prod->file().text));
    QVERIFY(!f.page()->hasUnsavedChanges());
    QCOMPARE(fake::calls().looks, looks + 1);
    QVERIFY(!f.pane(u"prod"_s)->saveButton()->isVisible());
}

void ConfigurationDeeds::savesSeveralFiles()
{
    Page f;
    f.draft(u"env/prod.env"_s)->setText(u"A=1\n"_s);
    f.draft(u"env/local.env"_s)->setText(u"A=2\n"_s);
    Q_EMIT f.editor()->saveRequested();
    QVERIFY(f.page()->saveSheet()->text().contains(u"Save 2 files"));
    f.page()->saveSheet()->saveButton()->click();
    QCOMPARE(fake::calls().saved.size(), 2U);
}

void ConfigurationDeeds::cancelledSavesNothing()
{
    Page f;
    QVERIFY(f.isActive());
    f.draft(u"env/prod.env"_s)->setText(u"A=1\n"_s);
    Q_EMIT f.editor()->saveRequested();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!f.page()->saveSheet()->isVisible());
    QVERIFY(fake::calls().saved.empty());
    QVERIFY(f.page()->hasUnsavedChanges());
}

void ConfigurationDeeds::failedSaveKeepsTheText()
{
    Page f;
    f.draft(u"env/prod.env"_s)->setText(u"A=1\n"_s);
    Q_EMIT f.page()->saveSheet()->accepted(false);
    const Error full{
        ErrorKind::LocalIo, u"No space left on device"_s, {{}, {}, u"env/prod.env"_s, 0, 0}, {}, u"Make room."_s};
    Q_EMIT f.session.fileFailed(1, full);
    QCOMPARE(f.shownError(), full);
    QCOMPARE(f.draft(u"env/prod.env"_s)->text(), u"A=1\n"_s);
    QVERIFY(f.page()->hasUnsavedChanges());
    // An answer to somebody else is not for this page.
    Q_EMIT f.session.fileFailed(77, samples::planError());
    QCOMPARE(f.shownError(), full);
}

static ConfigFile bringIntoConflict(Page &f)
{
    Draft *prod = f.draft(u"env/prod.env"_s);
    prod->setText(prod->text() + u"MINE=1\n"_s);
    Q_EMIT f.page()->saveSheet()->accepted(false);
    ConfigFile theirs = samples::withText(prod->base(), "# database\nDB_POOL_SIZE=25\nTHEIRS=1\n");
    Q_EMIT f.session.fileConflict(fake::calls().requests, prod->file(), theirs);
    return theirs;
}

void ConfigurationDeeds::conflictShowsBoth()
{
    Page f;
    const ConfigFile theirs = bringIntoConflict(f);
    QVERIFY(f.editor()->isInConflict());
    const auto panes = f.editor()->panes();
    QCOMPARE(panes.size(), 2U);
    QVERIFY(panes[0]->draft()->text().contains(u"MINE=1"));
    QCOMPARE(panes[1]->draft()->text().toUtf8(), theirs.text);
    QVERIFY(panes[1]->edit()->isReadOnly() && !panes[0]->edit()->isReadOnly());
    QVERIFY(areLevel({levels(panes[0]), levels(panes[1])}) || levels(panes[1]).size() < 4);
    // Other keys may be looked at, but the question stays.
    f.select(u"LICENSE_SERVICE_URL"_s, 2);
    QVERIFY(f.editor()->isInConflict());
    QVERIFY(press(f.editor(), u"Go on editing"_s));
    QVERIFY(!f.editor()->isInConflict());
    QVERIFY(f.draft(u"env/prod.env"_s)->text().contains(u"MINE=1"));
    QVERIFY(!f.editor()->panes().front()->edit()->isReadOnly());
}

void ConfigurationDeeds::conflictTakesTheirs()
{
    Page f;
    const ConfigFile theirs = bringIntoConflict(f);
    QVERIFY(press(f.editor(), u"Take theirs"_s));
    Draft *prod = f.draft(u"env/prod.env"_s);
    QCOMPARE(prod->text().toUtf8(), theirs.text);
    QVERIFY(!prod->isModified());
    QCOMPARE(prod->file().sha256, theirs.sha256);
    // What was typed is one undo away.
    prod->document()->undo();
    QVERIFY(prod->text().contains(u"MINE=1"));
    QVERIFY(prod->isModified());
}

void ConfigurationDeeds::conflictOverwrites()
{
    Page f;
    bringIntoConflict(f);
    QVERIFY(press(f.editor(), u"Overwrite with mine"_s));
    QCOMPARE(fake::calls().overwrites, (std::vector<bool>{false, true}));
    QVERIFY(fake::calls().saved.back().text.contains("MINE=1"));
    Q_EMIT f.session.fileSaved(2, samples::withText(fake::calls().saved.back(), fake::calls().saved.back().text));
    QVERIFY(!f.editor()->isInConflict());
    QVERIFY(!f.page()->hasUnsavedChanges());
}

void ConfigurationDeeds::newsDoNotOverwriteEdits()
{
    Page f;
    f.draft(u"env/prod.env"_s)->setText(u"MINE=1\n"_s);
    ConfigurationState news = samples::configuration();
    news.files[4] = samples::withText(news.files[4], "THEIRS=1\n");
    news.files[3] = samples::withText(news.files[3], "STAGE=1\n");
    f.tell(news);
    QCOMPARE(f.draft(u"env/prod.env"_s)->text(), u"MINE=1\n"_s);
    QVERIFY(f.draft(u"env/prod.env"_s)->isBehind());
    QCOMPARE(f.draft(u"env/stage.env"_s)->text(), u"STAGE=1\n"_s);
}

void ConfigurationDeeds::approves()
{
    Page f;
    QVERIFY(f.isActive());
    f.select(u"CORS_ORIGINS"_s, 4);
    auto *button = f.pane(u"prod"_s)->approveButton();
    QVERIFY(button->isVisible());
    button->click();
    auto *sheet = f.page()->approveSheet();
    QVERIFY(sheet->isVisible());
    QVERIFY(sheet->reasonField()->hasFocus());
    QVERIFY(!sheet->approveButton()->isEnabled());
    QCOMPARE(sheet->ownerField()->text(), u"ana"_s);
    QTest::keyClicks(sheet->reasonField(), u"Partners embed the widget"_s);
    QVERIFY(sheet->approveButton()->isEnabled());
    QTest::keyClick(sheet->reasonField(), Qt::Key_Return);
    QVERIFY(!sheet->isVisible());
    QCOMPARE(fake::calls().proposals.size(), 1U);
    auto [proposed, approval] = fake::calls().proposals.front();
    QCOMPARE(approval.key, u"CORS_ORIGINS"_s);
    QCOMPARE(approval.environments, QStringList{u"prod"_s});
    QCOMPARE(approval.reason, u"Partners embed the widget"_s);
    QCOMPARE(approval.owner, u"ana"_s);
    QCOMPARE(approval.expires, samples::now().date().addDays(90));
    proposed.text += "contract: { approved: [{ key: CORS_ORIGINS }] }\n";
    Q_EMIT f.session.fileProposed(fake::calls().requests, proposed);
    // What is written into slipway.yaml is shown before.
    QVERIFY(f.page()->saveSheet()->isVisible());
    const QString shown = f.page()->saveSheet()->text();
    QVERIFY2(shown.contains(u"slipway.yaml"_s) && shown.contains(u"key: CORS_ORIGINS"_s), qPrintable(shown));
    QVERIFY(!f.page()->saveSheet()->deployButton()->isVisible());
    f.page()->saveSheet()->saveButton()->click();
    QCOMPARE(fake::calls().saved.size(), 1U);
    const ConfigFile written = fake::calls().saved.front();
    QCOMPARE(written.path, u"slipway.yaml"_s);
    Q_EMIT f.session.fileSaved(fake::calls().requests, samples::withText(written, written.text));
    QVERIFY(!f.page()->hasUnsavedChanges());
}

/// Where there is none, that nothing breaks it is no good news.
void ConfigurationDeeds::proposesAContract()
{
    Page f;
    f.tell(samples::lawless());
    QTRY_VERIFY(walk::button(f.page(), u"Propose a contract…"_s)); // a line of the findings that is new
    QVERIFY(press(f.page(), u"Propose a contract…"_s));
    QCOMPARE(fake::calls().contracts.size(), 1U);
    ConfigFile proposed = fake::calls().contracts.front();
    QCOMPARE(proposed.path, u"slipway.yaml"_s);
    proposed.text += "contract: { rules: [] }\n";
    Q_EMIT f.session.fileProposed(fake::calls().requests, proposed);
    QVERIFY(f.page()->saveSheet()->isVisible());
    QVERIFY2(f.page()->saveSheet()->text().contains(u"contract:"_s), qPrintable(f.page()->saveSheet()->text()));
    f.tell(samples::agreed());
    QVERIFY(!walk::button(f.page(), u"Propose a contract…"_s));
}

void ConfigurationDeeds::approvalIsChecked()
{
    Page f;
    auto *sheet = f.page()->approveSheet();
    sheet->open(u"K"_s, {}, {u"stage"_s, u"prod"_s}, u"prod"_s, u"ben"_s, QDate(2026, 5, 4));
    const auto fault = [&] {
        return sheet->approveButton()->accessibleDescription();
    };
    sheet->reasonField()->setText(u" "_s);
    QVERIFY(fault().contains(u"reason"));
    sheet->reasonField()->setText(u"why"_s);
    QVERIFY(fault().isEmpty());
    sheet->ownerField()->clear();
    QVERIFY(fault().contains(u"owner"));
    sheet->ownerField()->setText(u"ben"_s);
    sheet->expiryField()->setText(u"2026-02-30"_s);
    QVERIFY(fault().contains(u"written as"));
    sheet->expiryField()->setText(u"2026-05-03"_s);
    QVERIFY(fault().contains(u"over"));
    sheet->expiryField()->setText(u"2026-05-04"_s);
    QVERIFY(fault().isEmpty());
    sheet->expiryField()->clear();
    QVERIFY(fault().isEmpty());
    QVERIFY(press(sheet, u"prod"_s));
    QVERIFY(fault().contains(u"environment"));
    QVERIFY(press(sheet, u"stage"_s));
    QSignalSpy accepted(sheet, &configurationpage::ApproveSheet::accepted);
    sheet->approveButton()->click();
    const auto approval = accepted[0][0].value<Approval>();
    QCOMPARE(approval.environments, QStringList{u"stage"_s});
    QVERIFY(!approval.expires.isValid());
}

static void showAllAndSelectSecret(Page &f)
{
    f.page()->head()->setFilter({{}, false, {}, {}});
    f.select(u"DATABASE_URL"_s, 4);
    f.pane(u"prod"_s)->goToKey(u"DATABASE_URL"_s);
}

void ConfigurationDeeds::takesOver()
{
    Page f;
    f.select(u"DB_POOL_SIZE"_s, 4);
    auto *button = f.pane(u"prod"_s)->mendButton();
    QCOMPARE(button->text(), u"Take over"_s);
    button->click();
    auto *sheet = f.page()->saveSheet();
    QVERIFY(sheet->isVisible());
    QVERIFY2(sheet->text().contains(u"DB_POOL_SIZE=25"), qPrintable(sheet->text()));
    QVERIFY(f.draft(u"env/prod.env"_s)->document()->isUndoAvailable());
    QCOMPARE(sheet->deployButton()->text(), u"Write and plan for prod…"_s);
    sheet->deployButton()->click();
    QCOMPARE(fake::calls().saved.size(), 1U);
    QVERIFY(fake::calls().plans.empty()); // not before it is written
    Q_EMIT f.session.fileSaved(fake::calls().requests, fake::calls().saved.front());
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().environment, u"prod"_s);
}

/// What could not be written is not deployed.
void ConfigurationDeeds::aConflictPlansNothing()
{
    Page f;
    f.select(u"DB_POOL_SIZE"_s, 4);
    f.pane(u"prod"_s)->mendButton()->click();
    f.page()->saveSheet()->deployButton()->click();
    const ConfigFile mine = fake::calls().saved.front();
    Q_EMIT f.session.fileConflict(fake::calls().requests, mine, samples::withText(mine, "THEIRS=1\n"));
    QVERIFY(fake::calls().plans.empty());
    Q_EMIT f.editor()->overwriteRequested(mine);
    Q_EMIT f.session.fileSaved(fake::calls().requests, mine);
    QVERIFY(fake::calls().plans.empty());
}

/// An approval of what a host has is another one than of what the project says.
void ConfigurationDeeds::approvesTheHandEditOfAHost()
{
    Page f;
    Q_EMIT f.editor()->approveRequested(u"DB_POOL_SIZE"_s, u"prod"_s);
    auto *sheet = f.page()->approveSheet();
    sheet->reasonField()->setText(u"until the pool is measured"_s);
    sheet->approveButton()->click();
    QCOMPARE(fake::calls().proposals.front().second.key, u"DB_POOL_SIZE@prod-1"_s);
}

/// To copy a secret is a deed of its own; by the way it leaves covered.
void ConfigurationDeeds::secretLeavesCovered()
{
    Page f;
    f.draft(u"env/prod.env"_s)->setText(u"A=1\nDATABASE_URL=postgres://u:hunter2@db/x\nB=2\n"_s);
    f.page()->head()->setFilter({{}, false, {}, {}});
    f.select(u"DATABASE_URL"_s, 4);
    auto *edit = f.pane(u"prod"_s)->edit();
    edit->selectAll();
    edit->copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"DATABASE_URL=•••••"), qPrintable(copied));
    QVERIFY(copied.contains(u"B=2") && !copied.contains(u"hunter2"));
    // And is whole where it is put down again.
    edit->moveCursor(QTextCursor::End);
    edit->paste();
    QCOMPARE(f.draft(u"env/prod.env"_s)->text().count(u"hunter2"_s), 2);
}

void ConfigurationDeeds::secretIsCopiedOnPurpose()
{
    Page f;
    showAllAndSelectSecret(f);
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Reveal DATABASE_URL…"_s));
    QVERIFY(press(f.page()->popover(), u"Copy and record"_s));
    QCOMPARE(fake::calls().revealed, QStringList{u"prod/DATABASE_URL"_s});
    Q_EMIT f.session.secretRevealed(fake::calls().requests, u"prod"_s, u"DATABASE_URL"_s, u"hunter2"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hunter2"_s);
    QVERIFY(!saysAnywhere(f.window, u"hunter2"_s));
    QGuiApplication::clipboard()->clear();
}

void ConfigurationDeeds::restoresThroughAPlan()
{
    Page f;
    f.select(u"DB_POOL_SIZE"_s, 4);
    f.pane(u"prod"_s)->goToKey(u"DB_POOL_SIZE"_s);
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Restore on the host…"_s));
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().environment, u"prod"_s);
    QCOMPARE(fake::calls().plans.front().intent, Intent::Deploy);
    QCOMPARE(fake::calls().plans.front().release, samples::release(41).id);
    QVERIFY(f.window.planSheet()->isVisible());
}

void ConfigurationDeeds::mendsWhatHasNoKey()
{
    Page f(samples::drifted());
    QVERIFY(f.page()->findings()->text().contains(u"another image on prod-2"));
    QVERIFY(press(f.page()->findings(), u"Recreate the service…"_s));
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().environment, u"prod"_s);
}

void ConfigurationDeeds::revealAsksFirst()
{
    Page f;
    QVERIFY(f.isActive());
    showAllAndSelectSecret(f);
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Reveal DATABASE_URL…"_s));
    QVERIFY(f.page()->popover()->text().contains(u"recorded"));
    QVERIFY(fake::calls().revealed.isEmpty());
    QVERIFY(press(f.page()->popover(), u"Keep it covered"_s));
    QVERIFY(fake::calls().revealed.isEmpty());
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Reveal DATABASE_URL…"_s));
    QVERIFY(press(f.page()->popover(), u"Reveal and record"_s));
    QCOMPARE(fake::calls().revealed, QStringList{u"prod/DATABASE_URL"_s});
    Q_EMIT f.session.secretRevealed(1, u"prod"_s, u"DATABASE_URL"_s, u"postgres://hunter2"_s);
    QCOMPARE(f.pane(u"prod"_s)->secretText(), u"DATABASE_URL=postgres://hunter2"_s);
    QVERIFY(f.pane(u"stage"_s)->secretText().isEmpty());
    // One that nobody asked for is not shown.
    Q_EMIT f.session.secretRevealed(9, u"stage"_s, u"DATABASE_URL"_s, u"postgres://other"_s);
    QVERIFY(!saysAnywhere(f.window, u"other"_s));
}

void ConfigurationDeeds::revealedIsCoveredAgain()
{
    Page f;
    const auto reveal = [&] {
        showAllAndSelectSecret(f);
        Q_EMIT f.editor()->revealRequested(u"DATABASE_URL"_s, u"prod"_s, f.page()->matrix());
        QVERIFY(press(f.page()->popover(), u"Reveal and record"_s));
        Q_EMIT f.session.secretRevealed(fake::calls().requests, u"prod"_s, u"DATABASE_URL"_s, u"hunter2"_s);
        QVERIFY(saysAnywhere(f.window, u"hunter2"_s));
    };
    reveal();
    f.select(u"LOG_LEVEL"_s, 4);
    QVERIFY(!saysAnywhere(f.window, u"hunter2"_s));
    reveal();
    f.pane(u"prod"_s)->goToKey(u"LOG_LEVEL"_s);
    QVERIFY(!saysAnywhere(f.window, u"hunter2"_s));
    reveal();
    QVERIFY(press(f.pane(u"prod"_s), u"Hide"_s));
    QVERIFY(!saysAnywhere(f.window, u"hunter2"_s));
}

void ConfigurationDeeds::secretsAreMaskedInTheSaveSheet()
{
    Page f;
    Draft *prod = f.draft(u"env/prod.env"_s);
    prod->setText(prod->text().replace(u"secret:prod/database_url"_s, u"postgres://hunter2@db"_s));
    QCOMPARE(f.pane(u"prod"_s)->edit()->marks().value(1).maskedFrom, 13);
    Q_EMIT f.editor()->saveRequested();
    QVERIFY2(f.page()->saveSheet()->text().contains(u"DATABASE_URL=•••••"), qPrintable(f.page()->saveSheet()->text()));
    QVERIFY(!f.page()->saveSheet()->text().contains(u"hunter2"));
    QVERIFY(!saysAnywhere(f.window, u"hunter2"_s));
    QVERIFY(f.page()->saveSheet()->text().contains(u"secret:prod/database_url"));
}

void ConfigurationDeeds::closingAsksForWhatIsNotSaved()
{
    Page f;
    QVERIFY(f.isActive());
    f.draft(u"env/prod.env"_s)->setText(u"A=1\n"_s);
    f.window.showPage(shell::MainWindow::Pipeline);
    QSignalSpy quit(&f.window, &shell::MainWindow::quitRequested);
    f.window.close();
    QVERIFY(f.window.isVisible());
    QVERIFY(f.page()->saveSheet()->isVisible());
    QVERIFY(f.page()->saveSheet()->text().contains(u"env/prod.env"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(f.window.isVisible());
    QVERIFY(f.page()->hasUnsavedChanges());
    f.window.close();
    f.page()->saveSheet()->discardButton()->click();
    QVERIFY(!f.window.isVisible());
    QCOMPARE(quit.size(), 1);
    QVERIFY(fake::calls().saved.empty());
}

void ConfigurationDeeds::closingAfterSaving()
{
    Page f;
    Draft *prod = f.draft(u"env/prod.env"_s);
    prod->setText(u"A=1\n"_s);
    f.window.close();
    f.page()->saveSheet()->saveButton()->click();
    QVERIFY(f.window.isVisible());
    Q_EMIT f.session.fileSaved(1, samples::withText(prod->base(), "A=1\n"));
    QVERIFY(!f.window.isVisible());
    // Without changes nothing is asked.
    Page other;
    other.window.close();
    QVERIFY(!other.window.isVisible());
}

void ConfigurationDeeds::theSheetKeepsTheFocus()
{
    Page f;
    QVERIFY(f.isActive());
    f.page()->matrix()->setFocus();
    Q_EMIT f.editor()->approveRequested(u"CORS_ORIGINS"_s, u"prod"_s);
    const QList<QWidget *> reached = walk::tabOrder(&f.window);
    QVERIFY(reached.size() >= 7);
    for (QWidget *widget : reached)
        QVERIFY2(f.page()->approveSheet()->isAncestorOf(widget), qPrintable(widget->accessibleName()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(f.page()->matrix()->hasFocus());
    QVERIFY(fake::calls().saved.empty());
}

QTEST_MAIN(ConfigurationDeeds)
#include "tst_configurationdeeds.moc"
