// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/comparison.h"
#include "model/deployment.h"
#include "model/error.h"
#include "widgets/panel.h"

#include <QTimer>

#include <optional>

class QVBoxLayout;

namespace slipway::widgets {
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::historypage {

/// What a deployment changed against another one: images, settings, commits; and what may be done about it.
class ComparisonPanel final : public widgets::Panel
{
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget *parent = nullptr);

    /// What is compared: \a to with \a from; null: there was nothing before. \a wasChosen: a person chose both.
    /// \a mayRollBack: `to` may be gone back to.
    void show(const Deployment *from, const Deployment &to, bool wasChosen, bool mayRollBack);
    using QWidget::show;
    void showNothing();
    void showComparison(const Comparison &comparison);
    void showError(const Error &error);

    widgets::Button *openButton() const { return m_open; }
    widgets::Button *rollBackButton() const { return m_rollBack; }
    /// What it says, as one text.
    QString text() const;

Q_SIGNALS:
    void openRequested();
    void rollBackRequested();
    /// It needs another height.
    void fitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void clearBody();
    QVBoxLayout *section(const QString &title);
    void addImages(const Comparison &comparison);
    void addCommits(const Comparison &comparison);
    void refill();

    std::optional<Comparison> m_comparison;
    bool m_isFirst = false;
    QTimer m_patience;
    widgets::Label *m_title;
    widgets::Label *m_note;
    widgets::Label *m_failure;
    widgets::Button *m_open;
    widgets::Button *m_rollBack;
    QWidget *m_body;
    QVBoxLayout *m_sections;
};

} // namespace slipway::historypage
