// SPDX-License-Identifier: Apache-2.0
#include "release/heldlock.h"

#include "release/context.h"

#include <QRandomGenerator>

namespace slipway::release {

using namespace Qt::StringLiterals;
using history::Lock;

history::LockOwner newOwner(const Context &context, const QString &deployment, const QString &doing)
{
    return {.by = context.by,
            .from = context.machine,
            .deployment = deployment,
            .token = u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0')),
            .doing = doing,
            .since = context.clock()};
}

HeldLockHere::HeldLockHere(Lock lock, QString token, const std::stop_token &outer)
    : m_lock(std::move(lock))
    , m_token(std::move(token))
    , m_outer(outer, [this] { m_work.request_stop(); })
    , m_heart([this](const std::stop_token &stop) { beat(stop); })
{
}

HeldLockHere::~HeldLockHere()
{
    m_heart.request_stop();
    m_heart.join();
    if (m_isGivenBack && !m_isLost)
        static_cast<void>(m_lock.release(m_token)); // else it becomes stale by itself
}

void HeldLockHere::beat(const std::stop_token &stop)
{
    while (pause(Lock::beatEvery, stop)) {
        // A lost connection is told by the step that runs.
        const auto beaten = m_lock.beat(m_token, stop);
        if (!beaten && beaten.error().kind == ErrorKind::Locked) {
            m_isLost = true;
            m_work.request_stop();
            return;
        }
    }
}

} // namespace slipway::release
