// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

namespace slipway::deploymentpage {

/// How long \a step took, or has taken until \a now; empty if it has not begun.
QString durationText(const StepState &step, const QDateTime &now);

/// The step a person wants to see if they chose none: what runs, else what failed, else the last that began. Null:
/// none.
const StepState *interestingStep(const std::vector<StepState> &steps);

/// A step that concerns all hosts, or the same step of each host.
struct StepRow {
    QString id;
    QString title;
    std::vector<StepState> parts; ///< one; or one a host, in their order, without id where a host has none

    bool isOfHosts() const { return parts.size() > 1; }
    /// Of all its parts.
    StepState::State state() const;

    bool operator==(const StepRow &) const = default;
};

/// The steps of a deployment, in order. Where a few hosts take part, each is a column of its own.
class StepModel final : public widgets::KeyedModel<StepRow>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::deploymentpage::StepModel)

public:
    enum Role { DurationRole = Qt::UserRole + 100 };

    explicit StepModel(Clock clock, QObject *parent = nullptr);

    void showSteps(const std::vector<StepState> &steps);
    /// The hosts that are columns, from the second on; none if there is but one, or more than fit.
    const QStringList &hosts() const { return m_hosts; }
    /// What \a index is about; of a row's title, the most interesting of its parts. Null: its host has no such step.
    const StepState *step(const QModelIndex &index) const;
    QModelIndex find(const QString &stepId) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The time of what runs is told anew.
    void tick();

protected:
    QString key(const StepRow &row) const override;

private:
    std::vector<StepRow> rowsOf(const std::vector<StepState> &steps) const;

    Clock m_clock;
    QStringList m_hosts;
};

} // namespace slipway::deploymentpage
