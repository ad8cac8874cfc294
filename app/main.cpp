// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#include "firstrun/demopage.h"
#include "firstrun/wizard.h"
#include "pipeline/pipelinepage.h"
#include "project/projectfile.h"
#include "session/context.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/leading.h"
#include "shell/mainwindow.h"
#include "shell/screenshotrun.h"
#include "shell/welcome.h"

#include <libssh/libssh.h>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QSettings>

#include <cstdio>
#include <sys/prctl.h>

namespace {

using slipway::cli::Invocation;

/// Older builds of libssh did not verify AES-GCM tags (CVE-2026-59847).
bool isLibsshFit()
{
    if (ssh_version(SSH_VERSION_INT(0, 11, 5)))
        return true;
    std::fprintf(stderr, "slipway: libssh %s is too old; 0.11.5 or newer is needed\n", ssh_version(0));
    return false;
}

int runHeadless(int argc, char **argv, const Invocation &invocation)
{
    QCoreApplication application(argc, argv);
    return slipway::cli::run(invocation);
}

/// Saves pictures of the pages once there is something on them, and quits.
void takeScreenshots(slipway::session::Session &session, slipway::shell::MainWindow &window, const QString &folder)
{
    using slipway::session::Session;
    using slipway::shell::ScreenshotRun;
    auto *run = new ScreenshotRun(window, folder, &window);
    QObject::connect(run, &ScreenshotRun::finished, &window, [] { QCoreApplication::exit(0); });
    QObject::connect(run, &ScreenshotRun::failed, &window, [](const slipway::Error &error) {
        std::fprintf(stderr, "slipway: %s\n", qUtf8Printable(slipway::toText(error)));
        QCoreApplication::exit(slipway::cli::exitCodeOf(error));
    });
    const auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection);
    // The plan sheet of a promotion, if one may be; its answer comes last.
    const auto plan = [&session, &window, run] {
        for (const auto &environment : session.pipeline().environments) {
            if (environment.isProtected && !environment.promotes.isEmpty() && !denial(environment.promoteGates))
                return window.plan({slipway::Intent::Promote, environment.environment, {}});
        }
        run->start();
    };
    QObject::connect(&session, &Session::planned, run, &ScreenshotRun::start, once);
    QObject::connect(&session, &Session::planFailed, run, &ScreenshotRun::start, once);
    QObject::connect(&session, &Session::historyRead, run, plan, once);
    const auto open = [&window, plan](const slipway::PipelineState &pipeline) {
        // The page of a deployment that failed has the most to show.
        QString opened;
        for (const auto &environment : pipeline.environments) {
            const bool hasFailed = environment.lastRun == slipway::OperationState::Failed;
            if (environment.lastRun && (opened.isEmpty() || hasFailed))
                opened = environment.environment;
        }
        if (opened.isEmpty())
            plan();
        else
            window.openDeployment(opened);
    };
    QObject::connect(&session, &Session::pipelineChanged, &window, open, once);
}

/// The windows of this process: one project, or the way to one. Another project is another process, so that nothing of
/// one can hold up the other.
class Desk
{
public:
    explicit Desk(const Invocation &invocation)
        : m_invocation(invocation)
    {
    }

    /// What is done in the new window first.
    enum class First { Look, OfferBuild, Build };

    void open(slipway::Project project, First first = First::Look)
    {
        m_session = std::make_unique<slipway::session::Session>(std::move(project), m_invocation.surroundings);
        m_window = std::make_unique<slipway::shell::MainWindow>(*m_session);
        QObject::connect(m_window.get(), &slipway::shell::MainWindow::openProjectRequested, m_window.get(),
                         [this](const QString &folder) { openBeside(folder); });
        m_window->pipelinePage()->select(m_invocation.shown);
        if (!m_invocation.screenshots.isEmpty())
            takeScreenshots(*m_session, *m_window, m_invocation.screenshots);
        m_window->show();
        m_window->activateWindow(); // where no window manager does
        m_session->start();
        if (first != First::Look)
            m_window->leading()->begin(first == First::Build);
    }

    void welcome()
    {
        using slipway::shell::Welcome;
        m_welcome = std::make_unique<Welcome>();
        QObject *context = m_welcome.get();
        QObject::connect(m_welcome.get(), &Welcome::chosen, context, [this](const QString &path) { choose(path); });
        QObject::connect(m_welcome.get(), &Welcome::newProjectRequested, context,
                         [this](const QString &folder) { makeProject(folder); });
        QObject::connect(m_welcome.get(), &Welcome::demoRequested, context, [this] { makeDemo(); });
        m_welcome->show();
    }

