// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace slipway::deploymentpage {

class StepModel;

/// A step: symbol, title, and at the right its time. Where hosts are columns: symbol and title, then symbol and time of
/// each host.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The steps of a deployment; one that concerns all hosts goes over the whole width.
class StepTable final : public QTableView
{
    Q_OBJECT

public:
    StepTable(StepModel *model, QWidget *parent);

    /// Gives the columns the room they need, and says how much that is.
    int fit();
    /// As high as \a rows and the head.
    int heightOf(int rows) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void span();
    void share();
    QStyleOptionViewItem options() const;

    StepModel *m_model;
    int m_needed = 0;      ///< of the first column
    int m_hostsNeeded = 0; ///< of the others together
};

} // namespace slipway::deploymentpage
