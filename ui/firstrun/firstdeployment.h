// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "model/plan.h"
#include "model/release.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>

namespace slipway::widgets {
class Button;
class ErrorPanel;
class Glyph;
class Label;
} // namespace slipway::widgets

namespace slipway::firstrun {

/// Builds the commit that is checked out, deploys it to the first environment and verifies it: three steps with their
/// state, and what may be done next. Stands over the pages.
class FirstDeployment final : public QWidget
{
    Q_OBJECT

public:
    /// What it asks of the session. Those with a number get it back with the answer.
    struct Requests {
        std::function<int()> prepare;
        std::function<int()> build;
        std::function<void(int request)> stopBuild;
        std::function<int(const QString &environment, const QString &release)> plan;
        std::function<void(const Plan &plan)> execute;
        std::function<void(const QString &deployment)> cancel;
    };
    enum class State { Offered, Preparing, Building, Verifying, Done, Failed };

    explicit FirstDeployment(Requests requests, QWidget *parent = nullptr);

    /// \a next: what comes behind \a first in the pipeline; may be empty.
    void setEnvironments(const QString &first, const QString &next);
    /// Offers it.
    void offer();
    void start();
    State state() const { return m_state; }
    bool isRunning() const { return m_state > State::Offered && m_state < State::Done; }

    // What the session answers.
    void prepared(int request, const QStringList &started);
    void built(int request, const Release &release);
    void buildGrew(int request, const QString &text);
    void buildFailed(int request, const Error &error);
    void planned(int request, const Plan &plan);
    void planFailed(int request, const Error &error);
    void deploymentChanged(const Deployment &deployment);
    void refused(const Error &error);

    widgets::Button *startButton() const { return m_start; }
    widgets::Button *stopButton() const { return m_stop; }
    widgets::Button *nextButton() const { return m_next; }
    widgets::Button *closeButton() const { return m_close; }
    widgets::ErrorPanel *problem() const { return m_problem; }
    widgets::Label *title() const { return m_title; }

Q_SIGNALS:
    /// The verified release is to be promoted there.
    void promoteRequested(const QString &environment);

private:
    struct Step {
        QWidget *box = nullptr;
        widgets::Glyph *glyph = nullptr;
        widgets::Label *title = nullptr;
        widgets::Label *detail = nullptr;
        StepState::State state = StepState::State::Pending;
        qint64 milliseconds = 0;
    };
    QWidget *makeHead();
    QWidget *makeSteps();
    void enter(State state);
    void fail(const Error &error);
    bool failedAsStopped();
    void stop();
    void endStep(StepState::State state);
    int current() const;
    void showSteps();

    Requests m_requests;
    QString m_first;
    QString m_nextName;
    State m_state = State::Offered;
    int m_request = -1;
    bool m_isStopping = false;
    bool m_isDeploying = false; ///< what was planned is carried out
    QString m_deployment;       ///< its id, once it has one
    QElapsedTimer m_elapsed;    ///< of the step that runs
    QTimer m_tick;
    widgets::Label *m_title;
    widgets::Label *m_line;
    std::array<Step, 3> m_steps;
    widgets::ErrorPanel *m_problem;
    widgets::Button *m_start;
    widgets::Button *m_stop;
    widgets::Button *m_next;
    widgets::Button *m_close;
};

} // namespace slipway::firstrun
