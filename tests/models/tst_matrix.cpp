// SPDX-License-Identifier: Apache-2.0
#include "../ui/samplesconfiguration.h"

#include "config/cellsign.h"
#include "config/findings.h"
#include "config/matrixmodel.h"
#include "config/matrixview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace slipway;
using namespace slipway::configurationpage;
using namespace Qt::StringLiterals;
using Class = ConfigCell::Class;

class MatrixTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises();
    void showsOnlyProblemsAtFirst();
    void filters_data();
    void filters();
    void headingsStandBeforeTheirKeys();
    void tellsOnlyWhatDiffers();
    void otherColumnsResetIt();
    void everyCellIsToldInWords();
    void classesDiffer();
    void counts();
    void sharesWidths_data();
    void sharesWidths();
    void findingsNameTheirPromotion();
    void driftOfKeysIsInTheMatrixOnly();
};

static QStringList keysOf(const MatrixModel &model)
{
    QStringList keys;
    for (int i = 0; i < model.rowCount(); ++i)
        if (const ConfigRow *row = model.row(i))
            keys.append(row->key);
    return keys;
}

void MatrixTest::keepsItsPromises()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(samples::configuration().matrix);
    model.setFilter({u"url"_s, false, {}, {}});
    model.show(samples::drifted().matrix);
    model.setFilter({{}, false, {}, {}});
    model.show(samples::large(50, 3).matrix);
    model.setFilter({{}, true, {}, u"env-1"_s});
    model.show(samples::bare().matrix);
    model.show(samples::configuration().matrix);
    model.setFilter({});
    QVERIFY(model.rowCount() > 0);
}

void MatrixTest::showsOnlyProblemsAtFirst()
{
    MatrixModel model;
    model.show(samples::configuration().matrix);
    QCOMPARE(keysOf(model), (QStringList{u"DB_POOL_SIZE"_s, u"CORS_ORIGINS"_s, u"LICENSE_SERVICE_URL"_s}));
}

void MatrixTest::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("onlyProblems");
    QTest::addColumn<int>("what"); // -1: none
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("key") << u"pool"_s << true << -1 << QString() << QStringList{u"DB_POOL_SIZE"_s};
    QTest::newRow("value") << u"license.EXAMPLE"_s << true << -1 << QString() << QStringList{u"LICENSE_SERVICE_URL"_s};
    QTest::newRow("nothing") << u"no such"_s << false << -1 << QString() << QStringList();
    QTest::newRow("class, also where all is well")
        << QString() << true << int(Class::Approved) << QString() << QStringList{u"FEATURE_BETA"_s};
    QTest::newRow("environment") << QString() << true << -1 << u"stage"_s << QStringList{u"LICENSE_SERVICE_URL"_s};
    QTest::newRow("environment of two hosts")
        << QString() << true << -1 << u"prod"_s << QStringList{u"DB_POOL_SIZE"_s, u"CORS_ORIGINS"_s};
    QTest::newRow("class in an environment") << QString() << true << int(Class::Drifted) << u"stage"_s << QStringList();
    QTest::newRow("all of a name") << u"LOG"_s << false << -1 << QString() << QStringList{u"LOG_LEVEL"_s};
}

void MatrixTest::filters()
{
    QFETCH(QString, text);
    QFETCH(bool, onlyProblems);
    QFETCH(int, what);
    QFETCH(QString, environment);
    QFETCH(QStringList, keys);
    MatrixModel model;
    model.show(samples::configuration().matrix);
    MatrixFilter filter{text, onlyProblems, {}, environment};
    if (what >= 0)
        filter.what = static_cast<Class>(what);
    model.setFilter(filter);
    QCOMPARE(keysOf(model), keys);
    QCOMPARE(model.shown().rows.size(), size_t(keys.size()));
}

void MatrixTest::headingsStandBeforeTheirKeys()
{
    MatrixModel model;
    model.show(samples::configuration().matrix);
    model.setFilter({{}, false, {}, {}});
    QVERIFY(!model.row(0));
    QCOMPARE(model.index(0, 0).data().toString(), u"Database"_s);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    std::set<Category> seen;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(i))
            QCOMPARE(model.row(i)->category, model.at(i).category);
        else
            QVERIFY2(seen.insert(model.at(i).category).second, "a heading came twice");
    }
    QVERIFY(seen.size() >= 4);
}

void MatrixTest::tellsOnlyWhatDiffers()
{
    MatrixModel model;
    ConfigMatrix matrix = samples::configuration().matrix;
    model.show(matrix);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(matrix);
    QCOMPARE(changed.size(), 0);
    matrix.rows[1].cells[2].value = u"26"_s;
    model.show(matrix);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size() + removed.size() + inserted.size(), 0);
    QCOMPARE(changed.front().front().toModelIndex().row(), model.find(u"DB_POOL_SIZE"_s));
}

