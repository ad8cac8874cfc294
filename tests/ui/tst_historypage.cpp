// SPDX-License-Identifier: Apache-2.0
// The history by keyboard and mouse, with a session that says what a test tells it.
#include "fixture.h"
#include "sampleshistory.h"
#include "walk.h"

#include "deployment/deploymentpage.h"
#include "history/auditmodel.h"
#include "history/auditsheet.h"
#include "history/comparisonpanel.h"
#include "history/historymodel.h"
#include "history/historypage.h"
#include "pipeline/plansheet.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>

using namespace slipway;
using namespace slipway::historypage;
using namespace Qt::StringLiterals;

namespace {

/// The window on the history of two environments.
struct Page : Fixture {
    Page()
    {
        tell(samples::ready());
        window.resize(1280, 820);
        window.show();
        window.showPage(shell::MainWindow::History);
        for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
            Q_EMIT session.historyRead(environment, samples::history(environment));
    }

    HistoryPage *page() { return window.historyPage(); }
    HistoryModel *model() { return page()->model(); }
    QStringList numbers()
    {
        QStringList found;
        for (const Deployment &deployment : model()->rows())
            found += deployment.environment + u' ' + QString::number(deployment.number);
        return found;
    }
    void select(const QStringList &keys)
    {
        auto *selection = page()->table()->selectionModel();
        selection->clear();
        for (const QString &key : keys)
            selection->select(model()->index(model()->find(key), 0),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        page()->table()->selectionModel()->setCurrentIndex(model()->index(model()->find(keys.front()), 0),
                                                           QItemSelectionModel::NoUpdate);
        QVERIFY(QTest::qWaitFor([this] { return page()->isSettled(); }));
    }
    QString says() { return page()->comparison()->text(); }
};

} // namespace

class History final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void keepsItsPromises();
    void readsWhenItIsOpened();
    void newestFirst();
    void filters_data();
    void filters();
    void searchesByKeyboard();
    void comparesWithTheOneBefore();
    void comparesAnyTwo();
    void comparesWhenTheChoiceHasSettled();
    void theFirstHasNothingBeforeIt();
    void answersOfOthersAreForNobody();
    void rollsBackThroughAPlan();
    void whatRunsOrFailedIsNoWayBack();
    void opensTheDeployment();
    void selectionSurvivesNews();
    void newsAreReadByThemselves();
    void tellsWhatElseWasDone();
    void theAuditIsSearchedAndKept();
    void exports_data();
    void exports();
    void tabReachesEverything();
};

void History::keepsItsPromises()
{
    HistoryModel model(samples::clock());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(u"stage"_s, samples::history(u"stage"_s));
    model.setFilter({.text = u"ana"_s, .environment = {}, .outcome = {}});
    model.take(u"prod"_s, samples::history(u"prod"_s));
    model.setFilter({});
    model.tick();
    model.take(u"stage"_s, {});
    QCOMPARE(model.total(), 3);
}

void History::readsWhenItIsOpened()
{
    Page f;
    QCOMPARE(fake::calls().histories, (QStringList{u"local"_s, u"stage"_s, u"prod"_s}));
}

void History::newestFirst()
{
    Page f;
    QCOMPARE(f.numbers(), (QStringList{u"stage 43"_s, u"stage 42"_s, u"prod 9"_s, u"prod 8"_s, u"stage 41"_s,
                                       u"prod 7"_s, u"stage 40"_s, u"stage 39"_s}));
}

void History::filters_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<int>("count");
    QTest::newRow("environment") << Filter{.text = {}, .environment = u"prod"_s, .outcome = {}} << 3;
    QTest::newRow("outcome") << Filter{.text = {}, .environment = {}, .outcome = Outcome::RolledBack} << 1;
    QTest::newRow("failed") << Filter{.text = {}, .environment = {}, .outcome = Outcome::Failed} << 1;
    QTest::newRow("canceled") << Filter{.text = {}, .environment = {}, .outcome = Outcome::Canceled} << 1;
    QTest::newRow("commit") << Filter{.text = u"b7e2f10"_s, .environment = {}, .outcome = {}} << 1;
    QTest::newRow("words") << Filter{.text = u"BEN regions"_s, .environment = {}, .outcome = {}} << 0;
    QTest::newRow("person and place") << Filter{.text = u"prod ana"_s, .environment = {}, .outcome = {}} << 1;
    QTest::newRow("error") << Filter{.text = u"within 60"_s, .environment = {}, .outcome = {}} << 2;
}