    void complain(const slipway::Error &error, const QString &folder = {}) { m_welcome->showError(error, folder); }

private:
    /// Opens the project of \a path and puts away what led to it.
    void choose(const QString &path, First first = First::Look)
    {
        auto project = slipway::project::read(path);
        if (!project) {
            swap(*m_welcome);
            const bool isFolder = project.error().kind == slipway::ErrorKind::NotFound && QFileInfo(path).isDir();
            return complain(project.error(), isFolder ? path : QString());
        }
        open(std::move(*project), first);
        hideAll();
    }

    void makeProject(const QString &folder)
    {
        using slipway::firstrun::Wizard;
        if (!m_wizard) {
            m_wizard = std::make_unique<Wizard>(slipway::session::completed(m_invocation.surroundings));
            QObject *context = m_wizard.get();
            QObject::connect(m_wizard.get(), &Wizard::cancelled, context, [this] { swap(*m_welcome); });
            QObject::connect(m_wizard.get(), &Wizard::openRequested, context,
                             [this](const QString &file) { choose(file); });
            QObject::connect(m_wizard.get(), &Wizard::made, context, [this](const QString &made, bool isCommitted) {
                choose(made, isCommitted ? First::Build : First::OfferBuild);
            });
        }
        swap(*m_wizard);
        m_wizard->begin(folder);
    }

    void makeDemo()
    {
        using slipway::firstrun::DemoPage;
        if (!m_demo) {
            m_demo = std::make_unique<DemoPage>();
            QObject *context = m_demo.get();
            QObject::connect(m_demo.get(), &DemoPage::cancelled, context, [this] { swap(*m_welcome); });
            QObject::connect(m_demo.get(), &DemoPage::made, context,
                             [this](const QString &made) { choose(made, First::Build); });
        }
        swap(*m_demo);
        m_demo->begin(QDir::home().filePath(QStringLiteral("slipway-demo")));
    }

    /// One of those that lead to a project is shown, in the place of the one before.
    void swap(QWidget &window)
    {
        window.show();
        for (QWidget *other : {static_cast<QWidget *>(m_welcome.get()), static_cast<QWidget *>(m_wizard.get()),
                               static_cast<QWidget *>(m_demo.get())}) {
            if (other && other != &window)
                other->hide();
        }
        window.activateWindow();
    }

    /// A project is open: what led to it has done its work.
    void hideAll()
    {
        m_welcome->hide();
        if (m_wizard)
            m_wizard.release()->deleteLater(); // it may be the one that asked
        if (m_demo)
            m_demo.release()->deleteLater();
    }

    void openBeside(const QString &folder)
    {
        const auto project = slipway::project::read(folder);
        if (!project)
            return m_window->showError(project.error());
        QStringList words{QStringLiteral("-C"), folder};
        words += slipway::session::toOptions(m_invocation.surroundings);
        QProcess::startDetached(QCoreApplication::applicationFilePath(), words);
    }

    const Invocation &m_invocation;
    std::unique_ptr<slipway::session::Session> m_session;
    std::unique_ptr<slipway::shell::MainWindow> m_window; ///< after what it shows
    std::unique_ptr<slipway::shell::Welcome> m_welcome;
    std::unique_ptr<slipway::firstrun::Wizard> m_wizard; ///< once it was asked for
    std::unique_ptr<slipway::firstrun::DemoPage> m_demo;
};

int runWindow(int argc, char **argv, const Invocation &invocation)
{
    QApplication application(argc, argv);
    slipway::shell::prepare(application);
    Desk desk(invocation);
    const bool isNamed = !invocation.project.isEmpty();
    auto project = slipway::project::read(isNamed ? invocation.project : QDir::currentPath());
    if (project) {
        desk.open(std::move(*project));
        return QApplication::exec();
    }
    if (isNamed || !invocation.screenshots.isEmpty()) {
        std::fprintf(stderr, "slipway: %s\n", qUtf8Printable(slipway::toText(project.error())));
        return slipway::cli::exitCodeOf(project.error());
    }
    desk.welcome();
    if (project.error().kind != slipway::ErrorKind::NotFound) // there is one here, and it cannot be read
        desk.complain(project.error());
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_DUMPABLE, 0); // a core dump would hold secrets
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    if (!isLibsshFit())
        return 1;
    const auto parsed = slipway::cli::parse(argc, argv, QStringLiteral(SLIPWAY_VERSION));
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    const auto &invocation = std::get<Invocation>(parsed);
    if (!invocation.isVerbose)
        QLoggingCategory::setFilterRules(QStringLiteral("slipway.*.info=false"));
    const bool isWindow = invocation.verb == Invocation::Verb::Window;
    return isWindow ? runWindow(argc, argv, invocation) : runHeadless(argc, argv, invocation);
}
