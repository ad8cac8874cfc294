// SPDX-License-Identifier: Apache-2.0
#include "pipeline/strip.h"

#include "pipeline/card.h"
#include "pipeline/connector.h"
#include "widgets/scrolling.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace slipway::pipeline {

Strip::Strip(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    widgets::letScroll(this, content);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->installEventFilter(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int Strip::heightForWidth(int width) const
{
    const int needed = m_row->totalMinimumSize().width();
    const int height = m_row->hasHeightForWidth() ? m_row->totalHeightForWidth(std::max(width, needed))
                                                  : m_row->totalMinimumSize().height();
    return height + (needed > width ? horizontalScrollBar()->sizeHint().height() : 0);
}

QSize Strip::sizeHint() const
{
    const int width = std::max(this->width(), 200);
    return {m_row->totalSizeHint().width(), heightForWidth(width)};
}

QSize Strip::minimumSizeHint() const
{
    return {200, heightForWidth(std::max(width(), 200))};
}

void Strip::show(const PipelineState &pipeline, const QDateTime &now, bool isLooking)
{
    const bool isSame =
        std::ranges::equal(m_cards, pipeline.environments, {}, &Card::environment, &EnvironmentState::environment);
    if (!isSame)
        rebuild(pipeline);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const EnvironmentState &environment = pipeline.environments[i];
        m_cards[i]->show(environment, int(i), now, isLooking);
        if (i == 0)
            continue;
        const EnvironmentState &upstream = pipeline.environments[i - 1];
        m_arrows[i - 1]->show(pipeline::arrowInto(environment, upstream, now), upstream.environment,
                              environment.environment);
    }
    updateGeometry();
}

void Strip::rebuild(const PipelineState &pipeline)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_cards.clear();
    m_arrows.clear();
    for (const EnvironmentState &environment : pipeline.environments) {
        if (!m_cards.empty()) {
            auto *arrow = new Connector(widget());
            m_row->addWidget(arrow);
            m_arrows.push_back(arrow);
            connect(arrow, &Connector::pressed, this,
                    [this, name = environment.environment] { Q_EMIT promotePressed(name); });
        }
        addCard(environment.environment);
    }
}

void Strip::addCard(const QString &environment)
{
    auto *card = new Card(widget());
    card->setContextMenuPolicy(Qt::CustomContextMenu);
    m_row->addWidget(card, 1);
    m_cards.push_back(card);
    connect(card, &Card::clicked, this, [this, environment] { Q_EMIT selected(environment); });
    connect(card, &Card::openRequested, this, [this, environment] { Q_EMIT openRequested(environment); });
    connect(card, &Card::driftRequested, this, [this, environment] { Q_EMIT driftRequested(environment); });
    connect(card, &Card::stepRequested, this, [this, card](int by) { step(card, by); });
    connect(card, &QWidget::customContextMenuRequested, this, [this, card, environment](const QPoint &at) {
        Q_EMIT selected(environment);
        Q_EMIT menuRequested(environment, card->mapToGlobal(at));
    });
}

void Strip::step(const Card *from, int by)
{
    const auto at = std::ranges::find(m_cards, from) - m_cards.begin() + by;
    if (at < 0 || std::cmp_greater_equal(at, m_cards.size()))
        return;
    Card *card = m_cards[static_cast<size_t>(at)];
    card->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(card, 0, 0);
    Q_EMIT selected(card->environment());
}

void Strip::select(const QString &environment)
{
    for (Card *card : m_cards) {
        const bool isChosen = card->environment() == environment;
        const bool isNews = isChosen && !card->isChecked();
        card->setChecked(isChosen);
        if (isNews)
            scrollToChosen();
    }
}

/// Later: cards that are new, or of a window that has just got its size, have no place yet.
void Strip::scrollToChosen()
{
    const auto chosen = std::ranges::find_if(m_cards, &Card::isChecked);
    if (chosen != m_cards.end())
        QMetaObject::invokeMethod(
            *chosen, [this, card = *chosen] { ensureWidgetVisible(card, 0, 0); }, Qt::QueuedConnection);
}

Card *Strip::card(const QString &environment) const
{
    const auto at = std::ranges::find(m_cards, environment, &Card::environment);
    return at == m_cards.end() ? nullptr : *at;
}

Connector *Strip::arrowInto(const QString &environment) const
{
    for (size_t i = 1; i < m_cards.size(); ++i)
        if (m_cards[i]->environment() == environment)
            return m_arrows[i - 1];
    return nullptr;
}

bool Strip::eventFilter(QObject *watched, QEvent *event)
{
    // A card that needs another height tells its parent only; the page must hear of it too.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

bool Strip::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        updateGeometry();
        scrollToChosen();
    }
    return QScrollArea::viewportEvent(event);
}

} // namespace slipway::pipeline
