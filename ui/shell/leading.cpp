// SPDX-License-Identifier: Apache-2.0
#include "shell/leading.h"

#include "firstrun/firstdeployment.h"
#include "pipeline/pipelinepage.h"
#include "session/session.h"
#include "shell/mainwindow.h"

#include <QVBoxLayout>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using firstrun::FirstDeployment;
using session::Session;

static FirstDeployment::Requests requestsOf(Session &session)
{
    return {.prepare = [&session] { return session.prepareBuild(); },
            .build = [&session] { return session.build(); },
            .stopBuild = [&session](int request) { session.stopBuild(request); },
            .plan = [&session](const QString &environment,
                               const QString &release) { return session.plan({Intent::Deploy, environment, release}); },
            .execute = [&session](const Plan &plan) { session.execute(plan); },
            .cancel =
                [&session](const QString &deployment) {
                    session.cancel(deployment);
                }};
}

Leading::Leading(MainWindow &window, Session &session)
    : QObject(&window)
    , m_window(window)
    , m_session(session)
    , m_strip(new FirstDeployment(requestsOf(session), window.centralWidget()))
{
    // Between what went wrong and the pages.
    auto *layout = static_cast<QVBoxLayout *>(window.centralWidget()->layout());
    layout->insertWidget(layout->count() - 1, m_strip);
    m_strip->hide();
    window.actions().add(u"window.build"_s, tr("Build and verify here"), QKeySequence(Qt::CTRL | Qt::Key_B), &window,
                         [this] { begin(true); });
    window.pipelinePage()->setBuild(window.actions().find(u"window.build"_s));
    connect(m_strip, &FirstDeployment::promoteRequested, &window, [this](const QString &environment) {
        m_strip->hide();
        m_window.plan({Intent::Promote, environment, {}});
    });
    connect(&session, &Session::projectChanged, this, &Leading::adopt);
    connectSession();
    adopt();
}

void Leading::connectSession()
{
    connect(&m_session, &Session::buildPrepared, m_strip, &FirstDeployment::prepared);
    connect(&m_session, &Session::buildGrew, m_strip, &FirstDeployment::buildGrew);
    connect(&m_session, &Session::built, m_strip, &FirstDeployment::built);
    connect(&m_session, &Session::buildFailed, m_strip, &FirstDeployment::buildFailed);
    connect(&m_session, &Session::planned, m_strip, &FirstDeployment::planned);
    connect(&m_session, &Session::planFailed, m_strip, &FirstDeployment::planFailed);
    connect(&m_session, &Session::deploymentChanged, m_strip, &FirstDeployment::deploymentChanged);
    connect(&m_session, &Session::deploymentRefused, m_strip, &FirstDeployment::refused);
}

/// What is deployed without a plan being shown is on this machine alone, and nothing that asks before a change.
void Leading::adopt()
{
    const auto &environments = m_session.project().environments;
    const bool isHere = !environments.empty() && environments.front().isHere() && !environments.front().isProtected;
    m_window.actions().find(u"window.build"_s)->setEnabled(isHere);
    if (!isHere)
        m_strip->hide();
    else
        m_strip->setEnvironments(environments.front().name, environments.size() > 1 ? environments[1].name : QString());
}

void Leading::begin(bool starts)
{
    if (!m_window.actions().find(u"window.build"_s)->isEnabled())
        return;
    m_window.showPage(MainWindow::Pipeline);
    if (m_strip->isRunning())
        return;
    m_strip->offer();
    m_strip->show();
    if (starts)
        m_strip->start();
    else
        m_strip->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::shell
