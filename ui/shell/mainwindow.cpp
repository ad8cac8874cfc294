// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "config/configurationpage.h"
#include "deployment/deploymentpage.h"
#include "environments/environmentspage.h"
#include "history/historypage.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "pipeline/servicehealth.h"
#include "pipeline/servicelogs.h"
#include "shell/alerts.h"
#include "shell/alertsheet.h"
#include "shell/connection.h"
#include "shell/palette.h"
#include "shell/recentprojects.h"
#include "shell/shortcutsheet.h"
#include "shell/topbar.h"
#include "shell/tray.h"
#include "widgets/announce.h"
#include "widgets/errorpanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace widgets;
using session::PlanRequest;
using session::Session;

MainWindow::MainWindow(Session &session, std::unique_ptr<QSettings> settings, Clock clock)
    : m_session(session)
    , m_settings(settings ? std::move(settings) : std::make_unique<QSettings>(u"slipway"_s, u"slipway"_s))
    , m_clock(std::move(clock))
    , m_topBar(new TopBar(session.project().name, this))
    , m_error(new ErrorPanel(this))
    , m_pages(new QStackedWidget(this))
    , m_pipelinePage(new pipeline::PipelinePage(m_actions, m_clock, this))
    , m_deploymentPage(new deploymentpage::DeploymentPage(m_actions, m_clock, this))
    , m_configurationPage(makeConfigurationPage())
    , m_historyPage(makeHistoryPage())
    , m_environmentsPage(makeEnvironmentsPage())
    , m_planSheet(nullptr)
    , m_palette(nullptr)
    , m_shortcuts(nullptr)
    , m_alerts(new Alerts(m_clock, this))
    , m_alertSheet(nullptr)
    , m_tray(new Tray(this))
{
    build();
    addActions();
    connectPages();
    connectSession();
    connectConfiguration();
    connectHistory();
    connectEnvironments();
    connectServices();
    connectAlerts();
    QApplication::setQuitOnLastWindowClosed(false); // closeEvent() decides
    // Queued, so that a deployment's last signal is handled by everyone before the end.
    connect(this, &MainWindow::quitRequested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    rememberProject(*m_settings, {m_session.project().name, m_session.project().file});
    resize(1280, 820);
    restoreGeometry(m_settings->value("window/geometry").toByteArray());
    m_configurationPage->restoreLayout(m_settings->value("configuration/layout").toByteArray());
    m_historyPage->restoreLayout(m_settings->value("history/layout").toByteArray());
    if (!session.pipeline().environments.empty())
        showPipeline(session.pipeline());
    if (session.configuration().seenAt.isValid())
        m_configurationPage->show(session.configuration());
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(m_session.project().name);
    setMinimumSize(720, 480);
    m_topBar->addPage(tr("Pipeline"));
    m_topBar->addPage(tr("Deployment"));
    m_topBar->addPage(tr("Configuration"));
    m_topBar->addPage(tr("History"));
    m_topBar->addPage(tr("Environments"));
    m_topBar->setStatus(connectionOf(m_session.pipeline()), {});
    m_pages->addWidget(m_pipelinePage);
    m_pages->addWidget(m_deploymentPage);
    m_pages->addWidget(m_configurationPage);
    m_pages->addWidget(m_historyPage);
    m_pages->addWidget(m_environmentsPage);
    m_error->setDismissible();
    m_error->hide();
    auto *central = new QWidget(this);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(24, 0, 24, 0);
    notice->addWidget(m_error);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addLayout(notice);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_planSheet = new pipeline::PlanSheet(m_clock, this);
    m_palette = new CommandPalette(this);
    m_shortcuts = new ShortcutSheet(this);
    m_alertSheet = new AlertSheet(this);
}

void MainWindow::addActions()
{
    m_actions.add(u"window.quit"_s, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, [this] { close(); });
    m_actions.add(u"window.close"_s, tr("Close the window"), QKeySequence(Qt::CTRL | Qt::Key_W), this,
                  [this] { close(); });
    m_actions.add(u"window.pipeline"_s, tr("Pipeline"), QKeySequence(Qt::CTRL | Qt::Key_1), this,
                  [this] { showPage(Pipeline); });
    m_actions.add(u"window.deployment"_s, tr("Deployment"), QKeySequence(Qt::CTRL | Qt::Key_2), this,
                  [this] { showPage(Deployments); });
    m_actions.add(u"window.configuration"_s, tr("Configuration"), QKeySequence(Qt::CTRL | Qt::Key_3), this,
                  [this] { showPage(Configuration); });
    m_actions.add(u"window.history"_s, tr("History"), QKeySequence(Qt::CTRL | Qt::Key_4), this,
                  [this] { showPage(History); });
    m_actions.add(u"window.environments"_s, tr("Environments"), QKeySequence(Qt::CTRL | Qt::Key_5), this,
                  [this] { showPage(Environments); });
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
                           showPage(History);
                           m_historyPage->open(environment);
                       }});
        all.push_back({tr("%1: Configuration").arg(environment), {}, [this, environment] {
                           openConfiguration(environment);
                       }});
        all.push_back({tr("%1: Edit the environment").arg(environment), {}, [this, environment] {
                           showPage(Environments);
                           m_environmentsPage->open(environment);
                       }});
        all.push_back({tr("%1: Test the connections to its hosts").arg(environment), {}, [this, environment] {
                           showPage(Environments);
                           m_environmentsPage->test(environment);
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

void MainWindow::connectPages()
{
    using pipeline::PipelinePage;
    connect(m_topBar, &TopBar::paletteRequested, this, [this] { m_palette->open(commands()); });
    connect(m_topBar, &TopBar::pageChosen, this, [this](int index) { showPage(static_cast<Page>(index)); });
    connect(m_pipelinePage, &PipelinePage::promoteRequested, this,
            [this](const QString &environment) { plan({Intent::Promote, environment, {}}); });
    connect(
        m_pipelinePage, &PipelinePage::deployRequested, this,
        [this](const QString &environment, const QString &release) { plan({Intent::Deploy, environment, release}); });
    connect(m_pipelinePage, &PipelinePage::rollBackRequested, this,
            [this](const QString &environment) { plan({Intent::RollBack, environment, {}}); });
    connect(m_pipelinePage, &PipelinePage::resumeRequested, this, [this](const QString &environment) {
        m_isWaitingForStart = true;
        m_session.resume(environment);
    });
    connect(m_pipelinePage, &PipelinePage::openRequested, this, &MainWindow::openDeployment);
    connect(m_pipelinePage, &PipelinePage::driftRequested, this, &MainWindow::openConfiguration);
    connect(m_pipelinePage, &PipelinePage::refreshRequested, &m_session, &Session::refresh);
    connect(m_deploymentPage, &deploymentpage::DeploymentPage::failed, this, &MainWindow::showError);
    connect(m_deploymentPage, &deploymentpage::DeploymentPage::backRequested, this, [this] { showPage(Pipeline); });
    connect(m_deploymentPage, &deploymentpage::DeploymentPage::cancelRequested, &m_session, &Session::cancel);
    connect(m_deploymentPage, &deploymentpage::DeploymentPage::rollBackRequested, this,
            [this](const QString &environment) { plan({Intent::RollBack, environment, {}}); });
    connect(m_deploymentPage, &deploymentpage::DeploymentPage::retryRequested, this,
            [this](Intent intent, const QString &environment, const QString &release) {
                plan({intent, environment, release});
            });
    connect(m_planSheet, &pipeline::PlanSheet::accepted, this, &MainWindow::execute);
    connect(m_planSheet, &pipeline::PlanSheet::retryRequested, this, [this] { plan(m_request); });
    connect(m_planSheet, &pipeline::PlanSheet::cancelled, this, [this] {
        m_requestNumber = -1; // an answer that still comes is for nobody
        m_planSheet->close();
    });
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::pipelineChanged, this, &MainWindow::showPipeline);
    connect(&m_session, &Session::planned, this, [this](int request, const Plan &plan) {
        if (request == m_requestNumber)
            m_planSheet->show(plan);
    });
    connect(&m_session, &Session::planFailed, this, [this](int request, const Error &error) {
        if (request == m_requestNumber)
            m_planSheet->showError(error);
    });
    connect(&m_session, &Session::deploymentChanged, this, &MainWindow::showDeployment);
    connect(&m_session, &Session::foreignDeploymentSeen, this, &MainWindow::showForeignDeployment);
    connect(&m_session, &Session::outputGrew, m_deploymentPage, &deploymentpage::DeploymentPage::appendOutput);
    connect(&m_session, &Session::historyRead, this, &MainWindow::showHistory);
    connect(&m_session, &Session::historyFailed, this, [this](const QString &environment, const Error &error) {
        if (environment != m_wantedHistory)
            return;
        m_wantedHistory.clear();
        showError(error);
    });
    connect(&m_session, &Session::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::deploymentRefused, this, [this](const Error &error) {
        m_isWaitingForStart = false;
        showError(error);
        quitIfIdle();
    });
}

configurationpage::ConfigurationPage *MainWindow::makeConfigurationPage()
{
    using configurationpage::ConfigurationPage;
    ConfigurationPage::Requests requests;
    requests.look = [this] {
        m_session.lookAtConfiguration();
    };
    requests.save = [this](const ConfigFile &file, bool overwrite) {
        return m_session.saveFile(file, overwrite);
    };
    requests.proposeApproval = [this](const ConfigFile &file, const Approval &approval) {
        return m_session.proposeApproval(file, approval);
    };
    requests.reveal = [this](const QString &environment, const QString &key) {
        return m_session.reveal(environment, key);
    };
    auto *page = new ConfigurationPage(m_actions, m_clock, std::move(requests), this);
    page->setProject(m_session.project().name, QFileInfo(m_session.project().file).fileName());
    page->setUser(m_session.user().section(u'@', 0, 0));
    return page;
}

void MainWindow::connectConfiguration()
{
    using configurationpage::ConfigurationPage;
    connect(&m_session, &Session::configurationChanged, m_configurationPage,
            qOverload<const ConfigurationState &>(&ConfigurationPage::show));
    connect(&m_session, &Session::fileSaved, m_configurationPage, &ConfigurationPage::fileSaved);
    connect(&m_session, &Session::fileConflict, m_configurationPage, &ConfigurationPage::fileConflict);
    connect(&m_session, &Session::fileProposed, m_configurationPage, &ConfigurationPage::fileProposed);
    connect(&m_session, &Session::fileFailed, m_configurationPage, &ConfigurationPage::fileFailed);
    connect(&m_session, &Session::secretRevealed, m_configurationPage, &ConfigurationPage::secretRevealed);
    connect(m_configurationPage, &ConfigurationPage::failed, this, &MainWindow::showError);
    connect(m_configurationPage, &ConfigurationPage::planRequested, this, &MainWindow::deployAgain);
    connect(m_configurationPage, &ConfigurationPage::leaveRequested, this, &MainWindow::leave);
}

historypage::HistoryPage *MainWindow::makeHistoryPage()
{
    historypage::HistoryPage::Requests requests;
    requests.read = [this](const QString &environment) {
        m_session.readHistory(environment);
    };
    requests.compare = [this](const Deployment &from, const Deployment &to) {
        return m_session.compare({from.environment, from.id}, {to.environment, to.id});
    };
    auto *page = new historypage::HistoryPage(m_actions, m_clock, std::move(requests), this);
    page->setProject(m_session.project().name);
    return page;
}

void MainWindow::connectHistory()
{
    using historypage::HistoryPage;
    connect(&m_session, &Session::historyRead, m_historyPage, &HistoryPage::take);
    connect(&m_session, &Session::historyFailed, m_historyPage, &HistoryPage::takeFailure);
    connect(&m_session, &Session::compared, m_historyPage, &HistoryPage::compared);
    connect(&m_session, &Session::compareFailed, m_historyPage, &HistoryPage::compareFailed);
    connect(m_historyPage, &HistoryPage::failed, this, &MainWindow::showError);
    connect(m_historyPage, &HistoryPage::openRequested, this, &MainWindow::openRecord);
    connect(
        m_historyPage, &HistoryPage::rollBackRequested, this,
        [this](const QString &environment, const QString &release) { plan({Intent::RollBack, environment, release}); });
}

void MainWindow::connectServices()
{
    auto *logs = m_pipelinePage->details()->logs();
    const auto stop = [this] {
        if (m_logNumber >= 0)
            m_session.stopLogs(std::exchange(m_logNumber, -1));
    };
    connect(logs, &pipeline::ServiceLogs::wanted, this,
            [this, stop](const QString &environment, const QString &service) {
                stop();
                m_logNumber = m_session.followLogs(environment, service);
            });
    connect(logs, &pipeline::ServiceLogs::unwanted, this, stop);
    connect(&m_session, &Session::logGrew, logs, [this, logs](int request, const QString &text) {
        if (request == m_logNumber)
            logs->append(text);
    });
    connect(&m_session, &Session::logEnded, logs, [this, logs](int request) {
        if (request == m_logNumber)
            logs->end();
    });
    connect(&m_session, &Session::logFailed, logs, [this, logs](int request, const Error &error) {
        if (request == m_logNumber)
            logs->fail(error);
    });
    auto *health = m_pipelinePage->details()->health();
    connect(health, &pipeline::ServiceHealth::wanted, &m_session, &Session::readSeries);
    connect(&m_session, &Session::seriesRead, health, &pipeline::ServiceHealth::take);
    connect(&m_session, &Session::seriesFailed, health, &pipeline::ServiceHealth::fail);
    connect(m_pipelinePage, &pipeline::PipelinePage::restartRequested, &m_session, &Session::restartService);
    connect(m_pipelinePage, &pipeline::PipelinePage::shellRequested, &m_session, &Session::openShell);
    connect(&m_session, &Session::serviceRestarted, this, [this](const QString &host, const QString &service) {
        announce(this, tr("%1 was restarted on %2").arg(service, host));
        m_session.refresh();
    });
}

void MainWindow::connectAlerts()
{
    const auto wish = [this](const AlertWishes &wishes) {
        m_alerts->setWishes(wishes);
        m_session.setShowsChanges(wishes.notifies);
    };
    wish(readWishes(*m_settings));
    connect(m_alertSheet, &AlertSheet::accepted, this, [this, wish](const AlertWishes &wishes) {
        writeWishes(*m_settings, wishes);
        wish(wishes);
    });
    connect(&m_session, &Session::stateChanged, m_alerts, &Alerts::take);
    connect(m_alerts, &Alerts::notShown, this, [this](const health::Note &note) { m_tray->message(note); });
    connect(m_alerts, &Alerts::activated, this, [this](const QString &environment) {
        comeForward();
        showPage(Pipeline);
        if (!environment.isEmpty())
            m_pipelinePage->select(environment);
    });
    connect(m_tray, &Tray::showRequested, this, &MainWindow::comeForward);
    connect(m_tray, &Tray::quitRequested, this, [this] {
        comeForward(); // it may have a question
        close();
    });
    connect(m_tray, &Tray::notificationsRequested, this, [this] {
        comeForward();
        m_alertSheet->open(readWishes(*m_settings));
    });
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openConfiguration(const QString &environment)
{
    showPage(Configuration);
    m_configurationPage->open(environment);
}

/// What runs in \a environment is deployed once more: its files are written again, and what differs
/// from them is recreated.
void MainWindow::deployAgain(const QString &environment)
{
    const auto &environments = m_session.pipeline().environments;
    const auto at = std::ranges::find(environments, environment, &EnvironmentState::environment);
    if (at == environments.end() || !at->release) {
        showError({ErrorKind::NotFound,
                   tr("No release is known to run in %1").arg(environment),
                   {environment, {}, {}, 0, 0},
                   {},
                   tr("Look again, or deploy a release there.")});
        return;
    }
    plan({Intent::Deploy, environment, at->release->id});
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    m_topBar->setPage(page);
}

bool MainWindow::hasDeployment() const
{
    return m_deploymentPage->deployment() != nullptr;
}

void MainWindow::plan(const PlanRequest &request)
{
    m_request = request;
    m_planSheet->open(request.intent, request.environment);
    m_requestNumber = m_session.plan(request);
}

void MainWindow::execute(const Plan &plan)
{
    m_planSheet->close();
    m_error->hide();
    m_isWaitingForStart = true;
    m_session.execute(plan);
}

void MainWindow::showPipeline(const PipelineState &pipeline)
{
    const Sign connection = connectionOf(pipeline);
    QStringList problems;
    for (const EnvironmentState &environment : pipeline.environments) {
        if (environment.problem)
            problems.append(environment.environment + u": "_s + environment.problem->what);
        const Health before = m_health.value(environment.environment, environment.health);
        m_health.insert(environment.environment, environment.health);
        if (before != environment.health)
            announce(this, tr("%1: %2").arg(environment.environment, sign(environment.health).word));
    }
    m_topBar->setStatus(connection, problems.join(u'\n'));
    m_tray->show(pipeline);
    m_pipelinePage->show(pipeline);
    m_historyPage->follow(pipeline);
    followForeignEnd(pipeline);
    updateRollback();
}

void MainWindow::showDeployment(const Deployment &deployment)
{
    const bool isNew = !m_own.contains(deployment.id);
    m_own.insert(deployment.id);
    if (isNew)
        m_pipelinePage->setOwnDeployments(m_own);
    // What a person just started is shown; another one that runs beside it does not push itself in.
    const Deployment *shown = m_deploymentPage->deployment();
    if (m_isWaitingForStart && isNew) {
        m_isWaitingForStart = false;
        m_deploymentPage->show(deployment);
        showPage(Deployments);
        m_deploymentPage->takeFocus();
    } else if (!shown || shown->id == deployment.id) {
        m_deploymentPage->show(deployment);
    }
    updateRollback();
    quitIfIdle();
}

/// Somebody else's: shown while nothing else is, and never taken for ours.
void MainWindow::showForeignDeployment(const Deployment &deployment)
{
    const Deployment *shown = m_deploymentPage->deployment();
    if (!shown || (shown->id == deployment.id && shown->state == OperationState::Running))
        m_deploymentPage->show(deployment);
    updateRollback();
}

/// How somebody else's deployment ended stands in the ledger only.
void MainWindow::followForeignEnd(const PipelineState &pipeline)
{
    const Deployment *shown = m_deploymentPage->deployment();
    if (!shown || shown->state != OperationState::Running || m_own.contains(shown->id))
        return;
    const auto at = std::ranges::find(pipeline.environments, shown->environment, &EnvironmentState::environment);
    const bool isOver =
        at != pipeline.environments.end() && !at->problem && (!at->running || at->running->id != shown->id);
    if (isOver)
        m_session.readHistory(shown->environment);
}

void MainWindow::openDeployment(const QString &environment)
{
    const Deployment *shown = m_deploymentPage->deployment();
    const bool isOwn = shown && m_own.contains(shown->id);
    if (isOwn && shown->environment == environment && shown->state == OperationState::Running) {
        showPage(Deployments);
        return;
    }
    m_wantedHistory = environment;
    m_session.readHistory(environment);
}

void MainWindow::showHistory(const QString &environment, const std::vector<Deployment> &deployments)
{
    const Deployment *shown = m_deploymentPage->deployment();
    if (shown && shown->environment == environment && !m_own.contains(shown->id)) {
        const auto now = std::ranges::find(deployments, shown->id, &Deployment::id);
        if (now != deployments.end() && now->state != shown->state)
            m_deploymentPage->show(*now);
    }
    if (environment != m_wantedHistory)
        return;
    m_wantedHistory.clear();
    if (deployments.empty()) {
        showError({ErrorKind::NotFound,
                   tr("Nothing has been deployed to %1 yet").arg(environment),
                   {environment, {}, {}, 0, 0},
                   {},
                   tr("Promote or deploy a release first.")});
        return;
    }
    openRecord(deployments.front());
}

void MainWindow::openRecord(const Deployment &deployment)
{
    // Of one that this program carries out, the page already holds the output, and knows more than the ledger.
    const Deployment *shown = m_deploymentPage->deployment();
    const bool isShown = shown && shown->id == deployment.id;
    if (!isShown || !m_own.contains(deployment.id))
        m_deploymentPage->show(deployment);
    if (!isShown)
        m_session.readOutput(deployment);
    updateRollback();
    showPage(Deployments);
}

void MainWindow::updateRollback()
{
    const Deployment *shown = m_deploymentPage->deployment();
    if (!shown)
        return;
    const auto &environments = m_session.pipeline().environments;
    const auto at = std::ranges::find(environments, shown->environment, &EnvironmentState::environment);
    m_deploymentPage->setRollsBackTo(at == environments.end() || !at->canRollBack ? QString() : at->rollsBackTo);
}

void MainWindow::showError(const Error &error)
{
    centralWidget()->layout()->itemAt(1)->layout()->setContentsMargins(24, 16, 24, 0);
    m_error->show(error);
    m_error->setVisible(true);
    announce(m_error, error.what);
}

void MainWindow::leave()
{
    m_mayLose = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayLose && m_configurationPage->hasUnsavedChanges()) {
        event->ignore();
        showPage(Configuration);
        m_configurationPage->askToLeave();
        return;
    }
    if (!m_mayLose && m_environmentsPage->hasUnsavedChanges()) {
        event->ignore();
        showPage(Environments);
        m_environmentsPage->askToLeave();
        return;
    }
    m_settings->setValue("configuration/layout", m_configurationPage->layoutState());
    m_settings->setValue("history/layout", m_historyPage->layoutState());
    m_settings->setValue("window/geometry", saveGeometry());
    m_settings->sync();
    event->accept();
    m_isClosed = true;
    quitIfIdle();
}

void MainWindow::quitIfIdle()
{
    if (m_isClosed && !m_session.hasRunningDeployments())
        Q_EMIT quitRequested();
}

} // namespace slipway::shell
