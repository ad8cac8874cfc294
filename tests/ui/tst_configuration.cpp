// SPDX-License-Identifier: Apache-2.0
// The configuration page by keyboard and mouse, with a session that says what a test tells it.
#include "fixture.h"
#include "samplesconfiguration.h"
#include "walk.h"

#include "config/approvesheet.h"
#include "config/cellsign.h"
#include "config/configurationpage.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/findings.h"
#include "config/matrixview.h"
#include "config/pane.h"
#include "config/savesheet.h"
#include "pipeline/card.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "pipeline/strip.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/popover.h"

#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace slipway;
using namespace slipway::configurationpage;
using namespace Qt::StringLiterals;

namespace {

/// The window on the configuration page, and short ways to its parts.
struct Page : Fixture {
    explicit Page(const ConfigurationState &configuration = samples::configuration())
    {
        tell(samples::ready());
        window.resize(1280, 820);
        window.showPage(shell::MainWindow::Configuration);
        tell(configuration);
        window.show();
    }

    bool isActive() { return QTest::qWaitForWindowActive(&window); }
    ConfigurationPage *page() { return window.configurationPage(); }
    Editor *editor() { return page()->editor(); }
    Draft *draft(const QString &path) { return editor()->draft(path); }
    Pane *pane(const QString &environment)
    {
        for (Pane *one : editor()->panes())
            if (one->head().environment == environment)
                return one;
        return nullptr;
    }
    void select(const QString &key, int column)
    {
        page()->matrix()->setCurrentIndex(page()->model()->index(page()->model()->find(key), column));
    }
    QStringList shownFiles()
    {
        QStringList files;
        for (const Pane *one : editor()->panes())
            files.append(one->draft()->path());
        return files;
    }
    QStringList keys()
    {
        QStringList found;
        for (int i = 0; i < page()->model()->rowCount(); ++i)
            if (const ConfigRow *row = page()->model()->row(i))
                found.append(row->key);
        return found;
    }
    /// Chooses an action of the menu that opens.
    bool choose(Pane *from, const QString &text)
    {
        QMenu menu;
        editor()->fillMenu(&menu, from);
        for (QAction *action : menu.actions())
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                return true;
            }
        return false;
    }
    Error shownError()
    {
        for (const auto *panel : window.findChildren<widgets::ErrorPanel *>())
            if (panel->isVisible())
                return panel->error();
        return {};
    }
};

bool press(QWidget *root, const QString &text)
{
    for (auto *button : root->findChildren<widgets::Button *>())
        if (button->isVisible() && button->text() == text) {
            button->click();
            return true;
        }
    return false;
}

} // namespace

class Configuration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void looksWhenItIsOpened();
    void selectsTheFirstProblem();
    void arrowsPassOverHeadings();
    void typingFilters();
    void onlyProblemsByKeyboard();
    void problemsOfAnEnvironmentFromTheCard();
    void enterOpensTheEditor();
    void copiesTheCell();
    void selectionSurvivesNews();
    void panesShowTheEnvironments();
    void panesAreAligned();
    void aMissingKeyLeavesAGap();
    void panesScrollTogether();
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
    void chooseAnotherFile();
    void threePanes();
    void composeStandsAlone();
    void exports_data();
    void exports();
    void exportsWhatIsShown();
    void denialsAreTold();
    void statesOfThePage();
    void closingAsksForWhatIsNotSaved();
    void closingAfterSaving();
    void layoutIsRemembered();
    void paletteChangesLive();
    void tabReachesEverything();
    void theSheetKeepsTheFocus();
    void actionsDoNotConflict();
};

void Configuration::looksWhenItIsOpened()
{
    Fixture fixture;
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QCOMPARE(fake::calls().looks, 0);
    QTest::keyClick(&fixture.window, Qt::Key_3, Qt::ControlModifier);
    QVERIFY(fixture.window.configurationPage()->isVisible());
    QCOMPARE(fake::calls().looks, 1);
    fixture.tell(samples::configuration());
    fixture.window.configurationPage()->matrix()->setFocus();
    QTest::keyClick(fixture.window.configurationPage()->matrix(), Qt::Key_F5);
    QCOMPARE(fake::calls().looks, 2);
}

