// SPDX-License-Identifier: Apache-2.0
#include "session/monitor.h"

#include "release/lookout.h"

namespace slipway::session {

Monitor::Monitor(const release::Context &context, std::function<Told()> begin, std::chrono::milliseconds every)
    : m_context(context)
    , m_begin(std::move(begin))
    , m_every(every)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

Monitor::~Monitor()
{
    m_thread.request_stop();
    m_thread.join();
}

void Monitor::lookNow()
{
    const std::scoped_lock lock(m_mutex);
    m_isAsked = true;
    m_woken.notify_all();
}

void Monitor::run(std::stop_token stop)
{
    release::Lookout lookout(m_context);
    const Told told = m_begin();
    while (!stop.stop_requested()) {
        const auto begun = std::chrono::steady_clock::now();
        PipelineState seen = lookout.look(stop, m_every);
        if (stop.stop_requested())
            return;
        told(std::move(seen));
        // One that did not answer in time has taken the others' pause.
        const bool wasWhole = std::chrono::steady_clock::now() - begun < m_every;
        std::unique_lock lock(m_mutex);
        m_woken.wait_for(lock, stop, wasWhole ? m_every : std::chrono::milliseconds(0), [this] { return m_isAsked; });
        m_isAsked = false;
    }
}

} // namespace slipway::session
