// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include "widgets/colour.h"

#include <array>

namespace slipway::widgets {

Theme::Theme(const QPalette &palette)
    : window(palette.color(QPalette::Active, QPalette::Window))
    , surface(palette.color(QPalette::Active, QPalette::Base))
    , accent(palette.color(QPalette::Active, QPalette::Highlight))
{
    isDark = widgets::isDark(surface);
    border = mix(surface, palette.color(QPalette::Active, QPalette::Text), isDark ? 0.13 : 0.12);
    raised = isDark ? mix(surface, window, 0.55) : mix(surface, window, 0.45);
    accentSoft = mix(surface, accent, isDark ? 0.22 : 0.11);
    hover = mix(surface, palette.color(QPalette::Active, QPalette::Text), 0.055);
    text = readable(palette.color(QPalette::Active, QPalette::Text), {window, surface, raised, accentSoft, hover}, 7);
    muted = readable(mix(text, surface, 0.38), {window, surface, raised, accentSoft, hover});
    onAccent = readable(palette.color(QPalette::Active, QPalette::HighlightedText), {accent});
    scrim = QColor(0, 0, 0, isDark ? 150 : 70);
}

QColor Theme::base(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return text;
    case Tone::Muted: return muted;
    case Tone::Accent: return accent;
    case Tone::Good: return isDark ? QColor(0x50, 0xc2, 0x80) : QColor(0x1b, 0x8a, 0x4b);
    case Tone::Progress: return isDark ? QColor(0x7a, 0xb0, 0xfb) : QColor(0x28, 0x66, 0xc0);
    case Tone::Warn: return isDark ? QColor(0xe5, 0xa5, 0x3c) : QColor(0xa3, 0x5f, 0x00);
    case Tone::Bad: return isDark ? QColor(0xff, 0x70, 0x66) : QColor(0xc4, 0x2b, 0x27);
    }
    return text;
}

QColor Theme::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Muted: return mix(surface, text, isDark ? 0.07 : 0.035);
    case Tone::Accent:
    case Tone::Progress: return accentSoft;
    default: return mix(surface, base(tone), isDark ? 0.17 : 0.09);
    }
}

QColor Theme::tone(Tone tone) const
{
    return readable(base(tone), {window, surface, raised, accentSoft, soft(tone)});
}

QColor Theme::environment(int position, bool isProtected) const
{
    if (isProtected)
        return readable(isDark ? QColor(0xae, 0x86, 0xfb) : QColor(0x78, 0x4d, 0xd0), {window, surface});
    static constexpr std::array<std::array<QRgb, 2>, 5> colours{
        {{0x667085, 0x98a2b3}, {0x14857f, 0x3cc0b6}, {0x2f74b5, 0x66adee}, {0x8a6d1d, 0xd0ad52}, {0xa24a79, 0xe58bbb}}};
    const auto index = static_cast<size_t>(qMax(0, position)) % colours.size();
    return readable(QColor(colours.at(index).at(isDark ? 1 : 0)), {window, surface});
}

QColor Theme::terminal(int index) const
{
    static constexpr std::array<QRgb, 16> colours{0x3b4252, 0xc42b27, 0x1b8a4b, 0xa35f00, 0x2866c0, 0x8a4fc8,
                                                  0x137d8b, 0x8b93a1, 0x667085, 0xe5534b, 0x3fb868, 0xd99a2b,
                                                  0x5a93ee, 0xb07af0, 0x35b3c1, 0xc9cfd8};
    return readable(QColor(colours.at(static_cast<size_t>(index & 15))), {raised, surface});
}

} // namespace slipway::widgets
