// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#include "project/projectfile.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"
#include "shell/screenshotrun.h"

#include <libssh/libssh.h>

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>

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

int runWindow(int argc, char **argv, const Invocation &invocation)
{
    QApplication application(argc, argv);
    slipway::shell::prepare(application);
    slipway::shell::Desk::Options options{.surroundings = invocation.surroundings, .shown = invocation.shown};
    if (!invocation.screenshots.isEmpty())
        options.opened = [&](auto &session, auto &window) {
            takeScreenshots(session, window, invocation.screenshots);
        };
    slipway::shell::Desk desk(std::move(options));
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
