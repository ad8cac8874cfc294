// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/lock.h"

#include <QString>

#include <atomic>
#include <functional>
#include <stop_token>
#include <thread>

namespace slipway::release {

struct Context;

/// Who takes a lock here, for \a doing; \a deployment may be empty.
history::LockOwner newOwner(const Context &context, const QString &deployment, const QString &doing);

/// A lock that is held here: a sign of life every few seconds, given back at the end.
///
/// Thread: made and destroyed on one worker; its heart beats on a thread of its own.
class HeldLockHere
{
public:
    /// Passes a stop request of \a outer on to what works under the lock.
    HeldLockHere(history::Lock lock, QString token, const std::stop_token &outer);
    ~HeldLockHere();
    HeldLockHere(const HeldLockHere &) = delete;
    HeldLockHere &operator=(const HeldLockHere &) = delete;

    /// Requested when the person wants it, and when somebody else took the lock over.
    std::stop_token work() const { return m_work.get_token(); }
    bool isLost() const { return m_isLost; }
    /// Leaves it to become stale: the deployment is not at its end.
    void abandon() { m_isGivenBack = false; }

private:
    void beat(const std::stop_token &stop);

    history::Lock m_lock;
    QString m_token;
    bool m_isGivenBack = true;
    std::atomic<bool> m_isLost = false;
    std::stop_source m_work;
    std::stop_callback<std::function<void()>> m_outer;
    std::jthread m_heart; ///< last: it uses the others
};

} // namespace slipway::release