void MatrixTest::otherColumnsResetIt()
{
    MatrixModel model;
    model.show(samples::configuration().matrix);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), u"PROD · prod-1"_s);
    model.show(samples::large(20, 3).matrix);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.columnCount(), 5);
}

void MatrixTest::everyCellIsToldInWords()
{
    MatrixModel model;
    model.show(samples::drifted().matrix);
    model.setFilter({{}, false, {}, {}});
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount() && model.row(row); ++column) {
            const QModelIndex index = model.index(row, column);
            if (column == MatrixModel::Rule)
                continue; // what is rendered otherwise has none
            QVERIFY2(!index.data(Qt::AccessibleTextRole).toString().isEmpty(), qPrintable(model.row(row)->key));
            if (const ConfigCell *cell = model.cell(index))
                QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(sign(cell->what).word));
        }
    const QModelIndex edited = model.index(model.find(u"DB_POOL_SIZE"_s), 4);
    QCOMPARE(edited.data(Qt::AccessibleTextRole).toString(),
             u"drifted, 25, changed by hand on the host after deployment 41"_s);
    QCOMPARE(edited.data(Qt::AccessibleDescriptionRole).toString(), u"DB_POOL_SIZE, PROD · prod-1"_s);
}

void MatrixTest::classesDiffer()
{
    // No two problems look the same without their colour, and each has a word of its own.
    std::set<widgets::Symbol> symbols;
    std::set<QString> words;
    for (const Class what : classes()) {
        ConfigCell cell;
        cell.what = what;
        QVERIFY(words.insert(sign(what).word).second);
        QVERIFY(!explain(what).isEmpty());
        if (cell.isProblem())
            QVERIFY2(symbols.insert(sign(what).symbol).second, qPrintable(sign(what).word));
    }
    QCOMPARE(classes().size(), 9U);
    QCOMPARE(rank(Class::Missing), 0);
}

void MatrixTest::counts()
{
    MatrixModel model;
    model.show(samples::configuration().matrix);
    QCOMPARE(model.count(Class::Missing), 1);
    QCOMPARE(model.count(Class::NotApproved), 1);
    QCOMPARE(model.count(Class::Drifted), 1);
    QCOMPARE(model.count(Class::Approved), 1);
    QCOMPARE(model.count(Class::Same), 30);
}

void MatrixTest::sharesWidths_data()
{
    QTest::addColumn<QList<int>>("natural");
    QTest::addColumn<QList<int>>("least");
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("room to share") << QList<int>{10, 20} << QList<int>{5, 5} << 51 << QList<int>{20, 31};
    QTest::newRow("exactly") << QList<int>{10, 20} << QList<int>{5, 5} << 30 << QList<int>{10, 20};
    QTest::newRow("the widest gives") << QList<int>{10, 100, 20} << QList<int>{5, 5, 5} << 60 << QList<int>{10, 30, 20};
    QTest::newRow("no less than least") << QList<int>{100, 100} << QList<int>{80, 10} << 100 << QList<int>{80, 20};
    QTest::newRow("too narrow for all") << QList<int>{100, 100} << QList<int>{80, 60} << 100 << QList<int>{80, 60};
    QTest::newRow("none") << QList<int>() << QList<int>() << 100 << QList<int>();
}

void MatrixTest::sharesWidths()
{
    QFETCH(QList<int>, natural);
    QFETCH(QList<int>, least);
    QFETCH(int, room);
    QFETCH(QList<int>, widths);
    QCOMPARE(sharedWidths(natural, least, room), widths);
}

void MatrixTest::findingsNameTheirPromotion()
{
    const auto findings = findingsOf(samples::configuration());
    const auto at = std::ranges::find_if(
        findings, [](const Finding &finding) { return finding.text.startsWith(u"Promotion stage → prod"); });
    QVERIFY(at != findings.end());
    QCOMPARE(at->text, u"Promotion stage → prod is denied: LICENSE_SERVICE_URL is required and missing in stage; "
                       "CORS_ORIGINS “*” in prod is not approved; 1 difference(s) made by hand"_s);
    QVERIFY(at->tip.contains(u"env/stage.env"));
    QVERIFY(findingsOf(samples::agreed()).empty());
}

void MatrixTest::driftOfKeysIsInTheMatrixOnly()
{
    const auto findings = findingsOf(samples::drifted());
    const auto says = [&](const QString &words) {
        return std::ranges::any_of(findings, [&](const Finding &finding) { return finding.text.contains(words); });
    };
    QVERIFY(says(u"another image on prod-2"_s));
    QVERIFY(says(samples::drifted().reports.back().problems.front().what));
    QVERIFY(!says(u"DB_POOL_SIZE was changed"_s));
}

QTEST_MAIN(MatrixTest)
#include "tst_matrix.moc"
