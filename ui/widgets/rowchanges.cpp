// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowchanges.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace slipway::widgets {

/// Which of \a numbers (all different) form a longest increasing subsequence.
static std::vector<bool> longestIncreasing(const std::vector<int> &numbers)
{
    std::vector<size_t> ends; // of the best subsequence of each length
    std::vector<size_t> before(numbers.size(), SIZE_MAX);
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, numbers[i], {}, [&](size_t end) { return numbers[end]; });
        if (at != ends.begin())
            before[i] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> isIn(numbers.size(), false);
    for (size_t i = ends.empty() ? SIZE_MAX : ends.back(); i != SIZE_MAX; i = before[i])
        isIn[i] = true;
    return isIn;
}

static void removals(QStringList &rows, const QStringList &after, std::vector<RowChange> &changes)
{
    const QSet<QString> wanted(after.begin(), after.end());
    for (qsizetype last = rows.size() - 1; last >= 0; --last) {
        if (wanted.contains(rows.at(last)))
            continue;
        qsizetype first = last;
        while (first > 0 && !wanted.contains(rows.at(first - 1)))
            --first;
        changes.push_back({RowChange::Kind::Remove, int(first), int(last - first + 1), 0});
        rows.remove(first, last - first + 1);
        last = first;
    }
}

static void moves(QStringList &rows, const QStringList &kept, std::vector<RowChange> &changes)
{
    QHash<QString, int> places;
    for (int i = 0; i < kept.size(); ++i)
        places.insert(kept.at(i), i);
    std::vector<int> numbers;
    for (const QString &row : std::as_const(rows))
        numbers.push_back(places.value(row));
    const std::vector<bool> stays = longestIncreasing(numbers);
    QSet<QString> moving;
    for (size_t i = 0; i < stays.size(); ++i)
        if (!stays[i])
            moving.insert(rows.at(qsizetype(i)));
    // Each moves once, to behind the row that goes before it; left to right, so that row stands already.
    for (int i = 0; i < kept.size(); ++i) {
        if (!moving.contains(kept.at(i)))
            continue;
        const auto from = int(rows.indexOf(kept.at(i)));
        auto to = i == 0 ? 0 : int(rows.indexOf(kept.at(i - 1))) + 1;
        if (to > from)
            --to;
        if (to == from)
            continue;
        changes.push_back({RowChange::Kind::Move, from, 1, to});
        rows.move(from, to);
    }
}

static void insertions(const QStringList &rows, const QStringList &after, std::vector<RowChange> &changes)
{
    const QSet<QString> had(rows.begin(), rows.end());
    for (qsizetype i = 0; i < after.size(); ++i) {
        qsizetype end = i;
        while (end < after.size() && !had.contains(after.at(end)))
            ++end;
        if (end > i)
            changes.push_back({RowChange::Kind::Insert, int(i), int(end - i), 0});
        i = end;
    }
}

std::vector<RowChange> rowChanges(QStringList before, const QStringList &after)
{
    std::vector<RowChange> changes;
    removals(before, after, changes);
    const QSet<QString> had(before.begin(), before.end());
    QStringList kept;
    std::ranges::copy_if(after, std::back_inserter(kept), [&](const QString &key) { return had.contains(key); });
    moves(before, kept, changes);
    insertions(kept, after, changes);
    return changes;
}

} // namespace slipway::widgets
