// SPDX-License-Identifier: Apache-2.0
// How the page of the environments and the session know each other, and what a written slipway.yaml means to the
// window.
#include "config/configurationpage.h"
#include "environments/environmentspage.h"
#include "history/historypage.h"
#include "shell/mainwindow.h"
#include "shell/recentprojects.h"
#include "shell/topbar.h"

#include <QFileInfo>

namespace slipway::shell {

using session::Session;

environmentspage::EnvironmentsPage *MainWindow::makeEnvironmentsPage()
{
    environmentspage::EnvironmentsPage::Requests requests;
    requests.read = [this] {
        return m_session.readProjectFile();
    };
    requests.check = [this](const QByteArray &text) {
        return m_session.checkProject(text);
    };
    requests.save = [this](const ConfigFile &file, bool overwrite) {
        return m_session.saveFile(file, overwrite);
    };
    requests.suggestHosts = [this] {
        m_session.suggestHosts();
    };
    requests.hosts.describe = [this](const QStringList &hosts) {
        m_session.describeHosts(hosts);
    };
    requests.hosts.check = [this](const QString &host, const QString &directory) {
        return m_session.checkHost(host, directory);
    };
    requests.hosts.stop = [this](int request) {
        m_session.stopHostCheck(request);
    };
    requests.hosts.answer = [this](int request, bool isAccepted) {
        m_session.answerHostKey(request, isAccepted);
    };
    requests.hosts.forget = [this](const QString &host, const QString &fingerprint) {
        m_session.forgetHostKey(host, fingerprint);
    };
    auto *page = new environmentspage::EnvironmentsPage(m_actions, std::move(requests), this);
    page->setProject(m_session.project().name, m_session.project().folder);
    return page;
}

void MainWindow::connectEnvironments()
{
    using environmentspage::EnvironmentsPage;
    connect(&m_session, &Session::projectFileRead, m_environmentsPage, &EnvironmentsPage::read);
    connect(&m_session, &Session::projectChecked, m_environmentsPage, &EnvironmentsPage::checked);
    connect(&m_session, &Session::fileSaved, m_environmentsPage, &EnvironmentsPage::fileSaved);
    connect(&m_session, &Session::fileConflict, m_environmentsPage, &EnvironmentsPage::fileConflict);
    connect(&m_session, &Session::fileFailed, m_environmentsPage, &EnvironmentsPage::fileFailed);
    connect(&m_session, &Session::hostChecked, m_environmentsPage, &EnvironmentsPage::hostChecked);
    connect(&m_session, &Session::hostDescribed, m_environmentsPage, &EnvironmentsPage::hostDescribed);
    connect(&m_session, &Session::hostsSuggested, m_environmentsPage, &EnvironmentsPage::hostsSuggested);
    connect(m_environmentsPage, &EnvironmentsPage::failed, this, &MainWindow::showError);
    connect(m_environmentsPage, &EnvironmentsPage::leaveRequested, this, &MainWindow::close);
    // Whoever wrote it: what it says counts from now on.
    connect(&m_session, &Session::fileSaved, this, [this](int, const ConfigFile &file) {
        if (file.path == QFileInfo(m_session.project().file).fileName())
            m_session.reloadProject();
    });
    connect(&m_session, &Session::projectChanged, this, [this](const Project &project) {
        setWindowTitle(project.name);
        m_topBar->setProject(project.name);
        rememberProject(*m_settings, {project.name, project.file});
        m_environmentsPage->setProject(project.name, project.folder);
        m_historyPage->setProject(project.name);
        m_configurationPage->setProject(project.name, QFileInfo(project.file).fileName());
        showPipeline(m_session.pipeline());
        if (m_configurationPage->isVisible())
            m_session.lookAtConfiguration();
    });
}

} // namespace slipway::shell
