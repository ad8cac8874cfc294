// SPDX-License-Identifier: Apache-2.0
// What can be done from the keyboard and from the palette.
#include "environments/environmentspage.h"
#include "history/historypage.h"
#include "pipeline/card.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "shell/alertsheet.h"
#include "shell/mainwindow.h"
#include "shell/palette.h"
#include "shell/shortcutsheet.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/tabs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QPointer>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>

#include <array>
#include <utility>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using widgets::shownHost;

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

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> all;
    const auto &environments = m_session.pipeline().environments;
    for (const EnvironmentState &state : environments)
        addEnvironmentCommands(all, state);
    addActionCommands(all);
    addButtonCommands(all);
    for (const EnvironmentState &state : environments)
        addServiceCommands(all, state);
    addCopyCommands(all);
    return all;
}

static Command commandOf(const QAction *action, const QString &title, std::function<void()> run)
{
    return {title, action->shortcut().toString(QKeySequence::NativeText), std::move(run)};
}

/// The actions of the pipeline and of other pages for one environment, with the same checks and the same prompts as
/// there.
void MainWindow::addEnvironmentCommands(std::vector<Command> &all, const EnvironmentState &state)
{
    const QString &environment = state.environment;
    const bool isFirst = &state == &m_session.pipeline().environments.front();
    const auto add = [&](const QString &what, std::function<void()> run) {
        all.push_back({tr("%1: %2").arg(environment, what), {}, std::move(run)});
    };
    for (QAction *action : m_actions.all()) {
        const bool isForOne =
            action->objectName().startsWith(u"pipeline.") && action->objectName() != u"pipeline.refresh";
        if (!isForOne || (isFirst && action->objectName() == u"pipeline.promote"))
            continue;
        all.push_back(commandOf(action, tr("%1: %2").arg(environment, action->text()), [this, environment, action] {
            showPage(Pipeline);
            m_pipelinePage->select(environment);
            action->trigger();
        }));
    }
    if (state.running && !m_own.contains(state.running->id))
        add(tr("Finish deployment %1").arg(state.running->number),
            [this, environment] { Q_EMIT m_pipelinePage->resumeRequested(environment); });
    add(tr("Health"), [this, environment] {
        showPage(Pipeline);
        m_pipelinePage->select(environment);
        m_pipelinePage->details()->tabs()->setCurrentIndex(pipeline::Details::HealthTab);
    });
    add(tr("History"), [this, environment] { openHistory(environment); });
    add(tr("Configuration"), [this, environment] { openConfiguration(environment); });
    add(tr("Edit the environment"), [this, environment] {
        showPage(Environments);
        m_environmentsPage->open(environment);
    });
    add(tr("Test the connections to its hosts"), [this, environment] { testConnections(environment); });
}

/// What the menu of each service offers.
void MainWindow::addServiceCommands(std::vector<Command> &all, const EnvironmentState &state)
{
    const QString &environment = state.environment;
    QSet<QString> seen;
    const auto add = [&](const QString &what, std::function<void()> run) {
        const QString title = tr("%1: %2").arg(environment, what);
        if (seen.contains(title))
            return;
        seen.insert(title);
        all.push_back({title, {}, std::move(run)});
    };
    for (const ServiceState &one : state.services) {
        if (one.isOneOff)
            continue;
        const QString where = shownHost(one.host);
        add(tr("Show what %1 prints").arg(one.service), [this, environment, service = one.service] {
            showPage(Pipeline);
            m_pipelinePage->select(environment);
            m_pipelinePage->details()->openLogs(service);
        });
        add(tr("Restart %1 on %2…").arg(one.service, where), [this, environment, host = one.host, name = one.service] {
            showPage(Pipeline);
            m_pipelinePage->select(environment);
            m_pipelinePage->details()->askToRestart(host, name, m_pipelinePage->popover());
        });
        add(tr("Open a shell in %1 on %2").arg(one.service, where),
            [this, environment, host = one.host, name = one.service] { m_session.openShell(environment, host, name); });
        add(tr("Open a shell on %1").arg(where),
            [this, environment, host = one.host] { m_session.openShell(environment, host, {}); });
    }
}

/// The actions of the window and of the page that is shown; those of another page under its name.
void MainWindow::addActionCommands(std::vector<Command> &all)
{
    static constexpr std::array pageActions{"window.pipeline", "window.deployment", "window.configuration",
                                            "window.history", "window.environments"};
    for (QAction *action : m_actions.all()) {
        const QString &name = action->objectName();
        auto *scope = qobject_cast<QWidget *>(action->parent());
        if (!scope || !action->isEnabled() || name == u"window.palette" ||
            (name.startsWith(u"pipeline.") && name != u"pipeline.refresh"))
            continue;
        int page = 0;
        while (page < m_pages->count() && m_pages->widget(page) != scope && !m_pages->widget(page)->isAncestorOf(scope))
            ++page;
        if (page == m_pages->count() || page == m_pages->currentIndex()) {
            if (scope->isVisible())
                all.push_back(commandOf(action, action->text(), [action] { action->trigger(); }));
            continue;
        }
        const QString title = m_actions.find(QString::fromLatin1(pageActions.at(size_t(page))))->text();
        all.push_back(commandOf(action, tr("%1: %2").arg(title, action->text()), [this, action, page] {
            enterPage(static_cast<Page>(page));
            action->trigger();
        }));
    }
}

/// What else stands on the page as a button or a tab: the palette needs no mouse for it either.
void MainWindow::addButtonCommands(std::vector<Command> &all)
{
    QSet<QString> seen;
    for (const Command &command : all)
        seen.insert(command.title);
    const auto add = [&](const QString &title, std::function<void()> run) {
        if (title.isEmpty() || seen.contains(title))
            return;
        seen.insert(title);
        all.push_back({title, {}, std::move(run)});
    };
    const QWidget *page = m_pages->currentWidget();
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const bool isCard = qobject_cast<pipeline::Card *>(button) != nullptr;
        if (isCard || !button->isVisible() || !button->isEnabled())
            continue;
        add(button->accessibleName().isEmpty() ? button->text() : button->accessibleName(), [at = QPointer(button)] {
            if (at)
                at->click();
        });
    }
    for (QTabBar *tabs : page->findChildren<QTabBar *>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            add(tabs->tabText(i), [at = QPointer(tabs), i] {
                if (at)
                    at->setCurrentIndex(i);
            });
        }
    }
}

/// The words on the page, with the whole of what they shorten; tables and logs have Ctrl+C.
void MainWindow::addCopyCommands(std::vector<Command> &all)
{
    QSet<QString> seen;
    for (const QLabel *label : m_pages->currentWidget()->findChildren<QLabel *>()) {
        const auto *shortened = qobject_cast<const widgets::Label *>(label);
        const QString text = !label->isVisible() ? QString() : shortened ? shortened->copyText() : label->text();
        const QString title = widgets::copyTitle(text);
        if (text.isEmpty() || seen.contains(title))
            continue;
        seen.insert(title);
        const auto copy = [text] {
            QGuiApplication::clipboard()->setText(text);
        };
        all.push_back({.title = title, .shortcut = {}, .run = copy, .isOnlySearched = true});
    }
}

} // namespace slipway::shell
