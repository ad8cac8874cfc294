// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/symbol.h"

#include <QPushButton>

namespace slipway::widgets {

/// A push button with one of our looks; Style paints it.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    enum class Look {
        Plain,
        Primary, ///< at most one in sight: what a person most likely wants now
        Quiet,   ///< no ground until the mouse or the focus is on it
        Denied   ///< keeps focus and can be pressed: it then tells what stands against it
    };

    explicit Button(const QString &text, QWidget *parent = nullptr);
    /// Only a symbol; \a name is its tooltip and accessible name.
    Button(Symbol symbol, const QString &name, QWidget *parent = nullptr);

    Look look() const { return m_look; }
    void setLook(Look look);
    void setSymbol(Symbol symbol);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Look m_look = Look::Plain;
    Symbol m_symbol = Symbol::None;
};

/// Where a menu of \a button opens, on the screen.
QPoint below(const QWidget *button);

} // namespace slipway::widgets
