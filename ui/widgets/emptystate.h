// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/symbol.h"

#include <QWidget>

namespace slipway::widgets {

class Button;
class Glyph;
class Label;

/// What a page shows when it has nothing to show: what is missing, what to do, and a button for it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// \a action empty: no button.
    void show(Symbol symbol, const QString &title, const QString &text, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

private:
    Glyph *m_glyph;
    Label *m_title;
    Label *m_text;
    Button *m_action;
};

} // namespace slipway::widgets
