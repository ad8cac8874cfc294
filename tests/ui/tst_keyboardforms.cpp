// SPDX-License-Identifier: Apache-2.0
// Everything that the pages with forms offer, done without a mouse: the configuration and the environments.
#include "configurationfixture.h"
#include "keyboard.h"
#include "samplesenvironments.h"

#include "config/approvesheet.h"
#include "config/savesheet.h"
#include "environments/environmentspage.h"
#include "environments/fieldeditors.h"
#include "environments/form.h"
#include "environments/hostcheckview.h"
#include "environments/hostsuggestionssheet.h"
#include "environments/listeditors.h"
#include "environments/pagechanges.h"
#include "pipeline/plansheet.h"
#include "widgets/cells.h"
#include "widgets/popover.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace slipway;
using namespace slipway::keyboard;
using namespace Qt::StringLiterals;

namespace {

/// The window with its page Configuration, entered by its key.
struct Settings : configurationpage::Page {
    Settings()
    {
        [[maybe_unused]] const bool is = isActive();
        press(QKeySequence(Qt::CTRL | Qt::Key_3));
    }
    configurationpage::SaveSheet *saveSheet() { return page()->saveSheet(); }
    void goTo(const QString &key, int column)
    {
        tabTo(page()->matrix());
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 200 && page()->matrix()->currentIndex().row() != page()->model()->find(key); ++i)
            press(Qt::Key_Down);
        for (int i = 0; i < 20 && page()->matrix()->currentIndex().column() != column; ++i)
            press(page()->matrix()->currentIndex().column() < column ? Qt::Key_Right : Qt::Key_Left);
        QCOMPARE(page()->model()->row(page()->matrix()->currentIndex().row())->key, key);
    }
};

/// The window with its page Environments, entered by its key.
struct Places : Fixture {
    Places()
    {
        tell(samples::ready());
        window.resize(1280, 820);
        window.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        press(QKeySequence(Qt::CTRL | Qt::Key_5));
        Q_EMIT session.projectFileRead(fake::calls().requests, samples::projectFile());
        check();
    }
    environmentspage::EnvironmentsPage *page() { return window.environmentsPage(); }
    QString text() { return QString::fromUtf8(page()->draft()->text()); }
    void check() { Q_EMIT session.projectChecked(fake::calls().requests, {}); }
    void goTo(int environment)
    {
        tabTo(page()->list()->environments());
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        for (int i = 0; i < environment; ++i)
            press(Qt::Key_Down);
        QCOMPARE(page()->list()->choice(), (environmentspage::EntryList::Choice{false, environment}));
    }
    void goToSection(int section)
    {
        tabTo(page()->list()->sections());
        QVERIFY(!page()->list()->choice().isSection); // only passing by chooses nothing
        press(Qt::Key_Space);
        for (int i = 0; i < section; ++i)
            press(Qt::Key_Down);
        QCOMPARE(page()->list()->choice(), (environmentspage::EntryList::Choice{true, section}));
    }
};

} // namespace

