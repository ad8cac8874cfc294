// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace slipway::configurationpage {

/// A table whose first column stays where it is while the others are scrolled sideways beneath it: one always
/// sees what a value belongs to.
class StayingTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    /// How wide the first column lies over the others now; 0 if nothing is scrolled, or it would leave no room.
    int covered() const;

    QModelIndex indexAt(const QPoint &at) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
};

} // namespace slipway::configurationpage
