// SPDX-License-Identifier: Apache-2.0
#include "pipeline/seriesmodel.h"

#include "widgets/cells.h"
#include "widgets/names.h"
#include "widgets/seriestext.h"
#include "widgets/symbol.h"
#include "widgets/theme.h"

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

std::vector<SeriesRow> rowsOf(const EnvironmentSeries &series)
{
    std::vector<SeriesRow> rows;
    for (int i = shapeOf(series.span).parts - 1; i >= 0; --i) {
        for (const ServiceSeries &service : series.services) {
            const auto at = static_cast<std::size_t>(i);
            if (at < service.parts.size() && !service.parts[at].isEmpty())
                rows.push_back({series.from.addSecs(series.step.count() * i), timeText(series, i), service.host,
                                service.service, service.parts[at]});
        }
    }
    return rows;
}

int SeriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SeriesModel::key(const SeriesRow &row) const
{
    return QStringList{QString::number(row.at.toSecsSinceEpoch()), row.host, row.service}.join(u'\n');
}

QString SeriesModel::text(const SeriesRow &row, int column)
{
    switch (column) {
    case Time: return row.time;
    case Service: return row.service;
    case Host: return shownHost(row.host);
    case Available: return availabilityText(row.part);
    case Answers: return answersText(row.part);
    case Median: return row.part.p50 < 0 ? u"–"_s : tr("%1 ms").arg(row.part.p50);
    case P95: return row.part.p95 < 0 ? u"–"_s : tr("%1 ms").arg(row.part.p95);
    default: return {};
    }
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SeriesRow &row = at(index.row());
    const bool isBad = index.column() == Available && row.part.bad > 0;
    const bool isUnknown = index.column() == Available && !row.part.availability();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, index.column());
    case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole);
    case SymbolRole: return static_cast<int>(isBad ? Symbol::Degraded : isUnknown ? Symbol::Unknown : Symbol::None);
    case SymbolToneRole:
    case TextToneRole: return static_cast<int>(isBad ? Tone::Bad : isUnknown ? Tone::Warn : Tone::Neutral);
    default: return {};
    }
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Service: return tr("Service");
    case Host: return tr("Host");
    case Available: return tr("Available");
    case Answers: return tr("Probes");
    case Median: return tr("Median");
    case P95: return tr("95 of 100 within");
    default: return {};
    }
}

} // namespace slipway::pipeline
