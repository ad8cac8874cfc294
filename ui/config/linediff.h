// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QString>

#include <vector>

namespace slipway::configurationpage {

/// One line that a save would add, remove or change, as a person reads it.
struct LineChange {
    SettingChange::Kind kind = SettingChange::Kind::Changed;
    QString before; ///< the whole line
    QString after;
    int line = 0; ///< 1-based: in the new text, of what is removed in the old one

    bool operator==(const LineChange &) const = default;
};

/// What leads from \a before to \a after, line by line; a removed and an added line of the same key
/// (`KEY=…`) are one change.
std::vector<LineChange> lineDiff(const QString &before, const QString &after);

} // namespace slipway::configurationpage
