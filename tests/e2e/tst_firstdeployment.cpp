// SPDX-License-Identifier: Apache-2.0
#include "person.h"
#include "project/projectfile.h"
#include "session/session.h"

#include "firstrun/demopage.h"
#include "firstrun/firstdeployment.h"
#include "firstrun/folderpage.h"
#include "firstrun/placespage.h"
#include "firstrun/reviewpage.h"
#include "firstrun/valuesform.h"
#include "firstrun/wizard.h"
#include "pipeline/plansheet.h"
#include "shell/appearance.h"
#include "shell/leading.h"
#include "shell/mainwindow.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::e2e;
using namespace Qt::StringLiterals;
using firstrun::FirstDeployment;
using firstrun::Wizard;
using session::Session;

namespace {

/// The window that opens on a project that was just made.
struct Window {
    Window(const QString &folder, const QString &settings)
        : session(*project::read(folder), session::completed({.user = u"ana"_s}))
        , window(session, std::make_unique<QSettings>(settings, QSettings::IniFormat))
        , leading(window.leading())
    {
        window.show();
        session.start();
    }

    FirstDeployment *strip() const { return leading->strip(); }

    Session session;
    shell::MainWindow window;
    shell::Leading *leading;
};

} // namespace

/// From a folder with a compose file, and from nothing at all, to a release that is verified and deployed on this
/// machine.
class TestFirstDeployment final : public QObject
{
    Q_OBJECT

    bool write(const QString &path, const QByteArray &text) const
    {
        const QString full = m_folder.filePath(path);
        QFile file(full);
        return QDir().mkpath(QFileInfo(full).path()) && file.open(QIODevice::WriteOnly) &&
               file.write(text) == text.size();
    }

    /// An application that wants to be told its port.
    bool makeShop(const QString &folder) const
    {
        return write(folder + u"/compose.yaml"_s, "services:\n"
                                                  "  web:\n"
                                                  "    build: .\n"
                                                  "    image: 10.77.0.1:5000/shop/web\n"
                                                  "    ports: [\"127.0.0.1:${SHOP_PORT}:8000\"]\n") &&
               write(folder + u"/Dockerfile"_s,
                     "FROM 10.77.0.1:5000/base/python:3.13\n"
                     "WORKDIR /www\nRUN echo fine > health && echo fine > ready && echo shop > index.html\n"
                     "CMD [\"python3\", \"-m\", \"http.server\", \"8000\"]\n");
    }

