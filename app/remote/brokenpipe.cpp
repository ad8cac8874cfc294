// SPDX-License-Identifier: Apache-2.0
#include "remote/brokenpipe.h"

#include <csignal>
#include <ctime>

namespace slipway::remote {

namespace {

sigset_t brokenPipe()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

} // namespace

NoBrokenPipe::NoBrokenPipe()
{
    const sigset_t set = brokenPipe();
    sigset_t before;
    ::pthread_sigmask(SIG_BLOCK, &set, &before);
    m_wasBlocked = ::sigismember(&before, SIGPIPE) == 1;
}

NoBrokenPipe::~NoBrokenPipe()
{
    if (m_wasBlocked)
        return;
    // SIGPIPE is sent to the thread that wrote: take it before it can strike.
    const sigset_t set = brokenPipe();
    const timespec now{};
    while (::sigtimedwait(&set, nullptr, &now) == SIGPIPE) {
    }
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void NoBrokenPipe::forThisThread()
{
    const sigset_t set = brokenPipe();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

} // namespace slipway::remote
