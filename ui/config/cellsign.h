// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "widgets/sign.h"

#include <vector>

namespace slipway::configurationpage {

/// How a cell's class is told: by shape, word and colour.
widgets::Sign sign(ConfigCell::Class what);
/// What the class means, as a sentence for the legend.
QString explain(ConfigCell::Class what);
/// What kind of drift it is: `changed on host`.
QString title(Drift::Kind kind);
/// The heading of a category: `CORS and origins`.
QString title(Category category);
/// What a mend does, as a button says it: `Take over into the project`.
QString title(Mend mend);
/// The same where there is little room: `Take over`.
QString shortTitle(Mend mend);

/// All classes, the worst first.
const std::vector<ConfigCell::Class> &classes();
/// Smaller is worse.
int rank(ConfigCell::Class what);

/// What the cell shows in the place of a value: the value, or a word where there is none.
QString shownValue(const ConfigCell &cell);
/// What stands behind the value, in words: the note, or what the layers say where it has none.
QString shownNote(const ConfigCell &cell);
/// All there is to say about a cell, in lines.
QString tip(const ConfigCell &cell);

} // namespace slipway::configurationpage
