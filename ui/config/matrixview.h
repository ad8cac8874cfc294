// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/stayingtable.h"

#include <QTimer>

namespace slipway::configurationpage {

class MatrixDelegate;
class MatrixModel;

/// Shares \a room among columns that want \a natural and need at least \a least: what is left is
/// shared, what is short is taken from the widest. Where even the least do not fit, all get just that.
QList<int> sharedWidths(const QList<int> &natural, const QList<int> &least, int room);

/// The matrix as a table: as wide as the page, its texts wrapped; headings go across. The keys stay.
class MatrixView final : public StayingTable
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);

    /// Before anything else; the view does not own it.
    void show(MatrixModel *model);
    using QWidget::show;
    /// As high as all rows.
    int fullHeight() const;
    void copy() const;
    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    /// A person begins to type.
    void typed(const QString &text);
    void openRequested();
    void menuRequested(const QPoint &at);
    void fitted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fit();
    void fitColumns();
    void fitRows();
    void restyle();

    MatrixModel *m_model = nullptr;
    MatrixDelegate *m_delegate;
    QTimer m_fit;
    QList<int> m_natural;
    bool m_isMeasured = false;
    int m_length = 0; ///< of all columns when they were fitted last
};

} // namespace slipway::configurationpage
