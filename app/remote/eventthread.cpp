// SPDX-License-Identifier: Apache-2.0
#include "remote/eventthread.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <future>
#include <pthread.h>

namespace slipway::remote {

EventThread::EventThread(const char *name, std::function<void()> begin)
{
    std::promise<QThread *> handle;
    auto made = handle.get_future();
    m_thread = std::thread([name, handle = std::move(handle), begin = std::move(begin)]() mutable {
        ::pthread_setname_np(::pthread_self(), name);
        QEventLoop loop;
        begin();
        handle.set_value(QThread::currentThread());
        loop.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    });
    m_handle = made.get();
}

EventThread::~EventThread()
{
    stop();
}

bool EventThread::isCurrent() const
{
    return std::this_thread::get_id() == m_thread.get_id();
}

void EventThread::stop()
{
    if (!m_thread.joinable())
        return;
    m_handle->quit();
    m_thread.join();
    m_handle = nullptr;
}

} // namespace slipway::remote
