// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "widgets/cells.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace slipway::configurationpage {

/// A line of the matrix: a key, or the heading of its category.
struct MatrixRow {
    Category category = Category::Other;
    std::shared_ptr<const ConfigRow> row; ///< null: the heading

    bool operator==(const MatrixRow &other) const
    {
        if (category != other.category || !row != !other.row)
            return false;
        return row == other.row || *row == *other.row;
    }
};

/// Which of the keys are shown.
struct MatrixFilter {
    QString text; ///< in the key or in a value, ignoring case
    bool onlyProblems = true;
    std::optional<ConfigCell::Class> what; ///< only rows with such a cell; counts instead of onlyProblems
    QString environment;                   ///< of which the cells count; empty: all

    bool operator==(const MatrixFilter &) const = default;
};

/// What a cell of the matrix may say beyond CellRole.
enum MatrixRole {
    NoteRole = widgets::BarsRole + 1, ///< behind the value, in words
    HeadingRole                       ///< bool: the row is a heading
};

/// Keys × environments.
class MatrixModel final : public widgets::KeyedModel<MatrixRow>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::configurationpage::MatrixModel)

public:
    enum Column { Key, Rule, FirstEnvironment };

    using KeyedModel::KeyedModel;

    /// Other columns reset the model; otherwise only what differs is told.
    void show(const ConfigMatrix &matrix);
    void setFilter(const MatrixFilter &filter);
    const MatrixFilter &filter() const { return m_filter; }

    const std::vector<ConfigColumn> &columns() const { return m_columns; }
    /// The column of the environments at a section; null for key and rule.
    const ConfigColumn *column(int section) const;
    /// Null for headings.
    const ConfigRow *row(int row) const;
    /// Null for headings, keys and rules.
    const ConfigCell *cell(const QModelIndex &index) const;
    /// What is shown now, as a matrix of its own: for "Copy" and export.
    ConfigMatrix shown() const;
    /// How many rows have a cell of that class; of Same: nothing but such as are the same or not set.
    int count(ConfigCell::Class what) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    QString key(const MatrixRow &row) const override;

private:
    void refilter();
    bool isShown(const ConfigRow &row) const;
    QString text(const ConfigRow &row, int column) const;
    QVariant look(const ConfigRow &row, int column, int role) const;
    QString accessibleText(const ConfigRow &row, int column) const;

    std::vector<ConfigColumn> m_columns;
    std::vector<std::shared_ptr<const ConfigRow>> m_all;
    std::vector<Violation> m_violations;
    MatrixFilter m_filter;
};

} // namespace slipway::configurationpage