class KeyboardForms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void init() { QGuiApplication::clipboard()->clear(); }

    void filtersTheMatrix()
    {
        Settings f;
        press(QKeySequence::Find);
        type(u"cors"_s);
        QCOMPARE(f.keys(), QStringList{u"CORS_ORIGINS"_s});
        press(Qt::Key_Return);
        QVERIFY(f.page()->matrix()->hasFocus());
        type(u"nothing"_s); // typing in the matrix filters, too
        QVERIFY(f.keys().isEmpty());
        pushButton(u"Show all keys"_s);
        QVERIFY(f.keys().size() > 5);
        press(QKeySequence(Qt::CTRL | Qt::Key_P));
        QVERIFY(f.page()->head()->filter().onlyProblems);
        pushButton(u"Only problems"_s);
        QVERIFY(!f.page()->head()->filter().onlyProblems);
        pushButton(u"Filter by class"_s);
        choose(u"missing"_s);
        QVERIFY(f.page()->head()->filter().what);
        pushButton(u"Filter by class"_s);
        choose(u"All classes"_s);
        pushButton(u"Legend"_s);
        QVERIFY(f.page()->findChild<widgets::Popover *>()->isVisible());
        press(Qt::Key_Escape);
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Legend"_s);
        const QString file = f.folder.filePath(u"matrix"_s);
        f.page()->setFileChooser([&](QWidget *, const QString &) { return file; });
        pushButton(u"Export"_s);
        choose(u"Save as CSV"_s);
        QVERIFY(QFile::exists(file));
        pushButton(u"Export"_s);
        choose(u"Copy as text"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"CORS_ORIGINS"));
        press(QKeySequence::Refresh);
        QVERIFY(fake::calls().looks > 0);
    }

    void actsOnARow()
    {
        Settings f;
        f.goTo(u"CORS_ORIGINS"_s, 4);
        press(QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"*"_s);
        menuKey();
        QVERIFY(QApplication::activePopupWidget());
        choose(u"Approve"_s);
        QVERIFY(f.page()->approveSheet()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(f.page()->matrix()->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(f.pane(u"prod"_s)->edit()->hasFocus());
    }

    void editsAndSaves()
    {
        Settings f;
        f.goTo(u"CORS_ORIGINS"_s, 4);
        press(Qt::Key_Return);
        press(Qt::Key_End, Qt::ControlModifier);
        type(u"MINE=1\n"_s);
        QVERIFY(f.draft(u"env/prod.env"_s)->isModified());
        for (int i = 0; i < 10 && f.draft(u"env/prod.env"_s)->isModified(); ++i)
            press(QKeySequence::Undo);
        QVERIFY(!f.draft(u"env/prod.env"_s)->isModified());
        press(QKeySequence::Redo);
        press(QKeySequence::Save);
        QVERIFY(f.saveSheet()->isVisible());
        tabTo(u"What will be written"_s);
        press(Qt::Key_Down);
        pushButton(u"Go on editing"_s);
        QVERIFY(f.pane(u"prod"_s)->edit()->hasFocus());
        pushButton(u"Save env/prod.env…"_s);
        pushButton(u"Write 1 file"_s);
        QCOMPARE(fake::calls().saved.size(), 1U);
        // The button that opened the sheet goes away with what is saved.
        Q_EMIT f.session.fileSaved(fake::calls().requests, f.draft(u"env/prod.env"_s)->file());
        QVERIFY(!f.page()->hasUnsavedChanges());
        press(QKeySequence::Find);
        QVERIFY(f.page()->head()->isAncestorOf(QApplication::focusWidget()));
    }

    void copiesAndMends()
    {
        Settings f;
        f.goTo(u"CORS_ORIGINS"_s, 4);
        pushButton(u"Copy the key to prod"_s);
        QVERIFY(f.draft(u"env/prod.env"_s)->isModified());
        pushButton(u"More to do in prod"_s);
        choose(u"Undo in"_s);
        QVERIFY(!f.draft(u"env/prod.env"_s)->isModified());
        pushButton(u"More to do in prod"_s);
        choose(u"Remove CORS_ORIGINS here"_s);
        QVERIFY(!f.draft(u"env/prod.env"_s)->key(u"CORS_ORIGINS"_s));
        pushButton(u"More to do in prod"_s);
        choose(u"Undo in"_s);
        pushButton(u"File of this pane: env/prod.env"_s);
        choose(u"Three environments"_s);
        QCOMPARE(f.editor()->panes().size(), 3U);
        f.goTo(u"DB_POOL_SIZE"_s, 4);
        tabTo(f.pane(u"prod"_s)->mendButton());
        press(Qt::Key_Space);
        QVERIFY(f.saveSheet()->isVisible());
        pushButton(u"Write and plan for prod…"_s);
        QCOMPARE(fake::calls().saved.size(), 1U);
        Q_EMIT f.session.fileSaved(fake::calls().requests, fake::calls().saved.front());
        QVERIFY(f.window.planSheet()->isVisible());
        press(Qt::Key_Escape);
    }

    void approvesADifference()
    {
        Settings f;
        f.goTo(u"CORS_ORIGINS"_s, 4);
        pushButton(u"Approve a difference of prod"_s);
        auto *sheet = f.page()->approveSheet();
        QVERIFY(sheet->isVisible());
        type(u"Partners embed it"_s);
        tabTo(sheet->ownerField());
        press(QKeySequence::SelectAll);
        type(u"ben"_s);
        tabTo(sheet->expiryField());
        press(QKeySequence::SelectAll);
        press(Qt::Key_Delete);
        tabTo(u"stage"_s);
        press(Qt::Key_Space);
        pushButton(u"Show what is written…"_s);
        QCOMPARE(fake::calls().proposals.size(), 1U);
        QCOMPARE(fake::calls().proposals.front().second.owner, u"ben"_s);
        ConfigFile proposed = fake::calls().proposals.front().first;
        proposed.text += "contract: { approved: [{ key: CORS_ORIGINS }] }\n";
        Q_EMIT f.session.fileProposed(fake::calls().requests, proposed);
        QVERIFY(f.saveSheet()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!f.saveSheet()->isVisible());
    }

    void revealsASecret()
    {
        Settings f;
        pushButton(u"Only problems"_s);
        f.goTo(u"DATABASE_URL"_s, 4);
        menuKey();
        choose(u"Reveal"_s);
        QVERIFY(f.page()->findChild<widgets::Popover *>()->isVisible());
        pushButton(u"Reveal"_s);
        QCOMPARE(fake::calls().revealed, QStringList{u"prod/DATABASE_URL"_s});
        Q_EMIT f.session.secretRevealed(fake::calls().requests, u"prod"_s, u"DATABASE_URL"_s, u"postgres://x"_s);
        pushButton(u"Hide the secret"_s);
        QVERIFY(f.pane(u"prod"_s)->secretText().isEmpty());
    }

    void answersAConflict()
    {
        Settings f;
        f.goTo(u"CORS_ORIGINS"_s, 4);
        press(Qt::Key_Return);
        type(u"A"_s);
        press(QKeySequence::Save);
        press(Qt::Key_Space); // the button has the focus
        const ConfigFile mine = f.draft(u"env/prod.env"_s)->file();
        Q_EMIT f.session.fileConflict(fake::calls().requests, mine, samples::withText(mine, "THEIRS=1\n"));
        pushButton(u"Go on editing"_s);
        QVERIFY(!f.editor()->isInConflict());
        press(QKeySequence::Save);
        pushButton(u"Write 1 file"_s);
        Q_EMIT f.session.fileConflict(fake::calls().requests, mine, samples::withText(mine, "THEIRS=1\n"));
        pushButton(u"Take theirs"_s);
        QCOMPARE(f.draft(u"env/prod.env"_s)->text(), u"THEIRS=1\n"_s);
        press(QKeySequence::Find); // the keys of the page work on
        QVERIFY(f.page()->head()->isAncestorOf(QApplication::focusWidget()));
    }

    void changesTheEnvironments()
    {
        Places f;
        f.goTo(2);
        pushButton(u"Duplicate"_s);
        QVERIFY(f.text().contains(u"name: prod-copy"));
        type(u"x"_s); // the field of its name has the focus
        pushButton(u"Earlier"_s);
        QCOMPARE(f.page()->list()->choice().index, 2);
        pushButton(u"Later"_s);
        QCOMPARE(f.page()->list()->choice().index, 3);
        press(QKeySequence(Qt::ALT | Qt::Key_Up));
        QCOMPARE(f.page()->list()->choice().index, 2);
        pushButton(u"Remove"_s);
        QVERIFY(f.page()->list()->environments()->hasFocus());
        pushButton(u"Undo"_s);
        pushButton(u"Redo"_s);
        pushButton(u"Undo"_s);
        pushButton(u"Discard all"_s);
        QVERIFY(!f.page()->hasUnsavedChanges());
        pushButton(u"Add an environment"_s);
        type(u"2"_s);
        QVERIFY(f.text().contains(u"name: prod-22"));
        tabTo(f.page()->list()->environments());
        press(QKeySequence::Delete);
        QVERIFY(!f.text().contains(u"prod-22"));
    }

    void fillsInAForm()
    {
        Places f;
        f.goTo(2);
        auto *form = f.page()->environmentForm();
        tabTo(form->editor(u"protected"_s)->findChild<QCheckBox *>());
        press(Qt::Key_Space);
        QVERIFY(!f.text().contains(u"protected: true"));
        tabTo(form->editor(u"url"_s)->findChild<QLineEdit *>());
        press(QKeySequence::SelectAll);
        type(u"https://new.example"_s);
        QVERIFY(f.text().contains(u"https://new.example"));
        tabTo(form->editor(u"secrets"_s)->findChild<QComboBox *>());
        press(Qt::Key_Up);
        QVERIFY2(f.text().contains(u"from: keychain"), qPrintable(f.text()));
        f.check();
        press(QKeySequence::Save);
        QVERIFY(f.page()->saveSheet()->isVisible());
        pushButton(u"Go on editing"_s);
        pushButton(u"Review and write…"_s);
        press(Qt::Key_Space);
        QCOMPARE(fake::calls().saved.size(), 1U);
        Q_EMIT f.session.fileConflict(fake::calls().requests, f.page()->draft()->file(), samples::projectFile());
        pushButton(u"Show what overwriting changes…"_s);
        press(Qt::Key_Escape);
        pushButton(u"Take theirs, drop mine"_s);
        QVERIFY(!f.page()->hasUnsavedChanges());
        f.goTo(0); // and on
    }

    void hostsOfAnEnvironment()
    {
        Places f;
        f.goTo(2);
        tabTo(f.page()->hosts()->nameField());
        type(u"prod-3"_s);
        press(Qt::Key_Return);
        QVERIFY(f.text().contains(u"prod-3"));
        pushButton(u"Move prod-3 up"_s);
        QVERIFY(f.text().contains(u"[prod-1, prod-3, prod-2]"));
        pushButton(u"Remove prod-3"_s);
        QTRY_VERIFY(!f.text().contains(u"prod-3"));
        tabTo(u"Host 2"_s);
        press(QKeySequence::SelectAll);
        type(u"prod-9"_s);
        pushButton(u"Remove prod-9"_s);
        QTRY_VERIFY(!f.text().contains(u"prod-9"));
        QVERIFY(f.page()->hosts()->isAncestorOf(QApplication::focusWidget())); // not lost with the row
        pushButton(u"Undo"_s);
        QVERIFY(f.text().contains(u"prod-9"));
    }

    void testsAConnection()
    {
        Places f;
        f.goTo(1);
        pushButton(u"Test the connection to stage-1"_s);
        Q_EMIT f.session.hostChecked(fake::calls().requests, samples::askingCheck(u"stage-1"_s));
        QCOMPARE(QApplication::focusWidget(), f.page()->hosts()->check(0)->refuseButton());
        pushButton(u"It is the same: accept it"_s);
        QCOMPARE(fake::calls().keyAnswers.size(), 1);
        Q_EMIT f.session.hostChecked(fake::calls().requests, samples::goodCheck(u"stage-1"_s));
        tabTo(u"Steps of the check"_s);
        press(Qt::Key_Down);
        press(QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
        pushButton(u"Close"_s);
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Test the connection to stage-1"_s);
        Q_EMIT f.session.hostDescribed(samples::described(u"stage-1"_s));
        press(QKeySequence(Qt::CTRL | Qt::Key_T));
        QCOMPARE(fake::calls().hostChecks.size(), 2);
        pushButton(u"Stop"_s);
        QCOMPARE(fake::calls().stopped.size(), 1);
    }

    void takesKnownHosts()
    {
        Places f;
        f.goTo(2);
        pushButton(u"Import hosts that this desktop knows"_s);
        auto *sheet = f.page()->suggestions();
        Q_EMIT f.session.hostsSuggested(samples::suggestedHosts());
        type(u"prod-3"_s);
        tabTo(u"Hosts that this desktop knows"_s);
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QVERIFY(sheet->takeButton()->isEnabled());
        pushButton(u"Take"_s);
        QVERIFY(f.text().contains(u"prod-3"));
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Import hosts that this desktop knows"_s);
    }

    void tabsAsItIsRead()
    {
        Places f;
        f.goTo(2);
        const auto y = [] {
            const QWidget *now = QApplication::focusWidget();
            return now->mapTo(now->window(), QPoint(0, now->height() / 2)).y();
        };
        tabTo(f.page()->list()->sections());
        press(Qt::Key_Tab);
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Test all hosts"_s);
        tabTo(u"Name"_s);
        for (int before = y(), i = 0; i < 15; ++i) {
            press(Qt::Key_Tab);
            QVERIFY2(y() >= before - 4, qPrintable(nameOf(QApplication::focusWidget())));
            before = y();
        }
    }

    void entriesOfASection()
    {
        Places f;
        f.goToSection(2);
        auto *checks = dynamic_cast<environmentspage::EntriesEditor *>(f.page()->sectionForm()->editor(u"checks"_s));
        tabTo(checks->nameField());
        type(u"web"_s);
        press(Qt::Key_Return);
        QVERIFY(f.text().contains(u"web: { port: 8000 }"));
        QVERIFY(checks->isAncestorOf(QApplication::focusWidget()));
        pushButton(u"Remove web"_s);
        QTRY_VERIFY(!f.text().contains(u"web:"));
        QTRY_VERIFY(f.page()->isAncestorOf(QApplication::focusWidget()));
        pushButton(u"Undo"_s);
        QVERIFY(f.text().contains(u"web:"));
    }

    void leavesWithQuestions()
    {
        Places f;
        f.goTo(2);
        tabTo(f.page()->environmentForm()->editor(u"url"_s)->findChild<QLineEdit *>());
        type(u"x"_s);
        press(QKeySequence(Qt::CTRL | Qt::Key_W));
        QVERIFY(f.page()->saveSheet()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(f.window.isVisible());
        press(QKeySequence(Qt::CTRL | Qt::Key_Q));
        tabTo(f.page()->saveSheet()->discardButton());
        press(Qt::Key_Space);
        QVERIFY(!f.window.isVisible());
    }
};

QTEST_MAIN(KeyboardForms)
#include "tst_keyboardforms.moc"
