// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/chain.h"
#include "model/clock.h"
#include "remote/host.h"

#include <QString>
#include <stop_token>

namespace slipway::history {

/// The ledger of an environment, on its seat: `<directory>/.slipway/ledger.jsonl`, append-only.
/// The host is the truth; this holds what was read so far and asks only for what is new.
///
/// Thread: one worker. The host must outlive it.
class Ledger
{
public:
    Ledger(remote::Host &seat, QString directory, QString by, Clock clock = systemClock);

    /// Reads what is new. A ledger that does not exist yet is empty. A shortened or rewritten one
    /// is an error.
    Result<void> refresh(std::stop_token stop = {});

    /// Appends one entry, synced to the disk before this returns. If somebody else appended
    /// meanwhile, reads theirs and appends behind it.
    Result<void> append(const QString &kind, const QJsonObject &data, std::stop_token stop = {});

    const std::vector<Entry> &entries() const { return m_chain.entries(); }
    const QString &by() const { return m_by; }

    /// Replaces the copy that \a other keeps in the same directory. Only the seat's is read.
    Result<void> copyTo(remote::Host &other, std::stop_token stop = {}) const;

private:
    QString path() const;

    remote::Host *m_seat;
    QString m_directory;
    QString m_by;
    Clock m_clock;
    Chain m_chain;
    QByteArray m_text;
};

} // namespace slipway::history
