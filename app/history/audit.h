// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/chain.h"
#include "model/audit.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <vector>

/// What a ledger tells beside deployments. Pure.
namespace slipway::history {

/// Of the ledger of \a environment, newest first.
std::vector<AuditEntry> auditOf(const QString &environment, const std::vector<Entry> &entries);

QString toText(const std::vector<AuditEntry> &audit);
/// With a line of titles; times in UTC, ISO 8601.
QByteArray toCsv(const std::vector<AuditEntry> &audit);
QJsonArray toJson(const std::vector<AuditEntry> &audit);

} // namespace slipway::history
