// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/outcome.h"
#include "model/clock.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>
#include <QMap>

namespace slipway::historypage {

/// The deployments of all environments, the newest first, as far as the filter lets them pass.
class HistoryModel final : public widgets::KeyedModel<Deployment>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::historypage::HistoryModel)

public:
    enum Column { Number, EnvironmentName, What, ReleaseTitle, OutcomeWord, Commit, Started, Took, By, ColumnCount };

    explicit HistoryModel(Clock clock, QObject *parent = nullptr);

    /// Those of one environment; the others stay.
    void take(const QString &environment, const std::vector<Deployment> &newestFirst);
    void setFilter(const Filter &filter);
    void clear();
    /// How many there are, whatever the filter says.
    int total() const;
    /// The ones of \a environment, newest first; what the filter hides too.
    const std::vector<Deployment> &of(const QString &environment) const;
    /// Ages and running times are told anew.
    void tick();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const Deployment &deployment) const override;
    bool isSame(const Deployment &a, const Deployment &b) const override;

private:
    void refill();
    QString text(const Deployment &deployment, int column) const;
    QString took(const Deployment &deployment) const;
    QString tip(const Deployment &deployment, int column) const;

    Clock m_clock;
    Filter m_filter;
    QMap<QString, std::vector<Deployment>> m_all; ///< by environment
};

} // namespace slipway::historypage
