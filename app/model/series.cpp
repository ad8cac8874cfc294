// SPDX-License-Identifier: Apache-2.0
#include "model/series.h"

namespace slipway {

using namespace std::chrono_literals;

std::optional<double> SeriesPart::availability() const
{
    if (good + bad == 0)
        return std::nullopt;
    return static_cast<double>(good) / (good + bad);
}

SpanShape shapeOf(Span span)
{
    switch (span) {
    case Span::Hour: break;
    case Span::Day: return {96, 15min};
    case Span::Month: return {120, 6h};
    }
    return {60, 1min};
}

} // namespace slipway
