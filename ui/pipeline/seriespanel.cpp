// SPDX-License-Identifier: Apache-2.0
#include "pipeline/seriespanel.h"

#include "widgets/age.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/seriestext.h"
#include "widgets/timechart.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

SeriesPanel::SeriesPanel(QWidget *parent)
    : QWidget(parent)
    , m_name(new Label(Label::Role::Strong, this))
    , m_host(new Label(Label::Role::Muted, this))
    , m_available(new Label(Label::Role::Strong, this))
    , m_figures((new Label(Label::Role::Muted, this))->wrapping())
    , m_chart(new TimeChart(this))
{
    auto *head = new FlowLayout(nullptr, 8, 2);
    head->addWidget(m_name);
    head->addWidget(m_host);
    head->addStretch();
    head->addWidget(m_available);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 12, 6);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_figures);
    layout->addWidget(m_chart);
    connect(m_chart, &TimeChart::currentChanged, this, &SeriesPanel::tell);
}

void SeriesPanel::show(const EnvironmentSeries &series, std::size_t index)
{
    const ServiceSeries &service = series.services.at(index);
    m_all = service.all;
    m_unseen = series.step * std::ranges::count_if(service.parts, &SeriesPart::isEmpty);
    m_name->setText(service.service);
    m_host->setText(service.host == u"local" ? tr("on this machine") : tr("on %1").arg(service.host));
    m_available->setText(m_all.availability() ? tr("%1 available").arg(availabilityText(m_all))
                                              : tr("availability not known"));
    m_available->setTone(m_all.bad > 0 ? Tone::Warn : Tone::Neutral);
    m_chart->show(series, index);
    tell();
}

/// Of the part that is looked at, or else of all.
void SeriesPanel::tell()
{
    const int part = m_chart->current();
    if (part >= 0) {
        m_figures->setText(m_chart->describe(part));
        return;
    }
    QStringList words{answersText(m_all)};
    if (const QString latency = latencyText(m_all); !latency.isEmpty())
        words += latency;
    if (m_unseen.count() > 0)
        words += tr("nobody looked for %1").arg(span(m_unseen));
    m_figures->setText(words.join(u" · "_s));
}

} // namespace slipway::pipeline
