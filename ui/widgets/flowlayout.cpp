// SPDX-License-Identifier: Apache-2.0
#include "widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace slipway::widgets {

namespace {

bool isStretch(const QLayoutItem &item)
{
    return const_cast<QLayoutItem &>(item).spacerItem() != nullptr;
}

/// One line: the items [first, last), how wide and high they are together.
struct Line {
    size_t first = 0;
    size_t last = 0;
    int width = 0;
    int height = 0;
};

QSize sizeOf(const QLayoutItem &item, int available)
{
    QSize size = item.sizeHint();
    if (size.width() > available) {
        size.setWidth(std::max(available, item.minimumSize().width()));
        if (item.hasHeightForWidth())
            size.setHeight(item.heightForWidth(size.width()));
    }
    return size;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int gap, int lineGap)
    : QLayout(parent)
    , m_gap(gap)
    , m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + index, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<size_t>(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.width() > 0 ? m_gap : 0), std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool isPlacing) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    std::vector<Line> lines(1);
    for (size_t i = 0; i < m_items.size(); ++i) {
        const QLayoutItem &item = *m_items[i];
        lines.back().last = i + 1;
        if (isStretch(item) || const_cast<QLayoutItem &>(item).isEmpty())
            continue;
        const QSize size = sizeOf(item, inner.width());
        const int gap = lines.back().width > 0 ? m_gap : 0;
        if (gap > 0 && lines.back().width + gap + size.width() > inner.width()) {
            lines.back().last = i;
            lines.push_back({i, i + 1, size.width(), size.height()});
        } else {
            lines.back().width += gap + size.width();
            lines.back().height = std::max(lines.back().height, size.height());
        }
    }
    int y = inner.top();
    bool isPastStretch = false;
    for (const Line &line : lines) {
        int x = inner.left() + (isPastStretch ? std::max(0, inner.width() - line.width) : 0);
        for (size_t i = line.first; isPlacing && i < line.last; ++i) {
            if (isStretch(*m_items[i])) {
                x += isPastStretch ? 0 : std::max(0, inner.width() - line.width);
                isPastStretch = true;
                continue;
            }
            if (m_items[i]->isEmpty())
                continue;
            const QSize size = sizeOf(*m_items[i], inner.width());
            m_items[i]->setGeometry(QRect(QPoint(x, y + (line.height - size.height()) / 2), size));
            x += size.width() + m_gap;
        }
        y += line.height + m_lineGap;
    }
    return y - m_lineGap - rect.top() + contentsMargins().bottom();
}

} // namespace slipway::widgets
