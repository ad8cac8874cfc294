// SPDX-License-Identifier: Apache-2.0
#include "remote/operation.h"

#include "model/recorded.h"

namespace slipway::remote {

Result<Ended> Operation::wait(const OutputSink &sink, const std::function<void()> &drained)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_chunks.empty() || m_result; });
        if (m_chunks.empty())
            return m_result->transform_error([](const Error &error) { return inOwnWords(error); });
        const std::deque<QByteArray> chunks = std::exchange(m_chunks, {});
        const bool wasFull = std::exchange(m_queued, 0) >= most;
        lock.unlock();
        for (const QByteArray &chunk : chunks)
            sink(chunk);
        if (wasFull)
            drained();
        lock.lock();
    }
}

void Operation::push(const QByteArray &chunk)
{
    const std::scoped_lock lock(m_mutex);
    m_queued += chunk.size();
    m_chunks.push_back(chunk);
    m_changed.notify_one();
}

bool Operation::isFull() const
{
    const std::scoped_lock lock(m_mutex);
    return m_queued >= most;
}

void Operation::finish(Result<Ended> result)
{
    const std::scoped_lock lock(m_mutex);
    Q_ASSERT(!m_result);
    m_result = std::move(result);
    m_changed.notify_one();
}

} // namespace slipway::remote
