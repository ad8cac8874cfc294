// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace slipway::session {

/// What a worker waits for and a person gives, in the window.
class Answer
{
public:
    /// Blocks until it is given; false if \a stop is requested before. Worker threads.
    bool wait(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        return m_given.wait(lock, stop, [this] { return m_answer.has_value(); }) && *m_answer;
    }

    void give(bool answer)
    {
        const std::scoped_lock lock(m_mutex);
        m_answer = answer;
        m_given.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<bool> m_answer;
};

} // namespace slipway::session
