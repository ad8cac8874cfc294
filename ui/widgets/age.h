// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace slipway::widgets {

/// A length of time in the one or two units a person thinks in: `40 s`, `12 min`, `3 h`, `6 d 4 h`.
QString span(std::chrono::milliseconds length);
/// The same with tenths below ten seconds, for what ran: `0.4 s`, `60 s`, `2 min 5 s`.
QString stopwatch(std::chrono::milliseconds length);
/// How long \a then is before \a now, without "ago"; "never" for an invalid time.
QString age(const QDateTime &then, const QDateTime &now);
/// `3 h ago`, `just now`.
QString ago(const QDateTime &then, const QDateTime &now);
/// In local time with the zone, for tooltips: `2026-05-04 22:14:03 CEST`.
QString exact(const QDateTime &then);

} // namespace slipway::widgets
