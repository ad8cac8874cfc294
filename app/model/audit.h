// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace slipway {

/// What somebody did in an environment beside deploying, as its ledger recorded it.
struct AuditEntry {
    enum class Kind {
        Restarted, ///< a service on a host
        Shell,     ///< in a service's container, or on the host itself
        Revealed   ///< a secret's value was looked at
    };

    QString environment;
    int sequence = 0; ///< its line in the ledger, from 1
    Kind kind = Kind::Restarted;
    QDateTime at;
    QString by;
    QString host;    ///< empty: Revealed
    QString service; ///< empty: the host itself, or Revealed
    QString key;     ///< of the setting; only with Revealed

    bool operator==(const AuditEntry &) const = default;
};

/// The word in the ledger: `restarted`, `shell`, `revealed`.
QString toWord(AuditEntry::Kind kind);
/// Nothing: \a word is that of something else, such as a deployment.
std::optional<AuditEntry::Kind> auditKindFromWord(const QString &word);

/// `api on prod-1`, `prod-1`, `DB_PASSWORD`.
QString subjectOf(const AuditEntry &entry);

} // namespace slipway
