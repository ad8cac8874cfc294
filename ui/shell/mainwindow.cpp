// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "config/configurationpage.h"
#include "deployment/deploymentpage.h"
#include "environments/environmentspage.h"
#include "history/historypage.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/plansheet.h"
#include "shell/alerts.h"
#include "shell/alertsheet.h"
#include "shell/connection.h"
#include "shell/leading.h"
#include "shell/palette.h"
#include "shell/recentprojects.h"
#include "shell/shortcutsheet.h"
#include "shell/topbar.h"
#include "shell/tray.h"
#include "widgets/age.h"
#include "widgets/announce.h"
#include "widgets/errorpanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace widgets;
using session::Session;

MainWindow::MainWindow(Session &session, std::unique_ptr<QSettings> settings, Clock clock)
    : m_session(session)
    , m_settings(settings ? std::move(settings) : std::make_unique<QSettings>(u"slipway"_s, u"slipway"_s))
    , m_clock(std::move(clock))
    , m_topBar(new TopBar(session.project().name, this))
    , m_error(new ErrorPanel(this))
    , m_pages(new QStackedWidget(this))
    , m_pipelinePage(new pipeline::PipelinePage(m_actions, m_clock, this))
    , m_deploymentPage(new deploymentpage::DeploymentPage(m_actions, m_clock, this))
    , m_configurationPage(makeConfigurationPage())
    , m_historyPage(makeHistoryPage())
    , m_environmentsPage(makeEnvironmentsPage())
    , m_planSheet(nullptr)
    , m_palette(nullptr)
    , m_shortcuts(nullptr)
    , m_alerts(new Alerts(m_clock, this))
    , m_alertSheet(nullptr)
    , m_tray(new Tray(this))
    , m_leading(nullptr)
{
    build();
    addActions();
    connectPages();
    connectSession();
    connectConfiguration();
    connectHistory();
    connectEnvironments();
    connectServices();
    connectAlerts();
    m_leading = new Leading(*this, session);
    QApplication::setQuitOnLastWindowClosed(false); // closeEvent() decides
    // Queued, so that a deployment's last signal is handled by everyone before the end.
    connect(this, &MainWindow::quitRequested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    rememberProject(*m_settings, {m_session.project().name, m_session.project().file});
    resize(1280, 820);
    restoreGeometry(m_settings->value("window/geometry").toByteArray());
    m_configurationPage->restoreLayout(m_settings->value("configuration/layout").toByteArray());
    m_historyPage->restoreLayout(m_settings->value("history/layout").toByteArray());
    m_pipelinePage->select(m_settings->value(environmentKey()).toString());
    if (!session.pipeline().environments.empty())
        showPipeline(session.pipeline());
    if (session.configuration().seenAt.isValid())
        m_configurationPage->show(session.configuration());
    enterPage(Pipeline);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(m_session.project().name);
    setMinimumSize(720, 480);
    m_topBar->addPage(tr("Pipeline"));
    m_topBar->addPage(tr("Deployment"));
    m_topBar->addPage(tr("Configuration"));
    m_topBar->addPage(tr("History"));
    m_topBar->addPage(tr("Environments"));
    m_topBar->setStatus(connectionOf(m_session.pipeline(), m_clock()), {});
    m_pages->addWidget(m_pipelinePage);
    m_pages->addWidget(m_deploymentPage);
    m_pages->addWidget(m_configurationPage);
    m_pages->addWidget(m_historyPage);
    m_pages->addWidget(m_environmentsPage);
    m_error->setDismissible();
    m_error->hide();
    auto *central = new QWidget(this);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(24, 0, 24, 0);
    notice->addWidget(m_error);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addLayout(notice);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_planSheet = new pipeline::PlanSheet(m_clock, this);
    m_palette = new CommandPalette(this);
    m_shortcuts = new ShortcutSheet(this);
    m_alertSheet = new AlertSheet(this);
}

void MainWindow::comeForward()
{
    m_isClosed = false;
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openHistory(const QString &environment)
{
    showPage(History);
    m_historyPage->open(environment);
}

void MainWindow::testConnections(const QString &environment)
{
    showPage(Environments);
    m_environmentsPage->test(environment);
}

void MainWindow::openConfiguration(const QString &environment)
{
    showPage(Configuration);
    m_configurationPage->open(environment);
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    m_topBar->setPage(page);
    readOutput();
}

void MainWindow::enterPage(Page page)
{
    showPage(page);
    QWidget *shown = m_pages->currentWidget();
    const QWidget *now = QApplication::focusWidget();
    if (now && (now == shown || shown->isAncestorOf(now)) && now->isVisible())
        return;
    QWidget *last = shown->focusWidget(); // when it was left
    (last && last->isVisibleTo(shown) ? last : shown)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showPipeline(const PipelineState &pipeline)
{
    const Sign connection = connectionOf(pipeline, m_clock());
    QStringList problems;
    for (const EnvironmentState &environment : pipeline.environments) {
        if (environment.problem)
            problems.append(environment.environment + u": "_s + environment.problem->what);
        else if (isOverdue(environment, m_clock()))
            problems.append(tr("%1: last seen %2").arg(environment.environment, ago(environment.seenAt, m_clock())));
        const Health before = m_health.value(environment.environment, environment.health);
        m_health.insert(environment.environment, environment.health);
        if (before != environment.health)
            announce(this, tr("%1: %2").arg(environment.environment, sign(environment.health).word));
    }
    m_topBar->setStatus(connection, problems.join(u'\n'));
    m_tray->show(pipeline);
    m_pipelinePage->show(pipeline);
    m_historyPage->follow(pipeline);
    followForeignEnd(pipeline);
    updateRollback();
}

void MainWindow::showError(const Error &error)
{
    centralWidget()->layout()->itemAt(1)->layout()->setContentsMargins(24, 16, 24, 0);
    m_error->show(error);
    m_error->setVisible(true);
    announce(m_error, error.what);
}

/// Where the settings keep which environment of this project is selected; a path as it is would be many keys.
QString MainWindow::environmentKey() const
{
    return u"selected/"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_session.project().file));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_configurationPage->hasUnsavedChanges()) {
        event->ignore();
        showPage(Configuration);
        m_configurationPage->askToLeave();
        return;
    }
    if (m_environmentsPage->hasUnsavedChanges()) {
        event->ignore();
        showPage(Environments);
        m_environmentsPage->askToLeave();
        return;
    }
    m_settings->setValue("configuration/layout", m_configurationPage->layoutState());
    m_settings->setValue("history/layout", m_historyPage->layoutState());
    m_settings->setValue("window/geometry", saveGeometry());
    m_settings->setValue(environmentKey(), m_pipelinePage->selected());
    m_settings->sync();
    event->accept();
    m_isClosed = true;
    quitIfIdle();
}

void MainWindow::quitIfIdle()
{
    if (m_isClosed && !m_session.hasRunningDeployments())
        Q_EMIT quitRequested();
}

} // namespace slipway::shell
