// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/audit.h"
#include "model/clock.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

namespace slipway::historypage {

/// What was done beside deploying, a row each.
class AuditModel final : public widgets::KeyedModel<AuditEntry>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::historypage::AuditModel)

public:
    enum Column { At, EnvironmentName, What, Subject, By, ColumnCount };

    explicit AuditModel(Clock clock, QObject *parent = nullptr);

    /// Ages are told anew.
    void tick();
    /// `Restart`, `Shell`, `Secret shown`.
    static QString what(AuditEntry::Kind kind);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const AuditEntry &entry) const override;

private:
    QString text(const AuditEntry &entry, int column) const;

    Clock m_clock;
};

} // namespace slipway::historypage
