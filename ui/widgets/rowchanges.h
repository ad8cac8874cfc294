// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace slipway::widgets {

/// One step on the way from one list of rows to another, as QAbstractItemModel announces them.
struct RowChange {
    enum class Kind { Remove, Move, Insert };

    Kind kind = Kind::Remove;
    int first = 0; ///< Remove, Insert: the first row; Move: the row that moves
    int count = 1; ///< Remove, Insert: how many
    int to = 0;    ///< Move: where it stands afterwards

    bool operator==(const RowChange &) const = default;
};

/// The fewest steps, to be taken in this order, that turn the rows \a before into \a after: rows
/// that stay in order are not touched (longest increasing subsequence). Keys are unique in each list.
std::vector<RowChange> rowChanges(QStringList before, const QStringList &after);

} // namespace slipway::widgets
