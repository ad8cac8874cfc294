// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"
#include "release/context.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace slipway::session {

/// Looks at the pipeline again and again, on a thread of its own, and tells each time.
class Monitor
{
public:
    /// Takes what was seen.
    using Told = std::function<void(PipelineState seen)>;

    /// \a begin is called on the monitor's thread, once; what it returns is called there after each look, and destroyed
    /// there too, so that it may own what belongs to one thread.
    Monitor(const release::Context &context, std::function<Told()> begin,
            std::chrono::milliseconds every = std::chrono::seconds(5));
    ~Monitor();
    Monitor(const Monitor &) = delete;
    Monitor &operator=(const Monitor &) = delete;

    /// Does not wait for the next turn. Thread-safe.
    void lookNow();

private:
    void run(std::stop_token stop);

    const release::Context &m_context;
    std::function<Told()> m_begin;
    std::chrono::milliseconds m_every;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_isAsked = false;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace slipway::session
