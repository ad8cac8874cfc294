// SPDX-License-Identifier: Apache-2.0
#include "deployment/deploymentpage.h"

#include "deployment/failurepanel.h"
#include "deployment/output.h"
#include "deployment/stepmodel.h"
#include "deployment/steptable.h"
#include "deployment/summary.h"
#include "widgets/actions.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/emptystate.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/panel.h"
#include "widgets/popover.h"
#include "widgets/scrolling.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonDocument>
#include <QScrollArea>

#include <algorithm>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

DeploymentPage::DeploymentPage(Actions &actions, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_summary(new Summary(this))
    , m_failure(new FailurePanel(this))
    , m_stepModel(new StepModel(m_clock, this))
    , m_steps(new StepTable(m_stepModel, this))
    , m_note((new Label(Label::Role::Small, this))->wrapping())
    , m_output(new Output(this))
    , m_body(makeBody())
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
    , m_popover(new Popover(this))
{
    setAccessibleName(tr("Deployment"));
    m_empty->show(Symbol::Promote, tr("No deployment yet"),
                  tr("Promote or deploy a release: its steps, logs and probes are shown here as they come."),
                  tr("Back to pipeline"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    // With little room, the page scrolls as a whole rather than cut anything.
    letScroll(m_scroll, m_body);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, this, &DeploymentPage::choose);
    connect(m_summary->cancelButton(), &QPushButton::clicked, this, &DeploymentPage::askToCancel);
    connect(m_summary->finishButton(), &QPushButton::clicked, this,
            [this] { Q_EMIT resumeRequested(m_deployment->environment); });
    connect(m_summary->exportButton(), &QPushButton::clicked, this, &DeploymentPage::exportRecord);
    connect(m_failure, &FailurePanel::rollBackRequested, this,
            [this] { Q_EMIT rollBackRequested(m_deployment->environment); });
    connect(m_failure, &FailurePanel::retryRequested, this, [this] {
        Q_EMIT retryRequested(m_deployment->intent, m_deployment->environment, m_deployment->release.id);
    });
    connect(m_failure, &FailurePanel::backRequested, this, &DeploymentPage::backRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &DeploymentPage::backRequested);
    connect(m_output, &Output::saveFailed, this, [this](const QString &why) {
        Q_EMIT failed(
            {ErrorKind::LocalIo, tr("The log could not be saved"), {}, why, tr("Save it to another folder.")});
    });
    actions.add(u"deployment.find"_s, tr("Find in log"), QKeySequence::Find, this, [this] { m_output->startSearch(); });
    actions.add(u"deployment.back"_s, tr("Back to pipeline"), QKeySequence(Qt::ALT | Qt::Key_Left), this,
                [this] { Q_EMIT backRequested(); });
    fitToFont(m_steps, [this] {
        if (m_deployment) // when it has taken the font itself
            QMetaObject::invokeMethod(this, &DeploymentPage::refill, Qt::QueuedConnection);
    });
    connect(&m_ticks, &QTimer::timeout, this, &DeploymentPage::tick);
    refill();
}

static constexpr int columnGap = 16; // between the steps and what they wrote

QWidget *DeploymentPage::makeBody()
{
    auto *body = new QWidget(this);
    auto *left = new Panel(body);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(1, 8, 1, 8);
    leftLayout->addWidget(m_steps, 1);
    leftLayout->addWidget(m_note);
    m_note->setContentsMargins(16, 8, 16, 4);
    left->setObjectName(u"steps"_s);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(left);
    columns->addWidget(m_output, 1);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(14);
    layout->addWidget(m_summary);
    layout->addWidget(m_failure);
    layout->addLayout(columns, 1);
    return body;
}

void DeploymentPage::show(const Deployment &deployment)
{
    const bool isOther = !m_deployment || m_deployment->id != deployment.id;
    const bool hasEnded =
        !isOther && m_deployment->state == OperationState::Running && deployment.state != OperationState::Running;
    if (isOther) {
        m_output->clear();
        m_isFollowing = true;
    }
    m_deployment = deployment;
    refill();
    if (hasEnded)
        announce(
            this,
            tr("Deployment %1 to %2: %3").arg(deployment.number).arg(deployment.environment, stateOf(deployment).word));
}

void DeploymentPage::appendOutput(const QString &deploymentId, const QString &stepId, const QString &text)
{
    if (m_deployment && m_deployment->id == deploymentId)
        m_output->append(stepId, text);
}

void DeploymentPage::takeFocus()
{
    m_steps->setFocus(Qt::OtherFocusReason);
    announce(this, tr("Deployment %1 to %2 has begun").arg(m_deployment->number).arg(m_deployment->environment));
}

void DeploymentPage::setOwnDeployments(const QSet<QString> &ids)
{
    m_own = ids;
    refill();
}

void DeploymentPage::clearOutput()
{
    m_output->clear();
    refill();
}

void DeploymentPage::setRollsBackTo(const QString &releaseTitle)
{
    m_rollsBackTo = releaseTitle;
    if (m_deployment)
        m_failure->show(*m_deployment, m_rollsBackTo);
}

void DeploymentPage::refill()
{
    m_scroll->setVisible(m_deployment.has_value());
    m_empty->setVisible(!m_deployment);
    if (!m_deployment)
        return;
    const bool isRunning = m_deployment->state == OperationState::Running;
    m_failure->setVisible(m_deployment->state == OperationState::Failed || m_deployment->error.has_value());
    m_failure->show(*m_deployment, m_rollsBackTo);
    m_stepModel->showSteps(m_deployment->steps);
    m_output->show(*m_deployment);
    m_note->setVisible(isRunning);
    m_note->setText(
        m_own.contains(m_deployment->id)
            ? tr("Closing the window does not stop it: Slipway goes on without one until it has ended. If this "
                 "machine is switched off, the command that runs on a host finishes there, but nobody verifies or "
                 "rolls back until a Slipway connects.")
            : tr("%1 began it, and this window only looks on. If that Slipway is gone, it can be finished here: a step "
                 "that has ended is not run again.")
                  .arg(m_deployment->by));
    followSteps();
    tick();
    m_ticks.setInterval(isRunning ? 500ms : 1s); // when it ended is told by its age
    if (isVisible())
        m_ticks.start();
}

void DeploymentPage::followSteps()
{
    const StepState *interesting = interestingStep(m_deployment->steps);
    if (!interesting)
        return;
    m_isChoosing = true;
    if (m_isFollowing || !m_steps->currentIndex().isValid())
        m_steps->setCurrentIndex(m_stepModel->find(interesting->id));
    m_isChoosing = false;
    choose(m_steps->currentIndex());
    fitSteps();
}

void DeploymentPage::fitSteps()
{
    // Twelve rows are always whole: the page scrolls then, not the list in it.
    constexpr int mostWhole = 12;
    const bool isWhole = m_stepModel->rowCount() <= mostWhole;
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_steps->setVerticalScrollBarPolicy(isWhole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int wanted = m_steps->fit() + 4 + (isWhole ? 0 : scrollBar);
    m_steps->setMinimumHeight(m_steps->heightOf(std::min(m_stepModel->rowCount(), mostWhole)) + scrollBar);
    // Where there is no room for both, the steps scroll sideways: the log has its tools to show.
    const int share = width() * (m_stepModel->hosts().isEmpty() ? 2 : 3) / 5;
    const QMargins margins = m_body->layout()->contentsMargins();
    const int left =
        width() - margins.left() - margins.right() - scrollBar - columnGap - m_output->minimumSizeHint().width();
    const int most = std::max(240, std::min(share, left));
    m_steps->parentWidget()->setFixedWidth(std::min(std::max(wanted, fontMetrics().averageCharWidth() * 36), most));
}

void DeploymentPage::choose(const QModelIndex &current)
{
    const StepState *step = m_stepModel->step(current);
    if (!step)
        return;
    if (!m_isChoosing && m_deployment && m_steps->hasFocus())
        m_isFollowing = step->id == interestingStep(m_deployment->steps)->id;
    m_output->choose(*step);
}

void DeploymentPage::tick()
{
    if (!m_deployment)
        return;
    m_summary->show(*m_deployment, m_clock(), m_own.contains(m_deployment->id));
    m_stepModel->tick();
}

void DeploymentPage::askToCancel()
{
    m_popover->open(m_summary->cancelButton(), tr("Cancel deployment %1?").arg(m_deployment->number),
                    {{{Symbol::None, Tone::Neutral, {}},
                      tr("The command that runs on a host is ended, and no further step begins."),
                      tr("Nothing is rolled back: %1 stays as it is at that moment, which may be between two releases.")
                          .arg(m_deployment->environment)},
                     {{Symbol::None, Tone::Neutral, {}},
                      {},
                      tr("To leave it running and do something else, close the window instead.")}});
    m_popover->addAction(tr("Keep going"), {});
    m_popover->addAction(tr("Cancel the deployment"), [this, id = m_deployment->id] { Q_EMIT cancelRequested(id); });
}

void DeploymentPage::exportRecord()
{
    const Deployment chosen = *m_deployment; // another one may be shown while a name is chosen
    const QString name = m_chooseFile(this, u"%1-%2.json"_s.arg(chosen.environment).arg(chosen.number));
    if (name.isEmpty())
        return;
    const QByteArray record = QJsonDocument(toJson(chosen)).toJson();
    if (const auto saved = exportTo(name, record, tr("The record could not be exported")); !saved)
        Q_EMIT failed(saved.error());
}

void DeploymentPage::hideEvent(QHideEvent *event)
{
    m_ticks.stop();
    QWidget::hideEvent(event);
}

void DeploymentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refill();
}

void DeploymentPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_deployment)
        followSteps();
}

} // namespace slipway::deploymentpage
