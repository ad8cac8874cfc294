// SPDX-License-Identifier: Apache-2.0
#include "deployment/stepmodel.h"

#include "../ui/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::deploymentpage;
using namespace Qt::StringLiterals;

class Steps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHostIsAList();
    void severalHostsAreColumns();
    void aTitleTellsTheWorst();
    void manyHostsAreRows();
    void cellsReadWhole();
    void onlyWhatChangedChanges();
};

static StepState stepOf(const QString &id, const QString &title, const QString &host, StepState::State state)
{
    return {.id = id, .title = title, .host = host, .state = state, .detail = {}};
}

void Steps::oneHostIsAList()
{
    StepModel model(samples::clock());
    const QAbstractItemModelTester tester(&model);
    model.showSteps(samples::running().steps);
    QCOMPARE(model.columnCount(), 1);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.find(u"step-8"_s), model.index(8, 0));
    QCOMPARE(model.step(model.index(8, 0))->title, u"Verify"_s);
}

void Steps::severalHostsAreColumns()
{
    StepModel model(samples::clock());
    const QAbstractItemModelTester tester(&model);
    model.showSteps(samples::running().steps); // another deployment before it
    model.showSteps(samples::onTwoHosts().steps);
    QCOMPARE(model.hosts(), (QStringList{u"prod-1"_s, u"prod-2"_s}));
    QCOMPARE(model.rowCount(), 6 + 3 + 1);
    const QModelIndex verify = model.find(u"verify@prod-2"_s);
    QCOMPARE(verify, model.index(8, 2));
    QCOMPARE(model.index(8, 0).data().toString(), u"Verify"_s);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"prod-2"_s);
    QVERIFY(verify.data().toString().startsWith(u'4'));
    // It ran on one of them only.
    QCOMPARE(model.step(model.index(6, 2)), nullptr);
    QCOMPARE(model.step(model.index(6, 0))->id, u"before-start@prod-1"_s);
    QVERIFY(!model.at(9).isOfHosts());
}

void Steps::aTitleTellsTheWorst()
{
    using enum StepState::State;
    StepModel model(samples::clock());
    const auto stateAfter = [&](StepState::State first, StepState::State second) {
        model.showSteps({stepOf(u"switch@a"_s, u"Switch on a"_s, u"a"_s, first),
                         stepOf(u"switch@b"_s, u"Switch on b"_s, u"b"_s, second)});
        return model.at(0).state();
    };
    QCOMPARE(stateAfter(Succeeded, Succeeded), Succeeded);
    QCOMPARE(stateAfter(Succeeded, Pending), Pending);
    QCOMPARE(stateAfter(Succeeded, Running), Running);
    QCOMPARE(stateAfter(Running, Failed), Failed);
    QCOMPARE(model.step(model.index(0, 0))->id, u"switch@a"_s); // what runs is looked at first
}

void Steps::manyHostsAreRows()
{
    std::vector<StepState> steps;
    for (const QString &host : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        steps.push_back(stepOf(u"switch@"_s + host, u"Switch on "_s + host, host, StepState::State::Pending));
    StepModel model(samples::clock());
    model.showSteps(steps);
    QCOMPARE(model.columnCount(), 1);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(4, 0).data().toString(), u"Switch on e"_s);
}

void Steps::cellsReadWhole()
{
    StepModel model(samples::clock());
    model.showSteps(samples::onTwoHosts().steps);
    const auto read = [&](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(read(7, 0), u"Switch, done"_s);
    QVERIFY2(read(7, 1).startsWith(u"Switch on prod-1, done, 1.3"), qPrintable(read(7, 1)));
    QVERIFY2(read(8, 2).startsWith(u"Verify on prod-2, running, 4"), qPrintable(read(8, 2)));
    QCOMPARE(read(9, 0), u"Record, pending"_s);
}

void Steps::onlyWhatChangedChanges()
{
    StepModel model(samples::clock());
    const QAbstractItemModelTester tester(&model);
    std::vector<StepState> steps = samples::onTwoHosts().steps;
    model.showSteps(steps);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    steps[steps.size() - 2].state = StepState::State::Succeeded;
    model.showSteps(steps);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 8);
}

QTEST_GUILESS_MAIN(Steps)
#include "tst_steps.moc"
