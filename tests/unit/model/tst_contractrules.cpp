// SPDX-License-Identifier: Apache-2.0
#include "model/configuration.h"
#include "model/contract.h"

#include <QJsonArray>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestContractRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRule_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("rule");
        QTest::newRow("its own") << u"DB_URL"_s << u"DB_URL"_s;
        QTest::newRow("its own before a longer pattern") << u"DB_HOST_URL"_s << u"DB_HOST_URL"_s;
        QTest::newRow("the longer pattern") << u"DB_READ_URL"_s << u"DB_*_URL"_s;
        QTest::newRow("the shorter pattern") << u"API_URL"_s << u"*_URL"_s;
        QTest::newRow("a star is none too") << u"_URL"_s << u"*_URL"_s;
        QTest::newRow("star at the end") << u"S3_BUCKET"_s << u"S3_*"_s;
        QTest::newRow("two stars") << u"MY_CACHE_SIZE"_s << u"*CACHE*"_s;
        QTest::newRow("goes back for a star") << u"A_CACHCACHE"_s << u"*CACHE*"_s;
        QTest::newRow("not the beginning") << u"XS3_BUCKET"_s << QString();
        QTest::newRow("not the end") << u"API_URLS"_s << QString();
        QTest::newRow("another case") << u"api_url"_s << QString();
        QTest::newRow("a dot is no wildcard") << u"AxB"_s << QString();
    }
    void findsTheRule()
    {
        QFETCH(QString, key);
        QFETCH(QString, rule);
        Contract contract;
        for (const QString &name :
             {u"*_URL"_s, u"DB_*_URL"_s, u"DB_URL"_s, u"DB_HOST_URL"_s, u"S3_*"_s, u"*CACHE*"_s, u"A.B"_s})
            contract.rules.push_back({.key = name});
        const ContractRule *found = contract.rule(key);
        QCOMPARE(found ? found->key : QString(), rule);
    }

    void findsTheApproval_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a key") << u"A"_s << u"prod"_s << u"A in prod"_s;
        QTest::newRow("not there") << u"A"_s << u"stage"_s << QString();
        QTest::newRow("everywhere") << u"B"_s << u"stage"_s << u"B"_s;
        QTest::newRow("no part of a name") << u"BC"_s << u"stage"_s << QString();
        QTest::newRow("what is below") << u"services.api.ports[0].published"_s << u"prod"_s << u"ports"_s;
        QTest::newRow("itself") << u"services.api.ports"_s << u"prod"_s << u"ports"_s;
        QTest::newRow("not what is above") << u"services.api"_s << u"prod"_s << QString();
        QTest::newRow("not beside") << u"services.api.portsX"_s << u"prod"_s << QString();
        QTest::newRow("the one that counts") << u"C"_s << u"prod"_s << u"new C"_s;
        QTest::newRow("else the one that expired last") << u"D"_s << u"prod"_s << u"newer D"_s;
    }
    void findsTheApproval()
    {
        QFETCH(QString, key);
        QFETCH(QString, environment);
        QFETCH(QString, reason);
        const QDate today(2026, 6, 15);
        Contract contract;
        contract.approvals = {{.key = u"A"_s, .environments = {u"prod"_s}, .reason = u"A in prod"_s},
                              {.key = u"B"_s, .reason = u"B"_s},
                              {.key = u"services.api.ports"_s, .reason = u"ports"_s},
                              {.key = u"C"_s, .reason = u"old C"_s, .expires = today.addDays(-1)},
                              {.key = u"C"_s, .reason = u"new C"_s, .expires = today},
                              {.key = u"D"_s, .reason = u"old D"_s, .expires = today.addDays(-9)},
                              {.key = u"D"_s, .reason = u"newer D"_s, .expires = today.addDays(-2)}};
        const Approval *found = contract.approval(key, environment, today);
        QCOMPARE(found ? found->reason : QString(), reason);
    }

    void expiresAfterItsLastDay()
    {
        const QDate day(2026, 6, 15);
        const Approval approval{.key = u"A"_s, .expires = day};
        QVERIFY(!approval.isExpired(day));
        QVERIFY(approval.isExpired(day.addDays(1)));
        QVERIFY(!Approval{}.isExpired(day));
    }

    void guessesCategories_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Category>("category");
        QTest::newRow("database") << u"DB_HOST"_s << Category::Database;
        QTest::newRow("a URL of a database") << u"DATABASE_URL"_s << Category::Database;
        QTest::newRow("origins") << u"CORS_ORIGINS"_s << Category::Origins;
        QTest::newRow("a pattern") << u"*_ORIGINS"_s << Category::Origins;
        QTest::newRow("integration") << u"LICENSE_SERVICE_URL"_s << Category::Integration;
        QTest::newRow("feature") << u"FEATURE_NEW_EDITOR"_s << Category::Feature;
        QTest::newRow("lower case") << u"db_host"_s << Category::Database;
        QTest::newRow("other") << u"LOG_LEVEL"_s << Category::Other;
        QTest::newRow("part of a word") << u"DBUS"_s << Category::Other;
    }
    void guessesCategories()
    {
        QFETCH(QString, key);
        QFETCH(Category, category);
        QCOMPARE(guessedCategory(key), category);
    }

    void knowsProblems()
    {
        using Class = ConfigCell::Class;
        const std::vector<std::pair<Class, bool>> all{
            {Class::Same, false},       {Class::Allowed, false}, {Class::Approved, false},
            {Class::NotApproved, true}, {Class::Missing, true},  {Class::Extra, true},
            {Class::Invalid, true},     {Class::NotSet, false},  {Class::Drifted, true}};
        for (const auto &[what, isProblem] : all) {
            QCOMPARE((ConfigCell{.what = what}.isProblem()), isProblem);
            ConfigRow row;
            row.cells = {ConfigCell{}, ConfigCell{.what = what}};
            QCOMPARE(row.hasProblem(), isProblem);
            QVERIFY(!toWord(what).isEmpty());
        }
    }

    void namesColumns()
    {
        QCOMPARE((ConfigColumn{.environment = u"stage"_s}.title()), u"stage"_s);
        QCOMPARE((ConfigColumn{.environment = u"prod"_s, .host = u"prod-1"_s, .isProtected = true}.title()),
                 u"PROD · prod-1"_s);
    }

    void isJson()
    {
        ConfigMatrix matrix;
        matrix.columns = {{.environment = u"prod"_s, .isProtected = true}};
        matrix.rows = {
            {.key = u"A"_s,
             .category = Category::Database,
             .rule = u"same"_s,
             .isSecret = true,
             .cells = {{.what = ConfigCell::Class::NotApproved, .value = u"•••••"_s, .mends = {Mend::Approve}}}}};
        matrix.violations = {{.key = u"A"_s, .environment = u"prod"_s, .why = u"w"_s, .lift = u"l"_s}};
        const QJsonObject json = toJson(matrix);
        QCOMPARE(json["columns"_L1][0]["environment"_L1].toString(), u"prod"_s);
        QCOMPARE(json["rows"_L1][0]["cells"_L1][0]["class"_L1].toString(), u"not approved"_s);
        QCOMPARE(json["rows"_L1][0]["cells"_L1][0]["mends"_L1][0].toString(), u"approve"_s);
        QCOMPARE(json["rows"_L1][0]["category"_L1].toString(), u"database"_s);
        QVERIFY(json["violations"_L1][0]["denies"_L1].toBool());
        DriftReport report{.environment = u"prod"_s, .drifts = {}, .problems = {}, .seenAt = {}};
        report.drifts = {{.kind = Drift::Kind::OtherImage,
                          .host = u"h"_s,
                          .onDisk = u"x"_s,
                          .hasDeclared = true,
                          .mends = {Mend::Restore}}};
        report.problems = {{.what = u"no answer"_s}};
        const QJsonObject drift = toJson(report)["drifts"_L1][0].toObject();
        QCOMPARE(drift["kind"_L1].toString(), u"other image"_s);
        QVERIFY(drift.contains("declared"_L1) && !drift.contains("on-disk"_L1));
        QCOMPARE(toJson(report)["problems"_L1][0]["what"_L1].toString(), u"no answer"_s);
    }
};

QTEST_GUILESS_MAIN(TestContractRules)
#include "tst_contractrules.moc"
