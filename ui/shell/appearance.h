// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>

class QApplication;

namespace slipway::shell {

/// Name, version's place, icon, and the look: our shapes over the platform's style. Palette and font are
/// the platform's own where it has a desktop; ours only where nothing sets any.
void prepare(QApplication &application);

/// The palettes for a platform without one.
QPalette lightPalette();
QPalette darkPalette();

} // namespace slipway::shell
