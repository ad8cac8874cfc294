// SPDX-License-Identifier: Apache-2.0
// The demo, the first deployment over the pages, and the pictures of all that a first run shows. The session is the
// real one.
#include "samples.h"
#include "walk.h"
#include "wizardfixture.h"

#include "environments/form.h"
#include "firstrun/demopage.h"
#include "firstrun/firstdeployment.h"
#include "firstrun/placespage.h"
#include "firstrun/projectpage.h"
#include "firstrun/wizard.h"
#include "session/session.h"
#include "shell/leading.h"
#include "shell/mainwindow.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::firstrun;
using namespace Qt::StringLiterals;

namespace {

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
    void initTestCase() { prepareFirstRun(); }

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
