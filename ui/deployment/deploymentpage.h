// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "widgets/exportfile.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QModelIndex;
class QScrollArea;

namespace slipway::widgets {
class Actions;
class EmptyState;
class Label;
class Popover;
} // namespace slipway::widgets

namespace slipway::deploymentpage {

class FailurePanel;
class Output;
class StepModel;
class StepTable;
class Summary;

/// One deployment, live or past: its steps, their logs, the probes, the evidence, and on failure
/// what may be done now.
class DeploymentPage final : public QWidget
{
    Q_OBJECT

public:
    DeploymentPage(widgets::Actions &actions, Clock clock, QWidget *parent = nullptr);

    /// Another deployment's number and id clear what the last one left.
    void show(const Deployment &deployment);
    void appendOutput(const QString &deploymentId, const QString &stepId, const QString &text);
    /// Those that this program carries out; of others it says who does.
    void setOwnDeployments(const QSet<QString> &ids);
    /// Forgets what its steps wrote: it is read anew.
    void clearOutput();
    /// What a rollback of its environment would restore; empty: nothing.
    void setRollsBackTo(const QString &releaseTitle);

    /// Puts the focus where the deployment is told: on its steps.
    void takeFocus();

    /// What is shown; null: nothing yet.
    const Deployment *deployment() const { return m_deployment ? &*m_deployment : nullptr; }
    Output *output() const { return m_output; }
    StepTable *steps() const { return m_steps; }
    widgets::Popover *popover() const { return m_popover; }
    Summary *summary() const { return m_summary; }
    void setFileChooser(widgets::FileChooser chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void rollBackRequested(const QString &environment);
    /// The same release once more, the plan first.
    void retryRequested(slipway::Intent intent, const QString &environment, const QString &release);
    void cancelRequested(const QString &deploymentId);
    /// To take over what somebody else began.
    void resumeRequested(const QString &environment);
    void backRequested();
    /// Something a person asked for on this page did not work.
    void failed(const slipway::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBody();
    void refill();
    void followSteps();
    void fitSteps();
    void choose(const QModelIndex &current);
    void tick();
    void askToCancel();
    void exportRecord();

    Clock m_clock;
    widgets::FileChooser m_chooseFile = widgets::exportDialog();
    std::optional<Deployment> m_deployment;
    QSet<QString> m_own;
    QString m_rollsBackTo;
    bool m_isFollowing = true; ///< the running step is chosen, until a person chooses another
    bool m_isChoosing = false;
    QTimer m_ticks;
    Summary *m_summary;
    FailurePanel *m_failure;
    StepModel *m_stepModel;
    StepTable *m_steps;
    widgets::Label *m_note;
    Output *m_output;
    QWidget *m_body;
    QScrollArea *m_scroll;
    widgets::EmptyState *m_empty;
    widgets::Popover *m_popover;
};

} // namespace slipway::deploymentpage
