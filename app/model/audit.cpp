// SPDX-License-Identifier: Apache-2.0
#include "model/audit.h"

#include <QCoreApplication>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::AuditEntry)
};
} // namespace

QString toWord(AuditEntry::Kind kind)
{
    switch (kind) {
    case AuditEntry::Kind::Restarted: return u"restarted"_s;
    case AuditEntry::Kind::Shell: return u"shell"_s;
    case AuditEntry::Kind::Revealed: break;
    }
    return u"revealed"_s;
}

std::optional<AuditEntry::Kind> auditKindFromWord(const QString &word)
{
    using Kind = AuditEntry::Kind;
    for (const Kind kind : {Kind::Restarted, Kind::Shell, Kind::Revealed}) {
        if (toWord(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString subjectOf(const AuditEntry &entry)
{
    if (entry.kind == AuditEntry::Kind::Revealed)
        return entry.key;
    return entry.service.isEmpty() ? entry.host : Words::tr("%1 on %2").arg(entry.service, entry.host);
}

} // namespace slipway
