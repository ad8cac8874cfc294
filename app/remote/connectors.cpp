// SPDX-License-Identifier: Apache-2.0
#include "remote/connectors.h"

#include <algorithm>
#include <pthread.h>

namespace slipway::remote {

Connectors::Connectors(int most)
    : m_most(static_cast<std::size_t>(std::max(1, most)))
{
}

Connectors::~Connectors()
{
    finish();
}

void Connectors::start(std::function<void()> work)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() > m_idle && m_threads.size() < m_most)
        m_threads.emplace_back([this] { workOff(); });
    m_changed.notify_one();
}

void Connectors::finish()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isFinishing = true;
        m_changed.notify_all();
    }
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void Connectors::workOff()
{
    ::pthread_setname_np(::pthread_self(), "slipway-connect");
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_isFinishing || !m_waiting.empty(); });
        --m_idle;
        if (m_waiting.empty())
            return;
        auto work = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        work();
        work = {}; // what it holds may be the last of a connection
        lock.lock();
    }
}

} // namespace slipway::remote
