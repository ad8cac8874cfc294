// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>
#include <QStyledItemDelegate>

namespace slipway::deploymentpage {

/// How long \a step took, or has taken until \a now; empty if it has not begun.
QString durationText(const StepState &step, const QDateTime &now);

/// The steps of a deployment, in order.
class StepModel final : public widgets::KeyedModel<StepState>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::deploymentpage::StepModel)

public:
    enum Role { DurationRole = Qt::UserRole + 100 };

    explicit StepModel(Clock clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// The time of what runs is told anew.
    void tick();

protected:
    QString key(const StepState &step) const override;

private:
    Clock m_clock;
};

/// A step: symbol, title (and host), and at the right its time.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace slipway::deploymentpage
