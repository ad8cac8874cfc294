// SPDX-License-Identifier: Apache-2.0
#include "loopwatch.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <cstdio>

#include <poll.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace slipway::bench {

static std::atomic<LoopWatch *> theWatch = nullptr;

static bool isMainThread()
{
    return syscall(SYS_gettid) == getpid();
}

template<typename Wait>
static int watched(Wait wait)
{
    LoopWatch *const watch = isMainThread() ? theWatch.load() : nullptr;
    if (watch)
        watch->aboutToWait();
    const int result = wait();
    if (watch)
        watch->woken();
    return result;
}

LoopWatch::LoopWatch()
{
    m_steps.reserve(100'000);
    theWatch = this;
}

LoopWatch::~LoopWatch()
{
    theWatch = nullptr;
}

LoopWatch::Step LoopWatch::now()
{
    const auto read = [](clockid_t clock) {
        timespec time{};
        clock_gettime(clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    return {.wall = read(CLOCK_MONOTONIC), .processor = read(CLOCK_THREAD_CPUTIME_ID)};
}

void LoopWatch::aboutToWait()
{
    if (!m_isAwake)
        return;
    const Step end = now();
    m_steps.push_back({.wall = end.wall - m_begun.wall, .processor = end.processor - m_begun.processor});
    m_isAwake = false;
}

void LoopWatch::woken()
{
    m_begun = now();
    m_isAwake = true;
}

void LoopWatch::clear()
{
    m_steps.clear();
    m_isAwake = false;
}

bool LoopWatch::report(const char *what, double most)
{
    if (m_steps.empty())
        return false;
    std::ranges::sort(m_steps, {}, &Step::wall);
    const double longestWall = m_steps.back().wall;
    std::ranges::sort(m_steps, {}, &Step::processor);
    const auto over = m_steps.end() - std::ranges::upper_bound(m_steps, most, {}, &Step::processor);
    std::printf("%-58s longest %5.1f ms (%.1f with waiting), p99 %4.1f ms, %td of %zu over %.0f ms  %s\n", what,
                m_steps.back().processor, longestWall, m_steps[m_steps.size() * 99 / 100].processor, over,
                m_steps.size(), most, over == 0 ? "good" : "too slow");
    return over == 0;
}

long statusOf(const QByteArray &field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(field) && line.mid(field.size(), 1) == ":")
            return line.simplified().split(' ').value(1).toLong();
    return 0;
}

} // namespace slipway::bench

// The C library's functions that an event loop waits in. What is defined here is found first.
extern "C" int poll(pollfd *fds, nfds_t count, int timeout)
{
    return slipway::bench::watched([&] { return static_cast<int>(syscall(SYS_poll, fds, count, timeout)); });
}

extern "C" int ppoll(pollfd *fds, nfds_t count, const timespec *timeout, const sigset_t *signals)
{
    constexpr size_t signalSetSize = 8;              // the kernel's, not the C library's
    timespec left = timeout ? *timeout : timespec{}; // the kernel writes into it
    return slipway::bench::watched([&] {
        return static_cast<int>(syscall(SYS_ppoll, fds, count, timeout ? &left : nullptr, signals, signalSetSize));
    });
}
