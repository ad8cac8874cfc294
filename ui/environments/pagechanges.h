// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace slipway::widgets {
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::environmentspage {

class ProjectDraft;

/// The foot of the page: whether something is not written yet, and what may be done about it.
class PageChanges final : public QWidget
{
    Q_OBJECT

public:
    explicit PageChanges(QWidget *parent = nullptr);

    void show(const ProjectDraft &draft);

    widgets::Button *undoButton() const { return m_undo; }
    widgets::Button *reviewButton() const { return m_review; }
    widgets::Button *discardButton() const { return m_discard; }

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void discardRequested();
    void reviewRequested();

private:
    widgets::Label *m_text;
    widgets::Button *m_undo;
    widgets::Button *m_redo;
    widgets::Button *m_discard;
    widgets::Button *m_review;
};

} // namespace slipway::environmentspage
