// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/deadline.h"
#include "remote/unique.h"

#include <atomic>

namespace slipway::remote {

/// A request to stop that poll() can wait for. Thread-safe; never taken back.
class Cancellation
{
public:
    Cancellation();

    void cancel();
    bool isCancelled() const { return m_isCancelled; }
    /// Readable once cancelled.
    int fd() const { return m_event.get(); }

private:
    std::atomic<bool> m_isCancelled = false; ///< what was written before cancel() is seen after isCancelled()
    UniqueFd m_event;
};

/// Why a wait ended.
enum class Wake { Ready, TimedOut, Cancelled };

/// Waits until \a fd has one of \a events (or an error), \a deadline passes or \a cancellation is asked for.
Wake waitFor(int fd, short events, TimePoint deadline, const Cancellation &cancellation);

} // namespace slipway::remote
