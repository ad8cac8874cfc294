// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/rowchanges.h"

#include <QAbstractTableModel>
#include <QHash>

#include <concepts>
#include <vector>

namespace slipway::widgets {

/// A table over plain values. It is given the whole new value each time and shows the difference,
/// so that selection, scroll position and focus survive a hundred updates.
template<typename T>
class KeyedModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Emits the fewest changes that lead from what is shown to \a rows.
    void show(std::vector<T> rows);
    const T &at(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    const std::vector<T> &rows() const { return m_rows; }
    /// The row with that key, or -1.
    int find(const QString &key) const { return static_cast<int>(m_keys.indexOf(key)); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    /// What makes a row the same row in the next value. Equal keys are told apart by their order.
    virtual QString key(const T &row) const = 0;
    /// Whether \a a and \a b look the same in every cell.
    virtual bool isSame(const T &a, const T &b) const
    {
        if constexpr (std::equality_comparable<T>)
            return a == b;
        return false;
    }

private:
    QStringList uniqueKeys(const std::vector<T> &rows) const;
    void take(const RowChange &change, std::vector<T> &rows, const QStringList &keys);
    void update(std::vector<T> &rows);

    std::vector<T> m_rows;
    QStringList m_keys;
};

template<typename T>
QStringList KeyedModel<T>::uniqueKeys(const std::vector<T> &rows) const
{
    QStringList keys;
    QHash<QString, int> seen;
    for (const T &row : rows) {
        const QString name = key(row);
        const int before = seen[name]++;
        keys.append(before == 0 ? name : name + QChar(0x1f) + QString::number(before));
    }
    return keys;
}

template<typename T>
void KeyedModel<T>::take(const RowChange &change, std::vector<T> &rows, const QStringList &keys)
{
    const auto first = m_rows.begin() + change.first;
    switch (change.kind) {
    case RowChange::Kind::Remove:
        beginRemoveRows({}, change.first, change.first + change.count - 1);
        m_rows.erase(first, first + change.count);
        m_keys.remove(change.first, change.count);
        endRemoveRows();
        return;
    case RowChange::Kind::Move: {
        // Qt counts the destination before the row is taken out.
        beginMoveRows({}, change.first, change.first, {}, change.to > change.first ? change.to + 1 : change.to);
        T row = std::move(*first);
        m_rows.erase(first);
        m_rows.insert(m_rows.begin() + change.to, std::move(row));
        m_keys.move(change.first, change.to);
        endMoveRows();
        return;
    }
    case RowChange::Kind::Insert:
        beginInsertRows({}, change.first, change.first + change.count - 1);
        for (int i = change.first; i < change.first + change.count; ++i) {
            m_rows.insert(m_rows.begin() + i, rows.at(static_cast<size_t>(i)));
            m_keys.insert(i, keys.at(i));
        }
        endInsertRows();
        return;
    }
}

template<typename T>
void KeyedModel<T>::update(std::vector<T> &rows)
{
    const auto count = static_cast<int>(rows.size());
    for (int first = 0; first < count; ++first) {
        int end = first;
        while (end < count && !isSame(at(end), rows.at(static_cast<size_t>(end)))) {
            m_rows[static_cast<size_t>(end)] = std::move(rows[static_cast<size_t>(end)]);
            ++end;
        }
        if (end == first)
            continue;
        Q_EMIT dataChanged(index(first, 0), index(end - 1, columnCount() - 1));
        first = end;
    }
}

template<typename T>
void KeyedModel<T>::show(std::vector<T> rows)
{
    const QStringList keys = uniqueKeys(rows);
    for (const RowChange &change : rowChanges(m_keys, keys))
        take(change, rows, keys);
    update(rows);
}

} // namespace slipway::widgets
