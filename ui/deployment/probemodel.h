// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

namespace slipway::deploymentpage {

/// What was probed, newest first.
class ProbeModel final : public widgets::KeyedModel<ProbeSample>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::deploymentpage::ProbeModel)

public:
    enum Column { At, Host, Service, Probe, Answer, Took, Text, ColumnCount };

    using KeyedModel::KeyedModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const ProbeSample &sample) const override;
};

/// `/health`, `/ready`, or the smoke check's name.
QString probeName(const ProbeSample &sample);

} // namespace slipway::deploymentpage