void Configuration::selectsTheFirstProblem()
{
    Page f;
    QCOMPARE(f.keys(), (QStringList{u"DB_POOL_SIZE"_s, u"CORS_ORIGINS"_s, u"LICENSE_SERVICE_URL"_s}));
    QCOMPARE(f.editor()->key(), u"DB_POOL_SIZE"_s);
    QCOMPARE(f.page()->matrix()->currentIndex().column(), 4);
    QCOMPARE(f.page()->head()->counts(),
             (QStringList{u"1 missing"_s, u"1 not approved"_s, u"1 drifted"_s, u"1 approved"_s, u"30 same"_s}));
}

void Configuration::arrowsPassOverHeadings()
{
    Page f;
    QVERIFY(f.isActive());
    auto *view = f.page()->matrix();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(f.editor()->key(), u"CORS_ORIGINS"_s);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(f.editor()->key(), u"LICENSE_SERVICE_URL"_s);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().column(), 3);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(f.editor()->key(), u"DB_POOL_SIZE"_s);
}

void Configuration::typingFilters()
{
    Page f;
    QVERIFY(f.isActive());
    f.page()->matrix()->setFocus();
    QTest::keyClicks(f.page()->matrix(), u"l"_s);
    QVERIFY(f.page()->head()->field()->hasFocus());
    QTest::keyClicks(f.page()->head()->field(), u"ic"_s);
    QCOMPARE(f.page()->head()->field()->text(), u"lic"_s);
    QCOMPARE(f.keys(), QStringList{u"LICENSE_SERVICE_URL"_s});
    QCOMPARE(f.editor()->key(), u"LICENSE_SERVICE_URL"_s);
    QTest::keyClick(f.page()->head()->field(), Qt::Key_Return);
    QVERIFY(f.page()->matrix()->hasFocus());
    f.page()->head()->field()->setFocus();
    QTest::keyClick(f.page()->head()->field(), Qt::Key_Escape);
    QCOMPARE(f.keys().size(), 3);
}

