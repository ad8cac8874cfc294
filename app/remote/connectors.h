// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace slipway::remote {

/// The threads on which connections are made: as many as are needed at once, up to a limit.
///
/// Not a QThreadPool, for the reason that EventThread tells: libssh's handshake is where OpenSSL comes in.
class Connectors
{
public:
    explicit Connectors(int most);
    ~Connectors();
    Connectors(const Connectors &) = delete;
    Connectors &operator=(const Connectors &) = delete;

    /// Calls \a work on one of the threads, at once or when the next one is free. Not after finish().
    void start(std::function<void()> work);
    /// Waits until everything is done, and for the threads' end.
    void finish();

private:
    void workOff();

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_idle = 0;
    bool m_isFinishing = false;
    std::vector<std::thread> m_threads;
};

} // namespace slipway::remote