void History::filters()
{
    QFETCH(const Filter, filter);
    QFETCH(const int, count);
    Page f;
    f.page()->head()->setFilter(filter);
    QCOMPARE(f.model()->rowCount(), count);
    f.page()->head()->setFilter({});
    QCOMPARE(f.model()->rowCount(), 8);
}

void History::searchesByKeyboard()
{
    Page f;
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    f.page()->table()->setFocus();
    QTest::keySequence(&f.window, QKeySequence::Find);
    QVERIFY(f.page()->head()->field()->hasFocus());
    QTest::keyClicks(f.page()->head()->field(), u"regions"_s);
    QCOMPARE(f.numbers(), QStringList{u"stage 42"_s});
    QTest::keyClick(f.page()->head()->field(), Qt::Key_Return);
    QVERIFY(f.page()->table()->hasFocus());
    f.page()->head()->field()->setFocus();
    QTest::keyClick(f.page()->head()->field(), Qt::Key_Escape);
    QCOMPARE(f.model()->rowCount(), 8);
}

void History::comparesWithTheOneBefore()
{
    Page f;
    f.select({u"stage/stage-43"_s});
    const auto [from, to] = fake::calls().comparisons.back();
    QCOMPARE(to.id, u"stage-43"_s);
    QCOMPARE(from.id, u"stage-41"_s); // 42 was rolled back: it never stayed
    Q_EMIT f.session.compared(fake::calls().requests, samples::comparison());
    for (const QString &word : {u"What #42"_s, u"LOG_LEVEL"_s, u"Add a timeout to requests"_s, u"3 commits between"_s})
        QVERIFY2(f.says().contains(word), qPrintable(f.says()));
}

void History::comparesAnyTwo()
{
    Page f;
    f.select({u"stage/stage-43"_s, u"prod/prod-7"_s});
    const auto [from, to] = fake::calls().comparisons.back();
    QCOMPARE(from.id, u"prod-7"_s);
    QCOMPARE(from.environment, u"prod"_s);
    QCOMPARE(to.id, u"stage-43"_s);
    QVERIFY2(f.says().contains(u"in prod, deployment 7 to"_s), qPrintable(f.says()));
    QVERIFY(f.page()->comparison()->rollBackButton()->isHidden());
}

/// Who goes down the list asks for one comparison, not for one a row.
void History::comparesWhenTheChoiceHasSettled()
{
    Page f;
    f.select({u"stage/stage-43"_s});
    const auto asked = fake::calls().comparisons.size();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    f.page()->table()->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(f.page()->table(), Qt::Key_Down);
    QTRY_VERIFY(f.page()->isSettled());
    QCOMPARE(fake::calls().comparisons.size(), asked + 1);
}

void History::theFirstHasNothingBeforeIt()
{
    Page f;
    const auto before = fake::calls().comparisons.size();
    f.select({u"prod/prod-7"_s});
    QCOMPARE(fake::calls().comparisons.size(), before);
    QVERIFY2(f.says().contains(u"was the first in prod"_s), qPrintable(f.says()));
}

/// An answer that comes late is about something else than what is chosen now.
void History::answersOfOthersAreForNobody()
{
    Page f;
    f.select({u"stage/stage-43"_s});
    const int old = fake::calls().requests;
    f.select({u"stage/stage-41"_s});
    Q_EMIT f.session.compared(old, samples::comparison());
    QVERIFY(!f.says().contains(u"LOG_LEVEL"_s));
    Q_EMIT f.session.compareFailed(fake::calls().requests, {ErrorKind::NotFound, u"It is not there"_s, {}, {}, {}});
    QVERIFY(f.says().contains(u"It is not there"_s));
}

