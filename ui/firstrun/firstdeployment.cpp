// SPDX-License-Identifier: Apache-2.0
#include "firstrun/firstdeployment.h"

#include "model/gate.h"
#include "model/recorded.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/panel.h"
#include "widgets/sign.h"

#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

FirstDeployment::FirstDeployment(Requests requests, QWidget *parent)
    : QWidget(parent)
    , m_requests(std::move(requests))
    , m_title((new Label(Label::Role::Heading, this))->wrapping())
    , m_line((new Label(Label::Role::Small, this))->wrapping())
    , m_problem(new ErrorPanel(this))
    , m_start(new Button(tr("Build and verify"), this))
    , m_stop(new Button(tr("Stop"), this))
    , m_next(new Button(QString(), this))
    , m_close(new Button(tr("Not now"), this))
{
    m_line->setTone(Tone::Muted);
    m_start->setLook(Button::Look::Primary);
    m_next->setLook(Button::Look::Primary);
    m_next->setSymbol(Symbol::Promote);
    m_close->setLook(Button::Look::Quiet);
    auto *panel = new Panel(this);
    auto *content = new QVBoxLayout(panel);
    content->setContentsMargins(16, 12, 16, 14);
    content->setSpacing(10);
    content->addWidget(makeHead());
    content->addWidget(makeSteps());
    content->addWidget(m_line);
    content->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 0);
    layout->addWidget(panel);
    setAccessibleName(tr("First deployment"));
    setFocusProxy(m_start);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &FirstDeployment::showSteps);
    connect(m_start, &QPushButton::clicked, this, &FirstDeployment::start);
    connect(m_stop, &QPushButton::clicked, this, &FirstDeployment::stop);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT promoteRequested(m_nextName); });
}

QWidget *FirstDeployment::makeHead()
{
    auto *head = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_start, m_stop, m_next, m_close})
        buttons->addWidget(button);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_title, 1);
    row->addLayout(buttons);
    return head;
}

QWidget *FirstDeployment::makeSteps()
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 32, 8);
    row->setContentsMargins(0, 0, 0, 0);
    for (Step &step : m_steps) {
        step.box = new QWidget(box);
        step.glyph = new Glyph(step.box);
        step.title = new Label(Label::Role::Strong, step.box);
        step.detail = new Label(Label::Role::Muted, step.box);
        auto *layout = new QHBoxLayout(step.box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        for (QWidget *part : std::initializer_list<QWidget *>{step.glyph, step.title, step.detail})
            layout->addWidget(part);
        row->addWidget(step.box);
    }
    m_steps[0].title->setText(tr("Docker and registry"));
    m_steps[1].title->setText(tr("Build"));
    return box;
}

void FirstDeployment::setEnvironments(const QString &first, const QString &next)
{
    m_first = first;
    m_nextName = next;
    m_steps[2].title->setText(tr("Deploy to %1 and verify").arg(first));
    m_next->setText(tr("Promote to %1…").arg(next));
    if (!isRunning() && !isVisible())
        offer();
}

void FirstDeployment::offer()
{
    for (Step &step : m_steps)
        step.state = StepState::State::Pending;
    m_title->setText(tr("Build this commit, and verify it on this machine"));
    m_line->setText(tr("One image is made, and checked here as it will be checked everywhere."));
    enter(State::Offered);
}

void FirstDeployment::start()
{
    if (isRunning())
        return;
    show();
    for (Step &step : m_steps)
        step.state = StepState::State::Pending;
    m_isDeploying = false;
    m_isStopping = false;
    m_deployment.clear();
    m_title->setText(tr("Building this commit, and verifying it in %1").arg(m_first));
    m_line->setText({});
    enter(State::Preparing);
    m_stop->setFocus(Qt::OtherFocusReason);
    m_request = m_requests.prepare();
}

int FirstDeployment::current() const
{
    return isRunning() ? static_cast<int>(m_state) - static_cast<int>(State::Preparing) : -1;
}

void FirstDeployment::endStep(StepState::State state)
{
    if (current() < 0)
        return;
    Step &step = m_steps.at(static_cast<size_t>(current()));
    step.state = state;
    step.milliseconds = m_elapsed.elapsed();
}

