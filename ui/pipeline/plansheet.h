// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/error.h"
#include "model/plan.h"
#include "widgets/sheet.h"

#include <QTimer>

#include <optional>

class QLineEdit;
class QScrollArea;

namespace slipway::widgets {
class Button;
class EmptyState;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::pipeline {

/// Before every change, one sheet: it shows a plan, and its one primary button does exactly that.
/// Shows "Planning…" until it has one, and an error if there will be none.
class PlanSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    PlanSheet(Clock clock, QWidget *window);

    /// Opens while the plan is being made.
    void open(Intent intent, const QString &environment);
    void show(const Plan &plan);
    void showError(const Error &error);

    widgets::Button *confirmButton() const { return m_confirm; }
    QLineEdit *confirmField() const { return m_typed; }

Q_SIGNALS:
    /// Once for each plan that is shown.
    void accepted(const slipway::Plan &plan);
    /// After planning failed.
    void retryRequested();

protected:
    int wantedHeight(int width) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void showHead();
    void setBody(QWidget *body);
    void tick();
    void tell();
    void check();
    void accept();

    Clock m_clock;
    Intent m_intent = Intent::Promote;
    QString m_environment;
    std::optional<Plan> m_plan;
    bool m_isAccepted = false;
    QTimer m_ages;
    QTimer m_patience;
    widgets::Label *m_title;
    widgets::Label *m_identity;
    widgets::Label *m_summary;
    QWidget *m_head;
    QScrollArea *m_scroll;
    QWidget *m_foot;
    QWidget *m_confirmRow;
    widgets::Label *m_prompt;
    QLineEdit *m_typed;
    widgets::Label *m_denial;
    widgets::Button *m_retry;
    widgets::Button *m_copy;
    widgets::Button *m_confirm;
};

} // namespace slipway::pipeline
