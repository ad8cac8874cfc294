// SPDX-License-Identifier: Apache-2.0
// What assistive technology is told of the window; tests/e2e/promote.py lives on it.
#include "fixture.h"

#include "deployment/deploymentpage.h"
#include "deployment/steptable.h"
#include "pipeline/card.h"
#include "pipeline/connector.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "pipeline/strip.h"
#include "shell/appearance.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/popover.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QStringList &said()
{
    static QStringList texts;
    return texts;
}

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        said().append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

QAccessible::Role roleOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->role();
}

bool isNamed(const QWidget *within, const QString &name)
{
    const auto labels = within->findChildren<widgets::Label *>();
    return std::ranges::any_of(labels, [&](widgets::Label *label) {
        return QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name) == name;
    });
}

} // namespace

class Accessible final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { said().clear(); }
    void cardsAreAChoice();
    void anAxisIsReadWhole();
    void theSheetIsADialog();
    void aPlanIsAnnounced();
    void aDeniedPlanSaysWhy();
    void aPlanThatFailsIsAnnounced();
    void theCellsOfAPlanNameThemselves();
    void aMessageIsAnAlert();
    void aDeploymentTakesTheFocus();

private:
    static void plan(Fixture &fixture, const Plan &plan)
    {
        Q_EMIT fixture.window.pipelinePage()->promoteRequested(plan.environment);
        Q_EMIT fixture.session.planned(int(fake::calls().plans.size()), plan);
    }
};

void Accessible::initTestCase()
{
    shell::prepare(*qApp);
    QAccessible::installUpdateHandler(hear);
}

void Accessible::cardsAreAChoice()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    auto *strip = fixture.window.pipelinePage()->strip();
    QCOMPARE(roleOf(strip->card(u"stage"_s)), QAccessible::RadioButton);
    QVERIFY(QAccessible::queryAccessibleInterface(strip->card(u"local"_s))->state().checked);
    // What is chosen stays chosen when it is pressed again.
    strip->card(u"local"_s)->click();
    QVERIFY(strip->card(u"local"_s)->isChecked());
    strip->card(u"prod"_s)->click();
    QVERIFY(!strip->card(u"local"_s)->isChecked());
}

void Accessible::anAxisIsReadWhole()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    QVERIFY(isNamed(fixture.window.pipelinePage()->strip()->card(u"stage"_s), u"Health: Healthy"_s));
}

void Accessible::theSheetIsADialog()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    plan(fixture, samples::promoteToProd());
    auto *sheet = fixture.window.planSheet();
    QCOMPARE(roleOf(sheet), QAccessible::Dialog);
    QVERIFY(QAccessible::queryAccessibleInterface(sheet)->state().modal);
    QVERIFY(sheet->confirmField()->hasFocus());
}

void Accessible::aPlanIsAnnounced()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    said().clear();
    plan(fixture, samples::promoteToProd());
    QCOMPARE(said().size(), 1);
    QVERIFY2(said().front().contains(fixture.window.planSheet()->accessibleName()), qPrintable(said().front()));
    QVERIFY2(said().front().contains(u"asks you to type prod"), qPrintable(said().front()));
}

void Accessible::aDeniedPlanSaysWhy()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Plan denied = samples::promoteToProd();
    denied.gates = {{.title = u"Verified in stage"_s, .verdict = Gate::Verdict::Denies, .why = u"It is not."_s}};
    said().clear();
    plan(fixture, denied);
    QVERIFY2(said().value(0).contains(u"Verified in stage"), qPrintable(said().join(u'\n')));
}

void Accessible::aPlanThatFailsIsAnnounced()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.window.pipelinePage()->promoteRequested(u"prod"_s);
    said().clear();
    Q_EMIT fixture.session.planFailed(1, {ErrorKind::Unreachable, u"prod-1 does not answer"_s, {}, {}, {}});
    QVERIFY2(said().value(0).contains(u"prod-1 does not answer"), qPrintable(said().join(u'\n')));
}

void Accessible::theCellsOfAPlanNameThemselves()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    const Plan planned = samples::promoteToProd();
    plan(fixture, planned);
    const ServiceChange &first = planned.services.front();
    const auto labels = fixture.window.planSheet()->findChildren<widgets::Label *>();
    const QString begin = u"%1 on %2: "_s.arg(first.service, first.host);
    QVERIFY(std::ranges::any_of(labels, [&](auto *label) { return label->accessibleName().startsWith(begin); }));
}

void Accessible::aMessageIsAnAlert()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    QCOMPARE(roleOf(fixture.window.pipelinePage()->popover()), QAccessible::AlertMessage);
}

void Accessible::aDeploymentTakesTheFocus()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    plan(fixture, samples::changesNothing());
    fixture.window.planSheet()->confirmButton()->click();
    said().clear();
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    QVERIFY(fixture.window.deploymentPage()->steps()->hasFocus());
    QVERIFY2(said().join(u'\n').contains(u"has begun"), qPrintable(said().join(u'\n')));
}

QTEST_MAIN(Accessible)
#include "tst_accessible.moc"
