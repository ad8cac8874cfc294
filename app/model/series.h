// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace slipway {

/// How far back health is looked at.
enum class Span { Hour, Day, Month };

/// What the probes of one stretch of time said. What could not be probed is Unknown: it counts neither as up nor as
/// down, and nor does a stretch in which nobody looked.
struct SeriesPart {
    int good = 0;
    int bad = 0;
    int unknown = 0;
    int p50 = -1; ///< ms, of the good probes; -1: none was good
    int p95 = -1;

    bool isEmpty() const { return good + bad + unknown == 0; }
    /// good / (good + bad); nothing: not known.
    std::optional<double> availability() const;

    bool operator==(const SeriesPart &) const = default;
};

/// One service on one host.
struct ServiceSeries {
    QString host;
    QString service;
    std::vector<SeriesPart> parts; ///< oldest first; as many as the span has
    SeriesPart all;                ///< of the whole span

    bool operator==(const ServiceSeries &) const = default;
};

/// The services of an environment over a span that ends now.
struct EnvironmentSeries {
    QString environment;
    Span span = Span::Hour;
    QDateTime from;                      ///< the beginning of the first part
    std::chrono::seconds step{60};       ///< the length of a part
    std::vector<ServiceSeries> services; ///< by host and service

    bool operator==(const EnvironmentSeries &) const = default;
};

/// How many parts a span has, and how long each is.
struct SpanShape {
    int parts = 0;
    std::chrono::seconds step;
};
SpanShape shapeOf(Span span);

/// A service's last hour, small enough to stand in a table: the pipeline's column "latency, last hour".
inline constexpr int lastHourParts = 18; ///< of 200 seconds each
inline constexpr int latencyBad = -1;    ///< a probe of that part was bad
inline constexpr int latencyGap = -2;    ///< nothing is known of that part

} // namespace slipway