void Configuration::onlyProblemsByKeyboard()
{
    Page f;
    QVERIFY(f.isActive());
    auto *button = f.page()->head()->problemsButton();
    QVERIFY(button->isChecked());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(f.keys().size(), qsizetype(samples::configuration().matrix.rows.size()));
    QTest::keyClick(f.page()->matrix(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(f.keys().size(), 3);
}

void Configuration::problemsOfAnEnvironmentFromTheCard()
{
    Page f;
    QVERIFY(f.isActive());
    f.window.showPage(shell::MainWindow::Pipeline);
    f.window.pipelinePage()->select(u"stage"_s);
    f.window.pipelinePage()->strip()->card(u"stage"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
    QVERIFY(f.page()->isVisible());
    QCOMPARE(f.keys(), QStringList{u"LICENSE_SERVICE_URL"_s});
    QVERIFY(press(f.page(), u"Only stage"_s));
    QCOMPARE(f.keys().size(), 3);
}

void Configuration::enterOpensTheEditor()
{
    Page f;
    QVERIFY(f.isActive());
    f.select(u"CORS_ORIGINS"_s, 4);
    f.page()->matrix()->setFocus();
    QTest::keyClick(f.page()->matrix(), Qt::Key_Return);
    QVERIFY(f.pane(u"prod"_s)->edit()->hasFocus());
    QCOMPARE(f.pane(u"prod"_s)->currentKey(), u"CORS_ORIGINS"_s);
    QCOMPARE(f.pane(u"stage"_s)->currentKey(), u"CORS_ORIGINS"_s);
}

void Configuration::copiesTheCell()
{
    Page f;
    f.select(u"LICENSE_SERVICE_URL"_s, 2);
    QTest::keySequence(f.page()->matrix(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://license-stub:9000"_s);
    f.select(u"LICENSE_SERVICE_URL"_s, 0);
    QTest::keySequence(f.page()->matrix(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"LICENSE_SERVICE_URL"_s);
}

void Configuration::selectionSurvivesNews()
{
    Page f;
    f.select(u"LICENSE_SERVICE_URL"_s, 3);
    for (int i = 0; i < 20; ++i)
        f.tell(i % 2 ? samples::configuration() : samples::drifted());
    QCOMPARE(f.editor()->key(), u"LICENSE_SERVICE_URL"_s);
    QCOMPARE(f.page()->model()->row(f.page()->matrix()->currentIndex().row())->key, u"LICENSE_SERVICE_URL"_s);
    // What is not there any more is not selected.
    f.tell(samples::agreed());
    QVERIFY(f.keys().isEmpty());
}

void Configuration::panesShowTheEnvironments()
{
    Page f;
    QCOMPARE(f.shownFiles(), (QStringList{u"env/stage.env"_s, u"env/prod.env"_s}));
    f.select(u"LICENSE_SERVICE_URL"_s, 2);
    QCOMPARE(f.shownFiles(), (QStringList{u"env/local.env"_s, u"env/stage.env"_s}));
    QVERIFY(f.pane(u"stage"_s)->copyLeftButton()->isVisibleTo(f.pane(u"stage"_s)));
    QVERIFY(!f.pane(u"stage"_s)->copyRightButton()->isVisibleTo(f.pane(u"stage"_s)));
    QCOMPARE(f.pane(u"local"_s)->copyRightButton()->text(), u"Copy → stage"_s);
    f.select(u"DB_POOL_SIZE"_s, 4);
    QCOMPARE(f.pane(u"prod"_s)->head().remark, u"on prod-1 the file differs"_s);
    QCOMPARE(f.pane(u"prod"_s)->edit()->marks().value(2).annotation, u"on prod-1: 25"_s);
}

/// Where lines of both panes are painted: the keys that both have must stand on one level.
static QHash<QString, int> levels(Pane *pane)
{
    QHash<QString, int> result;
    for (const EnvKey &key : pane->draft()->keys()) {
        QTextCursor cursor(pane->draft()->document()->findBlockByNumber(key.first));
        result.insert(key.key, pane->edit()->viewport()->mapTo(pane, pane->edit()->cursorRect(cursor).topLeft()).y());
    }
    return result;
}

static bool areLevel(const QList<QHash<QString, int>> &panes)
{
    int common = 0;
    for (auto key = panes.front().begin(); key != panes.front().end(); ++key)
        for (const auto &other : panes) {
            if (!other.contains(key.key()))
                continue;
            ++common;
            if (other.value(key.key()) != key.value())
                return false;
        }
    return common > 4;
}

void Configuration::panesAreAligned()
{
    Page f;
    QVERIFY(f.isActive());
    Pane *left = f.pane(u"stage"_s);
    Pane *right = f.pane(u"prod"_s);
    QVERIFY(areLevel({levels(left), levels(right)}));
    // While typing, too.
    right->goToKey(u"DB_POOL_SIZE"_s);
    QTest::keyClick(right->edit(), Qt::Key_End);
    QTest::keyClick(right->edit(), Qt::Key_Return);
    QTest::keyClicks(right->edit(), u"NEW_ONE=1"_s);
    QVERIFY(right->draft()->key(u"NEW_ONE"_s));
    QVERIFY(areLevel({levels(left), levels(right)}));
    f.editor()->setAligned(false);
    QVERIFY(!areLevel({levels(left), levels(right)}));
}

void Configuration::aMissingKeyLeavesAGap()
{
    Page f;
    const auto left = levels(f.pane(u"stage"_s));
    const auto right = levels(f.pane(u"prod"_s));
    QVERIFY(!left.contains(u"LICENSE_SERVICE_URL"_s));
    QVERIFY(left.value(u"LOG_LEVEL"_s) > right.value(u"LICENSE_SERVICE_URL"_s));
    QCOMPARE(left.value(u"LOG_LEVEL"_s), right.value(u"LOG_LEVEL"_s));
    // The document itself has no more lines than the file.
    QCOMPARE(f.draft(u"env/stage.env"_s)->file().text, samples::configuration().files[3].text);
}

void Configuration::panesScrollTogether()
{
    Page f;
    QVERIFY(f.isActive());
    QString left;
    QString right;
    for (int i = 0; i < 120; ++i) {
        left += u"KEY_%1=%1\n"_s.arg(i);
        right +=
            (i % 7 == 3 ? QString() : u"KEY_%1=%1\n"_s.arg(i)) + (i % 11 == 5 ? u"OWN_%1=1\n"_s.arg(i) : QString());
    }
    f.draft(u"env/stage.env"_s)->setText(left);
    f.draft(u"env/prod.env"_s)->setText(right);
    SourceEdit *a = f.pane(u"stage"_s)->edit();
    SourceEdit *b = f.pane(u"prod"_s)->edit();
    for (const int line : {12, 40, 77, 20, 0}) {
        a->verticalScrollBar()->setValue(line);
        const QString top = a->document()->findBlockByNumber(a->topLine()).text();
        const QString other = b->document()->findBlockByNumber(b->topLine()).text();
        // The other one may lack the key at the top; then the next that both have stands there.
        const int wanted = top.section(u'_', 1).section(u'=', 0, 0).toInt();
        const int found = other.section(u'_', 1).section(u'=', 0, 0).toInt();
        QVERIFY2(std::abs(found - wanted) <= 1, qPrintable(top + u" beside "_s + other));
    }
    b->verticalScrollBar()->setValue(60);
    QVERIFY(a->topLine() > 40);
}

void Configuration::copiesAKeyToTheRight()
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

void Configuration::copiesAKeyToTheLeft()
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

void Configuration::addsAMissingKeyElsewhere()
{
    Page f;
    Pane *prod = f.pane(u"prod"_s);
    prod->goToKey(u"LICENSE_SERVICE_URL"_s);
    QVERIFY(f.choose(prod, u"Add missing LICENSE_SERVICE_URL to stage"_s));
    QVERIFY(f.draft(u"env/stage.env"_s)->key(u"LICENSE_SERVICE_URL"_s));
    QVERIFY(f.choose(prod, u"Copy LICENSE_SERVICE_URL to local"_s)); // which is in no pane
    QCOMPARE(f.draft(u"env/local.env"_s)->key(u"LICENSE_SERVICE_URL"_s)->value, u"https://license.example"_s);
}

void Configuration::undoInEachPane()
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

void Configuration::removesAKey()
{
    Page f;
    f.pane(u"prod"_s)->goToKey(u"CORS_ORIGINS"_s);
    QVERIFY(f.choose(f.pane(u"prod"_s), u"Remove CORS_ORIGINS here"_s));
    QVERIFY(!f.draft(u"env/prod.env"_s)->key(u"CORS_ORIGINS"_s));
    QVERIFY(f.draft(u"env/prod.env"_s)->key(u"LOG_LEVEL"_s));
}

void Configuration::wrongLinesAreTold()
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

void Configuration::savesWhatItShows()
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

void Configuration::savesSeveralFiles()
{
    Page f;
    f.draft(u"env/prod.env"_s)->setText(u"A=1\n"_s);
    f.draft(u"env/local.env"_s)->setText(u"A=2\n"_s);
    Q_EMIT f.editor()->saveRequested();
    QVERIFY(f.page()->saveSheet()->text().contains(u"Save 2 files"));
    f.page()->saveSheet()->saveButton()->click();
    QCOMPARE(fake::calls().saved.size(), 2U);
}

void Configuration::cancelledSavesNothing()
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

void Configuration::failedSaveKeepsTheText()
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

void Configuration::conflictShowsBoth()
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

void Configuration::conflictTakesTheirs()
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

void Configuration::conflictOverwrites()
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

void Configuration::newsDoNotOverwriteEdits()
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

void Configuration::approves()
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

void Configuration::approvalIsChecked()
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

static bool saysAnywhere(const QWidget &window, const QString &text)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
}

static void showAllAndSelectSecret(Page &f)
{
    f.page()->head()->setFilter({{}, false, {}, {}});
    f.select(u"DATABASE_URL"_s, 4);
    f.pane(u"prod"_s)->goToKey(u"DATABASE_URL"_s);
}

void Configuration::takesOver()
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
void Configuration::aConflictPlansNothing()
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
void Configuration::approvesTheHandEditOfAHost()
{
    Page f;
    Q_EMIT f.editor()->approveRequested(u"DB_POOL_SIZE"_s, u"prod"_s);
    auto *sheet = f.page()->approveSheet();
    sheet->reasonField()->setText(u"until the pool is measured"_s);
    sheet->approveButton()->click();
    QCOMPARE(fake::calls().proposals.front().second.key, u"DB_POOL_SIZE@prod-1"_s);
}

/// To copy a secret is a deed of its own; by the way it leaves covered.
void Configuration::secretLeavesCovered()
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

void Configuration::secretIsCopiedOnPurpose()
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

void Configuration::restoresThroughAPlan()
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

void Configuration::mendsWhatHasNoKey()
{
    Page f(samples::drifted());
    QVERIFY(f.page()->findings()->text().contains(u"another image on prod-2"));
    QVERIFY(press(f.page()->findings(), u"Recreate the service…"_s));
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().environment, u"prod"_s);
}

void Configuration::revealAsksFirst()
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

void Configuration::revealedIsCoveredAgain()
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

void Configuration::secretsAreMaskedInTheSaveSheet()
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

void Configuration::chooseAnotherFile()
{
    Page f;
    Pane *left = f.editor()->panes().front();
    f.editor()->chooseFile(left, u"slipway.yaml"_s);
    QCOMPARE(f.shownFiles(), (QStringList{u"slipway.yaml"_s, u"env/prod.env"_s}));
    QVERIFY(!f.editor()->panes()[1]->copyLeftButton()->isVisible());
    // A file stands in one pane: choosing it for the other one swaps them.
    f.editor()->chooseFile(f.editor()->panes()[1], u"slipway.yaml"_s);
    QCOMPARE(f.shownFiles(), (QStringList{u"env/prod.env"_s, u"slipway.yaml"_s}));
    f.draft(u"slipway.yaml"_s)->setText(u"name: other\n"_s);
    f.editor()->chooseFile(f.editor()->panes()[1], u"compose.yaml"_s);
    QCOMPARE(f.draft(u"slipway.yaml"_s)->text(), u"name: other\n"_s);
    QVERIFY(f.page()->hasUnsavedChanges());
}

void Configuration::threePanes()
{
    Page f;
    f.editor()->setPaneCount(3);
    QCOMPARE(f.shownFiles(), (QStringList{u"env/local.env"_s, u"env/stage.env"_s, u"env/prod.env"_s}));
    const auto panes = f.editor()->panes();
    QVERIFY(areLevel({levels(panes[0]), levels(panes[1]), levels(panes[2])}));
    QVERIFY(panes[1]->copyLeftButton()->isVisible() && panes[1]->copyRightButton()->isVisible());
    f.editor()->setPaneCount(2);
    QCOMPARE(f.shownFiles().size(), 2);
}

void Configuration::composeStandsAlone()
{
    Page f(samples::drifted());
    f.select(u"services.api.ports"_s, 4);
    QCOMPARE(f.shownFiles(), QStringList{u"compose.yaml"_s});
}

void Configuration::exports_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("suggested");
    QTest::addColumn<QByteArray>("holds");
    using Format = ConfigurationHead::Format;
    QTest::newRow("csv") << int(Format::Csv) << u"harbor-configuration.csv"_s
                         << QByteArray("\"DB_POOL_SIZE\",\"same\"");
    QTest::newRow("json") << int(Format::Json) << u"harbor-configuration.json"_s << QByteArray("DB_POOL_SIZE");
    QTest::newRow("html") << int(Format::Html) << u"harbor-configuration.html"_s << QByteArray("<!DOCTYPE html>");
}

void Configuration::exports()
{
    QFETCH(int, format);
    QFETCH(QString, suggested);
    QFETCH(QByteArray, holds);
    Page f;
    QString asked;
    f.page()->setFileChooser([&](QWidget *, const QString &name) {
        asked = name;
        return f.folder.filePath(name);
    });
    Q_EMIT f.page()->head()->exportRequested(static_cast<ConfigurationHead::Format>(format));
    QCOMPARE(asked, suggested);
    QFile file(f.folder.filePath(suggested));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(holds));
    if (format == int(ConfigurationHead::Format::Json))
        QVERIFY(!QJsonDocument::fromJson(bytes).isNull());
    f.page()->setFileChooser([](QWidget *, const QString &) { return u"/proc/none/x"_s; });
    Q_EMIT f.page()->head()->exportRequested(static_cast<ConfigurationHead::Format>(format));
    QCOMPARE(f.shownError().kind, ErrorKind::LocalIo);
}

void Configuration::exportsWhatIsShown()
{
    Page f;
    f.page()->head()->setFilter({u"pool"_s, true, {}, {}});
    Q_EMIT f.page()->head()->exportRequested(ConfigurationHead::Format::Text);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"DB_POOL_SIZE"));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"API_PORT"));
}

