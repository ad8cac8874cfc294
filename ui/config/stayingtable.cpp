// SPDX-License-Identifier: Apache-2.0
#include "config/stayingtable.h"

#include "widgets/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace slipway::configurationpage {

using widgets::Theme;

int StayingTable::covered() const
{
    if (!model() || model()->columnCount() < 2 || horizontalHeader()->offset() == 0)
        return 0;
    const int width = columnWidth(0);
    return width <= viewport()->width() / 2 ? width : 0;
}

QModelIndex StayingTable::indexAt(const QPoint &at) const
{
    return at.x() < covered() ? model()->index(rowAt(at.y()), 0, rootIndex()) : QTableView::indexAt(at);
}

QRect StayingTable::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.column() == 0 && covered() > 0)
        rect.moveLeft(0);
    return rect;
}

void StayingTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *bar = horizontalScrollBar();
    const int before = bar->value();
    const bool isInSight = index.column() == 0 && covered() > 0;
    QTableView::scrollTo(index, hint);
    if (isInSight)
        bar->setValue(before);
    else if (const int hidden = covered() - visualRect(index).left(); covered() > 0 && hidden > 0)
        bar->setValue(bar->value() - hidden);
}

void StayingTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    viewport()->update(); // the first column was moved along with the rest
    horizontalHeader()->viewport()->update();
}

void StayingTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int width = covered();
    if (width == 0)
        return;
    const Theme theme(palette());
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State usual = option.state;
    const QModelIndex hovered =
        viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    for (int row = std::max(0, rowAt(0)); row < model()->rowCount() && rowViewportPosition(row) < viewport()->height();
         ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        const bool isAcross = columnSpan(row, 0) > 1;
        option.rect = QRect(0, rowViewportPosition(row), isAcross ? viewport()->width() : width, rowHeight(row));
        option.state = usual;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        painter.fillRect(option.rect, theme.surface);
        itemDelegateForIndex(index)->paint(&painter, option, index);
        if (!isAcross)
            painter.fillRect(QRect(width - 1, option.rect.top(), 1, option.rect.height()), theme.border);
    }
}

} // namespace slipway::configurationpage
