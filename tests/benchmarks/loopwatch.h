// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace slipway::bench {

/// How long each turn of the main thread's event loop takes, from waking to waiting again: for so long the window is
/// deaf. One in a program; it stands in the place of poll(), so that it works with every event dispatcher.
class LoopWatch
{
public:
    LoopWatch();
    ~LoopWatch();
    LoopWatch(const LoopWatch &) = delete;
    LoopWatch &operator=(const LoopWatch &) = delete;

    /// Begins anew.
    void clear();
    /// Prints the longest step, the 99th percentile and how many were longer than \a most milliseconds. On a machine
    /// that others use too, a step waits for them: judged is the processor's time in it. False if any is longer.
    bool report(const char *what, double most);

    void aboutToWait();
    void woken();

private:
    struct Step {
        double wall = 0;
        double processor = 0;
    };

    static Step now();

    Step m_begun;
    bool m_isAwake = false;
    std::vector<Step> m_steps;
};

/// Of this process, in kB: `VmRSS`, `RssAnon`, …
long statusOf(const QByteArray &field);

} // namespace slipway::bench
