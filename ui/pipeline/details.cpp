// SPDX-License-Identifier: Apache-2.0
#include "pipeline/details.h"

#include "config/environmentkeys.h"
#include "history/environmentdeployments.h"
#include "pipeline/servicehealth.h"
#include "pipeline/servicelogs.h"
#include "pipeline/servicemodel.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/popover.h"
#include "widgets/tabs.h"

#include <QVBoxLayout>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

Details::Details(const Clock &clock, QWidget *parent)
    : Panel(parent)
    , m_name(new Label(Label::Role::Heading, this))
    , m_tabs(new Tabs(tr("What of it"), this))
    , m_resume(new Button(QString(), this))
    , m_rollBack(new Button(tr("Roll back…"), this))
    , m_deploy(new Button(tr("Deploy…"), this))
    , m_problem(new ErrorPanel(this))
    , m_test(m_problem->addAction(tr("Test the connection")))
    , m_table(new CellTable(tr("Hosts and services"), this))
    , m_empty((new Label(Label::Role::Muted, this))->wrapping())
    , m_services(new QWidget(this))
    , m_said((new Label(Label::Role::Body, this))->wrapping())
    , m_logs(new ServiceLogs(this))
    , m_health(new ServiceHealth(this))
    , m_keys(new configurationpage::EnvironmentKeys(this))
    , m_deployments(new historypage::EnvironmentDeployments(clock, this))
    , m_model(new ServiceModel(clock, this))
{
    m_tabs->addTab(tr("Hosts and services"));
    m_tabs->addTab(tr("Logs"));
    m_tabs->addTab(tr("Health"));
    m_tabs->addTab(tr("Configuration"));
    m_tabs->addTab(tr("Deployments"));
    m_rollBack->setSymbol(Symbol::RollBack);
    m_resume->setSymbol(Symbol::Promote);
    m_table->setModel(m_model);
    m_table->setFitsRows();
    m_empty->setAlignment(Qt::AlignCenter);
    fitToFont(this, [this] { m_empty->setMinimumHeight(fontMetrics().height() * 6); });
    build();
    connectParts();
    showTab(Services);
    m_problem->hide();
    m_said->setContentsMargins(16, 8, 16, 4);
    m_said->hide();
}

void Details::connectParts()
{
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs, &QTabBar::currentChanged, this, &Details::showTab);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_table->indexAt(at).isValid() ? m_table->indexAt(at) : m_table->currentIndex();
        if (!index.isValid())
            return;
        const ServiceState &service = m_model->at(index.row()).service;
        Q_EMIT menuRequested(service.host, service.service, m_table->viewport()->mapToGlobal(at));
    });
    connect(m_rollBack, &QPushButton::clicked, this, &Details::rollBackPressed);
    connect(m_deploy, &QPushButton::clicked, this, &Details::deployPressed);
    connect(m_resume, &QPushButton::clicked, this, &Details::resumePressed);
    connect(m_test, &QPushButton::clicked, this, &Details::testPressed);
    connect(m_problem->addAction(tr("Look again")), &QPushButton::clicked, this, &Details::refreshPressed);
}

void Details::build()
{
    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(16, 8, 10, 8);
    head->addWidget(m_name);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_resume);
    head->addWidget(m_rollBack);
    head->addWidget(m_deploy);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(12, 12, 12, 12);
    inset->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Rule(this));
    layout->addLayout(inset);
    layout->addWidget(m_services);
    layout->addWidget(m_logs);
    layout->addWidget(m_health);
    layout->addWidget(m_keys);
    layout->addWidget(m_deployments);
    auto *services = new QVBoxLayout(m_services);
    services->setContentsMargins(0, 0, 0, 0);
    services->setSpacing(0);
    services->addWidget(m_said);
    services->addWidget(m_table);
    services->addWidget(m_empty);
}

void Details::show(const EnvironmentState &environment, int position, bool isOwn)
{
    m_name->setText(shownEnvironment(environment.environment, environment.isProtected));
    m_name->setColour(environment.isProtected ? Theme(palette()).environment(position, true) : QColor());
    if (m_environment != environment.environment) {
        m_environment = environment.environment;
        m_said->hide();
        m_table->setAccessibleName(tr("Hosts and services of %1").arg(m_environment));
    }
    m_isProtected = environment.isProtected;
    showServices(environment);
    m_health->show(environment.environment);
    m_keys->show(environment);
    m_deployments->show(environment);
    const bool isForeign = environment.running && !isOwn;
    m_resume->setVisible(isForeign);
    if (isForeign) {
        m_resume->setText(tr("Finish deployment %1").arg(environment.running->number));
        m_resume->setToolTip(
            tr("%1 started it. If that Slipway is gone, this one finishes it; a step that ended is not "
               "run again.")
                .arg(environment.running->by));
    }
    m_rollBack->setLook(environment.canRollBack ? Button::Look::Plain : Button::Look::Denied);
    m_rollBack->setSymbol(environment.canRollBack ? Symbol::RollBack : Symbol::Lock);
    m_rollBack->setToolTip(environment.canRollBack ? tr("Back to %1").arg(environment.rollsBackTo) : QString());
    showProblem(environment);
}

void Details::showProblem(const EnvironmentState &environment)
{
    m_problem->setVisible(environment.problem.has_value());
    layout()->itemAt(2)->layout()->setContentsMargins(12, environment.problem ? 12 : 0, 12,
                                                      environment.problem ? 6 : 0);
    if (!environment.problem)
        return;
    m_problem->show(*environment.problem);
    switch (environment.problem->kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::HostKey:
    case ErrorKind::Authentication:
    case ErrorKind::ConnectionLost: m_test->show(); break;
    default: m_test->hide();
    }
}

void Details::showServices(const EnvironmentState &environment)
{
    QStringList services;
    for (const ServiceState &service : environment.services)
        if (!services.contains(service.service))
            services += service.service;
    m_logs->show(environment.environment, services);
    m_model->show(rowsOf(environment.services));
    const bool isEmpty = environment.services.empty();
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && !environment.problem);
    m_empty->setText(environment.seenAt.isValid() ? tr("Nothing runs here. Deploy… brings the first release.")
                                                  : tr("Not looked at yet."));
}

void Details::showTab(int tab)
{
    m_services->setVisible(tab == Services);
    m_logs->setVisible(tab == Logs);
    m_health->setVisible(tab == HealthTab);
    m_keys->setVisible(tab == Configuration);
    m_deployments->setVisible(tab == Deployments);
}

void Details::openLogs(const QString &service)
{
    m_logs->choose(service);
    m_tabs->setCurrentIndex(Logs);
}

void Details::askToRestart(const QString &host, const QString &service, Popover *popover)
{
    popover->open(
        m_table, tr("Restart %1 on %2?").arg(service, shownHost(host)),
        {{{Symbol::Degraded, Tone::Warn, {}},
          tr("It does not answer until it is up again."),
          tr("It is recorded in %1 who did it, and when.").arg(shownEnvironment(m_environment, m_isProtected))}});
    popover->addAction(tr("Leave it"), {});
    popover->addAction(tr("Restart"), [this, host, service] {
        say(tr("Restarting %1 on %2…").arg(service, shownHost(host)), Tone::Progress);
        Q_EMIT restartConfirmed(m_environment, host, service);
    });
}

void Details::say(const QString &text, Tone tone)
{
    m_said->setText(text);
    m_said->setTone(tone);
    m_said->setVisible(!text.isEmpty());
}

void Details::tick()
{
    m_model->tick();
    m_deployments->tick();
}

} // namespace slipway::pipeline
