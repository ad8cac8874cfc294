// SPDX-License-Identifier: Apache-2.0
#include "config/keysmodel.h"

#include "config/cellsign.h"
#include "widgets/cells.h"

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

std::vector<EnvironmentKey> keysOf(const ConfigMatrix &matrix, const QString &environment)
{
    std::vector<EnvironmentKey> keys;
    for (const ConfigRow &row : matrix.rows) {
        std::vector<EnvironmentKey> hosts;
        for (size_t i = 0; i < row.cells.size() && i < matrix.columns.size(); ++i) {
            const ConfigColumn &column = matrix.columns[i];
            if (column.environment == environment)
                hosts.push_back({row.key, column.host, row.rule, row.category, row.cells[i]});
        }
        const bool doAgree =
            std::ranges::all_of(hosts, [&](const EnvironmentKey &one) { return one.cell == hosts.front().cell; });
        if (!hosts.empty() && doAgree) {
            hosts.resize(1);
            hosts.front().host.clear();
        }
        keys.insert(keys.end(), hosts.begin(), hosts.end());
    }
    constexpr int none = 1000;
    std::ranges::stable_sort(
        keys, {}, [](const EnvironmentKey &one) { return one.cell.isProblem() ? rank(one.cell.what) : none; });
    return keys;
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString KeysModel::key(const EnvironmentKey &row) const
{
    return row.key + u'@' + row.host;
}

static QString text(const EnvironmentKey &row, int column)
{
    switch (column) {
    case KeysModel::Key: return row.key;
    case KeysModel::Host: return row.host.isEmpty() ? KeysModel::tr("all") : row.host;
    case KeysModel::Value: return shownValue(row.cell);
    case KeysModel::Rule: return row.rule;
    case KeysModel::Source: return row.cell.source;
    case KeysModel::State: {
        const QString note = shownNote(row.cell);
        return note.isEmpty() ? sign(row.cell.what).word : note;
    }
    default: return {};
    }
}

static CellFace face(const EnvironmentKey &row, int column)
{
    if (column == KeysModel::Key)
        return CellFace::Mono;
    const bool isValue = column == KeysModel::Value && !row.cell.value.isEmpty();
    return isValue ? CellFace::Mono : CellFace::Plain;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnvironmentKey &row = at(index.row());
    const int column = index.column();
    const Sign told = sign(row.cell.what);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, column);
    case Qt::AccessibleDescriptionRole:
        return column == Key ? told.word : headerData(column, Qt::Horizontal, Qt::DisplayRole);
    case Qt::ToolTipRole: return column == Key ? title(row.category) : tip(row.cell);
    case SymbolRole: return static_cast<int>(column == State ? told.symbol : Symbol::None);
    case SymbolToneRole: return static_cast<int>(told.tone);
    case TextToneRole: {
        if (row.cell.isProblem() && (column == State || column == Value))
            return static_cast<int>(told.tone);
        const bool isQuiet = column == Rule || column == Source || column == State;
        return static_cast<int>(isQuiet ? Tone::Muted : Tone::Neutral);
    }
    case FaceRole: return static_cast<int>(face(row, column));
    default: return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Key: return tr("Key");
    case Host: return tr("Host");
    case Value: return tr("Value");
    case Rule: return tr("Rule");
    case Source: return tr("From");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace slipway::configurationpage
