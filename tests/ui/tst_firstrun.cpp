// SPDX-License-Identifier: Apache-2.0
// The wizard that makes a project, by keyboard alone; the demo; and the first deployment over the pages. The session is
// the real one: what a person types is judged as it will be.
#include "samples.h"
#include "walk.h"

#include "config/envfile.h"
#include "environments/form.h"
#include "environments/hostsuggestionssheet.h"
#include "firstrun/demopage.h"
#include "firstrun/firstdeployment.h"
#include "firstrun/placespage.h"
#include "firstrun/projectpage.h"
#include "firstrun/reviewpage.h"
#include "firstrun/valuesform.h"
#include "firstrun/wizard.h"
#include "project/projectfile.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/leading.h"
#include "shell/mainwindow.h"
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
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::firstrun;
using namespace Qt::StringLiterals;

namespace {

const char compose[] = "services:\n"
                       "  web:\n"
                       "    build: .\n"
                       "    image: registry.example:5000/shop/web\n"
                       "    ports: [\"${WEB_PORT}:8000\"]\n"
                       "  db:\n"
                       "    image: postgres:17\n"
                       "    environment:\n"
                       "      POSTGRES_PASSWORD: ${DB_PASSWORD}\n";

/// A folder with an application in it, and the wizard.
struct Begun {
    explicit Begun(const QByteArray &file = compose)
        : folder(top.filePath(u"My 'Shop'"_s))
    {
        QDir().mkpath(folder);
        if (!file.isEmpty())
            write(u"compose.yaml"_s, file);
        wizard.show();
        wizard.begin();
    }

