// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/host.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <stop_token>

namespace slipway::history {

/// Who holds an environment, and what for.
struct LockOwner {
    QString by;
    QString from; ///< their machine
    QString deployment;
    QString token; ///< random, one for each time it is taken: two may drive the same deployment one after the other
    QString doing; ///< `Promote #42 amber-heron`
    QDateTime since;
};

/// A lock that stands, with its age by the host's own clock.
struct HeldLock {
    LockOwner owner;
    std::chrono::seconds silence{0}; ///< since the last sign of life
    bool isJobAlive = false;         ///< a command of its deployment still runs on the seat

    /// Nobody is behind it any more: silent for long, and nothing of it runs.
    bool isStale() const;
};

/// Why something has to wait for \a held. One that belongs to no deployment is a smaller work, as a restart.
Error lockedBy(const HeldLock &held);

/// The lock of an environment, a folder on its seat: mkdir is the atomic test.
///
/// Thread: any worker; no state of its own.
class Lock
{
public:
    /// A sign of life is given this often, and one missed for staleAfter means that nobody is there.
    static constexpr std::chrono::seconds beatEvery{5};
    static constexpr std::chrono::seconds staleAfter{20};

    Lock(remote::Host &seat, QString directory);

    /// Takes it, or fails with Locked, which says who holds it and since when. With \a takeOver, a
    /// stale one is set aside first; one with life in it never is.
    Result<void> acquire(const LockOwner &owner, bool takeOver = false, std::stop_token stop = {});

    /// Gives a sign of life. Fails with Locked if it is not held with \a token any more.
    Result<void> beat(const QString &token, std::stop_token stop = {});

    /// Gives it back; does nothing if it is not held with \a token.
    Result<void> release(const QString &token, std::stop_token stop = {});

    /// Who holds it now; nothing if it is free.
    Result<std::optional<HeldLock>> held(std::stop_token stop = {});

private:
    remote::Host *m_seat;
    QString m_directory;
};

} // namespace slipway::history
