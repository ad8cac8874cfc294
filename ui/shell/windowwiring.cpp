// SPDX-License-Identifier: Apache-2.0
// How the pages and the session know each other.
#include "config/environmentkeys.h"
#include "deployment/deploymentpage.h"
#include "history/environmentdeployments.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "pipeline/servicehealth.h"
#include "pipeline/servicelogs.h"
#include "shell/alerts.h"
#include "shell/alertsheet.h"
#include "shell/mainwindow.h"
#include "shell/palette.h"
#include "shell/topbar.h"
#include "shell/tray.h"
#include "widgets/announce.h"
#include "widgets/names.h"

#include <utility>

namespace slipway::shell {

using namespace widgets;
using session::Session;

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
    const auto resume = [this](const QString &environment) {
        m_isWaitingForStart = true;
        m_session.resume(environment);
    };
    connect(m_pipelinePage, &PipelinePage::resumeRequested, this, resume);
    connect(m_deploymentPage, &deploymentpage::DeploymentPage::resumeRequested, this, resume);
    connect(m_pipelinePage, &PipelinePage::openRequested, this, &MainWindow::openDeployment);
    connect(m_pipelinePage, &PipelinePage::driftRequested, this, &MainWindow::openConfiguration);
    connect(m_pipelinePage, &PipelinePage::refreshRequested, &m_session, &Session::refresh);
    connect(m_pipelinePage, &PipelinePage::testRequested, this, &MainWindow::testConnections);
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
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        m_pipelinePage->details()->say({});
        showError(error);
    });
    connect(&m_session, &Session::deploymentRefused, this, [this](const Error &error) {
        m_isWaitingForStart = false;
        showError(error);
    });
    connect(&m_session, &Session::deploymentLeft, this, &MainWindow::letGo);
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
    connectDetails();
    connect(m_pipelinePage, &pipeline::PipelinePage::restartRequested, &m_session, &Session::restartService);
    connect(m_pipelinePage, &pipeline::PipelinePage::shellRequested, &m_session, &Session::openShell);
    connect(&m_session, &Session::serviceRestarted, this, [this](const QString &host, const QString &service) {
        const QString said = tr("%1 was restarted on %2").arg(service, shownHost(host));
        m_pipelinePage->details()->say(said, Tone::Good);
        announce(this, said);
        m_session.refresh();
    });
}

/// What the tabs of the details ask for, only while somebody looks at them.
void MainWindow::connectDetails()
{
    auto *health = m_pipelinePage->details()->health();
    connect(health, &pipeline::ServiceHealth::wanted, &m_session, &Session::readSeries);
    connect(&m_session, &Session::seriesRead, health, &pipeline::ServiceHealth::take);
    connect(&m_session, &Session::seriesFailed, health, &pipeline::ServiceHealth::fail);
    auto *deployments = m_pipelinePage->details()->deployments();
    connect(deployments, &historypage::EnvironmentDeployments::wanted, &m_session, &Session::readHistory);
    connect(&m_session, &Session::historyRead, deployments, &historypage::EnvironmentDeployments::take);
    connect(&m_session, &Session::historyFailed, deployments, &historypage::EnvironmentDeployments::fail);
    connect(deployments, &historypage::EnvironmentDeployments::openRequested, this, &MainWindow::openRecord);
    connect(deployments, &historypage::EnvironmentDeployments::allRequested, this, &MainWindow::openHistory);
    auto *keys = m_pipelinePage->details()->keys();
    connect(keys, &configurationpage::EnvironmentKeys::wanted, &m_session, &Session::lookAtConfiguration);
    connect(&m_session, &Session::configurationChanged, keys, &configurationpage::EnvironmentKeys::take);
    connect(keys, &configurationpage::EnvironmentKeys::openRequested, this, &MainWindow::openConfiguration);
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

} // namespace slipway::shell
