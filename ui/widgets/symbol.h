// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace slipway::widgets {

/// Our own drawings, in resources/icons. Each has one colour, which is given when it is painted.
enum class Symbol {
    None,
    Healthy,
    Progressing,
    Degraded,
    Suspended,
    Missing,
    Unknown,
    Check,
    Drifted,
    Denied,
    Skipped,
    Canceled,
    Lock,
    RollBack,
    Promote,
    Copy,
    Save,
    Follow,
    Wrap,
    Search,
    Up,
    Down,
    Refresh,
    Dot,
    Layers, ///< what an environment's own layers say apart
    Plus,
    Remove,
    Logo ///< keeps its own colours
};

/// Paints \a symbol into \a rect, as large as fits, in \a colour.
void paint(QPainter &painter, Symbol symbol, const QRectF &rect, const QColor &colour);

/// The symbol as an icon of any size, dimmed by itself when disabled.
QIcon icon(Symbol symbol, const QColor &colour = {});

} // namespace slipway::widgets
