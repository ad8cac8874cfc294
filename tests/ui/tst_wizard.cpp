// SPDX-License-Identifier: Apache-2.0
// The wizard that makes a project, by keyboard alone. What a person types is judged as it will be.
#include "walk.h"
#include "wizardfixture.h"

#include "config/envfile.h"
#include "environments/form.h"
#include "environments/hostsuggestionssheet.h"
#include "firstrun/placespage.h"
#include "firstrun/projectpage.h"
#include "firstrun/reviewpage.h"
#include "firstrun/wizard.h"
#include "project/projectfile.h"
#include "session/session.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"
#include "widgets/popover.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::firstrun;
using namespace Qt::StringLiterals;

class TestWizard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareFirstRun(); }

    void aProjectIsMadeByKeyboardAlone()
    {
        Begun b;
        QVERIFY(b.git({u"init"_s, u"-q"_s}) && b.git({u"add"_s, u"."_s}) && b.git({u"commit"_s, u"-qm"_s, u"1"_s}));
        b.write(u"notes.txt"_s, "mine");
        b.to(Wizard::Where);
        auto *value = b.wizard.placesPage()->values()->field(u"WEB_PORT"_s);
        value->setFocus();
        QTest::keyClicks(value, u"it's $5 #now"_s);
        auto *box = b.wizard.placesPage()->box(u"stage"_s);
        box->setFocus();
        Begun::press(Qt::Key_Space);
        QTRY_VERIFY(b.wizard.isJudged());
        // It has no host: no way on, but to the field that wants one.
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(b.wizard.step(), Wizard::Where);
        auto *host = b.wizard.placesPage()->hosts(u"stage"_s)->nameField();
        QCOMPARE(QApplication::focusWidget(), host);
        QTest::keyClicks(host, u"stage-1"_s);
        Begun::press(Qt::Key_Return);
        QTRY_VERIFY(b.wizard.isJudged());
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(b.wizard.step(), Wizard::Review);
        const QString shown = b.wizard.reviewPage()->text()->toPlainText();
        QVERIFY(shown.contains(u"hosts: [stage-1]"));
        QSignalSpy made(&b.wizard, &Wizard::made);
        QVERIFY(!QFile::exists(b.folder + u"/slipway.yaml"_s));
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(made.wait());
        QCOMPARE(made[0], (QVariantList{b.folder, true}));
        QCOMPARE(QString::fromUtf8(b.read(u"slipway.yaml"_s)), shown);
        const auto project = project::read(b.folder);
        QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
        QCOMPARE(project->name, u"my-shop"_s);
        QCOMPARE(project->environments.size(), 2U);
        // What was typed stands there so that it is read back; what was not, as what is still wanted.
        const QByteArray env = b.read(u"env/local.env"_s);
        QVERIFY(env.contains("\n# DB_PASSWORD=\n"));
        const auto entries = config::readEnv(env, u"env/local.env"_s);
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1U);
        QCOMPARE(entries->front().value, u"it's $5 #now"_s);
        QVERIFY(b.read(u"env/stage.env"_s).contains("# DB_PASSWORD=\n# WEB_PORT=\n"));
        QVERIFY(b.read(u"env/stage.env"_s).startsWith("# The settings of stage."));
        // Those files are committed, and nothing else is.
        QProcess git;
        git.start(u"git"_s, {u"-C"_s, b.folder, u"status"_s, u"--porcelain"_s});
        QVERIFY(git.waitForFinished());
        QCOMPARE(git.readAllStandardOutput(), QByteArray("?? notes.txt\n"));
    }

    void whatIsWrongWithAFolderIsTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("what");
        QTest::newRow("no compose file") << QByteArray() << QString() << u"There is no compose file in "_s;
        QTest::newRow("no folder") << QByteArray() << u"/nowhere"_s << u"There is no folder /nowhere"_s;
        QTest::newRow("no services") << QByteArray("a: 1\n") << QString() << u"compose.yaml has no services"_s;
        QTest::newRow("nothing typed") << QByteArray() << u" "_s << u"There is no folder"_s;
    }

    void whatIsWrongWithAFolderIsTold()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, folder);
        QFETCH(const QString, what);
        Begun b(file);
        QVERIFY(QTest::qWaitForWindowActive(&b.wizard));
        QTest::keyClicks(QApplication::focusWidget(), folder.isEmpty() ? b.folder : folder);
        Begun::press(Qt::Key_Return);
        QTRY_VERIFY(b.wizard.folderPage()->problem()->isVisible());
        QVERIFY2(b.wizard.folderPage()->problem()->error().what.startsWith(what),
                 qPrintable(b.wizard.folderPage()->problem()->error().what));
        QVERIFY(!b.wizard.folderPage()->problem()->error().cure.isEmpty());
        QVERIFY(!b.wizard.folderPage()->openButton()->isVisible());
        QCOMPARE(b.wizard.step(), Wizard::Folder);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        // Permissions do not stop root; a file system that takes no files does.
        const QString closed = u"/proc/self/task"_s;
        session::Setup setup;
        QSignalSpy failed(&setup, &session::Setup::failed);
        setup.write({.folder = closed, .files = {{u"slipway.yaml"_s, "x"}}});
        QVERIFY(failed.wait());
        QVERIFY(failed[0][1].value<Error>().what.contains(u"/proc/self/task/slipway.yaml"));
    }

    void aProjectIsOpenedInstead()
    {
        Begun b;
        b.write(u"slipway.yaml"_s, "name: x\n");
        b.wizard.folderPage()->setFolderChooser([&b](QWidget *, const QString &) { return b.folder; });
        b.wizard.folderPage()->chooseButton()->click();
        QTRY_VERIFY(b.wizard.folderPage()->openButton()->isVisible());
        QSignalSpy opened(&b.wizard, &Wizard::openRequested);
        b.wizard.folderPage()->openButton()->click();
        QCOMPARE(opened[0][0].toString(), b.folder + u"/slipway.yaml"_s);
    }

    void whatIsTypedIsJudgedByTheReader()
    {
        Begun b;
        b.to(Wizard::What);
        auto *name = b.field(b.wizard.projectPage()->forms().front(), u"name"_s);
        QCOMPARE(QApplication::focusWidget(), name);
        QCOMPARE(name->text(), u"my-shop"_s);
        name->selectAll();
        QTest::keyClicks(name, u"My Shop"_s);
        QTRY_VERIFY(b.wizard.isJudged());
        QCOMPARE(b.wizard.continueButton()->look(), widgets::Button::Look::Denied);
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(b.wizard.step(), Wizard::What);
        QCOMPARE(QApplication::focusWidget(), name);
        QVERIFY(!b.wizard.draft()->problems().empty());
        name->selectAll();
        QTest::keyClicks(name, u"shop"_s);
        QTRY_VERIFY(b.wizard.isJudged());
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(b.wizard.step(), Wizard::Where);
        Begun::press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(b.wizard.step(), Wizard::What);
        QCOMPARE(name->text(), u"shop"_s); // nothing is lost on the way back
    }

    void stageStandsBeforeProd()
    {
        Begun b;
        b.to(Wizard::Where);
        for (const QString &place : {u"prod"_s, u"stage"_s}) {
            b.wizard.placesPage()->box(place)->click();
            auto *host = b.wizard.placesPage()->hosts(place)->nameField();
            QTest::keyClicks(host, place);
            QTest::keyClick(host, Qt::Key_Return);
        }
        QTRY_VERIFY(b.wizard.isJudged());
        const QByteArray text = b.wizard.draft()->text();
        QVERIFY(text.indexOf("name: stage") > 0 && text.indexOf("name: stage") < text.indexOf("name: prod"));
        QVERIFY(text.contains("protected: true"));
        b.wizard.placesPage()->box(u"stage"_s)->click();
        QVERIFY(!b.wizard.draft()->text().contains("name: stage"));
    }

    void whatAnEnvFileSetsIsNotAsked()
    {
        Begun b;
        b.write(u".env"_s, "WEB_PORT=8080\n");
        b.to(Wizard::Where);
        QVERIFY(!b.wizard.placesPage()->values()->field(u"WEB_PORT"_s));
        QVERIFY(b.wizard.placesPage()->values()->field(u"DB_PASSWORD"_s));
        QVERIFY(b.wizard.draft()->text().contains("env-files: [.env, env/local.env]"));
    }

    void nothingIsOverwritten()
    {
        Begun b;
        b.to(Wizard::Review);
        b.write(u"slipway.yaml"_s, "theirs");
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(b.wizard.reviewPage()->problem()->isVisible());
        QCOMPARE(b.read(u"slipway.yaml"_s), QByteArray("theirs"));
        QVERIFY(!QFile::exists(b.folder + u"/env/local.env"_s));
    }

    void withoutGitNothingIsCommittedUnlessWished()
    {
        Begun b;
        b.to(Wizard::Review);
        QVERIFY(!b.wizard.reviewPage()->commitBox()->isChecked());
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(made[0][1].toBool(), false);
        QVERIFY(!QFile::exists(b.folder + u"/.git"_s));
    }

    void aRepositoryIsMadeIfWished()
    {
        Begun b;
        b.to(Wizard::Review);
        b.wizard.reviewPage()->commitBox()->click();
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(made[0][1].toBool(), true);
        QProcess git;
        git.start(u"git"_s, {u"-C"_s, b.folder, u"status"_s, u"--porcelain"_s});
        QVERIFY(git.waitForFinished());
        QCOMPARE(git.readAllStandardOutput(), QByteArray());
    }

    void aCommitThatFailsIsTold()
    {
        Begun b;
        QVERIFY(b.git({u"init"_s, u"-q"_s}) && b.git({u"add"_s, u"."_s}) && b.git({u"commit"_s, u"-qm"_s, u"1"_s}));
        b.write(u".git/hooks/pre-commit"_s, "#!/bin/sh\necho 'no: the hook says so' >&2\nexit 1\n");
        QFile::setPermissions(b.folder + u"/.git/hooks/pre-commit"_s, QFile::ReadOwner | QFile::ExeOwner);
        b.to(Wizard::Review);
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QTRY_VERIFY(b.wizard.reviewPage()->problem()->isVisible());
        QVERIFY(b.wizard.reviewPage()->problem()->error().why.contains(u"the hook says so"));
        b.wizard.continueButton()->click(); // it is opened all the same
        QCOMPARE(made[0], (QVariantList{b.folder, false}));
        // The next one may be committed.
        QVERIFY(!b.wizard.reviewPage()->commitBox()->isEnabled());
        QVERIFY(QFile::remove(b.folder + u"/slipway.yaml"_s));
        b.wizard.begin();
        b.to(Wizard::Review);
        QVERIFY(b.wizard.reviewPage()->commitBox()->isEnabled() && b.wizard.reviewPage()->commitBox()->isChecked());
    }

    void escapeLeads()
    {
        Begun b;
        QVERIFY(QTest::qWaitForWindowActive(&b.wizard));
        QSignalSpy cancelled(&b.wizard, &Wizard::cancelled);
        Begun::press(Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(b.wizard.actions().conflicts().isEmpty());
    }

    void theFirstCommitLeavesDotEnvOut()
    {
        Begun b;
        b.write(u".env"_s, "DB_PASSWORD=x\n");
        b.to(Wizard::Review);
        QVERIFY(!b.wizard.reviewPage()->obstacle()->isVisible());
        b.wizard.reviewPage()->commitBox()->click();
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(made[0][1].toBool(), true);
        QCOMPARE(b.asked({u"ls-files"_s}), QByteArray(".gitignore\ncompose.yaml\nenv/local.env\nslipway.yaml\n"));
    }

    void aDotEnvThatGitTakesStopsTheFirstCommit()
    {
        Begun b;
        b.write(u".env"_s, "DB_PASSWORD=x\n");
        b.write(u".gitignore"_s, "*.o\n");
        b.to(Wizard::Review);
        QVERIFY(!b.wizard.reviewPage()->commitBox()->isEnabled());
        QVERIFY(b.wizard.reviewPage()->obstacle()->isVisible());
        QVERIFY(b.wizard.reviewPage()->obstacle()->text().contains(u".env"));
    }

    void aPlainSecretIsNotCommitted()
    {
        Begun b;
        b.commitAll();
        b.to(Wizard::Where);
        b.type(u"DB_PASSWORD"_s, u"hunter2"_s);
        QLineEdit *field = b.wizard.placesPage()->values()->field(u"DB_PASSWORD"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QCOMPARE(b.wizard.placesPage()->values()->field(u"WEB_PORT"_s)->echoMode(), QLineEdit::Normal);
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        ReviewPage *page = b.wizard.reviewPage();
        QVERIFY(page->isVisible());
        QVERIFY(!page->commitBox()->isEnabled() && !page->commitBox()->isChecked());
        QVERIFY(page->obstacle()->text().contains(u"env/local.env would hold the value of DB_PASSWORD"));
        QVERIFY(!page->obstacle()->text().contains(u"hunter2"));
        // Its reference may be read by everybody.
        Begun::press(Qt::Key_Left, Qt::AltModifier);
        b.type(u"DB_PASSWORD"_s, u"secret:DB_PASSWORD"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Normal);
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page->commitBox()->isEnabled() && page->commitBox()->isChecked());
        QVERIFY(!page->obstacle()->isVisible());
        Begun::press(Qt::Key_Left, Qt::AltModifier);
        b.type(u"DB_PASSWORD"_s, u"hunter2"_s);
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(made[0][1].toBool(), false);
        QCOMPARE(b.asked({u"ls-files"_s}), QByteArray("compose.yaml\n"));
    }

    void aSecretThatGitIgnoresStopsNothing()
    {
        Begun b;
        b.write(u".gitignore"_s, "env/\n");
        b.commitAll();
        b.to(Wizard::Where);
        b.type(u"DB_PASSWORD"_s, u"hunter2"_s);
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(b.wizard.reviewPage()->commitBox()->isChecked());
    }

    void whatIsCancelledOpensNothing()
    {
        Begun b;
        b.to(Wizard::Review);
        QSignalSpy made(&b.wizard, &Wizard::made);
        QSignalSpy cancelled(&b.wizard, &Wizard::cancelled);
        b.wizard.continueButton()->click();
        QVERIFY(!b.wizard.backButton()->isEnabled());
        Begun::press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(b.wizard.step(), Wizard::Review);
        b.wizard.cancelButton()->click();
        QCOMPARE(cancelled.size(), 1);
        QTRY_VERIFY(QFile::exists(b.folder + u"/slipway.yaml"_s));
        QVERIFY(!made.wait(300) && made.isEmpty());
    }

    void escapeClosesTheHostsFirst()
    {
        Begun b;
        b.to(Wizard::Where);
        b.wizard.placesPage()->box(u"stage"_s)->click();
        QTest::keyClicks(QApplication::focusWidget(), u"stage-1"_s);
        Begun::press(Qt::Key_Return);
        QTRY_VERIFY(b.wizard.isJudged());
        QSignalSpy cancelled(&b.wizard, &Wizard::cancelled);
        Q_EMIT b.wizard.placesPage()->hosts(u"stage"_s)->importRequested();
        auto *sheet = b.wizard.placesPage()->suggestions();
        QVERIFY(sheet->isVisible());
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        Begun::press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(b.wizard.step(), Wizard::Where);
        Begun::press(Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        QVERIFY(!b.wizard.question()->isVisible());
        QCOMPARE(cancelled.size(), 0);
    }

    void whatWasTypedIsNotLostUnasked()
    {
        Begun b;
        b.to(Wizard::Where);
        b.type(u"WEB_PORT"_s, u"8080"_s);
        QSignalSpy cancelled(&b.wizard, &Wizard::cancelled);
        Begun::press(Qt::Key_Escape);
        QVERIFY(b.wizard.question()->isVisible());
        Begun::press(Qt::Key_Escape); // it stays
        QVERIFY(!b.wizard.question()->isVisible());
        b.wizard.close();
        QVERIFY(b.wizard.isVisible() && b.wizard.question()->isVisible());
        QCOMPARE(cancelled.size(), 0);
        Begun::press(Qt::Key_Tab);
        Begun::press(Qt::Key_Tab);
        Begun::press(Qt::Key_Space); // Leave
        QCOMPARE(cancelled.size(), 1);
    }

    void whatIsTypedNeedsAFile()
    {
        Begun b;
        QVERIFY(QDir(b.folder).mkpath(u"env"_s));
        b.write(u"env/local.env"_s, "WEB_PORT=1\n");
        b.to(Wizard::Where);
        QVERIFY(!b.wizard.placesPage()->values()->field(u"WEB_PORT"_s));
        b.type(u"DB_PASSWORD"_s, u"secret:DB_PASSWORD"_s);
        QCOMPARE(b.wizard.continueButton()->look(), widgets::Button::Look::Denied);
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(b.wizard.step(), Wizard::Where);
        auto *files = b.wizard.placesPage()->form(u"local"_s)->editor(u"env-files"_s);
        QVERIFY(files->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(files->accessibleDescription().contains(u"DB_PASSWORD"));
        b.wizard.draft()->apply({project::ValueEdit::Kind::Append,
                                 {u"environments", 0, u"env-files"},
                                 project::YamlText::ofString(u"env/local.more.env"_s)});
        QTRY_VERIFY(b.wizard.isJudged());
        Begun::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(b.wizard.step(), Wizard::Review);
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(b.read(u"env/local.env"_s), QByteArray("WEB_PORT=1\n"));
        QVERIFY(b.read(u"env/local.more.env"_s).endsWith("\nDB_PASSWORD=secret:DB_PASSWORD\n"));
    }

    void slipwaysOwnFolderIsIgnoredBesideTheirs()
    {
        Begun b;
        b.write(u".gitignore"_s, "*.o\n");
        b.commitAll();
        b.to(Wizard::Review);
        QSignalSpy made(&b.wizard, &Wizard::made);
        b.wizard.continueButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(b.read(u".gitignore"_s), QByteArray("*.o\n"));
        QVERIFY(QDir(b.folder).mkpath(u".slipway/local"_s));
        b.write(u".slipway/local/compose.yaml"_s, "x");
        QCOMPARE(b.asked({u"status"_s, u"--porcelain"_s}), QByteArray());
        QVERIFY(b.asked({u"ls-files"_s}).contains(".slipway/.gitignore\n")); // for other clones
    }

    void anotherFolderIsNotGoneOnWith()
    {
        Begun b;
        QVERIFY(QTest::qWaitForWindowActive(&b.wizard));
        QTest::keyClicks(QApplication::focusWidget(), b.folder);
        Begun::press(Qt::Key_Return);
        b.wizard.folderPage()->field()->setText(b.folder + u"x"_s); // while it is looked at, as a screen reader does
        QVERIFY(!QTest::qWaitFor([&] { return b.wizard.step() != Wizard::Folder; }, 300));
        QVERIFY(!b.wizard.folderPage()->state());
        Begun::press(Qt::Key_X);
        Begun::press(Qt::Key_Return);
        QTRY_VERIFY(b.wizard.folderPage()->problem()->isVisible());
    }

    void tabReachesEverything_data()
    {
        QTest::addColumn<int>("step");
        for (int step = Wizard::Folder; step <= Wizard::Review; ++step)
            QTest::addRow("step %d", step) << step;
    }

    void tabReachesEverything()
    {
        QFETCH(const int, step);
        Begun b;
        if (step > Wizard::Folder)
            b.to(static_cast<Wizard::Step>(step));
        if (step == Wizard::Where) {
            for (const QString &place : {u"stage"_s, u"prod"_s})
                b.wizard.placesPage()->box(place)->click();
        }
        QVERIFY(QTest::qWaitForWindowActive(&b.wizard));
        const QList<QWidget *> reached = walk::tabOrder(&b.wizard);
        for (QWidget *widget : walk::focusable(&b.wizard))
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
        const QStringList nameless = walk::nameless(reached);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
