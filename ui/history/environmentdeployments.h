// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "model/pipeline.h"
#include "widgets/awaitedtable.h"

#include <vector>

namespace slipway::historypage {

class HistoryModel;

/// The last deployments of one environment; the page of the history has all of them.
class EnvironmentDeployments final : public widgets::AwaitedTable
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

    HistoryModel *model() const { return m_model; }

Q_SIGNALS:
    void wanted(const QString &environment);
    void openRequested(const slipway::Deployment &deployment);
    /// All deployments of \a environment are to be shown.
    void allRequested(const QString &environment);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void openCurrent();

    QString m_environment;
    QString m_stamp;
    HistoryModel *m_model;
};

} // namespace slipway::historypage
