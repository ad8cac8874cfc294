// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/series.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

namespace slipway::pipeline {

/// One stretch of time of one service, in words.
struct SeriesRow {
    QDateTime at;
    QString time;
    QString host;
    QString service;
    SeriesPart part;

    bool operator==(const SeriesRow &) const = default;
};
/// What is known, the newest first; stretches in which nobody looked are left out.
std::vector<SeriesRow> rowsOf(const EnvironmentSeries &series);

/// The pictures as a table: the same figures for those who read better than they see.
class SeriesModel final : public widgets::KeyedModel<SeriesRow>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::pipeline::SeriesModel)

public:
    enum Column { Time, Service, Host, Available, Answers, Median, P95, ColumnCount };

    using KeyedModel::KeyedModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const SeriesRow &row) const override;

private:
    static QString text(const SeriesRow &row, int column);
};

} // namespace slipway::pipeline
