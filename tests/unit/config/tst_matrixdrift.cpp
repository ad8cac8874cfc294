// SPDX-License-Identifier: Apache-2.0
#include "config/matrixdrift.h"

#include <QTest>

using namespace slipway;
using namespace slipway::config;
using namespace Qt::StringLiterals;
using Class = ConfigCell::Class;

namespace {

ConfigMatrix matrix()
{
    return {.columns = {{.environment = u"stage"_s, .host = {}},
                        {.environment = u"prod"_s, .host = {}, .isProtected = true}},
            .rows = {{.key = u"POOL"_s,
                      .category = Category::Database,
                      .rule = u"same"_s,
                      .cells = {{.value = u"10"_s}, {.value = u"10"_s}}},
                     {.key = u"URL"_s,
                      .category = Category::Other,
                      .rule = {},
                      .cells = {{.value = u"a"_s}, {.value = u"b"_s}}}},
            .violations = {}};
}

const std::vector<Environment> hosts{{.name = u"stage"_s, .hosts = {u"stage"_s}},
                                     {.name = u"prod"_s, .hosts = {u"prod-1"_s, u"prod-2"_s}}};

Drift drift(const QString &environment, const QString &host, const QString &key)
{
    return {.environment = environment,
            .host = host,
            .key = key,
            .declared = u"10"_s,
            .onDisk = u"25"_s,
            .hasDeclared = true,
            .hasOnDisk = true,
            .words = u"changed by hand"_s,
            .mends = {Mend::Restore}};
}

std::vector<DriftReport> reports(const Drift &drift)
{
    return {{.environment = drift.environment, .drifts = {drift}, .problems = {}, .seenAt = {}}};
}

} // namespace

class TestMatrixDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingFoundChangesNothing() { QCOMPARE(withDrift(matrix(), {}, hosts), matrix()); }

    void hostsGetColumnsWhereTheyDisagree()
    {
        const auto seen = withDrift(matrix(), reports(drift(u"prod"_s, u"prod-1"_s, u"POOL"_s)), hosts);
        QCOMPARE(seen.columns.size(), 3u);
        QCOMPARE(seen.columns[1].title(), u"PROD · prod-1"_s);
        QCOMPARE(seen.columns[2].title(), u"PROD · prod-2"_s);
        const auto &cells = seen.rows[0].cells;
        QCOMPARE(cells.size(), 3u);
        QCOMPARE(cells[0].what, Class::Same);
        QCOMPARE(cells[1].what, Class::Drifted);
        QCOMPARE(cells[1].value, u"25"_s);
        QCOMPARE(cells[1].declared, u"10"_s);
        QCOMPARE(cells[2].what, Class::Same);
        QCOMPARE(seen.rows[1].cells[2].value, u"b"_s);
    }

    void oneHostNeedsNoColumnOfItsOwn()
    {
        const auto seen = withDrift(matrix(), reports(drift(u"stage"_s, u"stage"_s, u"POOL"_s)), hosts);
        QCOMPARE(seen.columns.size(), 2u);
        QCOMPARE(seen.rows[0].cells[0].what, Class::Drifted);
    }

    void whatHasNoRowGetsOne()
    {
        const auto seen = withDrift(matrix(), reports(drift(u"stage"_s, u"stage"_s, u"services.api.ports"_s)), hosts);
        QCOMPARE(seen.rows.size(), 3u);
        QCOMPARE(seen.rows[2].key, u"services.api.ports"_s);
        QCOMPARE(seen.rows[2].category, Category::Rendered);
        QCOMPARE(seen.rows[2].cells[0].what, Class::Drifted);
        QCOMPARE(seen.rows[2].cells[1].what, Class::NotSet);
    }

    void approvedIsNoProblem()
    {
        Drift approved = drift(u"stage"_s, u"stage"_s, u"POOL"_s);
        approved.isApproved = true;
        const auto seen = withDrift(matrix(), reports(approved), hosts);
        QCOMPARE(seen.rows[0].cells[0].what, Class::Approved);
        QVERIFY(!seen.rows[0].hasProblem());
    }
};

QTEST_APPLESS_MAIN(TestMatrixDrift)
#include "tst_matrixdrift.moc"
