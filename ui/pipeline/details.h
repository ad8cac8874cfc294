// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/pipeline.h"
#include "widgets/panel.h"

namespace slipway::configurationpage {
class EnvironmentKeys;
}
namespace slipway::historypage {
class EnvironmentDeployments;
}
namespace slipway::widgets {
class Button;
class CellTable;
class ErrorPanel;
class Label;
class Popover;
class Tabs;
} // namespace slipway::widgets

namespace slipway::pipeline {

class ServiceHealth;
class ServiceLogs;
class ServiceModel;

/// What the selected environment is made of: its hosts and services, and what may be done to it.
class Details final : public widgets::Panel
{
    Q_OBJECT

public:
    enum Tab { Services, Logs, HealthTab, Configuration, Deployments };

    explicit Details(const Clock &clock, QWidget *parent = nullptr);

    /// \a isOwn: a deployment that runs there is carried out by this very program.
    void show(const EnvironmentState &environment, int position, bool isOwn);
    void tick();
    /// Shows what \a service prints; empty: all of them.
    void openLogs(const QString &service);
    /// Asks before a restart; where it asks is over the whole page.
    void askToRestart(const QString &host, const QString &service, widgets::Popover *popover);
    /// A line over the services, until another environment is shown; empty: none.
    void say(const QString &text, widgets::Tone tone = widgets::Tone::Neutral);

    widgets::Tabs *tabs() const { return m_tabs; }
    ServiceLogs *logs() const { return m_logs; }
    ServiceHealth *health() const { return m_health; }
    configurationpage::EnvironmentKeys *keys() const { return m_keys; }
    historypage::EnvironmentDeployments *deployments() const { return m_deployments; }
    widgets::Button *rollBackButton() const { return m_rollBack; }
    widgets::Button *deployButton() const { return m_deploy; }
    widgets::CellTable *table() const { return m_table; }

Q_SIGNALS:
    void rollBackPressed();
    void deployPressed();
    void resumePressed();
    void refreshPressed();
    /// What keeps a host from being reached is to be found out.
    void testPressed();
    /// A menu is wanted for a service of the table.
    void menuRequested(const QString &host, const QString &service, const QPoint &at);
    void restartConfirmed(const QString &environment, const QString &host, const QString &service);

private:
    void build();
    void connectParts();
    void showTab(int tab);
    void showProblem(const EnvironmentState &environment);
    void showServices(const EnvironmentState &environment);

    widgets::Label *m_name;
    widgets::Tabs *m_tabs;
    widgets::Button *m_resume;
    widgets::Button *m_rollBack;
    widgets::Button *m_deploy;
    widgets::ErrorPanel *m_problem;
    widgets::Button *m_test;
    widgets::CellTable *m_table;
    widgets::Label *m_empty;
    QWidget *m_services;
    widgets::Label *m_said; ///< how it goes with what was asked of a service here
    ServiceLogs *m_logs;
    ServiceHealth *m_health;
    configurationpage::EnvironmentKeys *m_keys;
    historypage::EnvironmentDeployments *m_deployments;
    ServiceModel *m_model;
    QString m_environment;
    bool m_isProtected = false;
};

} // namespace slipway::pipeline
