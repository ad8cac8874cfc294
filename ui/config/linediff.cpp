// SPDX-License-Identifier: Apache-2.0
#include "config/linediff.h"

#include "config/alignment.h"

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using Kind = SettingChange::Kind;

static std::vector<Unit> unitsOf(const QStringList &lines)
{
    std::vector<Unit> units;
    for (const QString &line : lines)
        units.push_back({line, true, 1}); // a line stands beside an equal one or alone
    return units;
}

/// `KEY` of `KEY=value` or `key: value`; empty if the line is none.
static QString keyOf(const QString &line)
{
    const QString start = line.trimmed();
    const auto end = std::ranges::find_if(start, [](QChar c) { return c == u'=' || c == u':'; });
    return start.startsWith(u'#') || end == start.end() ? QString() : start.first(end - start.begin()).trimmed();
}

/// A removal directly before or behind an addition of the same key becomes a change.
static void join(std::vector<LineChange> &changes)
{
    for (size_t i = 0; i < changes.size(); ++i) {
        const QString key = changes[i].kind == Kind::Removed ? keyOf(changes[i].before) : QString();
        if (key.isEmpty())
            continue;
        const auto added = std::ranges::find_if(
            changes, [&](const LineChange &one) { return one.kind == Kind::Added && keyOf(one.after) == key; });
        if (added == changes.end())
            continue;
        added->kind = Kind::Changed;
        added->before = changes[i].before;
        changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

std::vector<LineChange> lineDiff(const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    // Only what lies between the equal head and the equal end is aligned.
    qsizetype head = 0;
    const qsizetype most = std::min(old.size(), now.size());
    while (head < most && old.at(head) == now.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    const QStringList oldPart = old.mid(head, old.size() - head - tail);
    const QStringList nowPart = now.mid(head, now.size() - head - tail);
    const Alignment alignment = align({unitsOf(oldPart), unitsOf(nowPart)});
    std::vector<LineChange> changes;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto lineNumber = [head](qsizetype at) {
        return int(head + at) + 1;
    };
    while (i < oldPart.size() || j < nowPart.size()) {
        const int oldRow = i < oldPart.size() ? alignment.rows[0][static_cast<size_t>(i)] : INT_MAX;
        const int nowRow = j < nowPart.size() ? alignment.rows[1][static_cast<size_t>(j)] : INT_MAX;
        if (oldRow == nowRow && oldPart.at(i) == nowPart.at(j)) {
            ++i;
            ++j;
        } else if (oldRow <= nowRow) {
            changes.push_back({Kind::Removed, oldPart.at(i), {}, lineNumber(i)});
            ++i;
        } else {
            changes.push_back({Kind::Added, {}, nowPart.at(j), lineNumber(j)});
            ++j;
        }
    }
    join(changes);
    return changes;
}

} // namespace slipway::configurationpage