void FirstDeployment::enter(State state)
{
    if (state != State::Failed)
        endStep(StepState::State::Succeeded);
    m_state = state;
    if (current() >= 0) {
        m_steps.at(static_cast<size_t>(current())).state = StepState::State::Running;
        m_elapsed.start();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    m_problem->setVisible(state == State::Failed);
    m_line->setVisible(state != State::Failed && !m_line->text().isEmpty());
    m_start->setVisible(state == State::Offered || state == State::Failed);
    m_start->setText(state == State::Failed ? tr("Try again") : tr("Build and verify"));
    m_stop->setVisible(isRunning());
    m_next->setVisible(state == State::Done && !m_nextName.isEmpty());
    m_close->setVisible(!isRunning());
    m_close->setText(state == State::Done ? tr("Close") : tr("Not now"));
    showSteps();
}

void FirstDeployment::showSteps()
{
    for (int i = 0; Step & step : m_steps) {
        const Sign sign = widgets::sign(step.state);
        const bool isPending = step.state == StepState::State::Pending;
        step.glyph->show(isPending ? Symbol::Missing : sign.symbol, isPending ? Tone::Muted : sign.tone);
        const qint64 time = i++ == current() ? m_elapsed.elapsed() : step.milliseconds;
        const QString seconds = step.state == StepState::State::Running
                                    ? QString::number(time / 1000)
                                    : QLocale().toString(double(time) / 1000, 'f', 1);
        step.detail->setText(isPending ? sign.word : tr("%1 · %2 s").arg(sign.word, seconds));
    }
}

/// An answer that comes after Stop leads to no next step.
bool FirstDeployment::failedAsStopped()
{
    if (m_isStopping)
        fail({ErrorKind::Cancelled, tr("Stopped"), {}, {}, tr("Nothing was changed in %1.").arg(m_first)});
    return m_isStopping;
}

void FirstDeployment::prepared(int request, const QStringList &started)
{
    if (request != m_request || m_state != State::Preparing || failedAsStopped())
        return;
    if (!started.isEmpty())
        m_steps[0].title->setText(tr("Docker and registry (%1 was started)").arg(started.join(u", "_s)));
    enter(State::Building);
    m_request = m_requests.build();
}

void FirstDeployment::buildGrew(int request, const QString &text)
{
    if (request != m_request || m_state != State::Building)
        return;
    const QString last = text.trimmed().section(u'\n', -1).simplified();
    if (last.isEmpty())
        return;
    m_line->setText(last.left(160));
    m_line->setVisible(true);
}

void FirstDeployment::built(int request, const Release &release)
{
    if (request != m_request || m_state != State::Building || failedAsStopped())
        return;
    m_line->setText(tr("%1 is built from commit %2").arg(release.title(), release.commit.left(7)));
    enter(State::Verifying);
    m_request = m_requests.plan(m_first, release.id);
}

void FirstDeployment::buildFailed(int request, const Error &error)
{
    if (request == m_request && isRunning())
        fail(error);
}

void FirstDeployment::planned(int request, const Plan &plan)
{
    if (request != m_request || m_state != State::Verifying || m_isDeploying || failedAsStopped())
        return;
    if (const Gate *gate = denial(plan.gates))
        return fail({ErrorKind::Denied, gate->title, {.environment = m_first}, gate->why, gate->lift});
    m_isDeploying = true;
    m_requests.execute(plan);
}

void FirstDeployment::planFailed(int request, const Error &error)
{
    if (request == m_request && m_state == State::Verifying)
        fail(error);
}

void FirstDeployment::deploymentChanged(const Deployment &deployment)
{
    if (m_state != State::Verifying || !m_isDeploying || deployment.environment != m_first)
        return;
    const bool isNew = std::exchange(m_deployment, deployment.id) != deployment.id;
    if (isNew && m_isStopping)
        m_requests.cancel(m_deployment);
    if (deployment.state == OperationState::Pending || deployment.state == OperationState::Running) {
        for (const StepState &step : deployment.steps) {
            if (step.state == StepState::State::Running)
                m_line->setText(inOwnWords(step.title));
        }
        m_line->setVisible(true);
        return;
    }
    if (deployment.state == OperationState::Succeeded && deployment.isVerified) {
        m_title->setText(tr("Verified and deployed: %1").arg(deployment.release.title()));
        m_line->setText(
            m_nextName.isEmpty()
                ? tr("It runs in %1, is ready and passed the smoke checks.").arg(m_first)
                : tr("It runs in %1, is ready and passed the smoke checks. The very same image may now go on "
                     "to %2.")
                      .arg(m_first, m_nextName));
        enter(State::Done);
        (m_nextName.isEmpty() ? m_close : m_next)->setFocus(Qt::OtherFocusReason);
        announce(this, m_title->text());
        return;
    }
    fail(deployment.error.value_or(Error{.kind = ErrorKind::Verification,
                                         .what = tr("It did not become good in %1").arg(m_first),
                                         .where = {.environment = m_first},
                                         .why = {},
                                         .cure = tr("The page Deployment shows each step and what was said.")}));
}

void FirstDeployment::refused(const Error &error)
{
    if (m_state == State::Verifying && m_isDeploying && error.where.environment == m_first)
        fail(error);
}

void FirstDeployment::fail(const Error &error)
{
    endStep(StepState::State::Failed);
    m_title->setText(tr("This commit could not be built and verified"));
    m_problem->show(error);
    enter(State::Failed);
    m_start->setFocus(Qt::OtherFocusReason);
    announce(this, error.what);
}

void FirstDeployment::stop()
{
    m_isStopping = true; // what is planned or begun just now, too
    if (m_state == State::Verifying && !m_deployment.isEmpty())
        m_requests.cancel(m_deployment);
    else if (m_state != State::Verifying)
        m_requests.stopBuild(m_request);
}

} // namespace slipway::firstrun
