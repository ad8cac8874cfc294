// SPDX-License-Identifier: Apache-2.0
// What can be done from the keyboard and from the palette.
#include "environments/environmentspage.h"
#include "history/historypage.h"
#include "pipeline/pipelinepage.h"
#include "shell/alertsheet.h"
#include "shell/mainwindow.h"
#include "shell/palette.h"
#include "shell/shortcutsheet.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace slipway::shell {

using namespace Qt::StringLiterals;

/// As the menu key does, which many keyboards do not have.
static void openMenuOf(QWidget *widget)
{
    if (!widget)
        return;
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &event);
}

void MainWindow::addActions()
{
    m_actions.add(u"window.quit"_s, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, [this] { close(); });
    m_actions.add(u"window.close"_s, tr("Close the window"), QKeySequence(Qt::CTRL | Qt::Key_W), this,
                  [this] { close(); });
    m_actions.add(u"window.pipeline"_s, tr("Pipeline"), QKeySequence(Qt::CTRL | Qt::Key_1), this,
                  [this] { enterPage(Pipeline); });
    m_actions.add(u"window.deployment"_s, tr("Deployment"), QKeySequence(Qt::CTRL | Qt::Key_2), this,
                  [this] { enterPage(Deployments); });
    m_actions.add(u"window.configuration"_s, tr("Configuration"), QKeySequence(Qt::CTRL | Qt::Key_3), this,
                  [this] { enterPage(Configuration); });
    m_actions.add(u"window.history"_s, tr("History"), QKeySequence(Qt::CTRL | Qt::Key_4), this,
                  [this] { enterPage(History); });
    m_actions.add(u"window.environments"_s, tr("Environments"), QKeySequence(Qt::CTRL | Qt::Key_5), this,
                  [this] { enterPage(Environments); });
    m_actions.add(u"window.open"_s, tr("Open another project…"), QKeySequence::Open, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("The folder with the project’s slipway.yaml"));
        if (!folder.isEmpty())
            Q_EMIT openProjectRequested(folder);
    });
    m_actions.add(u"window.palette"_s, tr("Find an action…"), QKeySequence(Qt::CTRL | Qt::Key_K), this,
                  [this] { m_palette->open(commands()); });
    m_actions.add(u"window.shortcuts"_s, tr("Keyboard shortcuts"), QKeySequence::HelpContents, this,
                  [this] { m_shortcuts->open(m_actions); });
    m_actions.add(u"window.menu"_s, tr("Open the menu of what has the focus"), QKeySequence(Qt::SHIFT | Qt::Key_F10),
                  this, [] { openMenuOf(QApplication::focusWidget()); });
    m_actions.add(u"window.notifications"_s, tr("Notifications…"), {}, this,
                  [this] { m_alertSheet->open(readWishes(*m_settings)); });
}

/// What may be done now: the actions of the window and of the page that is shown, and those of the pipeline for each
/// environment, with the same checks and the same prompts as there.
std::vector<Command> MainWindow::commands()
{
    std::vector<Command> all;
    const auto add = [&](const QAction *action, const QString &title, std::function<void()> run) {
        all.push_back({title, action->shortcut().toString(QKeySequence::NativeText), std::move(run)});
    };
    for (const EnvironmentState &state : m_session.pipeline().environments) {
        const QString &environment = state.environment;
        for (QAction *action : m_actions.all()) {
            const bool isFirst = &state == &m_session.pipeline().environments.front();
            const bool isForOne =
                action->objectName().startsWith(u"pipeline.") && action->objectName() != u"pipeline.refresh";
            if (!isForOne || (isFirst && action->objectName() == u"pipeline.promote"))
                continue;
            add(action, tr("%1: %2").arg(environment, action->text()), [this, environment, action] {
                showPage(Pipeline);
                m_pipelinePage->select(environment);
                action->trigger();
            });
        }
        all.push_back({tr("%1: History").arg(environment), {}, [this, environment] {
                           openHistory(environment);
                       }});
        all.push_back({tr("%1: Configuration").arg(environment), {}, [this, environment] {
                           openConfiguration(environment);
                       }});
        all.push_back({tr("%1: Edit the environment").arg(environment), {}, [this, environment] {
                           showPage(Environments);
                           m_environmentsPage->open(environment);
                       }});
        all.push_back({tr("%1: Test the connections to its hosts").arg(environment), {}, [this, environment] {
                           testConnections(environment);
                       }});
    }
    for (QAction *action : m_actions.all()) {
        const auto *scope = qobject_cast<const QWidget *>(action->parent());
        const bool isOfPipeline = action->objectName().startsWith(u"pipeline.");
        const bool isHere = scope && scope->isVisible() && action->isEnabled() &&
                            (!isOfPipeline || action->objectName() == u"pipeline.refresh");
        if (isHere && action->objectName() != u"window.palette")
            add(action, action->text(), [action] { action->trigger(); });
    }
    return all;
}

} // namespace slipway::shell
