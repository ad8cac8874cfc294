// SPDX-License-Identifier: Apache-2.0
// The tabs below the cards: what one environment is configured with, what was deployed to it, and the way out of a
// host that cannot be reached.
#include "fixture.h"
#include "samplesconfiguration.h"
#include "sampleshistory.h"
#include "walk.h"

#include "config/environmentkeys.h"
#include "config/keysmodel.h"
#include "environments/environmentspage.h"
#include "history/environmentdeployments.h"
#include "history/historymodel.h"
#include "history/historypage.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/errorpanel.h"
#include "widgets/tabs.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using configurationpage::KeysModel;
using pipeline::Details;

namespace {

struct Opened : Fixture {
    explicit Opened(Details::Tab tab, const PipelineState &pipeline = samples::ready())
    {
        tell(pipeline);
        window.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        window.pipelinePage()->select(u"prod"_s);
        details()->tabs()->setCurrentIndex(tab);
    }

    Details *details() { return window.pipelinePage()->details(); }
    historypage::EnvironmentDeployments *deployments() { return details()->deployments(); }
    configurationpage::EnvironmentKeys *keys() { return details()->keys(); }
    QAbstractButton *button(const QString &text) { return walk::button(details(), text); }
};

} // namespace

class DetailsTabs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void deploymentsAreReadWhileSeen();
    void deploymentsLeadOn();
    void deploymentsTellWhatFailed();
    void keysWithProblemsFirst();
    void keysOfHostsThatDisagree();
    void keysLeadOn();
    void connectionIsTestedFromTheProblem();
    void otherProblemsAreNotOfTheConnection();
};

void DetailsTabs::deploymentsAreReadWhileSeen()
{
    Opened f(Details::Services);
    QCOMPARE(fake::calls().histories, QStringList());
    f.details()->tabs()->setCurrentIndex(Details::Deployments);
    QCOMPARE(fake::calls().histories, QStringList{u"prod"_s});
    const QAbstractItemModelTester tester(f.deployments()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    Q_EMIT f.session.historyRead(u"stage"_s, samples::history(u"stage"_s));
    QCOMPARE(f.deployments()->model()->rowCount(), 0);
    Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
    QCOMPARE(f.deployments()->model()->rowCount(), int(samples::history(u"prod"_s).size()));

    f.tell(samples::ready()); // nothing happened
    QCOMPARE(fake::calls().histories.size(), 1);
    PipelineState later = samples::ready();
    later.environments[2].deployedAt = samples::now();
    f.tell(later);
    QCOMPARE(fake::calls().histories.size(), 2);

    f.window.pipelinePage()->select(u"stage"_s);
    QCOMPARE(fake::calls().histories.last(), u"stage"_s);
    QCOMPARE(f.deployments()->model()->rowCount(), 0);
}

void DetailsTabs::deploymentsLeadOn()
{
    Opened f(Details::Deployments);
    Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
    f.deployments()->table()->setFocus();
    f.deployments()->table()->selectRow(0);
    QTest::keyClick(f.deployments()->table(), Qt::Key_Return);
    QCOMPARE(fake::calls().outputs, QStringList{samples::history(u"prod"_s).front().id});
    f.window.showPage(shell::MainWindow::Pipeline);
    f.deployments()->button()->click();
    QVERIFY(f.window.historyPage()->isVisible());
    QCOMPARE(f.window.historyPage()->head()->filter().environment, u"prod"_s);
}

void DetailsTabs::deploymentsTellWhatFailed()
{
    Opened f(Details::Deployments);
    Q_EMIT f.session.historyFailed(u"prod"_s, samples::hostKeyChanged());
    QVERIFY(f.button(u"Try again"_s));
    f.button(u"Try again"_s)->click();
    QCOMPARE(fake::calls().histories, (QStringList{u"prod"_s, u"prod"_s}));
    Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
    QVERIFY(!f.button(u"Try again"_s));
}

void DetailsTabs::keysWithProblemsFirst()
{
    Opened f(Details::Configuration);
    QCOMPARE(fake::calls().looks, 1);
    const QAbstractItemModelTester tester(f.keys()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    ConfigurationState one = samples::configuration();
    while (one.matrix.columns.back().host != u"prod-1"_s)
        one.matrix.columns.pop_back(); // the cells beyond it count no more
    one.matrix.columns.back().host.clear();
    f.tell(one);
    const auto &rows = f.keys()->model()->rows();
    QCOMPARE(rows.size(), one.matrix.rows.size());
    const auto firstGood = std::ranges::find_if(rows, [](const auto &shown) { return !shown.cell.isProblem(); });
    QVERIFY(firstGood != rows.begin());
    QVERIFY(std::none_of(firstGood, rows.end(), [](const auto &other) { return other.cell.isProblem(); }));
    QVERIFY(f.keys()->table()->isColumnHidden(KeysModel::Host));
    PipelineState later = samples::ready();
    later.environments[2].deployedAt = samples::now();
    f.tell(later);
    QCOMPARE(fake::calls().looks, 2); // something was deployed there
}

void DetailsTabs::keysOfHostsThatDisagree()
{
    Opened f(Details::Configuration);
    f.tell(samples::configuration());
    QVERIFY(!f.keys()->table()->isColumnHidden(KeysModel::Host));
    const auto of = [&](const QString &key) {
        QStringList hosts;
        for (const auto &one : f.keys()->model()->rows())
            if (one.key == key)
                hosts += one.host;
        return hosts;
    };
    QCOMPARE(of(u"DB_POOL_SIZE"_s), (QStringList{u"prod-1"_s, u"prod-2"_s}));
    QCOMPARE(of(u"CORS_ORIGINS"_s), QStringList{QString()});
}

void DetailsTabs::keysLeadOn()
{
    Opened f(Details::Configuration);
    f.tell(samples::configuration());
    f.keys()->table()->setFocus();
    f.keys()->table()->selectRow(0);
    QTest::keyClick(f.keys()->table(), Qt::Key_Return);
    QVERIFY(!f.window.pipelinePage()->isVisible());
    f.window.showPage(shell::MainWindow::Pipeline);
    f.keys()->button()->click();
    QVERIFY(!f.window.pipelinePage()->isVisible());
}

void DetailsTabs::connectionIsTestedFromTheProblem()
{
    Opened f(Details::Services, samples::offline());
    QVERIFY(f.button(u"Test the connection"_s));
    f.button(u"Test the connection"_s)->click();
    QVERIFY(f.window.environmentsPage()->isVisible());
    QCOMPARE(fake::calls().projectReads, 1);
}

void DetailsTabs::otherProblemsAreNotOfTheConnection()
{
    PipelineState broken = samples::offline();
    for (EnvironmentState &state : broken.environments)
        if (state.problem)
            state.problem->kind = ErrorKind::RemoteFailure;
    Opened f(Details::Services, broken);
    QVERIFY(f.button(u"Look again"_s));
    QVERIFY(!f.button(u"Test the connection"_s));
}

QTEST_MAIN(DetailsTabs)
#include "tst_details.moc"
