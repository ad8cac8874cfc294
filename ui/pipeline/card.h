// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"
#include "pipeline/axis.h"

#include <QAbstractButton>

class QGridLayout;

namespace slipway::widgets {
class Badge;
class Label;
class Sparkline;
} // namespace slipway::widgets

namespace slipway::pipeline {

/// An environment's card. A checkable button that holds real widgets: assistive technology can
/// press it and read every line of it.
class Card final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// \a position: in the pipeline, for its colour. \a isLooking: it may say so, if never seen.
    void show(const EnvironmentState &environment, int position, const QDateTime &now, bool isLooking);
    const QString &environment() const { return m_environment; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested();
    /// What differs there is to be shown.
    void driftRequested();
    /// Left and right: -1 or 1.
    void stepRequested(int by);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showHead(const EnvironmentState &environment);
    void showBadge(const EnvironmentState &environment);
    void showRelease(const EnvironmentState &environment, const QDateTime &now, bool isLooking);
    void showAxes(const EnvironmentState &environment, const QDateTime &now);
    void showLatencies(const EnvironmentState &environment);
    void recolour();
    void copy() const;

    QString m_environment;
    int m_position = 0;
    bool m_isProtected = false;
    widgets::Label *m_name;
    widgets::Label *m_hosts;
    widgets::Badge *m_badge;
    widgets::Label *m_title;
    widgets::Label *m_identity;
    widgets::Label *m_lastVerified;
    widgets::Sparkline *m_sparkline;
    widgets::Label *m_latency;
    QGridLayout *m_grid;
    Axis m_health;
    Axis m_sync;
    Axis m_lastRun;
};

} // namespace slipway::pipeline
