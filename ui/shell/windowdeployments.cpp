// SPDX-License-Identifier: Apache-2.0
// Which plan and which deployment the window shows, ours or somebody else’s.
#include "deployment/deploymentpage.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "shell/mainwindow.h"
#include "widgets/errorpanel.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace slipway::shell {

using session::PlanRequest;

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

/// Of which deployment, in which state, the page has the output.
static QString stampOf(const Deployment &deployment)
{
    return deployment.id + u'/' + toWord(deployment.state);
}

void MainWindow::showDeployment(const Deployment &deployment)
{
    const bool isNew = !m_own.contains(deployment.id);
    if (isNew) {
        m_own.insert(deployment.id);
        tellOwn();
    }
    if (deployment.state == OperationState::Running)
        m_unfinished.insert(deployment.id);
    else
        m_unfinished.remove(deployment.id);
    // What a person just started is shown; another one that runs beside it does not push itself in.
    const Deployment *shown = m_deploymentPage->deployment();
    if (m_isWaitingForStart && isNew) {
        m_isWaitingForStart = false;
        showLive(deployment);
        showPage(Deployments);
        m_deploymentPage->takeFocus();
    } else if (!shown || shown->id == deployment.id) {
        showLive(deployment);
    }
    updateRollback();
}

/// Its output comes by itself.
void MainWindow::showLive(const Deployment &deployment)
{
    m_deploymentPage->show(deployment);
    m_outputShown = stampOf(deployment);
}

/// Whose hosts were lost in the middle is nobody's any more: it can be finished, by this Slipway or another.
void MainWindow::letGo(const QString &deploymentId)
{
    if (m_unfinished.remove(deploymentId)) {
        m_own.remove(deploymentId);
        tellOwn();
    }
    quitIfIdle();
}

void MainWindow::tellOwn()
{
    m_pipelinePage->setOwnDeployments(m_own);
    m_deploymentPage->setOwnDeployments(m_own);
}

/// What a deployment wrote lies on its hosts. Where it did not come here as it was written, it is read when it is
/// looked at, and again when it has ended.
void MainWindow::readOutput()
{
    const Deployment *shown = m_deploymentPage->deployment();
    if (!shown || m_pages->currentIndex() != Deployments || m_outputShown == stampOf(*shown))
        return;
    m_outputShown = stampOf(*shown);
    m_deploymentPage->clearOutput();
    m_session.readOutput(*shown);
}

/// Somebody else's: shown while nothing else is, and never taken for ours.
void MainWindow::showForeignDeployment(const Deployment &deployment)
{
    const Deployment *shown = m_deploymentPage->deployment();
    if (!shown || (shown->id == deployment.id && shown->state == OperationState::Running))
        m_deploymentPage->show(deployment);
    updateRollback();
    readOutput();
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
        if (now != deployments.end() && now->state != shown->state) {
            m_deploymentPage->show(*now);
            readOutput();
        }
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

} // namespace slipway::shell