void Configuration::denialsAreTold()
{
    Page f;
    QVERIFY(f.page()->findings()->isVisible());
    QVERIFY(
        f.page()->findings()->text().contains(u"Promotion stage → prod is denied: LICENSE_SERVICE_URL is required"));
    f.tell(samples::agreed());
    QVERIFY(!f.page()->findings()->isVisible());
}

void Configuration::statesOfThePage()
{
    Page f(samples::bare());
    QVERIFY(saysAnywhere(f.window, u"No contract yet"_s));
    QVERIFY(saysAnywhere(f.window, u"slipway contract init"_s));
    const int looks = fake::calls().looks;
    QVERIFY(press(f.page(), u"Look again"_s));
    QCOMPARE(fake::calls().looks, looks + 1);
    f.tell(samples::unreadable());
    QVERIFY(f.page()->problemPanel()->isVisible());
    QCOMPARE(f.page()->problemPanel()->error(), *samples::unreadable().problem);
    f.tell(samples::stale());
    QVERIFY(f.page()->matrix()->isVisible());
    QVERIFY(saysAnywhere(f.window, u"as seen 4"_s));
    f.tell(samples::agreed());
    QVERIFY(!f.page()->problemPanel()->isVisible());
    QVERIFY(!f.page()->matrix()->isVisible());
    QVERIFY(press(f.page(), u"Show all keys"_s));
    QVERIFY(f.page()->matrix()->isVisible());
}

