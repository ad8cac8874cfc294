// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/pipeline.h"
#include "widgets/panel.h"

#include <QSet>

namespace slipway::widgets {
class Button;
class CellTable;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::pipeline {

class ServiceModel;

/// What the selected environment is made of: its hosts and services, and what may be done to it.
class Details final : public widgets::Panel
{
    Q_OBJECT

public:
    explicit Details(const Clock &clock, QWidget *parent = nullptr);

    /// \a isOwn: a deployment that runs there is carried out by this very program.
    void show(const EnvironmentState &environment, int position, bool isOwn);
    void tick();

    widgets::Button *rollBackButton() const { return m_rollBack; }
    widgets::Button *deployButton() const { return m_deploy; }
    widgets::CellTable *table() const { return m_table; }

Q_SIGNALS:
    void rollBackPressed();
    void deployPressed();
    void resumePressed();
    void refreshPressed();

private:
    widgets::Label *m_name;
    widgets::Label *m_note;
    widgets::Button *m_resume;
    widgets::Button *m_rollBack;
    widgets::Button *m_deploy;
    widgets::ErrorPanel *m_problem;
    widgets::CellTable *m_table;
    widgets::Label *m_empty;
    ServiceModel *m_model;
    QString m_environment;
};

} // namespace slipway::pipeline
