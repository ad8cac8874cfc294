// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QApplication;
class QWidget;

namespace slipway::widgets {

/// Runs \a fit now, and again whenever the font of \a widget has changed while the window is open: for sizes that are
/// counted in letters and lines.
void fitToFont(QWidget *widget, std::function<void()> fit);

/// From now on a change of \a application's font is a QEvent::FontChange for widgets with a font of their own, too. Qt
/// tells it only to those that inherit theirs.
void tellFontChanges(QApplication &application);

} // namespace slipway::widgets
