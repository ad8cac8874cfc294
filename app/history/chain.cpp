// SPDX-License-Identifier: Apache-2.0
#include "history/chain.h"

#include "history/words.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace slipway::history {

using namespace Qt::StringLiterals;

namespace {

QString hashOf(QByteArrayView line)
{
    return QString::fromLatin1(QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex());
}

Error brokenAt(int sequence, const QString &why)
{
    return {.kind = ErrorKind::InvalidInput,
            .what = Words::tr("The ledger is broken at entry %1").arg(sequence),
            .where = {},
            .why = why,
            .cure = Words::tr(
                "Compare .slipway/ledger.jsonl with the copy on another host of the environment and restore it; "
                "nothing is deployed while it is broken.")};
}

} // namespace

Result<void> Chain::read(const QByteArray &more)
{
    Chain next = *this;
    qsizetype from = 0;
    for (qsizetype end = more.indexOf('\n'); end >= 0; from = end + 1, end = more.indexOf('\n', from)) {
        const QByteArray line = more.sliced(from, end - from);
        const int sequence = static_cast<int>(next.m_entries.size()) + 1;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return fail(brokenAt(sequence, Words::tr("The line is not a JSON object.")));
        const QJsonObject object = document.object();
        if (object[u"seq"].toInt() != sequence)
            return fail(brokenAt(sequence, Words::tr("An entry is missing or stands twice.")));
        if (object[u"prev"].toString() != next.m_head)
            return fail(
                brokenAt(sequence, Words::tr("It does not continue the entry before it: one of the two was changed.")));
        next.m_entries.push_back({.sequence = sequence,
                                  .at = QDateTime::fromString(object[u"at"].toString(), Qt::ISODateWithMs),
                                  .by = object[u"by"].toString(),
                                  .kind = object[u"kind"].toString(),
                                  .data = object[u"data"].toObject()});
        next.m_head = hashOf(line);
        next.m_size += line.size() + 1;
    }
    *this = std::move(next);
    return {};
}

QByteArray Chain::lineFor(const Entry &entry) const
{
    const QJsonObject object{{u"seq"_s, static_cast<int>(m_entries.size()) + 1},
                             {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
                             {u"by"_s, entry.by},
                             {u"kind"_s, entry.kind},
                             {u"data"_s, entry.data},
                             {u"prev"_s, m_head}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace slipway::history
