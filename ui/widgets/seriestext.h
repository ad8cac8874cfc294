// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/series.h"

#include <QDateTime>
#include <QString>

namespace slipway::widgets {

/// `100 %`, `99.93 %`: rounded down, so that what was away once is never 100 %; `not known`.
QString availabilityText(const SeriesPart &part);
/// `720 good, 3 bad, 2 not known`; what there is none of is left out; `nobody looked`.
QString answersText(const SeriesPart &part);
/// `median 9 ms, 95 of 100 within 34 ms`; empty: no good answer.
QString latencyText(const SeriesPart &part);
/// `20:15 – 20:16`, with the day where the span is longer than one; in local time.
QString timeText(const EnvironmentSeries &series, int part);

} // namespace slipway::widgets
