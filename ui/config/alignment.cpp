// SPDX-License-Identifier: Apache-2.0
#include "config/alignment.h"

#include <algorithm>

namespace slipway::configurationpage {

namespace {

constexpr size_t most = 3000; ///< units; beyond, nothing is aligned

/// Units that stand side by side: their place in each document, or -1.
struct Row {
    Unit unit;
    std::vector<int> places;
};

int weight(const Unit &unit)
{
    return unit.isKey ? 8 : unit.token.isEmpty() ? 1 : 3;
}

/// Pairs of equal units, in order, that weigh the most together.
std::vector<std::pair<size_t, size_t>> matches(const std::vector<Row> &a, const std::vector<Unit> &b)
{
    const size_t width = b.size() + 1;
    std::vector<int> best((a.size() + 1) * width, 0);
    const auto isEqual = [&](size_t i, size_t j) {
        return a[i].unit.isKey == b[j].isKey && a[i].unit.token == b[j].token;
    };
    for (size_t i = a.size(); i-- > 0;)
        for (size_t j = b.size(); j-- > 0;) {
            int value = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
            if (isEqual(i, j))
                value = std::max(value, best[(i + 1) * width + j + 1] + weight(b[j]));
            best[i * width + j] = value;
        }
    std::vector<std::pair<size_t, size_t>> result;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (isEqual(i, j) && best[i * width + j] == best[(i + 1) * width + j + 1] + weight(b[j]))
            result.emplace_back(i++, j++);
        else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return result;
}

/// What stands between two matches: a key never beside anything else, other lines beside each other.
void mergeStretch(std::vector<Row> &result, std::vector<Row> &a, size_t &i, size_t lastA, const std::vector<Unit> &b,
                  size_t &j, size_t lastB, size_t document)
{
    const auto alone = [&](size_t at) {
        result.push_back({b[at], std::vector<int>(document, -1)});
        result.back().places.push_back(int(at));
    };
    while (i < lastA || j < lastB) {
        if (i < lastA && (a[i].unit.isKey || j >= lastB)) {
            a[i].places.push_back(-1);
            result.push_back(std::move(a[i++]));
        } else if (i >= lastA || b[j].isKey) {
            alone(j++);
        } else {
            a[i].places.push_back(int(j++));
            result.push_back(std::move(a[i++]));
        }
    }
}

std::vector<Row> merged(std::vector<Row> a, const std::vector<Unit> &b, size_t document)
{
    std::vector<Row> result;
    size_t i = 0;
    size_t j = 0;
    for (const auto &[x, y] : matches(a, b)) {
        mergeStretch(result, a, i, x, b, j, y, document);
        a[i].unit.lines = std::max(a[i].unit.lines, b[j].lines);
        a[i].places.push_back(int(j++));
        result.push_back(std::move(a[i++]));
    }
    mergeStretch(result, a, i, a.size(), b, j, b.size(), document);
    return result;
}

std::vector<Row> rowsOf(const std::vector<std::vector<Unit>> &documents)
{
    std::vector<Row> rows;
    rows.reserve(documents.front().size());
    for (size_t i = 0; i < documents.front().size(); ++i)
        rows.push_back({documents.front()[i], {int(i)}});
    for (size_t document = 1; document < documents.size(); ++document)
        rows = merged(std::move(rows), documents[document], document);
    return rows;
}

/// Gaps and rows of one document.
void place(Alignment &alignment, const std::vector<Row> &rows, const std::vector<Unit> &units, size_t document)
{
    std::vector<int> gaps;
    int owed = 0; // above the first line
    for (const Row &row : rows) {
        const int place = row.places[document];
        const int own = place < 0 ? 0 : units[static_cast<size_t>(place)].lines;
        gaps.resize(gaps.size() + static_cast<size_t>(own), 0);
        (gaps.empty() ? owed : gaps.back()) += row.unit.lines - own;
        if (own > 0 && owed > 0)
            gaps.back() += std::exchange(owed, 0);
    }
    std::vector<int> places;
    int at = 0;
    for (const int gap : gaps) {
        places.push_back(at);
        at += 1 + gap;
    }
    alignment.gaps.push_back(std::move(gaps));
    alignment.rows.push_back(std::move(places));
}

Alignment unaligned(const std::vector<std::vector<Unit>> &documents)
{
    Alignment alignment;
    for (const auto &units : documents) {
        int lines = 0;
        for (const Unit &unit : units)
            lines += unit.lines;
        alignment.gaps.emplace_back(lines, 0);
        std::vector<int> &rows = alignment.rows.emplace_back(lines);
        for (int i = 0; i < lines; ++i)
            rows[static_cast<size_t>(i)] = i;
    }
    return alignment;
}

} // namespace

int Alignment::lineAt(size_t document, int row) const
{
    const std::vector<int> &all = rows.at(document);
    const auto at = std::ranges::lower_bound(all, row);
    return at == all.end() || *at != row ? -1 : int(at - all.begin());
}

Alignment align(const std::vector<std::vector<Unit>> &documents)
{
    if (documents.empty())
        return {};
    const bool isTooLong = std::ranges::any_of(documents, [](const auto &units) { return units.size() > most; });
    Alignment alignment = documents.size() < 2 || isTooLong ? unaligned(documents) : Alignment();
    if (alignment.gaps.empty()) {
        const std::vector<Row> rows = rowsOf(documents);
        for (size_t i = 0; i < documents.size(); ++i)
            place(alignment, rows, documents[i], i);
    }
    for (const int row : alignment.rows.front()) {
        bool isCommon = true;
        for (size_t i = 1; i < documents.size(); ++i)
            isCommon = isCommon && alignment.lineAt(i, row) >= 0;
        if (isCommon)
            alignment.common.push_back(row);
    }
    return alignment;
}

} // namespace slipway::configurationpage
