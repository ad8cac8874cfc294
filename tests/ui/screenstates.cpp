// SPDX-License-Identifier: Apache-2.0
#include "screenstates.h"

#include "fixture.h"
#include "samples.h"
#include "samplesconfiguration.h"
#include "samplesenvironments.h"
#include "sampleshistory.h"

#include "config/approvesheet.h"
#include "config/configurationpage.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/matrixview.h"
#include "config/savesheet.h"
#include "deployment/deploymentpage.h"
#include "deployment/output.h"
#include "deployment/stepmodel.h"
#include "environments/environmentspage.h"
#include "history/historymodel.h"
#include "history/historypage.h"
#include "pipeline/connector.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/seriespanel.h"
#include "pipeline/servicehealth.h"
#include "pipeline/strip.h"
#include "shell/alertsheet.h"
#include "shell/palette.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/tabs.h"
#include "widgets/timechart.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

void showDeployment(Fixture &fixture, const Deployment &deployment)
{
    fixture.tell(samples::ready());
    Q_EMIT fixture.session.deploymentChanged(deployment);
    fixture.window.showPage(shell::MainWindow::Deployments);
    Q_EMIT fixture.session.outputGrew(deployment.id, deploymentpage::interestingStep(deployment.steps)->id,
                                      samples::log());
}

void showTab(Fixture &fixture, pipeline::Details::Tab tab)
{
    fixture.tell(samples::ready());
    fixture.window.pipelinePage()->select(u"prod"_s);
    fixture.window.pipelinePage()->details()->tabs()->setCurrentIndex(tab);
}

void showPlan(Fixture &fixture, const Plan &plan)
{
    fixture.tell(samples::ready());
    Q_EMIT fixture.window.pipelinePage()->promoteRequested(plan.environment);
    Q_EMIT fixture.session.planned(int(fake::calls().plans.size()), plan);
}

void showConfiguration(Fixture &fixture, const ConfigurationState &configuration)
{
    fixture.tell(samples::ready());
    fixture.window.showPage(shell::MainWindow::Configuration);
    fixture.tell(configuration);
}

void settleChoice(Fixture &fixture)
{
    [[maybe_unused]] const bool isSettled =
        QTest::qWaitFor([&] { return fixture.window.historyPage()->isSettled(); }, 1000);
}

void openAudit(Fixture &fixture)
{
    fixture.window.actions().find(u"history.audit"_s)->trigger();
}

void showHistory(Fixture &fixture)
{
    fixture.tell(samples::ready());
    fixture.window.showPage(shell::MainWindow::History);
    std::vector<Deployment> ofStage = samples::history(u"stage"_s);
    ofStage.front().replaces = samples::release(41); // as samples::comparison() has it
    Q_EMIT fixture.session.historyRead(u"stage"_s, ofStage);
    Q_EMIT fixture.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
    settleChoice(fixture);
}

void showEnvironments(Fixture &fixture, const QString &environment)
{
    fixture.tell(samples::ready());
    fixture.window.showPage(shell::MainWindow::Environments);
    Q_EMIT fixture.session.projectFileRead(fake::calls().requests, samples::projectFile());
    Q_EMIT fixture.session.projectChecked(fake::calls().requests, {});
    fixture.window.environmentsPage()->open(environment);
    for (const QString &host : {u"stage-1"_s, u"prod-1"_s, u"prod-2"_s})
        Q_EMIT fixture.session.hostDescribed(samples::described(host));
}

void showHealth(Fixture &fixture, const QString &environment, Span span)
{
    fixture.tell(samples::ready());
    auto *page = fixture.window.pipelinePage();
    page->select(environment);
    page->details()->tabs()->setCurrentIndex(pipeline::Details::HealthTab);
    page->details()->health()->spans()->setCurrentIndex(static_cast<int>(span));
    Q_EMIT fixture.session.seriesRead(samples::series(environment, span));
}

void selectKey(Fixture &fixture, const QString &key, int column)
{
    const auto *page = fixture.window.configurationPage();
    page->matrix()->setCurrentIndex(page->model()->index(page->model()->find(key), column));
}

