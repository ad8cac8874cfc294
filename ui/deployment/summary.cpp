// SPDX-License-Identifier: Apache-2.0
#include "deployment/summary.h"

#include "model/recorded.h"
#include "widgets/age.h"
#include "widgets/badge.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <algorithm>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;

static const StepState *stepIn(const Deployment &deployment, StepState::State state)
{
    const auto at = std::ranges::find(deployment.steps, state, &StepState::state);
    return at == deployment.steps.end() ? nullptr : &*at;
}

Sign stateOf(const Deployment &deployment)
{
    Sign state = sign(deployment.state);
    switch (deployment.state) {
    case OperationState::Running:
        if (const StepState *step = stepIn(deployment, StepState::State::Running))
            state.word = Summary::tr("%1 · %2 of %3")
                             .arg(inOwnWords(step->title))
                             .arg(step - deployment.steps.data() + 1)
                             .arg(deployment.steps.size());
        break;
    case OperationState::Failed:
        if (const StepState *step = stepIn(deployment, StepState::State::Failed))
            state.word = Summary::tr("Failed at: %1").arg(inOwnWords(step->title));
        break;
    case OperationState::Succeeded:
        if (deployment.isVerified)
            state.word = Summary::tr("Verified");
        break;
    case OperationState::Pending:
    case OperationState::Canceled: break;
    }
    return state;
}

Summary::Summary(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(Label::Role::Title, this))
    , m_what(new Badge(this))
    , m_state(new Badge(this))
    , m_origin(new Label(Label::Role::Muted, this))
    , m_cancel(new Button(tr("Cancel…"), this))
    , m_finish(new Button(tr("Finish it here"), this))
    , m_export(new Button(tr("Export the record…"), this))
{
    m_origin->setTextFormat(Qt::RichText);
    auto *layout = new FlowLayout(this, 12, 6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_what, m_state, m_origin})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_finish);
    layout->addWidget(m_export);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Summary::show(const Deployment &deployment, const QDateTime &now, bool isOwn)
{
    m_title->setText(deployment.number > 0 ? tr("Deployment %1").arg(deployment.number) : tr("Deployment"));
    const QString way = deployment.intent == Intent::RollBack ? tr("back to %1 in %2") : tr("%1 → %2");
    m_what->show(deployment.intent == Intent::RollBack ? Symbol::RollBack : Symbol::None, Tone::Muted,
                 way.arg(deployment.release.title(), deployment.environment));
    m_what->setToolTip(deployment.release.id);
    const Sign state = stateOf(deployment);
    m_state->show(state.symbol, state.tone, state.word);
    QStringList parts;
    if (deployment.startedAt.isValid())
        parts.append(tr("started %1").arg(ago(deployment.startedAt, now)).toHtmlEscaped());
    if (!deployment.by.isEmpty())
        parts.append(tr("by %1").arg(deployment.by).toHtmlEscaped());
    QString text = parts.join(u' ');
    if (!deployment.planHash.isEmpty())
        text += u" · "_s + tr("plan %1").arg(monoSpan(shortDigest(deployment.planHash), font()));
    m_origin->setText(text);
    m_origin->setCopyText(deployment.planHash);
    m_origin->setToolTip(exact(deployment.startedAt) + u'\n' + tr("plan %1").arg(deployment.planHash));
    const bool isOver = deployment.state != OperationState::Running && deployment.state != OperationState::Pending;
    m_title->setMinimumHeight(m_cancel->sizeHint().height()); // with or without it
    m_cancel->setVisible(!isOver && isOwn);
    m_finish->setVisible(!isOver && !isOwn);
    m_finish->setAccessibleName(tr("Finish deployment %1 here").arg(deployment.number));
    m_export->setVisible(isOver);
    m_export->setToolTip(tr("Steps, probes and evidence, as JSON"));
    m_cancel->setAccessibleName(tr("Cancel deployment %1").arg(deployment.number));
}

} // namespace slipway::deploymentpage
