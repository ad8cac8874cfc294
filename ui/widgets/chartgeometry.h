// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/series.h"

#include <QDateTime>
#include <QRectF>
#include <QString>

#include <vector>

namespace slipway::widgets {

/// Where things lie in a picture of health over time: the latencies above, a strip of answers below. A value.
struct ChartGeometry {
    QRectF plot;  ///< of the latencies
    QRectF strip; ///< of the answers, under it
    int parts = 0;
    int top = 10; ///< ms at the upper edge of the plot

    QRectF column(int part) const; ///< over plot and strip
    qreal y(int milliseconds) const;
    /// The part under \a x; -1: none.
    int partAt(qreal x) const;
};

/// The smallest of 10, 16, 20, 30, 50, 100, 160 … that is not below \a milliseconds.
int niceTop(int milliseconds);

/// A mark on the time axis.
struct TimeMark {
    qreal position = 0; ///< in parts, from the left
    QString text;

    bool operator==(const TimeMark &) const = default;
};
/// At full hours, days or the like of \a zone, as many as there is room for \a most of.
std::vector<TimeMark> timeMarks(const QDateTime &from, std::chrono::seconds step, int parts, Span span,
                                const QTimeZone &zone, int most);

} // namespace slipway::widgets