    void write(const QString &path, const QByteArray &text) const
    {
        QFile out(folder + u'/' + path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    QByteArray read(const QString &path) const
    {
        QFile in(folder + u'/' + path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    /// A repository with a commit.
    void commitAll() const
    {
        QVERIFY(git({u"init"_s, u"-q"_s}) && git({u"add"_s, u"."_s}) && git({u"commit"_s, u"-qm"_s, u"1"_s}));
    }

    /// What git prints.
    QByteArray asked(const QStringList &words) const
    {
        QProcess git;
        git.start(u"git"_s, QStringList{u"-C"_s, folder} + words);
        return git.waitForFinished() ? git.readAllStandardOutput() : QByteArray("git does not end");
    }

    bool git(const QStringList &words) const
    {
        return QProcess::execute(u"git"_s, QStringList{u"-C"_s, folder, u"-c"_s, u"user.name=ana"_s, u"-c"_s,
                                                       u"user.email=ana@example"_s} +
                                               words) == 0;
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    /// As far as \a step, with what is proposed.
    void to(Wizard::Step step)
    {
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        QTest::keyClicks(QApplication::focusWidget(), folder);
        press(Qt::Key_Return);
        QTRY_COMPARE(wizard.step(), Wizard::What);
        QTRY_VERIFY(wizard.isJudged());
        while (wizard.step() < step) {
            const Wizard::Step before = wizard.step();
            press(Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(wizard.step(), before + 1);
        }
    }

    void type(const QString &name, const QString &value)
    {
        QLineEdit *field = wizard.placesPage()->values()->field(name);
        QVERIFY(field);
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, value);
    }

    QLineEdit *field(environmentspage::Form *form, const QString &key) const
    {
        return form->editor(key)->findChild<QLineEdit *>();
    }

    QTemporaryDir top;
    QString folder;
    Wizard wizard{{.user = u"ana"_s}};
};

/// The window of a project that was just made.
struct Opened {
    Opened()
        : session(project(), {.user = u"ana"_s})
        , window(session, std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat),
                 samples::clock())
        , leading(window.leading())
    {
    }

    Project project() const
    {
        Project made{.name = u"harbor"_s, .folder = folder.path(), .file = folder.filePath(u"slipway.yaml"_s)};
        made.environments = {{.name = u"local"_s, .hosts = {u"local"_s}}, {.name = u"stage"_s, .hosts = {u"stage"_s}}};
        return made;
    }

    QTemporaryDir folder;
    session::Session session;
    shell::MainWindow window;
    shell::Leading *leading;
};

/// A strip whose requests are counted.
struct Strip {
    Strip()
    {
        FirstDeployment::Requests requests;
        requests.prepare = [this] {
            asked += u"prepare"_s;
            return ++number;
        };
        requests.build = [this] {
            asked += u"build"_s;
            return ++number;
        };
        requests.stopBuild = [this](int request) {
            asked += u"stop %1"_s.arg(request);
        };
        requests.plan = [this](const QString &environment, const QString &release) {
            asked += u"plan %1 %2"_s.arg(environment, release);
            return ++number;
        };
        requests.execute = [this](const Plan &plan) {
            asked += u"execute "_s + plan.hash;
        };
        requests.cancel = [this](const QString &deployment) {
            asked += u"cancel "_s + deployment;
        };
        widget = std::make_unique<FirstDeployment>(std::move(requests));
        widget->setEnvironments(u"local"_s, u"stage"_s);
    }

    /// As far as \a state, all going well.
    void to(FirstDeployment::State state)
    {
        using State = FirstDeployment::State;
        widget->show();
        widget->start();
        if (state > State::Preparing)
            widget->prepared(number, {});
        if (state > State::Building)
            widget->built(number, release());
        if (state > State::Verifying) {
            widget->planned(number, {.hash = u"p1"_s, .environment = u"local"_s});
            widget->deploymentChanged(ended(true));
        }
    }

    static Release release() { return {.id = QString(64, u'7'), .commit = u"a1b2c3d4"_s, .number = 1}; }

    static Deployment ended(bool isGood)
    {
        Deployment deployment{.id = u"d1"_s, .environment = u"local"_s, .release = release()};
        deployment.state = isGood ? OperationState::Succeeded : OperationState::Failed;
        deployment.isVerified = isGood;
        if (!isGood)
            deployment.error = Error{ErrorKind::Verification,
                                     u"web is not ready in local"_s,
                                     {.environment = u"local"_s},
                                     u"/ready answers 503"_s,
                                     u"Look at its log."_s};
        return deployment;
    }

    QStringList asked;
    int number = 0;
    std::unique_ptr<FirstDeployment> widget;
};

} // namespace

class TestFirstRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        shell::prepare(*qApp);
        // Whoever runs the tests is not asked who they are, nor told.
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
            qputenv(name, "ana");
        for (const char *name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
            qputenv(name, "ana@example");
    }

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

    void theDemoIsMade()
    {
        const QTemporaryDir top;
        DemoPage page;
        page.show();
        page.begin(top.filePath(u"demo"_s));
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy made(&page, &DemoPage::made);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(made.wait());
        const auto project = project::read(top.filePath(u"demo"_s));
        QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
        QCOMPARE(project->environments.size(), 3U);
        for (const Environment &environment : project->environments)
            QCOMPARE(environment.hosts, QStringList{u"local"_s});
        // A second one does not go over it.
        page.makeButton()->click();
        QTRY_VERIFY(page.problem()->isVisible());
        QCOMPARE(page.problem()->error().kind, ErrorKind::InvalidInput);
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

    void aDemoThatIsCancelledOpensNothing()
    {
        const QTemporaryDir top;
        DemoPage page;
        page.show();
        page.begin(top.filePath(u"demo"_s));
        QSignalSpy made(&page, &DemoPage::made);
        page.makeButton()->click();
        page.cancelButton()->click();
        QTRY_VERIFY(page.makeButton()->isEnabled()); // it has ended
        QCOMPARE(made.size(), 0);
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

    void aDemoThatIsNotCommittedGoesOn()
    {
        const QTemporaryDir top;
        QFile settings(top.filePath(u"gitconfig"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[core]\n\thooksPath = " + top.path().toUtf8() + "\n");
        settings.close();
        QFile hook(top.filePath(u"pre-commit"_s));
        QVERIFY(hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\necho 'no: the hook says so' >&2\nexit 1\n");
        hook.close();
        QVERIFY(hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        DemoPage page;
        page.show();
        page.begin(top.filePath(u"demo"_s));
        QSignalSpy made(&page, &DemoPage::made);
        qputenv("GIT_CONFIG_GLOBAL", settings.fileName().toLocal8Bit());
        const auto back = qScopeGuard([] { qputenv("GIT_CONFIG_GLOBAL", "/dev/null"); });
        page.makeButton()->click();
        QTRY_VERIFY(page.problem()->isVisible());
        QVERIFY(page.problem()->error().why.contains(u"the hook says so"));
        QVERIFY(hook.remove());
        page.makeButton()->click();
        QVERIFY(made.wait());
        QCOMPARE(made[0][0].toString(), top.filePath(u"demo"_s));
    }

    void theFirstDeploymentGoesThroughItsSteps()
    {
        Strip s;
        s.to(FirstDeployment::State::Done);
        QCOMPARE(s.asked,
                 (QStringList{u"prepare"_s, u"build"_s, u"plan local "_s + QString(64, u'7'), u"execute p1"_s}));
        QVERIFY(s.widget->title()->text().contains(Strip::release().title()));
        QSignalSpy promote(s.widget.get(), &FirstDeployment::promoteRequested);
        QVERIFY(s.widget->nextButton()->isVisible());
        s.widget->nextButton()->click();
        QCOMPARE(promote[0][0].toString(), u"stage"_s);
    }

    void whatFailsIsToldAndTriedAgain()
    {
        Strip s;
        s.to(FirstDeployment::State::Building);
        s.widget->buildFailed(s.number - 1, {}); // of something else
        QVERIFY(s.widget->isRunning());
        s.widget->buildFailed(s.number,
                              {ErrorKind::InvalidInput, u"There are changes that are not committed"_s, {}, {}, {}});
        QCOMPARE(s.widget->state(), FirstDeployment::State::Failed);
        QVERIFY(s.widget->problem()->isVisible());
        s.widget->startButton()->click();
        QCOMPARE(s.widget->state(), FirstDeployment::State::Preparing);
        QVERIFY(!s.widget->problem()->isVisible());
    }

    void aGateThatDeniesStopsIt()
    {
        Strip s;
        s.to(FirstDeployment::State::Verifying);
        s.widget->planned(s.number,
                          {.gates = {{u"Nobody else deploys here"_s, Gate::Verdict::Denies, u"ben does"_s, {}}}});
        QCOMPARE(s.widget->state(), FirstDeployment::State::Failed);
        QVERIFY(!s.asked.last().startsWith(u"execute"));
    }

    void aDeploymentThatIsNotGoodIsNotPraised()
    {
        Strip s;
        s.to(FirstDeployment::State::Verifying);
        s.widget->deploymentChanged(Strip::ended(true)); // somebody's before ours
        QCOMPARE(s.widget->state(), FirstDeployment::State::Verifying);
        s.widget->planned(s.number, {.hash = u"p1"_s});
        s.widget->deploymentChanged(Strip::ended(false));
        QCOMPARE(s.widget->state(), FirstDeployment::State::Failed);
        QCOMPARE(s.widget->problem()->error().what, u"web is not ready in local"_s);
    }

    void itIsStopped_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("asked");
        QTest::newRow("preparing") << static_cast<int>(FirstDeployment::State::Preparing) << u"stop 1"_s;
        QTest::newRow("building") << static_cast<int>(FirstDeployment::State::Building) << u"stop 2"_s;
    }

    void itIsStopped()
    {
        QFETCH(const int, state);
        QFETCH(const QString, asked);
        Strip s;
        s.to(static_cast<FirstDeployment::State>(state));
        s.widget->stopButton()->click();
        QCOMPARE(s.asked.last(), asked);
    }

    void itIsStoppedWhileItIsPlanned()
    {
        Strip s;
        s.to(FirstDeployment::State::Verifying);
        s.widget->stopButton()->click();
        s.widget->planned(s.number, {.hash = u"p1"_s});
        QCOMPARE(s.widget->state(), FirstDeployment::State::Failed);
        QVERIFY(!s.asked.contains(u"execute p1"_s));
    }

    void itIsStoppedBeforeAndWhileItIsDeployed()
    {
        for (const bool isEarly : {true, false}) {
            Strip s;
            s.to(FirstDeployment::State::Verifying);
            s.widget->planned(s.number, {.hash = u"p1"_s});
            if (isEarly)
                s.widget->stopButton()->click();
            Deployment running = Strip::ended(false);
            running.state = OperationState::Running;
            s.widget->deploymentChanged(running);
            if (!isEarly)
                s.widget->stopButton()->click();
            QCOMPARE(s.asked.count(u"cancel d1"_s), 1);
        }
    }

    void theWindowOffersIt()
    {
        Opened o;
        o.window.show();
        QVERIFY(!o.leading->strip()->isVisible());
        QVERIFY(o.window.actions().conflicts().isEmpty());
        o.leading->begin(false);
        QVERIFY(o.leading->strip()->isVisible());
        QCOMPARE(o.leading->strip()->state(), FirstDeployment::State::Offered);
        o.leading->strip()->closeButton()->click();
        QVERIFY(!o.leading->strip()->isVisible());
    }

    void picture_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<QSize>("size");
        for (const char *page : {"folder", "folder-error", "what", "what-error", "where", "review", "review-secret",
                                 "leave", "where-error", "demo", "offered", "building", "failed", "done"}) {
            const QString name = QString::fromLatin1(page);
            QTest::addRow("firstrun-%s-light", page) << name << false << 1.0 << QSize(1180, 780);
            QTest::addRow("firstrun-%s-dark", page) << name << true << 1.0 << QSize(1180, 780);
            QTest::addRow("firstrun-%s-small", page) << name << false << 1.0 << QSize(1024, 640);
            QTest::addRow("firstrun-%s-large-text", page) << name << false << 1.5 << QSize(1180, 780);
        }
    }

    void picture()
    {
        QFETCH(const QString, page);
        QFETCH(const bool, isDark);
        QFETCH(const qreal, scale);
        QFETCH(const QSize, size);
        const QFont usual = QApplication::font();
        QFont font = usual;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        QApplication::setPalette(isDark ? shell::darkPalette() : shell::lightPalette());
        const auto back = qScopeGuard([usual] {
            QApplication::setFont(usual);
            QApplication::setPalette(shell::lightPalette());
        });
        if (page == u"demo") {
            DemoPage demo;
            demo.resize(820, 600);
            demo.show();
            demo.begin(u"/home/ana/slipway-demo"_s);
            take(demo);
        } else if (QStringList{u"offered"_s, u"building"_s, u"failed"_s, u"done"_s}.contains(page)) {
            Opened o;
            o.window.resize(size);
            o.window.show();
            Q_EMIT o.session.pipelineChanged(samples::ready());
            o.leading->begin(false);
            strip(o, page);
            take(o.window);
        } else {
            Begun b(page == u"folder-error" ? QByteArray() : QByteArray(compose));
            b.wizard.resize(size);
            wizard(b, page);
            take(b.wizard);
        }
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

private:
    static void wizard(Begun &b, const QString &page)
    {
        b.wizard.folderPage()->setFolder(b.folder);
        if (page == u"folder-error") {
            QTRY_VERIFY(b.wizard.folderPage()->problem()->isVisible());
            return;
        }
        QTRY_VERIFY(b.wizard.folderPage()->state());
        QTRY_VERIFY(b.wizard.isJudged());
        if (page == u"folder")
            return;
        b.wizard.continueButton()->click();
        if (page == u"what-error") {
            auto *name = b.field(b.wizard.projectPage()->forms().front(), u"name"_s);
            name->selectAll();
            QTest::keyClicks(name, u"My Shop"_s);
            QTRY_VERIFY(b.wizard.isJudged());
        }
        if (page.startsWith(u"what"))
            return;
        b.wizard.continueButton()->click();
        if (page == u"where-error") {
            b.wizard.draft()->apply({project::ValueEdit::Kind::Remove, {u"environments", 0, u"env-files", 0}, {}});
            QTRY_VERIFY(b.wizard.isJudged());
        }
        if (page == u"review-secret" || page == u"leave" || page == u"where-error")
            b.type(u"DB_PASSWORD"_s, u"hunter2"_s);
        if (page == u"where-error")
            return;
        b.wizard.placesPage()->box(u"stage"_s)->click();
        auto *host = b.wizard.placesPage()->hosts(u"stage"_s)->nameField();
        QTest::keyClicks(host, u"stage-1"_s);
        QTest::keyClick(host, Qt::Key_Return);
        QTRY_VERIFY(b.wizard.isJudged());
        if (page == u"leave")
            b.wizard.cancelButton()->click();
        if (page.startsWith(u"review"))
            b.wizard.continueButton()->click();
    }

    static void strip(Opened &o, const QString &page)
    {
        // What the session would answer; it is not asked, as there is no Docker here.
        FirstDeployment *strip = o.leading->strip();
        if (page == u"offered")
            return;
        o.session.blockSignals(true);
        strip->start();
        strip->prepared(1, {});
        if (page == u"failed") {
            strip->buildFailed(2, {ErrorKind::InvalidInput,
                                   u"There are changes that are not committed"_s,
                                   {},
                                   u"?? slipway.yaml\n?? env/"_s,
                                   u"Commit or stash them: a release is named by its commit."_s});
            return;
        }
        strip->buildGrew(2, u"#7 [3/4] COPY server.py release.txt /app/\n"_s);
        if (page == u"building")
            return;
        strip->built(2, Strip::release());
        strip->planned(3, {.hash = u"unknown"_s, .environment = u"local"_s});
        strip->deploymentChanged(Strip::ended(true));
    }

    static void take(QWidget &window)
    {
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        [[maybe_unused]] const bool isSettled =
            QTest::qWaitFor([&] { return walk::cutTexts(&window).isEmpty(); }, 1000);
        const QString wanted = qEnvironmentVariable("SLIPWAY_SCREENSHOTS");
        const bool isGerman = QLocale().language() == QLocale::German;
        const QString usual = QStringLiteral(SLIPWAY_SCREENSHOTS) + (isGerman ? u"-de"_s : QString());
        const QDir pictures(wanted.isEmpty() ? usual : wanted);
        QVERIFY(pictures.mkpath(u"."_s));
        QVERIFY(window.grab().save(pictures.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
        const QStringList cut = walk::cutTexts(&window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
};

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
