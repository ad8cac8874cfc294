// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <thread>

class QThread;

namespace slipway::remote {

/// A thread with an event loop, whose end can be waited for to the very last.
///
/// QThread::wait() cannot: it returns while the thread still destroys what libraries keep for it (Qt 6.8 tells
/// of its end before). OpenSSL keeps something, and at the program's exit frees it for every thread that is still
/// there: a thread that is just ending then frees it too (openssl issue 6214: join before main ends).
class EventThread
{
public:
    /// Calls \a begin on the new thread, whose name, of at most 15 letters, debuggers and `top -H` show.
    EventThread(const char *name, std::function<void()> begin);
    ~EventThread();
    EventThread(const EventThread &) = delete;
    EventThread &operator=(const EventThread &) = delete;

    /// What to move objects to. It is gone after stop(); the objects may then be destroyed on any thread.
    QThread *handle() const { return m_handle; }
    /// Whether the caller is on it.
    bool isCurrent() const;
    /// Ends the loop, which takes no more events, and waits for the thread's end. Not to be called on it.
    void stop();

private:
    QThread *m_handle = nullptr;
    std::thread m_thread;
};

} // namespace slipway::remote
