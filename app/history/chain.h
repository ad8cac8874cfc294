// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace slipway::history {

/// One line of a ledger.
struct Entry {
    int sequence = 0; ///< from 1
    QDateTime at;
    QString by;
    QString kind; ///< started, steps, ran-once, resumed, ended, taken-down, or a word of model/audit.h
    QJsonObject data;
};

/// The lines of a ledger, each with the hash of the one before: what was rewritten is noticed.
class Chain
{
public:
    const std::vector<Entry> &entries() const { return m_entries; }
    qint64 size() const { return m_size; }  ///< bytes read so far
    QString head() const { return m_head; } ///< hex SHA-256 of the last line; empty: no line yet

    /// Takes over more of the file, from size() on. An incomplete last line is left for the next
    /// time. Fails, without a change, on a line that is no entry or does not continue the chain.
    Result<void> read(const QByteArray &more);

    /// \a entry as the line, with its end, that would continue the chain.
    QByteArray lineFor(const Entry &entry) const;

private:
    std::vector<Entry> m_entries;
    qint64 m_size = 0;
    QString m_head;
};

} // namespace slipway::history
