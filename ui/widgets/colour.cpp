// SPDX-License-Identifier: Apache-2.0
#include "widgets/colour.h"

#include <algorithm>
#include <cmath>

namespace slipway::widgets {

static double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

static double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
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
