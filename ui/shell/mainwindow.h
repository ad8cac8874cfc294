// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "widgets/actions.h"

#include <QHash>
#include <QMainWindow>
#include <QSet>
#include <QSettings>

#include <memory>

class QStackedWidget;

namespace slipway::widgets {
class ErrorPanel;
}
namespace slipway::historypage {
class HistoryPage;
}
namespace slipway::pipeline {
class PipelinePage;
class PlanSheet;
} // namespace slipway::pipeline
namespace slipway::deploymentpage {
class DeploymentPage;
}
namespace slipway::configurationpage {
class ConfigurationPage;
}
namespace slipway::environmentspage {
class EnvironmentsPage;
}

namespace slipway::shell {

class AlertSheet;
class Alerts;
class CommandPalette;
class Leading;
class ShortcutSheet;
class TopBar;
class Tray;
struct Command;

/// The window on one project: puts the pages together and connects them to the session. Closing it
/// while a deployment runs hides it; the program ends when the deployment has.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum Page { Pipeline, Deployments, Configuration, History, Environments };

    /// \a session outlives the window. \a settings: where sizes and the selected environment are kept; null: the
    /// application's own.
    explicit MainWindow(session::Session &session, std::unique_ptr<QSettings> settings = nullptr,
                        Clock clock = systemClock);
    ~MainWindow() override;

    void showPage(Page page);
    /// The same, with the focus in it, so that its keys work at once.
    void enterPage(Page page);
    /// Asks for a plan and opens its sheet.
    void plan(const session::PlanRequest &request);
    /// Asks for the last deployment of \a environment and shows its page when it is read.
    void openDeployment(const QString &environment);
    /// Whether a deployment is known that the deployment page could show.
    bool hasDeployment() const;
    /// Shows the configuration, only what concerns \a environment.
    void openConfiguration(const QString &environment);
    /// Shows the history, only that of \a environment.
    void openHistory(const QString &environment);
    /// Shows the page of \a environment and tests the connections to its hosts there.
    void testConnections(const QString &environment);
    /// Over the page, until it is put away.
    void showError(const Error &error);

    widgets::Actions &actions() { return m_actions; }
    pipeline::PipelinePage *pipelinePage() const { return m_pipelinePage; }
    deploymentpage::DeploymentPage *deploymentPage() const { return m_deploymentPage; }
    configurationpage::ConfigurationPage *configurationPage() const { return m_configurationPage; }
    historypage::HistoryPage *historyPage() const { return m_historyPage; }
    environmentspage::EnvironmentsPage *environmentsPage() const { return m_environmentsPage; }
    pipeline::PlanSheet *planSheet() const { return m_planSheet; }
    CommandPalette *commandPalette() const { return m_palette; }
    ShortcutSheet *shortcutSheet() const { return m_shortcuts; }
    Alerts *alerts() const { return m_alerts; }
    AlertSheet *alertSheet() const { return m_alertSheet; }
    Tray *tray() const { return m_tray; }
    Leading *leading() const { return m_leading; }

Q_SIGNALS:
    /// Closed, and no deployment runs any more: the program may end. It does so by itself.
    void quitRequested();
    /// Another project, in a window of its own.
    void openProjectRequested(const QString &folder);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addActions();
    void connectPages();
    void connectSession();
    configurationpage::ConfigurationPage *makeConfigurationPage();
    void connectConfiguration();
    void connectServices();
    void connectDetails();
    historypage::HistoryPage *makeHistoryPage();
    void connectHistory();
    environmentspage::EnvironmentsPage *makeEnvironmentsPage();
    void connectEnvironments();
    void connectAlerts();
    void openRecord(const Deployment &deployment);
    /// What may be done now.
    std::vector<Command> commands();
    void addEnvironmentCommands(std::vector<Command> &all, const EnvironmentState &state);
    void addServiceCommands(std::vector<Command> &all, const EnvironmentState &state);
    void addActionCommands(std::vector<Command> &all);
    void addButtonCommands(std::vector<Command> &all);
    void addCopyCommands(std::vector<Command> &all);
    void comeForward();

    void execute(const Plan &plan);
    void deployAgain(const QString &environment);
    void showPipeline(const PipelineState &pipeline);
    void showDeployment(const Deployment &deployment);
    void showLive(const Deployment &deployment);
    void letGo(const QString &deploymentId);
    void tellOwn();
    void readOutput();
    void showForeignDeployment(const Deployment &deployment);
    void followForeignEnd(const PipelineState &pipeline);
    void showHistory(const QString &environment, const std::vector<Deployment> &deployments);
    void updateRollback();
    QString environmentKey() const;
    void quitIfIdle();

    session::Session &m_session;
    std::unique_ptr<QSettings> m_settings;
    Clock m_clock;
    widgets::Actions m_actions;
    TopBar *m_topBar;
    widgets::ErrorPanel *m_error;
    QStackedWidget *m_pages;
    pipeline::PipelinePage *m_pipelinePage;
    deploymentpage::DeploymentPage *m_deploymentPage;
    configurationpage::ConfigurationPage *m_configurationPage;
    historypage::HistoryPage *m_historyPage;
    environmentspage::EnvironmentsPage *m_environmentsPage;
    pipeline::PlanSheet *m_planSheet;
    CommandPalette *m_palette;
    ShortcutSheet *m_shortcuts;
    Alerts *m_alerts;
    AlertSheet *m_alertSheet;
    Tray *m_tray;
    Leading *m_leading;
    session::PlanRequest m_request;
    int m_requestNumber = -1;
    int m_logNumber = -1;             ///< of the log that is followed
    bool m_isClosed = false;          ///< a deployment may still run
    bool m_isWaitingForStart = false; ///< of what was just accepted: its page is opened when it begins
    QString m_wantedHistory;          ///< the environment whose last deployment is to be opened
    QSet<QString> m_own;              ///< deployments that this program carries out, or has carried out to their end
    QSet<QString> m_unfinished;       ///< those of them that were last told of as running
    QString m_outputShown;            ///< of which deployment, in which state
    QHash<QString, Health> m_health;  ///< as last told aloud
};

} // namespace slipway::shell
