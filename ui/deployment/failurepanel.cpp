// SPDX-License-Identifier: Apache-2.0
#include "deployment/failurepanel.h"

#include "deployment/probemodel.h"
#include "model/recorded.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/sign.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;

FailurePanel::FailurePanel(QWidget *parent)
    : Panel(parent)
    , m_what((new Label(Label::Role::Strong, this))->wrapping())
    , m_answer((new Label(Label::Role::Body, this))->wrapping())
    , m_why((new Label(Label::Role::Body, this))->wrapping())
    , m_kept((new Label(Label::Role::Muted, this))->wrapping())
    , m_cure((new Label(Label::Role::Body, this))->wrapping())
    , m_rollBack(new Button(QString(), this))
    , m_retry(new Button(tr("Try again…"), this))
    , m_leave(new Button(QString(), this))
{
    setTone(Tone::Bad);
    m_what->setTone(Tone::Bad);
    m_answer->setTextFormat(Qt::RichText);
    m_rollBack->setLook(Button::Look::Primary);
    m_rollBack->setSymbol(Symbol::RollBack);
    auto *copy = new Button(tr("Copy"), this);
    copy->setAccessibleName(tr("Copy the error"));
    auto *buttons = new FlowLayout(nullptr, 8, 8);
    for (QWidget *button : {m_rollBack, m_retry, m_leave, copy})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(5);
    for (Label *label : {m_what, m_answer, m_why, m_kept, m_cure})
        layout->addWidget(label);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    connect(m_rollBack, &QPushButton::clicked, this, &FailurePanel::rollBackRequested);
    connect(m_retry, &QPushButton::clicked, this, &FailurePanel::retryRequested);
    connect(m_leave, &QPushButton::clicked, this, &FailurePanel::backRequested);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(toText(m_error)); });
}

/// The last answer that was not good before the step failed: that is what it failed by. What came
/// later, while it was rolled back, is another release's.
static const ProbeSample *lastBad(const Deployment &deployment)
{
    const auto failed = std::ranges::find(deployment.steps, StepState::State::Failed, &StepState::state);
    const auto at = std::ranges::find_if(deployment.probes | std::views::reverse, [&](const ProbeSample &sample) {
        const bool isLater =
            failed != deployment.steps.end() && failed->endedAt.isValid() && sample.at > failed->endedAt;
        return !isLater && sample.outcome != ProbeSample::Outcome::Good;
    });
    return at == std::ranges::rend(deployment.probes) ? nullptr : &*at;
}

static QString answerText(const ProbeSample &sample, const QFont &font)
{
    const QString answer = sample.status > 0 ? QString::number(sample.status) : sign(sample).word + u':';
    const QString said = answer + u' ' + inOwnWords(sample.text.simplified());
    return FailurePanel::tr("Last answer of %1: %2").arg(probeName(sample).toHtmlEscaped(), monoSpan(said, font));
}

static QString keptText(const Deployment &deployment)
{
    QStringList kept;
    for (const Evidence &evidence : deployment.evidence)
        kept.append(evidence.host.isEmpty() ? inOwnWords(evidence.title)
                                            : inOwnWords(evidence.title) + u" ("_s + evidence.host + u')');
    if (!deployment.probes.empty())
        kept.append(FailurePanel::tr("answers of %n probe(s)", nullptr, int(deployment.probes.size())));
    return kept.isEmpty() ? QString() : FailurePanel::tr("Kept as evidence: %1.").arg(kept.join(u", "_s));
}

void FailurePanel::show(const Deployment &deployment, const QString &rollsBackTo)
{
    m_error = inOwnWords(deployment.error.value_or(
        Error{.kind = ErrorKind::Internal, .what = tr("The deployment failed"), .where = {}, .why = {}, .cure = {}}));
    const auto fill = [](Label *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    const QString &host = m_error.where.host;
    const bool namesHost = !host.isEmpty() && !m_error.what.contains(host);
    fill(m_what, namesHost ? tr("%1: %2").arg(host, m_error.what) : m_error.what);
    const ProbeSample *bad = m_error.kind == ErrorKind::Verification ? lastBad(deployment) : nullptr;
    fill(m_answer, bad ? answerText(*bad, font()) : QString());
    fill(m_why, bad ? QString() : m_error.why.trimmed()); // the answer says the same
    fill(m_kept, keptText(deployment));
    fill(m_cure, m_error.cure);
    // What ran before runs again: going back further is not the next step.
    m_rollBack->setVisible(!rollsBackTo.isEmpty() && !deployment.isRolledBack);
    m_rollBack->setText(tr("Roll back to %1…").arg(rollsBackTo.section(u' ', 0, 0)));
    m_rollBack->setToolTip(tr("Shows the plan first: %1").arg(rollsBackTo));
    m_rollBack->setAccessibleName(tr("Roll back to %1").arg(rollsBackTo));
    m_retry->setToolTip(
        tr("Shows the plan first: %1 to %2 once more").arg(deployment.release.title(), deployment.environment));
    m_leave->setText(deployment.isInPlace() ? tr("Leave as is") : tr("Back to pipeline"));
    m_leave->setToolTip(deployment.isInPlace()
                            ? tr("Nothing is changed: %1 goes on with what failed. The page History leads back here.")
                                  .arg(deployment.environment)
                            : QString());
    setAccessibleName(tr("Failed: %1").arg(m_what->text()));
}

} // namespace slipway::deploymentpage
