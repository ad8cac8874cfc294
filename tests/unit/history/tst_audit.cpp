// SPDX-License-Identifier: Apache-2.0
#include "history/audit.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::history;
using namespace Qt::StringLiterals;

/// What a ledger tells beside deployments.
class TestAudit final : public QObject
{
    Q_OBJECT

    static Entry entry(int sequence, const QString &kind, const QJsonObject &data)
    {
        return {.sequence = sequence,
                .at = QDateTime(QDate(2026, 5, 4), QTime(20, 0, sequence), QTimeZone::UTC),
                .by = u"ana@laptop"_s,
                .kind = kind,
                .data = data};
    }
    static std::vector<AuditEntry> some()
    {
        return auditOf(u"prod"_s, {entry(1, u"started"_s, {{u"id"_s, u"d1"_s}}),
                                   entry(2, u"restarted"_s, {{u"service"_s, u"api"_s}, {u"host"_s, u"prod-1"_s}}),
                                   entry(3, u"ended"_s, {{u"id"_s, u"d1"_s}}),
                                   entry(4, u"shell"_s, {{u"service"_s, QString()}, {u"host"_s, u"prod-2"_s}}),
                                   entry(5, u"revealed"_s, {{u"key"_s, u"DB_URL"_s}})});
    }

private Q_SLOTS:
    void leavesDeploymentsOut()
    {
        const auto audit = some();
        QCOMPARE(audit.size(), 3U);
        QCOMPARE(audit[0].sequence, 5); // newest first
        QCOMPARE(audit[0].key, u"DB_URL"_s);
        QCOMPARE(audit[1].kind, AuditEntry::Kind::Shell);
        QCOMPARE(subjectOf(audit[1]), u"prod-2"_s);
        QCOMPARE(subjectOf(audit[2]), u"api on prod-1"_s);
        QVERIFY(auditOf(u"prod"_s, {}).empty());
    }

    void wordsAreReadBack()
    {
        for (const auto kind : {AuditEntry::Kind::Restarted, AuditEntry::Kind::Shell, AuditEntry::Kind::Revealed})
            QCOMPARE(auditKindFromWord(toWord(kind)), kind);
        QVERIFY(!auditKindFromWord(u"started"_s));
    }

    void isWrittenForOtherPrograms()
    {
        const auto audit = some();
        const QList<QByteArray> csv = toCsv(audit).split('\n');
        QCOMPARE(csv[0].trimmed(), QByteArray(R"("environment","at","what","host","service","key","by")"));
        QCOMPARE(csv[1].trimmed(),
                 QByteArray(R"("prod","2026-05-04T20:00:05Z","revealed","","","DB_URL","ana@laptop")"));
        QCOMPARE(csv[3].trimmed(),
                 QByteArray(R"("prod","2026-05-04T20:00:02Z","restarted","prod-1","api","","ana@laptop")"));
        const QJsonObject first = toJson(audit)[0].toObject();
        QCOMPARE(first.keys(), (QStringList{u"at"_s, u"by"_s, u"key"_s, u"what"_s}));
        QCOMPARE(toText(audit).count(u'\n'), 3);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
