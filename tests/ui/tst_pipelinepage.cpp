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
#include "widgets/label.h"
#include "widgets/popover.h"
#include "widgets/theme.h"

#include <QAction>
#include <QSignalSpy>
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
    QString card(const QString &environment)
    {
        return page()->strip()->card(environment)->accessibleDescription().simplified();
    }
    widgets::Tone toneOfHealth(const QString &environment)
    {
        for (const auto *label : page()->strip()->card(environment)->findChildren<widgets::Label *>()) {
            if (label->accessibleName().startsWith(u"Health"_s))
                return label->tone();
        }
        return widgets::Tone::Neutral;
    }
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

    void nothingComesBeforeTheFirst()
    {
        Opened f(samples::ready(), u"local"_s);
        auto *build = f.window.actions().find(u"window.build"_s);
        build->setEnabled(true);
        f.press(u"pipeline.promote"_s);
        QVERIFY2(f.said().contains(u"No environment comes before local"_s), qPrintable(f.said()));
        QVERIFY(f.said().contains(build->text()) && f.said().contains(u"Ctrl+B"_s));
        QSignalSpy triggered(build, &QAction::triggered);
        walk::button(f.page()->popover(), build->text())->click();
        QCOMPARE(triggered.size(), 1);
        // Where nothing can be built, another way leads there.
        build->setEnabled(false);
        f.press(u"pipeline.promote"_s);
        QVERIFY2(f.said().contains(u"Deploy… brings a release there"_s), qPrintable(f.said()));
        QVERIFY(fake::calls().plans.empty());
    }

    /// Nobody has told of it for a while: one host may keep the others waiting.
    void whatIsOldSaysSo()
    {
        PipelineState pipeline = samples::ready();
        Opened f(pipeline);
        QVERIFY(!f.card(u"stage"_s).contains(u"last seen"_s));
        pipeline.environments[1].seenAt = samples::now().addSecs(-45);
        f.tell(pipeline);
        QVERIFY2(f.card(u"stage"_s).contains(u"Healthy · last seen 45 s ago"_s), qPrintable(f.card(u"stage"_s)));
        QCOMPARE(f.toneOfHealth(u"stage"_s), widgets::Tone::Warn);
        QVERIFY(!f.card(u"prod"_s).contains(u"last seen"_s));
        QCOMPARE(f.toneOfHealth(u"prod"_s), widgets::Tone::Neutral);
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