/// Types \a text at the end of an env file.
void type(Fixture &fixture, const QString &path, const QString &text)
{
    configurationpage::Draft *draft = fixture.window.configurationPage()->editor()->draft(path);
    draft->setText(draft->text() + text);
}

const ScreenState all[] = {
    {"pipeline",
     [](Fixture &f) {
         Q_EMIT f.session.deploymentChanged(samples::running());
         f.tell(samples::verifying());
         f.window.pipelinePage()->select(u"stage"_s);
     }},
    {"pipeline-ready",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.pipelinePage()->select(u"prod"_s);
     }},
    {"pipeline-denied",
     [](Fixture &f) {
         f.tell(samples::verifying());
         f.window.pipelinePage()->strip()->arrowInto(u"prod"_s)->button()->click();
     }},
    {"pipeline-waiting",
     [](Fixture &) {
     }},
    {"pipeline-unseen",
     [](Fixture &f) {
         f.tell(samples::unseen());
     }},
    {"pipeline-empty",
     [](Fixture &f) {
         f.tell({u"harbor"_s, {}, {}});
     }},
    {"pipeline-offline",
     [](Fixture &f) {
         f.tell(samples::offline());
         f.window.pipelinePage()->select(u"prod"_s);
     }},
    {"pipeline-one-away",
     [](Fixture &f) {
         f.tell(samples::oneAway());
         f.window.pipelinePage()->select(u"prod"_s);
     }},
    {"pipeline-remembered",
     [](Fixture &f) {
         f.tell(samples::remembered());
         f.window.pipelinePage()->select(u"prod"_s);
     }},
    {"pipeline-notice",
     [](Fixture &f) {
         f.tell(samples::ready());
         Q_EMIT f.session.failed(samples::hostKeyChanged());
     }},
    {"pipeline-many",
     [](Fixture &f) {
         f.tell(samples::many());
     }},
    {"deployment-none",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.showPage(shell::MainWindow::Deployments);
     }},
    {"deployment-running",
     [](Fixture &f) {
         showDeployment(f, samples::running());
     }},
    {"deployment-foreign",
     [](Fixture &f) {
         f.tell(samples::verifying());
         f.window.showPage(shell::MainWindow::Deployments);
         Q_EMIT f.session.foreignDeploymentSeen(samples::running());
         Q_EMIT f.session.outputGrew(samples::running().id,
                                     deploymentpage::interestingStep(samples::running().steps)->id, samples::log());
     }},
    {"deployment-hosts",
     [](Fixture &f) {
         showDeployment(f, samples::onTwoHosts());
     }},
    {"deployment-failed",
     [](Fixture &f) {
         showDeployment(f, samples::failed());
     }},
    {"deployment-probes",
     [](Fixture &f) {
         showDeployment(f, samples::failed());
         f.window.deploymentPage()->output()->tabs()->setCurrentIndex(deploymentpage::Output::Probes);
     }},
    {"deployment-evidence",
     [](Fixture &f) {
         showDeployment(f, samples::failed());
         f.window.deploymentPage()->output()->tabs()->setCurrentIndex(deploymentpage::Output::EvidenceTab);
     }},
    {"deployment-succeeded",
     [](Fixture &f) {
         showDeployment(f, samples::succeeded());
     }},
    {"configuration",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         selectKey(f, u"DB_POOL_SIZE"_s, 4);
     }},
    {"configuration-all",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         f.window.configurationPage()->head()->setFilter({{}, false, {}, {}});
         selectKey(f, u"LICENSE_SERVICE_URL"_s, 3);
     }},
    {"configuration-drifted",
     [](Fixture &f) {
         showConfiguration(f, samples::drifted());
     }},
    {"configuration-three",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         f.window.configurationPage()->editor()->setPaneCount(3);
     }},
    {"configuration-compose",
     [](Fixture &f) {
         showConfiguration(f, samples::drifted());
         selectKey(f, u"services.api.ports"_s, 4);
     }},
    {"configuration-invalid",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         type(f, u"env/prod.env"_s, u"BROKEN LINE\nQUOTE=\"open\n"_s);
     }},
    {"configuration-waiting",
     [](Fixture &f) {
         f.window.showPage(shell::MainWindow::Configuration);
     }},
    {"configuration-empty",
     [](Fixture &f) {
         showConfiguration(f, samples::bare());
     }},
    {"configuration-no-contract",
     [](Fixture &f) {
         showConfiguration(f, samples::lawless());
     }},
    {"configuration-agreed",
     [](Fixture &f) {
         showConfiguration(f, samples::agreed());
     }},
    {"configuration-error",
     [](Fixture &f) {
         showConfiguration(f, samples::unreadable());
     }},
    {"configuration-offline",
     [](Fixture &f) {
         showConfiguration(f, samples::stale());
     }},
    {"configuration-conflict",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         type(f, u"env/prod.env"_s, u"MINE=1\n"_s);
         const ConfigFile mine = f.window.configurationPage()->editor()->draft(u"env/prod.env"_s)->file();
         Q_EMIT f.window.configurationPage()->saveSheet()->accepted(false);
         Q_EMIT f.session.fileConflict(fake::calls().requests, mine,
                                       samples::withText(mine, "# database\nDB_POOL_SIZE=25\nTHEIRS=1\n"));
     }},
    {"configuration-save",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         type(f, u"env/prod.env"_s, u"REGION=eu-west\n"_s);
         Q_EMIT f.window.configurationPage()->editor()->saveRequested();
     }},
    {"configuration-approve",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         Q_EMIT f.window.configurationPage()->editor()->approveRequested(u"CORS_ORIGINS"_s, u"prod"_s);
     }},
    {"configuration-legend",
     [](Fixture &f) {
         showConfiguration(f, samples::configuration());
         Q_EMIT f.window.configurationPage()->head()->legendRequested();
     }},
    {"configuration-large",
     [](Fixture &f) {
         showConfiguration(f, samples::large(400, 10));
     }},
    {"pipeline-logs",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.pipelinePage()->select(u"stage"_s);
         f.window.pipelinePage()->details()->openLogs({});
         Q_EMIT f.session.logGrew(fake::calls().requests, samples::log());
     }},
    {"pipeline-logs-error",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.pipelinePage()->details()->openLogs({});
         Q_EMIT f.session.logFailed(fake::calls().requests, samples::planError());
     }},
    {"pipeline-health",
     [](Fixture &f) {
         showHealth(f, u"prod"_s, Span::Hour);
     }},
    {"pipeline-health-month",
     [](Fixture &f) {
         showHealth(f, u"stage"_s, Span::Month);
     }},
    {"pipeline-health-day",
     [](Fixture &f) {
         showHealth(f, u"prod"_s, Span::Day);
         auto *chart = f.window.pipelinePage()->details()->health()->panels().front()->chart();
         chart->setFocus();
         chart->setCurrent(34);
     }},
    {"pipeline-health-table",
     [](Fixture &f) {
         showHealth(f, u"prod"_s, Span::Hour);
         f.window.pipelinePage()->details()->health()->tableButton()->click();
     }},
    {"pipeline-health-empty",
     [](Fixture &f) {
         showHealth(f, u"prod"_s, Span::Hour);
         Q_EMIT f.session.seriesRead({.environment = u"prod"_s});
     }},
    {"pipeline-health-error",
     [](Fixture &f) {
         showHealth(f, u"prod"_s, Span::Hour);
         Q_EMIT f.session.seriesFailed(u"prod"_s, samples::planError());
     }},
    {"pipeline-configuration",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Configuration);
         f.tell(samples::configuration());
     }},
    {"pipeline-configuration-empty",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Configuration);
         f.tell(samples::bare());
     }},
    {"pipeline-configuration-waiting",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Configuration);
     }},
    {"pipeline-configuration-error",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Configuration);
         f.tell(samples::unreadable());
     }},
    {"pipeline-deployments",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Deployments);
         Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
     }},
    {"pipeline-deployments-empty",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Deployments);
         Q_EMIT f.session.historyRead(u"prod"_s, {});
     }},
    {"pipeline-deployments-waiting",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Deployments);
     }},
    {"pipeline-deployments-error",
     [](Fixture &f) {
         showTab(f, pipeline::Details::Deployments);
         Q_EMIT f.session.historyFailed(u"prod"_s, samples::hostKeyChanged());
     }},
    {"pipeline-restart",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.pipelinePage()->select(u"prod"_s);
         f.window.pipelinePage()->details()->askToRestart(u"prod-1"_s, u"api"_s, f.window.pipelinePage()->popover());
     }},
    {"palette",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.actions().find(u"window.palette"_s)->trigger();
     }},
    {"palette-typed",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.actions().find(u"window.palette"_s)->trigger();
         f.window.commandPalette()->field()->setText(u"prod"_s);
     }},
    {"palette-nothing",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.actions().find(u"window.palette"_s)->trigger();
         f.window.commandPalette()->field()->setText(u"nothing like it"_s);
     }},
    {"shortcuts",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.actions().find(u"window.shortcuts"_s)->trigger();
     }},
    {"notifications",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.actions().find(u"window.notifications"_s)->trigger();
         f.window.alertSheet()->isQuiet()->setChecked(true);
     }},
    {"history",
     [](Fixture &f) {
         showHistory(f);
         Q_EMIT f.session.compared(fake::calls().requests, samples::comparison());
     }},
    {"history-two",
     [](Fixture &f) {
         showHistory(f);
         f.window.historyPage()->table()->selectRow(0);
         f.window.historyPage()->table()->selectionModel()->select(
             f.window.historyPage()->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
         settleChoice(f);
         Comparison comparison = samples::comparison();
         comparison.commits.clear();
         comparison.whyNoCommits = u"This clone does not have both commits"_s;
         Q_EMIT f.session.compared(fake::calls().requests, comparison);
     }},
    {"history-no-match",
     [](Fixture &f) {
         showHistory(f);
         f.window.historyPage()->head()->setFilter({.text = u"nothing like it"_s, .environment = {}, .outcome = {}});
     }},
    {"history-empty",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.showPage(shell::MainWindow::History);
         for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
             Q_EMIT f.session.historyRead(environment, {});
     }},
    {"history-unreadable",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.showPage(shell::MainWindow::History);
         for (const QString &environment : {u"local"_s, u"prod"_s})
             Q_EMIT f.session.historyRead(environment, {});
         Q_EMIT f.session.historyFailed(u"stage"_s, samples::hostKeyChanged());
     }},
    {"history-waiting",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.showPage(shell::MainWindow::History);
     }},
    {"history-error",
     [](Fixture &f) {
         showHistory(f);
         Q_EMIT f.session.compared(fake::calls().requests, samples::comparison());
         Q_EMIT f.session.historyFailed(u"stage"_s, samples::hostKeyChanged());
     }},
    {"audit",
     [](Fixture &f) {
         showHistory(f);
         openAudit(f);
         for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
             Q_EMIT f.session.auditRead(environment, samples::audit(environment));
     }},
    {"audit-empty",
     [](Fixture &f) {
         showHistory(f);
         openAudit(f);
         for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
             Q_EMIT f.session.auditRead(environment, {});
     }},
    {"audit-waiting",
     [](Fixture &f) {
         showHistory(f);
         openAudit(f);
     }},
    {"audit-error",
     [](Fixture &f) {
         showHistory(f);
         openAudit(f);
         Q_EMIT f.session.historyFailed(u"stage"_s, samples::hostKeyChanged());
         Q_EMIT f.session.auditRead(u"prod"_s, samples::audit(u"prod"_s));
     }},
    {"environments",
     [](Fixture &f) {
         showEnvironments(f, u"prod"_s);
     }},
    {"environments-tested",
     [](Fixture &f) {
         showEnvironments(f, u"stage"_s);
         f.window.environmentsPage()->test(u"stage"_s);
         Q_EMIT f.session.hostChecked(fake::calls().requests, samples::goodCheck(u"stage-1"_s));
     }},
    {"environments-key",
     [](Fixture &f) {
         showEnvironments(f, u"stage"_s);
         f.window.environmentsPage()->test(u"stage"_s);
         Q_EMIT f.session.hostChecked(fake::calls().requests, samples::askingCheck(u"stage-1"_s));
     }},
    {"environments-no-docker",
     [](Fixture &f) {
         showEnvironments(f, u"stage"_s);
         f.window.environmentsPage()->test(u"stage"_s);
         Q_EMIT f.session.hostChecked(fake::calls().requests, samples::failedCheck(u"stage-1"_s));
     }},
    {"environments-invalid",
     [](Fixture &f) {
         showEnvironments(f, u"stage"_s);
         f.window.environmentsPage()->draft()->apply({project::ValueEdit::Kind::Set,
                                                      {u"environments", 1, u"directory"},
                                                      project::YamlText::ofString(u"srv/harbor"_s)});
         Q_EMIT f.session.projectChecked(
             fake::calls().requests,
             project::placedProblems(f.window.environmentsPage()->draft()->text(), u"/harbor/slipway.yaml"_s));
     }},
    {"environments-checks",
     [](Fixture &f) {
         showEnvironments(f, {});
         f.window.environmentsPage()->list()->sections()->selectRow(2);
     }},
    {"environments-contract",
     [](Fixture &f) {
         showEnvironments(f, {});
         f.window.environmentsPage()->list()->sections()->selectRow(6);
     }},
    {"environments-import",
     [](Fixture &f) {
         showEnvironments(f, u"prod"_s);
         Q_EMIT f.window.environmentsPage()->hosts()->importRequested();
         Q_EMIT f.session.hostsSuggested(samples::suggestedHosts());
     }},
    {"environments-save",
     [](Fixture &f) {
         showEnvironments(f, u"prod"_s);
         f.window.actions().find(u"environments.add"_s)->trigger();
         f.window.environmentsPage()->draft()->apply({project::ValueEdit::Kind::Append,
                                                      {u"environments", 3, u"hosts"},
                                                      project::YamlText::ofString(u"prod-3"_s)});
         Q_EMIT f.session.projectChecked(fake::calls().requests, {});
         f.window.actions().find(u"environments.review"_s)->trigger();
     }},
    {"environments-conflict",
     [](Fixture &f) {
         showEnvironments(f, u"prod"_s);
         f.window.actions().find(u"environments.later"_s)->trigger();
         f.window.actions().find(u"environments.duplicate"_s)->trigger();
         Q_EMIT f.session.projectChecked(fake::calls().requests, {});
         Q_EMIT f.window.environmentsPage()->saveSheet()->accepted(false);
         Q_EMIT f.session.fileConflict(fake::calls().requests, samples::projectFile(),
                                       samples::projectFile("name: x\n"));
     }},
    {"environments-broken",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.showPage(shell::MainWindow::Environments);
         Q_EMIT f.session.projectFileRead(fake::calls().requests, samples::projectFile("name: harbor\nhosts: [\n"));
     }},
    {"environments-waiting",
     [](Fixture &f) {
         f.tell(samples::ready());
         f.window.showPage(shell::MainWindow::Environments);
     }},
    {"plan-prod",
     [](Fixture &f) {
         showPlan(f, samples::promoteToProd());
     }},
    {"plan-nothing",
     [](Fixture &f) {
         showPlan(f, samples::changesNothing());
     }},
    {"plan-denied",
     [](Fixture &f) {
         showPlan(f, samples::deniedPlan());
     }},
    {"plan-error",
     [](Fixture &f) {
         f.tell(samples::ready());
         Q_EMIT f.window.pipelinePage()->promoteRequested(u"prod"_s);
         Q_EMIT f.session.planFailed(int(fake::calls().plans.size()), samples::planError());
     }},
};

} // namespace

std::span<const ScreenState> screenStates()
{
    return all;
}

} // namespace slipway
