// SPDX-License-Identifier: Apache-2.0
// "Build and verify here" in the window: where it may be done without a plan being shown, and whose news it minds.
#include "fixture.h"

#include "firstrun/firstdeployment.h"
#include "shell/leading.h"
#include "widgets/button.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using firstrun::FirstDeployment;

namespace {

struct Led : Fixture {
    Led()
    {
        tell(samples::ready());
        window.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
    }

    FirstDeployment *strip() { return window.leading()->strip(); }
    QAction *action() { return window.actions().find(u"window.build"_s); }
    int number() { return fake::calls().requests; }
    /// Until the plan of the deployment is awaited.
    void build()
    {
        action()->trigger();
        Q_EMIT session.buildPrepared(number(), {});
        Q_EMIT session.built(number(), samples::release(42));
    }
};

Project withFirst(const Environment &first)
{
    Project project = Fixture::project();
    project.environments.front() = first;
    return project;
}

} // namespace

class LeadingOn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void buildsVerifiesAndDeploys();
    void notWhereAnEnvironmentAsksFirst();
    void notOnAHost();
    void stopIsMindedByLateAnswers();
    void refusalsOfOthersAreNotItsOwn();
    void saysWhatItStarted();
};

void LeadingOn::buildsVerifiesAndDeploys()
{
    Led f;
    f.build();
    QCOMPARE(fake::calls().preparations, 1);
    QCOMPARE(fake::calls().builds, 1);
    QCOMPARE(fake::calls().plans.back().environment, u"local"_s);
    QCOMPARE(fake::calls().plans.back().release, samples::release(42).id);
}

/// Its name is typed before a change: that is the plan sheet's.
void LeadingOn::notWhereAnEnvironmentAsksFirst()
{
    Fixture f(withFirst({.name = u"prod"_s, .hosts = {u"local"_s}, .isProtected = true}));
    QVERIFY(!f.window.actions().find(u"window.build"_s)->isEnabled());
    f.window.leading()->begin(true);
    QCOMPARE(fake::calls().preparations, 0);
}

/// The project may change while the strip stands there.
void LeadingOn::notOnAHost()
{
    Led f;
    f.window.leading()->begin(false);
    QVERIFY(f.strip()->isVisible());
    fake::setProject(f.session, withFirst({.name = u"local"_s, .hosts = {u"server"_s}}));
    QVERIFY(!f.strip()->isVisible());
    QVERIFY(!f.action()->isEnabled());
}

void LeadingOn::stopIsMindedByLateAnswers()
{
    Led f;
    f.action()->trigger();
    const int preparing = f.number();
    f.strip()->stopButton()->click();
    QCOMPARE(fake::calls().stopped, QList<int>{preparing});
    Q_EMIT f.session.buildPrepared(preparing, {}); // it was on its way
    QCOMPARE(fake::calls().builds, 0);
    QCOMPARE(f.strip()->state(), FirstDeployment::State::Failed);
}

void LeadingOn::refusalsOfOthersAreNotItsOwn()
{
    Led f;
    f.build();
    Plan plan = samples::promoteToProd();
    plan.environment = u"local"_s;
    plan.gates.clear();
    Q_EMIT f.session.planned(int(fake::calls().plans.size()), plan);
    QCOMPARE(fake::calls().executed.size(), 1U);
    Error refusal = samples::planError();
    refusal.where.environment = u"stage"_s;
    Q_EMIT f.session.deploymentRefused(refusal);
    QCOMPARE(f.strip()->state(), FirstDeployment::State::Verifying);
    refusal.where.environment = u"local"_s;
    Q_EMIT f.session.deploymentRefused(refusal);
    QCOMPARE(f.strip()->state(), FirstDeployment::State::Failed);
}

void LeadingOn::saysWhatItStarted()
{
    Led f;
    f.action()->trigger();
    Q_EMIT f.session.buildPrepared(f.number(), {u"slipway-registry-5000"_s});
    const auto labels = f.strip()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"slipway-registry-5000 was started"); }));
}

QTEST_MAIN(LeadingOn)
#include "tst_leading.moc"
