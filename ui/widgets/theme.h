// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace slipway::widgets {

/// What a colour says. Never the only thing that says it: a symbol and a word stand beside it.
enum class Tone { Neutral, Muted, Accent, Good, Progress, Warn, Bad };

/// The colours of the window, computed from a palette, so that light, dark and whatever a person
/// chose in between all work. A value: make one where you paint, again after PaletteChange.
///
/// Reads only Window, Base, Text, Highlight and HighlightedText of the palette, so that a widget
/// may set its own WindowText or ButtonText from it without changing what it is computed from.
struct Theme {
    explicit Theme(const QPalette &palette);

    bool isDark = false;
    QColor window;  ///< behind everything
    QColor surface; ///< cards, panels, tables
    QColor raised;  ///< the footer of a sheet, a log
    QColor border;  ///< the few lines there are
    QColor text;
    QColor muted;      ///< readable on window, surface, raised and accentSoft
    QColor accent;     ///< the palette's highlight: the primary button, the selected card
    QColor onAccent;   ///< text on accent
    QColor accentSoft; ///< a selected row or tab
    QColor hover;
    QColor scrim; ///< translucent, over what a sheet covers

    /// The text and symbol colour of a tone; readable on window, surface and soft(tone).
    QColor tone(Tone tone) const;
    /// The ground of a badge or panel in that tone; text() and muted stay readable on it.
    QColor soft(Tone tone) const;
    /// An environment's own colour, by its place in the pipeline; protected ones share one of their own.
    QColor environment(int position, bool isProtected) const;
    /// The sixteen colours of a terminal, made readable on raised.
    QColor terminal(int index) const;

private:
    QColor base(Tone tone) const;
};

} // namespace slipway::widgets
