// SPDX-License-Identifier: Apache-2.0
#include "deployment/probestrip.h"

#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Outcome = ProbeSample::Outcome;

static constexpr int barWidth = 10;
static constexpr int barGap = 4;
static constexpr size_t mostBars = 16;

ProbeBars::ProbeBars(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProbeBars::show(const std::vector<ProbeSample> &samples, ProbeSample::Kind kind)
{
    m_outcomes.clear();
    for (const ProbeSample &sample : samples)
        if (sample.kind == kind)
            m_outcomes.push_back(sample.outcome);
    const auto good = std::ranges::count(m_outcomes, Outcome::Good);
    setAccessibleDescription(tr("%1 of %n good", nullptr, int(m_outcomes.size())).arg(good));
    setToolTip(accessibleDescription());
    if (m_outcomes.size() > mostBars)
        m_outcomes.erase(m_outcomes.begin(), m_outcomes.end() - mostBars);
    updateGeometry();
    update();
}

QSize ProbeBars::sizeHint() const
{
    return {std::max(1, int(m_outcomes.size()) * (barWidth + barGap) - barGap), qRound(fontMetrics().height() * 1.4)};
}

void ProbeBars::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = 0;
    for (const Outcome outcome : m_outcomes) {
        const bool isGood = outcome == Outcome::Good;
        const qreal high = isGood ? height() * 0.5 : height();
        QRectF bar(x, height() - high, barWidth, high);
        const QColor colour = theme.tone(isGood ? Tone::Good : outcome == Outcome::Bad ? Tone::Bad : Tone::Warn);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (outcome == Outcome::CannotProbe) {
            painter.setPen(QPen(colour, 1.5));
            painter.setBrush(Qt::NoBrush);
            bar.adjust(0.75, 0.75, -0.75, -0.75);
        }
        painter.drawRoundedRect(bar, 2, 2);
        x += barWidth + barGap;
    }
}

ProbeStrip::ProbeStrip(QWidget *parent)
    : QWidget(parent)
    , m_healthName(new Label(u"/health"_s, Label::Role::Muted, this))
    , m_health(new ProbeBars(u"/health"_s, this))
    , m_readyName(new Label(u"/ready"_s, Label::Role::Muted, this))
    , m_ready(new ProbeBars(u"/ready"_s, this))
    , m_text(new Label(Label::Role::Muted, this))
{
    auto *layout = new FlowLayout(this, 12, 6);
    layout->setContentsMargins(16, 12, 16, 12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_healthName, m_health, m_readyName, m_ready, m_text})
        layout->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ProbeStrip::show(const std::vector<ProbeSample> &samples)
{
    m_health->show(samples, ProbeSample::Kind::Health);
    m_ready->show(samples, ProbeSample::Kind::Ready);
    m_healthName->setVisible(!m_health->isEmpty());
    m_health->setVisible(!m_health->isEmpty());
    m_readyName->setVisible(!m_ready->isEmpty());
    m_ready->setVisible(!m_ready->isEmpty());
    const auto good = std::ranges::count(samples, Outcome::Good, &ProbeSample::outcome);
    const auto blind = std::ranges::count(samples, Outcome::CannotProbe, &ProbeSample::outcome);
    QString text = samples.empty() ? tr("No probes yet. They begin when the new containers run.")
                                   : tr("%n probe(s), %1 good", nullptr, int(samples.size())).arg(good);
    if (blind > 0)
        text += u", "_s + tr("%n could not be asked", nullptr, int(blind));
    m_text->setText(text);
}

} // namespace slipway::deploymentpage
