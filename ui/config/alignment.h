// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace slipway::configurationpage {

/// What is aligned as one: a key with its value, which may take several lines, or another line.
struct Unit {
    QString token; ///< equal ones belong side by side
    bool isKey = false;
    int lines = 1;

    bool operator==(const Unit &) const = default;
};

/// How documents stand side by side. Lines are counted from 0, rows from the top of all.
struct Alignment {
    std::vector<std::vector<int>> gaps; ///< for each document and line: empty lines to leave below it
    std::vector<std::vector<int>> rows; ///< for each document and line: the row it stands on
    std::vector<int> common;            ///< the rows on which every document has a line, ascending

    /// The line of \a document on \a row; -1: none.
    int lineAt(size_t document, int row) const;
};

/// Puts equal units on the same row (the most of them that keep their order, keys before others) and
/// leaves gaps where a document lacks what another one has. There is no gap above a first line: what
/// would stand there stands below it.
Alignment align(const std::vector<std::vector<Unit>> &documents);

} // namespace slipway::configurationpage
