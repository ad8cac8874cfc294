// SPDX-License-Identifier: Apache-2.0
#include "history/audit.h"

#include "model/english.h"
#include "model/tabletext.h"

#include <QJsonObject>

#include <ranges>

namespace slipway::history {

using namespace Qt::StringLiterals;

std::vector<AuditEntry> auditOf(const QString &environment, const std::vector<Entry> &entries)
{
    std::vector<AuditEntry> audit;
    for (const Entry &entry : entries | std::views::reverse) {
        const auto kind = auditKindFromWord(entry.kind);
        if (!kind)
            continue;
        audit.push_back({.environment = environment,
                         .sequence = entry.sequence,
                         .kind = *kind,
                         .at = entry.at,
                         .by = entry.by,
                         .host = entry.data["host"_L1].toString(),
                         .service = entry.data["service"_L1].toString(),
                         .key = entry.data["key"_L1].toString()});
    }
    return audit;
}

QString toText(const std::vector<AuditEntry> &audit)
{
    const InEnglish english; // the other columns are, too
    std::vector<QStringList> rows;
    rows.reserve(audit.size());
    for (const AuditEntry &entry : audit)
        rows.push_back({entry.environment, entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"), toWord(entry.kind),
                        subjectOf(entry), entry.by});
    return aligned(rows);
}

QByteArray toCsv(const std::vector<AuditEntry> &audit)
{
    QByteArray csv = csvLine({u"environment"_s, u"at"_s, u"what"_s, u"host"_s, u"service"_s, u"key"_s, u"by"_s});
    for (const AuditEntry &entry : audit)
        csv += csvLine({entry.environment, entry.at.toUTC().toString(Qt::ISODate), toWord(entry.kind), entry.host,
                        entry.service, entry.key, entry.by});
    return csv;
}

QJsonArray toJson(const std::vector<AuditEntry> &audit)
{
    QJsonArray array;
    for (const AuditEntry &entry : audit) {
        QJsonObject object{{u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
                           {u"what"_s, toWord(entry.kind)},
                           {u"by"_s, entry.by}};
        for (const auto &[name, value] : {std::pair(u"host"_s, entry.host), std::pair(u"service"_s, entry.service),
                                          std::pair(u"key"_s, entry.key)}) {
            if (!value.isEmpty())
                object[name] = value;
        }
        array.append(object);
    }
    return array;
}

} // namespace slipway::history
