// SPDX-License-Identifier: Apache-2.0
// How the pages of configuration and history and the session know each other.
#include "config/configurationpage.h"
#include "history/historypage.h"
#include "shell/mainwindow.h"

#include <QFileInfo>

namespace slipway::shell {

using session::Session;

configurationpage::ConfigurationPage *MainWindow::makeConfigurationPage()
{
    using configurationpage::ConfigurationPage;
    ConfigurationPage::Requests requests;
    requests.look = [this] {
        m_session.lookAtConfiguration();
    };
    requests.save = [this](const ConfigFile &file, bool overwrite) {
        return m_session.saveFile(file, overwrite);
    };
    requests.proposeApproval = [this](const ConfigFile &file, const Approval &approval) {
        return m_session.proposeApproval(file, approval);
    };
    requests.proposeContract = [this](const ConfigFile &file) {
        return m_session.proposeContract(file);
    };
    requests.reveal = [this](const QString &environment, const QString &key) {
        return m_session.reveal(environment, key);
    };
    auto *page = new ConfigurationPage(m_actions, m_clock, std::move(requests), this);
    page->setProject(m_session.project().name, QFileInfo(m_session.project().file).fileName());
    page->setUser(m_session.user().section(u'@', 0, 0));
    return page;
}

void MainWindow::connectConfiguration()
{
    using configurationpage::ConfigurationPage;
    connect(&m_session, &Session::configurationChanged, m_configurationPage,
            qOverload<const ConfigurationState &>(&ConfigurationPage::show));
    connect(&m_session, &Session::fileSaved, m_configurationPage, &ConfigurationPage::fileSaved);
    connect(&m_session, &Session::fileConflict, m_configurationPage, &ConfigurationPage::fileConflict);
    connect(&m_session, &Session::fileProposed, m_configurationPage, &ConfigurationPage::fileProposed);
    connect(&m_session, &Session::fileFailed, m_configurationPage, &ConfigurationPage::fileFailed);
    connect(&m_session, &Session::secretRevealed, m_configurationPage, &ConfigurationPage::secretRevealed);
    connect(m_configurationPage, &ConfigurationPage::failed, this, &MainWindow::showError);
    connect(m_configurationPage, &ConfigurationPage::planRequested, this, &MainWindow::deployAgain);
    connect(m_configurationPage, &ConfigurationPage::leaveRequested, this, &MainWindow::close);
}

historypage::HistoryPage *MainWindow::makeHistoryPage()
{
    historypage::HistoryPage::Requests requests;
    requests.read = [this](const QString &environment) {
        m_session.readHistory(environment);
    };
    requests.compare = [this](const Deployment &from, const Deployment &to) {
        return m_session.compare({from.environment, from.id}, {to.environment, to.id});
    };
    auto *page = new historypage::HistoryPage(m_actions, m_clock, std::move(requests), this);
    page->setProject(m_session.project().name);
    return page;
}

void MainWindow::connectHistory()
{
    using historypage::HistoryPage;
    connect(&m_session, &Session::historyRead, m_historyPage, &HistoryPage::take);
    connect(&m_session, &Session::auditRead, m_historyPage, &HistoryPage::takeAudit);
    connect(&m_session, &Session::historyFailed, m_historyPage, &HistoryPage::takeFailure);
    connect(&m_session, &Session::compared, m_historyPage, &HistoryPage::compared);
    connect(&m_session, &Session::compareFailed, m_historyPage, &HistoryPage::compareFailed);
    connect(m_historyPage, &HistoryPage::failed, this, &MainWindow::showError);
    connect(m_historyPage, &HistoryPage::openRequested, this, &MainWindow::openRecord);
    connect(
        m_historyPage, &HistoryPage::rollBackRequested, this,
        [this](const QString &environment, const QString &release) { plan({Intent::RollBack, environment, release}); });
}

} // namespace slipway::shell
