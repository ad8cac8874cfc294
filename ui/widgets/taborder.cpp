// SPDX-License-Identifier: Apache-2.0
#include "widgets/taborder.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace slipway::widgets {

namespace {

void collect(QWidget *widget, std::vector<QWidget *> &order);

/// Of a grid the rows from above, else as they were added.
void collect(const QLayout *layout, std::vector<QWidget *> &order)
{
    std::vector<int> items(static_cast<size_t>(layout->count()));
    std::iota(items.begin(), items.end(), 0);
    if (const auto *grid = qobject_cast<const QGridLayout *>(layout)) {
        std::ranges::stable_sort(items, {}, [grid](int item) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(item, &row, &column, &rows, &columns);
            return std::pair(row, column);
        });
    }
    for (const int item : items) {
        if (QWidget *widget = layout->itemAt(item)->widget())
            collect(widget, order);
        else if (const QLayout *inner = layout->itemAt(item)->layout())
            collect(inner, order);
    }
}

void collect(QWidget *widget, std::vector<QWidget *> &order)
{
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        order.push_back(widget);
    else if (const auto *area = qobject_cast<const QScrollArea *>(widget); area && area->widget())
        collect(area->widget(), order);
    else if (widget->layout())
        collect(widget->layout(), order);
}

} // namespace

void tabAsRead(QWidget *root)
{
    std::vector<QWidget *> order;
    collect(root, order);
    for (size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

void removePart(QWidget *part, QWidget *heir)
{
    const QWidget *now = QApplication::focusWidget();
    if (now && part->isAncestorOf(now))
        heir->setFocus(Qt::OtherFocusReason);
    delete part;
}

} // namespace slipway::widgets