    static bool commit(const QString &folder)
    {
        for (const QStringList &words : {QStringList{u"init"_s, u"-q"_s}, QStringList{u"add"_s, u"."_s},
                                         QStringList{u"commit"_s, u"-qm"_s, u"1"_s}}) {
            if (runToEnd(u"git"_s, QStringList{u"-C"_s, folder} + words).code != 0)
                return false;
        }
        return true;
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    static QByteArray get(const QString &address)
    {
        return runToEnd(u"curl"_s, {u"--silent"_s, u"--max-time"_s, u"5"_s, address}).out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!fleet::stateFolder().isEmpty(), "no fleet; run tests/run, or tests/fleet/fleet enter -- …");
        const QByteArray dirt = fleet::clean();
        QVERIFY2(dirt.isEmpty(), dirt.constData());
        shell::prepare(*qApp);
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
            qputenv(name, "ana");
        for (const char *name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
            qputenv(name, "ana@example");
        qputenv("HOME", m_folder.path().toLocal8Bit());
        // What a machine with the network loads: the base image of the demo, and a registry.
        const QString base = u"10.77.0.1:5000/base/python:3.13"_s;
        QVERIFY(
            write(u"registry/Dockerfile"_s,
                  "FROM " + base.toUtf8() +
                      "\nCOPY docker-registry config.yml /\nCMD [\"/docker-registry\", \"serve\", \"/config.yml\"]\n"));
        QVERIFY(write(u"registry/config.yml"_s,
                      "version: 0.1\nstorage: {filesystem: {rootdirectory: /var/lib/registry}}\n"
                      "http: {addr: ':5000'}\n"));
        QVERIFY(QFile::copy(u"/usr/bin/docker-registry"_s, m_folder.filePath(u"registry/docker-registry"_s)));
        for (const QStringList &words :
             {QStringList{u"pull"_s, u"-q"_s, base}, QStringList{u"tag"_s, base, u"python:3.13-slim"_s},
              QStringList{u"build"_s, u"-q"_s, u"-t"_s, u"registry:2"_s, m_folder.filePath(u"registry"_s)}}) {
            const Finished done = runToEnd(u"docker"_s, words);
            QVERIFY2(done.code == 0, done.text().constData());
        }
    }

    /// The executable on an X server, and a client of AT-SPI.
    void theExecutableLeadsThereByNamesAndActions()
    {
        QVERIFY(makeShop(u"by-names/shop"_s));
        const QString folder = m_folder.filePath(u"by-names/shop"_s);
        QVERIFY(commit(folder));
        const Finished done =
            runToEnd(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/e2e/desktop"),
                     {QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/e2e/firstrun.py"), Person::program(), folder}, {},
                     QProcessEnvironment::systemEnvironment(), m_folder.path());
        QVERIFY2(done.code == 0, done.text().constData());
        QCOMPARE(get(u"http://127.0.0.1:18081/"_s), QByteArray("shop\n"));
        runToEnd(u"docker"_s, {u"compose"_s, u"-p"_s, u"shop-local"_s, u"down"_s, u"-v"_s, u"-t"_s, u"0"_s});
    }

    void theWizardEndsWithAVerifiedDeployment()
    {
        QVERIFY(makeShop(u"shop"_s));
        const QString folder = m_folder.filePath(u"shop"_s);
        Wizard wizard(session::completed({.user = u"ana"_s}));
        wizard.show();
        wizard.begin();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        QTest::keyClicks(QApplication::focusWidget(), folder);
        press(Qt::Key_Return);
        QTRY_COMPARE(wizard.step(), Wizard::What);
        for (const Wizard::Step next : {Wizard::Where, Wizard::Review}) {
            QTRY_VERIFY(wizard.isJudged());
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(wizard.step(), next);
            if (next != Wizard::Where)
                continue;
            wizard.placesPage()->values()->field(u"SHOP_PORT"_s)->setFocus();
            QTest::keyClicks(QApplication::focusWidget(), u"18080"_s);
        }
        QSignalSpy made(&wizard, &Wizard::made);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(made.wait());
        QCOMPARE(made[0], (QVariantList{folder, false}));
        wizard.hide();
        Window opened(folder, m_folder.filePath(u"settings.ini"_s));
        opened.leading->begin(false);
        // It is not committed: that is told with its cure, and then it goes on.
        opened.strip()->startButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.strip()->state(), FirstDeployment::State::Failed, 20'000);
        QVERIFY2(opened.strip()->problem()->error().cure.contains(u"git repository"),
                 qPrintable(toText(opened.strip()->problem()->error())));
        QVERIFY(commit(folder));
        press(Qt::Key_Space); // Try again
        finish(opened);
        QCOMPARE(get(u"http://127.0.0.1:18080/"_s), QByteArray("shop\n"));
    }

    void theDemoGoesOnToStage()
    {
        const QString folder = m_folder.filePath(u"slipway-demo"_s);
        firstrun::DemoPage page;
        page.show();
        page.begin(folder);
        QSignalSpy made(&page, &firstrun::DemoPage::made);
        page.makeButton()->click();
        QVERIFY(made.wait());
        page.hide();
        Window opened(folder, m_folder.filePath(u"settings.ini"_s));
        // Other ports than in the README if somebody listens on those.
        const auto address = [&opened](const QString &environment) {
            return opened.session.project().environment(environment)->url.toString();
        };
        // Nobody answers where it pushes to: so a registry is started.
        const QStringList registry{u"ps"_s, u"-q"_s, u"-f"_s, u"name=^slipway-registry-5000$"_s};
        QVERIFY(get(u"http://127.0.0.1:5000/v2/"_s).isEmpty());
        QVERIFY(runToEnd(u"docker"_s, registry).out.isEmpty());
        opened.leading->begin(true);
        finish(opened);
        QVERIFY(!runToEnd(u"docker"_s, registry).out.isEmpty());
        QVERIFY(get(address(u"local"_s)).contains("Harbor in local"));
        opened.strip()->nextButton()->click();
        auto *sheet = opened.window.planSheet();
        QVERIFY(sheet->isVisible());
        QSignalSpy planned(&opened.session, &Session::planned);
        QVERIFY(planned.wait(20'000));
        const auto plan = planned[0][1].value<Plan>();
        QCOMPARE(plan.environment, u"stage"_s);
        QVERIFY(!denial(plan.gates));
        Deployment last;
        connect(&opened.session, &Session::deploymentChanged, &opened.window,
                [&last](const Deployment &deployment) { last = deployment; });
        opened.session.execute(plan);
        QTRY_VERIFY_WITH_TIMEOUT(
            last.environment == u"stage" && last.state == OperationState::Succeeded && last.isVerified, 30'000);
        QVERIFY(get(address(u"stage"_s)).contains("Harbor in stage"));
        // Prod takes only what stage has verified; before, it would not.
        QVERIFY(get(address(u"prod"_s)).isEmpty());
    }

    void cleanupTestCase()
    {
        runToEnd(u"docker"_s, {u"rm"_s, u"-f"_s, u"-v"_s, u"slipway-registry-5000"_s});
        runToEnd(u"docker"_s, {u"volume"_s, u"rm"_s, u"slipway-registry-5000"_s});
        runToEnd(u"docker"_s, {u"rmi"_s, u"registry:2"_s, u"python:3.13-slim"_s});
        for (const QString &project : {u"shop-local"_s, u"slipway-demo-local"_s, u"slipway-demo-stage"_s})
            runToEnd(u"docker"_s, {u"compose"_s, u"-p"_s, project, u"down"_s, u"-v"_s, u"-t"_s, u"0"_s});
    }

private:
    void finish(const Window &opened)
    {
        FirstDeployment *strip = opened.strip();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isRunning(), 60'000);
        QVERIFY2(strip->state() == FirstDeployment::State::Done, qPrintable(toText(strip->problem()->error())));
        QVERIFY(strip->title()->text().startsWith(u"Verified and deployed: #1 "));
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFirstDeployment)
#include "tst_firstdeployment.moc"
