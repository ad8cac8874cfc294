// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::remote {

/// As long as it lives, this thread's writes to pipes and sockets whose reader has gone fail with
/// EPIPE instead of ending the program. libssh writes without MSG_NOSIGNAL, and a library should not
/// change what a signal does in the whole process.
class NoBrokenPipe
{
public:
    NoBrokenPipe();
    ~NoBrokenPipe();
    NoBrokenPipe(const NoBrokenPipe &) = delete;
    NoBrokenPipe &operator=(const NoBrokenPipe &) = delete;

    /// The same for the rest of the calling thread's life.
    static void forThisThread();

private:
    bool m_wasBlocked = false;
};

} // namespace slipway::remote
