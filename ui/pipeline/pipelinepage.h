// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/pipeline.h"

#include <QScrollArea>
#include <QSet>
#include <QTimer>

#include <optional>

class QAction;
class QMenu;

namespace slipway::widgets {
class Actions;
class Button;
class EmptyState;
class Label;
class Popover;
} // namespace slipway::widgets

namespace slipway::pipeline {

class Details;
class Strip;

/// Home: what runs where, is it well, may I ship?
class PipelinePage final : public QScrollArea
{
    Q_OBJECT

public:
    PipelinePage(widgets::Actions &actions, Clock clock, QWidget *parent = nullptr);

    void show(const PipelineState &pipeline);
    /// A button in the head does \a build, as long as that is enabled.
    void setBuild(QAction *build);
    /// The deployments that this program carries out itself.
    void setOwnDeployments(const QSet<QString> &ids);
    /// Also before the environments are known.
    void select(const QString &environment);
    const QString &selected() const { return m_selected; }
    /// What may be done with a service of the selected environment.
    void fillServiceMenu(QMenu *menu, const QString &host, const QString &service);

    Strip *strip() const { return m_strip; }
    Details *details() const { return m_details; }
    widgets::Popover *popover() const { return m_popover; }

Q_SIGNALS:
    void promoteRequested(const QString &environment);
    void deployRequested(const QString &environment, const QString &releaseId);
    void rollBackRequested(const QString &environment);
    void resumeRequested(const QString &environment);
    /// The running or else the last deployment of it.
    void openRequested(const QString &environment);
    /// What differs there from what was deployed.
    void driftRequested(const QString &environment);
    void refreshRequested();
    /// The connections to the hosts of \a environment are to be tested.
    void testRequested(const QString &environment);
    void restartRequested(const QString &environment, const QString &host, const QString &service);
    /// \a service empty: on the host itself.
    void shellRequested(const QString &environment, const QString &host, const QString &service);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addActions(widgets::Actions &actions);
    void refill();
    void tick();
    void waitLonger();
    const EnvironmentState *environment(const QString &name) const;

    void promote(const QString &environment);
    void rollBack();
    void deploy();
    void explain(const EnvironmentState &environment);
    void explainFirst(const QString &environment);
    void openMenu(const QPoint &at);
    void openServiceMenu(const QString &host, const QString &service, const QPoint &at);

    Clock m_clock;
    std::optional<PipelineState> m_pipeline;
    QString m_selected;
    QSet<QString> m_own;
    bool m_isLooking = false; ///< for longer than a person takes for at once
    QTimer m_patience;
    QTimer m_ages;
    QWidget *m_content;
    widgets::Label *m_title;
    widgets::Label *m_source;
    widgets::Button *m_build;
    QAction *m_buildAction = nullptr;
    widgets::EmptyState *m_empty;
    Strip *m_strip;
    Details *m_details;
    widgets::Popover *m_popover;
    QList<QAction *> m_menuActions;
};

} // namespace slipway::pipeline
