// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QCoreApplication;

namespace slipway::shell {

/// Has \a application speak the first of \a languages (`de-AT`, `en`) that there is a translation for: Slipway's
/// words, and Qt's own where its translations are installed. English needs none but its plurals.
/// Call once, before the first window.
void speak(QCoreApplication &application, const QStringList &languages);

} // namespace slipway::shell
