// SPDX-License-Identifier: Apache-2.0
// What the page Pipeline says of environments that are not wholly known.
#include "fixture.h"
#include "walk.h"

#include "pipeline/card.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/strip.h"
#include "widgets/actions.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/popover.h"

#include <QAction>
#include <QTableView>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct Opened : Fixture {
    explicit Opened(const PipelineState &pipeline, const QString &environment = u"prod"_s)
    {
        tell(pipeline);
        window.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        page()->select(environment);
    }

    pipeline::PipelinePage *page() { return window.pipelinePage(); }
    QString said() { return page()->popover()->isVisible() ? page()->popover()->text() : QString(); }
    void press(const QString &action) { window.actions().find(action)->trigger(); }
    QString card(const QString &environment) { return page()->strip()->card(environment)->accessibleDescription(); }
};

} // namespace

class PipelinePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }

    void whatIsNotKnownIsNotDenied()
    {
        Opened f(samples::offline());
        f.press(u"pipeline.rollback"_s);
        QVERIFY(!f.said().contains(u"verified"_s));
        QVERIFY2(f.said().contains(u"prod-1 does not answer"_s), qPrintable(f.said()));
        const int before = fake::calls().refreshes;
        walk::button(f.page()->popover(), u"Look again"_s)->click();
        QCOMPARE(fake::calls().refreshes, before + 1);
        QVERIFY(fake::calls().plans.empty());

        // As it was last seen, and before anything was seen: nobody has answered yet.
        for (const PipelineState &pipeline : {samples::remembered(), samples::unseen()}) {
            f.tell(pipeline);
            f.press(u"pipeline.rollback"_s);
            QVERIFY2(f.said().contains(u"Looking at prod…"_s), qPrintable(f.said()));
        }
        // Who was looked at is denied as before.
        f.tell(samples::ready());
        f.press(u"pipeline.rollback"_s);
        QVERIFY2(f.said().contains(u"No other verified release is known in prod"_s), qPrintable(f.said()));
    }

    void oneHostAwayLeavesTheRest()
    {
        Opened f(samples::oneAway());
        const QString card = f.card(u"prod"_s);
        QVERIFY2(card.contains(u"1 of 2 hosts away"_s) && card.contains(u"prod-2 does not answer"_s), qPrintable(card));
        QVERIFY2(!card.contains(u"last seen"_s), qPrintable(card));
        const auto *table = f.page()->details()->findChild<widgets::CellTable *>();
        QStringList told;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            told += table->model()->index(row, 4).data().toString();
        }
        QCOMPARE(told, (QStringList{u"200 · 41 ms"_s, u"running"_s, u"healthy"_s, u"exited (0)"_s, u"not known"_s,
                                    u"not known"_s, u"not known"_s, u"not known"_s}));
        f.press(u"pipeline.rollback"_s);
        QCOMPARE(fake::calls().plans.size(), 1U);
        QCOMPARE(fake::calls().plans.front().intent, Intent::RollBack);
        // What another host says is worse.
        PipelineState pipeline = samples::oneAway();
        pipeline.environments[2].health = Health::Degraded;
        pipeline.environments[2].healthDetail = u"prod-1: api /ready 503 · prod-2 does not answer"_s;
        f.tell(pipeline);
        QVERIFY(f.card(u"prod"_s).contains(u"api /ready 503 · prod-2 does not answer"_s));
    }
};

QTEST_MAIN(PipelinePageTest)
#include "tst_pipelinepage.moc"
