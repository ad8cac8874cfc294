// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/eventthread.h"

#include <QCoreApplication>
#include <QThread>

namespace slipway::remote {

/// A blocking call may be made on any thread but the application's own, which draws the window, and
/// \a io, which it would wait for.
inline void assertMayBlock(const EventThread &io)
{
    Q_ASSERT_X(!io.isCurrent(), "slipway::remote", "a blocking call on the I/O thread");
    Q_ASSERT_X(!QCoreApplication::instance() || QThread::currentThread() != QCoreApplication::instance()->thread(),
               "slipway::remote", "a blocking call on the main thread");
    Q_UNUSED(io);
}

} // namespace slipway::remote
