// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace slipway::remote {

using Ticks = std::chrono::steady_clock;
using TimePoint = Ticks::time_point;

/// As long as it takes: what Command::within is for a follower.
inline constexpr std::chrono::milliseconds noLimit = std::chrono::hours(24 * 365);

/// The moment that lies \a time ahead; from a year on: never.
inline TimePoint after(std::chrono::milliseconds time)
{
    return time >= noLimit ? TimePoint::max() : Ticks::now() + time;
}

inline bool isPast(TimePoint moment)
{
    return moment != TimePoint::max() && Ticks::now() >= moment;
}

/// Milliseconds to \a moment, as poll() and QTimer want them: rounded up, at most a minute, so that a
/// caller that wakes up early just looks again.
inline int millisecondsTo(TimePoint moment)
{
    constexpr int most = 60'000;
    if (moment == TimePoint::max())
        return most;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment - Ticks::now()).count();
    return int(std::clamp<decltype(left)>(left, 0, most));
}

} // namespace slipway::remote
