// SPDX-License-Identifier: Apache-2.0
#include "widgets/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace slipway::widgets {

// Asked for thousands of times while a window is painted; a power for each was a third of that.
static double linear(int channel)
{
    static const std::array<double, 256> values = [] {
        std::array<double, 256> made{};
        for (size_t i = 0; i < made.size(); ++i) {
            const double share = double(i) / 255;
            made[i] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return made;
    }();
    return values.at(static_cast<size_t>(channel));
}

static double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

static double lowestContrast(const QColor &colour, std::initializer_list<QColor> grounds)
{
    double lowest = 21;
    for (const QColor &ground : grounds)
        lowest = std::min(lowest, contrast(colour, ground));
    return lowest;
}

QColor mix(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * share));
    };
    return {channel(under.red(), over.red()), channel(under.green(), over.green()), channel(under.blue(), over.blue())};
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor readable(const QColor &wanted, std::initializer_list<QColor> grounds, double ratio)
{
    constexpr int steps = 25;
    const bool toBlack = lowestContrast(Qt::black, grounds) >= lowestContrast(Qt::white, grounds);
    const QColor end = toBlack ? Qt::black : Qt::white;
    for (int step = 0; step < steps; ++step) {
        const QColor colour = mix(wanted, end, double(step) / steps);
        if (lowestContrast(colour, grounds) >= ratio)
            return colour;
    }
    return end;
}

bool isDark(const QColor &ground)
{
    return contrast(ground, Qt::white) > contrast(ground, Qt::black);
}

} // namespace slipway::widgets
