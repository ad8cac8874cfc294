// SPDX-License-Identifier: Apache-2.0
#include "config/matrixmodel.h"

#include "config/cellsign.h"

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Class = ConfigCell::Class;

void MatrixModel::show(const ConfigMatrix &matrix)
{
    m_all.clear();
    for (const ConfigRow &row : matrix.rows)
        m_all.push_back(std::make_shared<const ConfigRow>(row));
    m_violations = matrix.violations;
    if (m_columns != matrix.columns) {
        KeyedModel::show({});
        beginResetModel();
        m_columns = matrix.columns;
        endResetModel();
    }
    refilter();
}

void MatrixModel::setFilter(const MatrixFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refilter();
}

void MatrixModel::refilter()
{
    std::vector<MatrixRow> rows;
    for (const auto &row : m_all) {
        if (!isShown(*row))
            continue;
        if (rows.empty() || rows.back().category != row->category)
            rows.push_back({row->category, nullptr});
        rows.push_back({row->category, row});
    }
    KeyedModel::show(std::move(rows));
}

bool MatrixModel::isShown(const ConfigRow &row) const
{
    bool isWanted = !m_filter.what && !m_filter.onlyProblems;
    bool isFound = m_filter.text.isEmpty() || row.key.contains(m_filter.text, Qt::CaseInsensitive);
    for (size_t i = 0; i < row.cells.size() && i < m_columns.size(); ++i) {
        const ConfigCell &cell = row.cells[i];
        isFound = isFound || cell.value.contains(m_filter.text, Qt::CaseInsensitive);
        if (!m_filter.environment.isEmpty() && m_columns[i].environment != m_filter.environment)
            continue;
        isWanted = isWanted || (m_filter.what ? cell.what == *m_filter.what : cell.isProblem());
    }
    return isWanted && isFound;
}

const ConfigColumn *MatrixModel::column(int section) const
{
    const int at = section - FirstEnvironment;
    return at < 0 || at >= int(m_columns.size()) ? nullptr : &m_columns[static_cast<size_t>(at)];
}

const ConfigRow *MatrixModel::row(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : at(row).row.get();
}

const ConfigCell *MatrixModel::cell(const QModelIndex &index) const
{
    const ConfigRow *found = index.isValid() ? row(index.row()) : nullptr;
    const int at = index.column() - FirstEnvironment;
    return !found || at < 0 || at >= int(found->cells.size()) ? nullptr : &found->cells[static_cast<size_t>(at)];
}

ConfigMatrix MatrixModel::shown() const
{
    ConfigMatrix matrix{m_columns, {}, m_violations};
    for (const MatrixRow &row : rows())
        if (row.row)
            matrix.rows.push_back(*row.row);
    return matrix;
}

int MatrixModel::count(Class what) const
{
    return static_cast<int>(std::ranges::count_if(m_all, [what](const auto &row) {
        if (what != Class::Same)
            return std::ranges::contains(row->cells, what, &ConfigCell::what);
        return std::ranges::all_of(
            row->cells, [](const ConfigCell &cell) { return cell.what == Class::Same || cell.what == Class::NotSet; });
    }));
}

QString MatrixModel::key(const MatrixRow &row) const
{
    return row.row ? row.row->key : u'\n' + toWord(row.category);
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstEnvironment + int(m_columns.size());
}

QString MatrixModel::text(const ConfigRow &row, int column) const
{
    if (column == Key)
        return row.key;
    if (column == Rule)
        return row.rule;
    const auto at = static_cast<size_t>(column - FirstEnvironment);
    return at < row.cells.size() ? shownValue(row.cells[at]) : QString();
}

QVariant MatrixModel::look(const ConfigRow &row, int column, int role) const
{
    const auto at = static_cast<size_t>(column - FirstEnvironment);
    if (column < FirstEnvironment || at >= row.cells.size()) {
        if (role == FaceRole)
            return static_cast<int>(column == Key ? CellFace::Mono : CellFace::Plain);
        return role == TextToneRole && column == Rule ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    }
    const ConfigCell &cell = row.cells[at];
    const Sign told = sign(cell.what);
    const bool isQuiet = cell.what == Class::NotSet || (cell.value.isEmpty() && cell.what != Class::Missing);
    switch (role) {
    case SymbolRole: return static_cast<int>(told.symbol);
    case SymbolToneRole: return static_cast<int>(told.tone);
    case TextToneRole: return static_cast<int>(cell.isProblem() ? told.tone : isQuiet ? Tone::Muted : Tone::Neutral);
    case NoteRole: return shownNote(cell);
    default: return {};
    }
}

QString MatrixModel::accessibleText(const ConfigRow &row, int column) const
{
    const auto at = static_cast<size_t>(column - FirstEnvironment);
    if (column < FirstEnvironment || at >= row.cells.size())
        return text(row, column);
    const ConfigCell &cell = row.cells[at];
    QStringList parts{sign(cell.what).word};
    for (const QString &part : {shownValue(cell), shownNote(cell)})
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
    return parts.join(u", "_s);
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MatrixRow &line = at(index.row());
    if (role == HeadingRole)
        return !line.row;
    if (!line.row) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText && index.column() == 0 ? QVariant(title(line.category)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return text(*line.row, index.column());
    case Qt::AccessibleTextRole: return accessibleText(*line.row, index.column());
    case Qt::AccessibleDescriptionRole:
        return index.column() == Key
                   ? line.row->rule
                   : tr("%1, %2").arg(line.row->key,
                                      headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    case Qt::ToolTipRole: {
        const ConfigCell *found = cell(index);
        return found ? tip(*found) : QVariant();
    }
    default: return look(*line.row, index.column(), role);
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Key)
        return tr("Key");
    if (section == Rule)
        return tr("Rule");
    const ConfigColumn *found = column(section);
    return found ? found->title() : QVariant();
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    // The arrow keys pass over headings.
    return index.isValid() && !at(index.row()).row ? Qt::ItemNeverHasChildren : KeyedModel::flags(index);
}

} // namespace slipway::configurationpage
