// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "widgets/panel.h"

namespace slipway::widgets {
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::deploymentpage {

/// On failure: what happened, the last answer, what was kept, and what may be done now. It stands
/// in the page, so the log stays in sight.
class FailurePanel final : public widgets::Panel
{
    Q_OBJECT

public:
    explicit FailurePanel(QWidget *parent = nullptr);

    /// \a rollsBackTo: title of the release; empty: there is none to go back to.
    void show(const Deployment &deployment, const QString &rollsBackTo);

Q_SIGNALS:
    void rollBackRequested();
    void retryRequested();
    void backRequested();

private:
    Error m_error;
    widgets::Label *m_what;
    widgets::Label *m_answer;
    widgets::Label *m_why;
    widgets::Label *m_kept;
    widgets::Label *m_cure;
    widgets::Button *m_rollBack;
    widgets::Button *m_retry;
    widgets::Button *m_leave;
};

} // namespace slipway::deploymentpage