void History::rollsBackThroughAPlan()
{
    Page f;
    f.select({u"stage/stage-39"_s});
    auto *button = f.page()->comparison()->rollBackButton();
    QVERIFY(button->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    f.page()->table()->setFocus();
    QTest::keyClick(f.page()->table(), Qt::Key_R);
    QCOMPARE(fake::calls().plans.size(), 1U);
    QCOMPARE(fake::calls().plans.front().intent, Intent::RollBack);
    QCOMPARE(fake::calls().plans.front().environment, u"stage"_s);
    QCOMPARE(fake::calls().plans.front().release, samples::release(41).id);
    QVERIFY(f.window.planSheet()->isVisible());
}

void History::whatRunsOrFailedIsNoWayBack()
{
    Page f;
    for (const QString &key : {u"stage/stage-43"_s, u"stage/stage-42"_s, u"prod/prod-9"_s}) {
        f.select({key});
        QVERIFY2(f.page()->comparison()->rollBackButton()->isHidden(), qPrintable(key));
    }
}

void History::opensTheDeployment()
{
    Page f;
    f.select({u"stage/stage-42"_s});
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    f.page()->table()->setFocus();
    QTest::keyClick(f.page()->table(), Qt::Key_Return);
    QVERIFY(f.window.hasDeployment());
    QCOMPARE(f.window.deploymentPage()->deployment()->id, u"stage-42"_s);
    QCOMPARE(fake::calls().outputs, QStringList{u"stage-42"_s});
    QVERIFY(f.window.deploymentPage()->isVisible());
}

void History::selectionSurvivesNews()
{
    Page f;
    f.select({u"stage/stage-41"_s});
    const auto asked = fake::calls().comparisons.size();
    auto news = samples::history(u"stage"_s);
    Deployment next = news.front();
    next.id = u"stage-44"_s;
    next.startedAt = samples::now();
    news.insert(news.begin(), next);
    Q_EMIT f.session.historyRead(u"stage"_s, news);
    QCOMPARE(f.page()->table()->currentIndex().row(), f.model()->find(u"stage/stage-41"_s));
    QCOMPARE(fake::calls().comparisons.size(), asked); // nor is it compared again
}

void History::newsAreReadByThemselves()
{
    Page f;
    fake::calls().histories.clear();
    f.tell(samples::ready());
    QVERIFY(fake::calls().histories.isEmpty());
    PipelineState news = samples::ready();
    news.environments[1].lastRunDetail = u"Running · Switch"_s;
    f.tell(news);
    QCOMPARE(fake::calls().histories, QStringList{u"stage"_s});
}

void History::tellsWhatElseWasDone()
{
    Page f;
    AuditSheet *sheet = f.page()->audit();
    const auto says = [sheet](const QString &text) {
        const auto labels = sheet->findChildren<widgets::Label *>();
        return std::ranges::any_of(labels, [&](const auto *one) { return one->isVisible() && one->text() == text; });
    };
    const QAbstractItemModelTester tester(sheet->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.page()->open(u"prod"_s);
    fake::calls().histories.clear();
    QVERIFY(walk::press(f.page(), u"Audit…"_s));
    QVERIFY(sheet->isVisible());
    QCOMPARE(fake::calls().histories, (QStringList{u"local"_s, u"stage"_s, u"prod"_s}));
    QCOMPARE(sheet->field()->text(), u"prod"_s); // as the page is filtered
    sheet->field()->clear();
    for (const QString &environment : {u"local"_s, u"stage"_s})
        Q_EMIT f.session.auditRead(environment, samples::audit(environment));
    QVERIFY(!walk::button(sheet, u"Copy as text"_s)->isEnabled()); // it would not be all
    sheet->field()->setText(u"prod"_s);
    QVERIFY(says(u"Reading the ledgers…"_s)); // not: nothing matches
    sheet->field()->clear();
    Q_EMIT f.session.historyFailed(u"prod"_s, samples::hostKeyChanged());
    QVERIFY(sheet->problem()->isVisible());
    QCOMPARE(sheet->model()->rowCount(), 1);
    fake::calls().histories.clear();
    QVERIFY(walk::press(sheet, u"Look again"_s));
    QCOMPARE(fake::calls().histories, QStringList{u"prod"_s});
    QVERIFY(!sheet->problem()->isVisible());
    Q_EMIT f.session.auditRead(u"prod"_s, samples::audit(u"prod"_s));
    QVERIFY(!sheet->problem()->isVisible());
    QVERIFY(walk::button(sheet, u"Copy as text"_s)->isEnabled());
    const auto row = [&](int number) {
        QStringList cells;
        for (int column = 0; column < AuditModel::ColumnCount; ++column)
            cells += sheet->model()->index(number, column).data().toString();
        return cells.join(u" | "_s);
    };
    QCOMPARE(sheet->model()->rowCount(), 4);
    QVERIFY2(row(0).endsWith(u"prod | Secret shown | DATABASE_URL | ana@laptop"_s), qPrintable(row(0)));
    QVERIFY2(row(1).endsWith(u"prod | Restart | api on prod-2 | ben@desk"_s), qPrintable(row(1)));
    QVERIFY2(row(2).endsWith(u"stage | Restart | api on stage-1 | ben@desk"_s), qPrintable(row(2)));
    QVERIFY2(row(3).endsWith(u"prod | Shell | prod-2 | ana@laptop"_s), qPrintable(row(3)));
}

void History::theAuditIsSearchedAndKept()
{
    Page f;
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QTemporaryDir folder;
    QString path = folder.filePath(u"audit.csv"_s);
    f.page()->setFileChooser([&](QWidget *, const QString &) { return path; });
    AuditSheet *sheet = f.page()->audit();
    f.window.actions().find(u"history.audit"_s)->trigger();
    for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
        Q_EMIT f.session.auditRead(environment, samples::audit(environment));
    QVERIFY(sheet->field()->hasFocus());
    QTest::keyClicks(sheet->field(), u"prod restart"_s);
    QCOMPARE(sheet->model()->rowCount(), 1);
    QVERIFY(walk::press(sheet, u"Copy as text"_s));
    QVERIFY2(QGuiApplication::clipboard()->text().contains(u"restarted  api on prod-2  ben@desk"_s),
             qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(walk::press(sheet, u"Save as CSV…"_s));
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY2(csv.startsWith(R"("environment","at","what","host","service","key","by")"), csv.constData());
    QVERIFY2(csv.trimmed().endsWith(R"("restarted","prod-2","api","","ben@desk")"), csv.constData());
    sheet->field()->setText(u"nobody"_s);
    QVERIFY(!sheet->table()->isVisible());
    PipelineState grown = samples::ready();
    grown.environments.push_back({.environment = u"edge"_s});
    fake::calls().histories.clear();
    f.tell(grown); // somebody has written it into slipway.yaml
    QVERIFY(fake::calls().histories.contains(u"edge"_s));
    QVERIFY(!walk::button(sheet, u"Save as CSV…"_s)->isEnabled());
    Q_EMIT f.session.auditRead(u"edge"_s, {});
    sheet->field()->clear();
    path = folder.filePath(u"nowhere/audit.csv"_s);
    QVERIFY(walk::press(sheet, u"Save as CSV…"_s));
    QVERIFY(!sheet->isVisible()); // the error stands in the window
    f.window.actions().find(u"history.audit"_s)->trigger();
    QTest::keyClick(sheet->field(), Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
}

void History::exports_data()
{
    QTest::addColumn<HistoryHead::Format>("format");
    QTest::newRow("csv") << HistoryHead::Format::Csv;
    QTest::newRow("json") << HistoryHead::Format::Json;
    QTest::newRow("text") << HistoryHead::Format::Text;
}

void History::exports()
{
    QFETCH(const HistoryHead::Format, format);
    Page f;
    QString name = f.folder.filePath(u"history"_s);
    f.page()->setFileChooser([&](QWidget *, const QString &) { return name; });
    f.page()->head()->setFilter({.text = {}, .environment = u"prod"_s, .outcome = {}});
    Q_EMIT f.page()->head()->exportRequested(format);
    if (format == HistoryHead::Format::Text) {
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
        return;
    }
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (format == HistoryHead::Format::Csv)
        QCOMPARE(bytes.count("\r\n"), 4); // with the titles
    else
        QCOMPARE(QJsonDocument::fromJson(bytes).array().size(), 3);
}

void History::tabReachesEverything()
{
    Page f;
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    f.select({u"stage/stage-39"_s});
    f.page()->table()->setFocus();
    const QList<QWidget *> reached = walk::tabOrder(&f.window);
    for (QWidget *widget : walk::focusable(&f.window))
        QVERIFY2(reached.contains(widget),
                 qPrintable(widget->accessibleName() + QLatin1StringView(widget->metaObject()->className())));
    QVERIFY(walk::nameless(reached).isEmpty());
}

QTEST_MAIN(History)
#include "tst_historypage.moc"