void Configuration::closingAsksForWhatIsNotSaved()
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

void Configuration::closingAfterSaving()
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

void Configuration::layoutIsRemembered()
{
    Page f;
    QVERIFY(f.isActive());
    QVERIFY(f.page()->layoutState().isEmpty()); // nobody moved it: it follows its content
    auto *splitter = f.page()->findChild<QSplitter *>();
    QVERIFY(splitter);
    splitter->setSizes({200, 400});
    Q_EMIT splitter->splitterMoved(200, 1);
    const QByteArray state = f.page()->layoutState();
    QVERIFY(!state.isEmpty());
    Page other;
    other.page()->restoreLayout(state);
    QCOMPARE(other.page()->layoutState(), state);
}

void Configuration::paletteChangesLive()
{
    Page f;
    QVERIFY(f.isActive());
    QApplication::setPalette(shell::darkPalette());
    QTRY_COMPARE(f.window.palette().base().color(), shell::darkPalette().base().color());
    const auto formats = f.draft(u"env/prod.env"_s)->document()->findBlockByNumber(1).layout()->formats();
    QVERIFY(!formats.isEmpty());
    QTRY_VERIFY(f.draft(u"env/prod.env"_s)
                    ->document()
                    ->findBlockByNumber(1)
                    .layout()
                    ->formats()
                    .front()
                    .format.foreground()
                    .color()
                    .lightness() > 120);
    QApplication::setPalette(shell::lightPalette());
    QTRY_COMPARE(f.window.palette().base().color(), shell::lightPalette().base().color());
}

void Configuration::tabReachesEverything()
{
    Page f(samples::drifted());
    QVERIFY(f.isActive());
    const QList<QWidget *> reached = walk::tabOrder(&f.window);
    QStringList missed;
    for (QWidget *widget : walk::focusable(&f.window))
        if (!reached.contains(widget))
            missed.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName());
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    const QStringList nameless = walk::nameless(reached);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(reached.contains(f.page()->matrix()));
    QVERIFY(reached.contains(f.pane(u"prod"_s)->edit()));
}

void Configuration::theSheetKeepsTheFocus()
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

void Configuration::actionsDoNotConflict()
{
    Fixture fixture;
    QCOMPARE(fixture.window.actions().conflicts(), QStringList());
    for (const QString &id : {u"window.configuration"_s, u"configuration.save"_s, u"pipeline.drift"_s})
        QVERIFY2(fixture.window.actions().find(id), qPrintable(id));
}

QTEST_MAIN(Configuration)
#include "tst_configuration.moc"
