// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace slipway::health {

/// `Words::tr("…")`: what this library says to a person, in the window's language; English where no translation is
/// installed, as on the command line. What is recorded or compared is said under InEnglish (model/english.h).
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::health)
};

} // namespace slipway::health
