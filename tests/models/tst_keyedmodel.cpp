// SPDX-License-Identifier: Apache-2.0
#include "widgets/keyedmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace slipway::widgets;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString name;
    int value = 0;
    bool operator==(const Row &) const = default;
};

class Model final : public KeyedModel<Row>
{
public:
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == 0 ? QVariant(at(index.row()).name) : QVariant(at(index.row()).value);
    }

protected:
    QString key(const Row &row) const override { return row.name; }
};

std::vector<Row> rows(const QString &names, int value = 0)
{
    std::vector<Row> result;
    for (const QChar name : names)
        result.push_back({QString(name), value});
    return result;
}

/// What a model said while it was changed.
struct Spies {
    explicit Spies(Model &model)
        : removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    QList<qsizetype> counts() const
    {
        return {removed.size(), moved.size(), inserted.size(), changed.size(), reset.size()};
    }

    QSignalSpy removed, moved, inserted, changed, reset;
};

} // namespace

class KeyedModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emitsTheFewest_data();
    void emitsTheFewest();
    void changedRowsAreOneRange();
    void selectionSurvives();
    void equalKeysAreToldApart();
    void anyListLeadsToAny();
};

void KeyedModelTest::emitsTheFewest_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<qsizetype>>("counts"); // removed, moved, inserted, changed, reset
    const auto row = [](const char *name, const QString &before, const QString &after, const QList<qsizetype> &counts) {
        QTest::newRow(name) << before << after << counts;
    };
    row("nothing", u"abc"_s, u"abc"_s, {0, 0, 0, 0, 0});
    row("first fill", u""_s, u"abc"_s, {0, 0, 1, 0, 0});
    row("emptied", u"abc"_s, u""_s, {1, 0, 0, 0, 0});
    row("one range removed", u"abcde"_s, u"ae"_s, {1, 0, 0, 0, 0});
    row("two ranges removed", u"abcde"_s, u"bd"_s, {3, 0, 0, 0, 0});
    row("one range inserted", u"ae"_s, u"abcde"_s, {0, 0, 1, 0, 0});
    row("first to last", u"abcde"_s, u"bcdea"_s, {0, 1, 0, 0, 0});
    row("last to first", u"abcde"_s, u"eabcd"_s, {0, 1, 0, 0, 0});
    row("swapped ends", u"abcde"_s, u"ebcda"_s, {0, 2, 0, 0, 0});
    row("reversed", u"abcd"_s, u"dcba"_s, {0, 3, 0, 0, 0});
    row("all at once", u"abcd"_s, u"dxab"_s, {1, 1, 1, 0, 0});
}

void KeyedModelTest::emitsTheFewest()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QList<qsizetype>, counts);
    Model model;
    const QAbstractItemModelTester tester(&model);
    model.show(rows(before));
    const Spies spies(model);
    model.show(rows(after));
    QCOMPARE(model.rows(), rows(after));
    QCOMPARE(spies.counts(), counts);
}

void KeyedModelTest::changedRowsAreOneRange()
{
    Model model;
    const QAbstractItemModelTester tester(&model);
    model.show(rows(u"abcde"_s));
    const Spies spies(model);
    std::vector<Row> next = rows(u"abcde"_s);
    next[1].value = next[2].value = next[4].value = 7;
    model.show(next);
    QCOMPARE(spies.counts(), (QList<qsizetype>{0, 0, 0, 2, 0}));
    QCOMPARE(spies.changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(spies.changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(spies.changed.at(0).at(1).toModelIndex().column(), 1);
    QCOMPARE(spies.changed.at(1).at(0).toModelIndex().row(), 4);
}

void KeyedModelTest::selectionSurvives()
{
    Model model;
    model.show(rows(u"abcde"_s));
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(2, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QPersistentModelIndex last = model.index(4, 1);
    for (int i = 0; i < 100; ++i)
        model.show(rows(i % 2 ? u"abcde"_s : u"xecyab"_s, i));
    QCOMPARE(selection.currentIndex().data(Qt::DisplayRole).toString(), u"c"_s);
    QCOMPARE(selection.selectedRows().size(), 1);
    QVERIFY(!last.isValid() || model.index(last.row(), 0).data().toString() == u"e"_s);
}

void KeyedModelTest::equalKeysAreToldApart()
{
    Model model;
    const QAbstractItemModelTester tester(&model);
    model.show({{u"a"_s, 1}, {u"a"_s, 2}, {u"b"_s, 3}});
    QCOMPARE(model.rowCount(), 3);
    const Spies spies(model);
    model.show({{u"a"_s, 1}, {u"a"_s, 5}, {u"b"_s, 3}});
    QCOMPARE(spies.counts(), (QList<qsizetype>{0, 0, 0, 1, 0}));
    model.show({{u"a"_s, 1}});
    QCOMPARE(model.rowCount(), 1);
}

void KeyedModelTest::anyListLeadsToAny()
{
    Model model;
    const QAbstractItemModelTester tester(&model);
    QRandomGenerator random(42);
    for (int round = 0; round < 500; ++round) {
        QString names = u"abcdefghij"_s;
        for (qsizetype i = names.size() - 1; i > 0; --i)
            std::swap(names[i], names[random.bounded(int(i) + 1)]);
        names.truncate(random.bounded(11));
        model.show(rows(names, random.bounded(3)));
        QStringList shown;
        for (const Row &row : model.rows())
            shown.append(row.name);
        QCOMPARE(shown.join(QString()), names);
        if (!names.isEmpty())
            QCOMPARE(model.find(names.last(1)), int(names.size()) - 1);
    }
}

QTEST_MAIN(KeyedModelTest)
#include "tst_keyedmodel.moc"
