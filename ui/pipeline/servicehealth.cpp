// SPDX-License-Identifier: Apache-2.0
#include "pipeline/servicehealth.h"

#include "pipeline/seriesmodel.h"
#include "pipeline/seriespanel.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/tabs.h"

#include <QVBoxLayout>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

static constexpr auto again = 30s; // half of what a part of the shortest span is long

ServiceHealth::ServiceHealth(QWidget *parent)
    : QWidget(parent)
    , m_spans(new Tabs(tr("How far back"), this))
    , m_asTable(new Button(tr("As a table"), this))
    , m_legend((new Label(Label::Role::Small, this))->wrapping())
    , m_problem(new ErrorPanel(this))
    , m_empty(new EmptyState(this))
    , m_pictures(new QWidget(this))
    , m_table(new CellTable(tr("Health over time"), this))
    , m_model(new SeriesModel(this))
{
    m_spans->addTab(tr("Hour"));
    m_spans->addTab(tr("Day"));
    m_spans->addTab(tr("Month"));
    m_asTable->setCheckable(true);
    m_legend->setText(tr("Line: the median answer. Band: up to the slowest of 95 in 100. Below: a thin line is good, a "
                         "block is bad, a dot is not known."));
    m_legend->setTone(Tone::Muted);
    m_empty->show(
        Symbol::Healthy, tr("No samples yet"),
        tr("They are collected while this window is open, or while “slipway watch” runs. Only services with a "
           "check in slipway.yaml are asked."));
    m_table->setModel(m_model);
    m_again.setInterval(again);
    build();
    refill();
    connect(&m_again, &QTimer::timeout, this, &ServiceHealth::ask);
    connect(m_spans, &QTabBar::currentChanged, this, [this] {
        m_isRead = false;
        ask();
    });
    connect(m_asTable, &QPushButton::toggled, this, &ServiceHealth::refill);
    connect(m_problem->addAction(tr("Try again")), &QPushButton::clicked, this, &ServiceHealth::ask);
}

void ServiceHealth::build()
{
    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(12, 8, 10, 4);
    head->addWidget(m_spans);
    head->addStretch();
    head->addWidget(m_asTable);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(16, 0, 12, 0);
    inset->addWidget(m_problem);
    inset->addWidget(m_legend);
    m_pictureLayout = new QVBoxLayout(m_pictures);
    m_pictureLayout->setContentsMargins(0, 0, 0, 6);
    m_pictureLayout->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(inset);
    layout->addWidget(m_empty);
    layout->addWidget(m_pictures);
    layout->addWidget(m_table);
    fitToFont(this, [this] { m_table->setMinimumHeight(fontMetrics().height() * 18); });
}

Span ServiceHealth::span() const
{
    return static_cast<Span>(std::max(0, m_spans->currentIndex()));
}

void ServiceHealth::show(const QString &environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    m_isRead = false;
    m_series = {};
    refill();
    if (isVisible())
        ask();
}

void ServiceHealth::ask()
{
    if (!m_environment.isEmpty())
        Q_EMIT wanted(m_environment, span());
}

void ServiceHealth::take(const EnvironmentSeries &series)
{
    if (series.environment != m_environment || series.span != span())
        return;
    m_problem->hide();
    m_isRead = true;
    m_series = series;
    refill();
}

void ServiceHealth::fail(const QString &environment, const Error &error)
{
    if (environment != m_environment)
        return;
    m_isRead = false;
    m_series = {};
    m_problem->show(error);
    m_problem->setVisible(true);
    refill();
}

void ServiceHealth::refill()
{
    const bool hasAny = !m_series.services.empty();
    const bool isTable = m_asTable->isChecked();
    while (m_panels.size() < m_series.services.size()) {
        m_panels.push_back(new SeriesPanel(m_pictures));
        m_pictureLayout->addWidget(m_panels.back());
    }
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setVisible(i < m_series.services.size());
        if (i < m_series.services.size())
            m_panels[i]->show(m_series, i);
    }
    if (isTable)
        m_model->show(rowsOf(m_series));
    m_pictures->setVisible(hasAny && !isTable);
    m_legend->setVisible(hasAny && !isTable);
    m_table->setVisible(hasAny && isTable);
    m_asTable->setVisible(hasAny);
    m_empty->setVisible(m_isRead && !hasAny);
    if (hasAny)
        m_problem->hide();
}

void ServiceHealth::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
    m_again.start();
}

void ServiceHealth::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
}

} // namespace slipway::pipeline
