// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace slipway::bench {

/// The median of five times that \a work takes, in milliseconds; once before, to warm up.
inline double median(auto work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[2];
}

/// Prints a line; false if \a milliseconds are more than \a most.
inline bool report(const char *what, double milliseconds, double most)
{
    const bool isGood = milliseconds <= most;
    std::printf("%-58s %7.1f ms  at most %3.0f ms  %s\n", what, milliseconds, most, isGood ? "good" : "too slow");
    return isGood;
}

} // namespace slipway::bench
