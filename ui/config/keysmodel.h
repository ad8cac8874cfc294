// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

#include <vector>

namespace slipway::configurationpage {

/// A key in one environment, or on one host of it where its hosts disagree.
struct EnvironmentKey {
    QString key;
    QString host; ///< empty: the whole environment
    QString rule;
    Category category = Category::Other;
    ConfigCell cell;

    bool operator==(const EnvironmentKey &) const = default;
};

/// What \a matrix says of \a environment, hosts that agree as one: problems first, the worst of them at the top, then
/// as in the matrix.
std::vector<EnvironmentKey> keysOf(const ConfigMatrix &matrix, const QString &environment);

/// The keys of one environment with what they say there.
class KeysModel final : public widgets::KeyedModel<EnvironmentKey>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::configurationpage::KeysModel)

public:
    enum Column { Key, Host, Value, Rule, Source, State, ColumnCount };

    using KeyedModel::KeyedModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const EnvironmentKey &row) const override;
};

} // namespace slipway::configurationpage
