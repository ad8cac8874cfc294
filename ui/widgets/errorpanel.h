// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "widgets/panel.h"

namespace slipway::widgets {

class Button;
class FlowLayout;
class Glyph;
class Label;

/// An error in the page: what, where, why, what to do now, and "Copy".
class ErrorPanel : public Panel
{
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    void show(const Error &error);
    const Error &error() const { return m_error; }
    /// A button for what may be done, before "Copy"; the panel owns it.
    Button *addAction(const QString &text);
    /// Adds a button that hides the panel.
    void setDismissible();

private:
    Error m_error;
    Glyph *m_glyph;
    Label *m_what;
    Label *m_where;
    Label *m_why;
    Label *m_cure;
    QWidget *m_actions;
    FlowLayout *m_actionRow;
};

/// `prod on prod-1, slipway.yaml:12:3`; empty if it is nowhere in particular.
QString describe(const Where &where);

} // namespace slipway::widgets
