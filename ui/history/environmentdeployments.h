// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "model/error.h"
#include "model/pipeline.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace slipway::widgets {
class Button;
class CellTable;
class EmptyState;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::historypage {

class HistoryModel;

/// The last deployments of one environment; the page of the history has all of them.
class EnvironmentDeployments final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentDeployments(const Clock &clock, QWidget *parent = nullptr);

    /// Whose deployments are wanted. They are asked for while this is visible, and again when something happened there.
    void show(const EnvironmentState &environment);
    using QWidget::show;
    /// What was read; of another environment than is wanted it is left out.
    void take(const QString &environment, const std::vector<Deployment> &newestFirst);
    void fail(const QString &environment, const Error &error);
    /// Ages are told anew.
    void tick();

    widgets::CellTable *table() const { return m_table; }
    HistoryModel *model() const { return m_model; }
    widgets::Button *allButton() const { return m_all; }

Q_SIGNALS:
    void wanted(const QString &environment);
    void openRequested(const slipway::Deployment &deployment);
    /// All deployments of \a environment are to be shown.
    void allRequested(const QString &environment);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void ask();
    void refill();
    void openCurrent();

    QString m_environment;
    QString m_stamp;
    int m_total = 0;
    bool m_isRead = false;    ///< there is an answer for what is wanted
    bool m_isFailed = false;  ///< and it is an error
    bool m_isAwaited = false; ///< for long enough to say so
    QTimer m_patience;
    widgets::Label *m_count;
    widgets::Button *m_all;
    widgets::ErrorPanel *m_problem;
    widgets::EmptyState *m_empty;
    HistoryModel *m_model;
    widgets::CellTable *m_table;
};

} // namespace slipway::historypage
