// SPDX-License-Identifier: Apache-2.0
#include "widgets/logformat.h"

#include "widgets/colour.h"

namespace slipway::widgets {

static QColor colourOf(const AnsiColour &colour, const Theme &theme, const QColor &otherwise)
{
    if (colour.kind == AnsiColour::Kind::Default)
        return otherwise;
    if (colour.kind == AnsiColour::Kind::Rgb)
        return readable(QColor(static_cast<QRgb>(colour.value)), {theme.raised});
    if (colour.value < 16)
        return theme.terminal(static_cast<int>(colour.value));
    const auto value = static_cast<int>(colour.value);
    if (value >= 232) {
        const int grey = 8 + 10 * (value - 232);
        return readable(QColor(grey, grey, grey), {theme.raised});
    }
    const auto level = [](int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    };
    const int cube = value - 16;
    return readable(QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6)), {theme.raised});
}

QTextCharFormat formatOf(const AnsiLook &look, const Theme &theme)
{
    QTextCharFormat format;
    QColor front = colourOf(look.foreground, theme, look.isFaint ? theme.muted : theme.text);
    if (look.isInverse || look.background.kind != AnsiColour::Kind::Default) {
        // On a ground of its own the text is black or white: both are readable on any colour.
        const QColor ground = look.isInverse ? front : colourOf(look.background, theme, theme.raised);
        format.setBackground(ground);
        front = isDark(ground) ? Qt::white : Qt::black;
    }
    format.setForeground(front);
    if (look.isBold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(look.isItalic);
    format.setFontUnderline(look.isUnderlined);
    return format;
}

} // namespace slipway::widgets
