// SPDX-License-Identifier: Apache-2.0
#include "widgets/button.h"

#include "widgets/theme.h"

#include <QEvent>

namespace slipway::widgets {

Button::Button(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    restyle();
}

Button::Button(Symbol symbol, const QString &name, QWidget *parent)
    : Button(QString(), parent)
{
    setToolTip(name);
    setAccessibleName(name);
    setLook(Look::Quiet);
    setSymbol(symbol);
}

void Button::setLook(Look look)
{
    if (m_look == look)
        return;
    m_look = look;
    restyle();
    update();
}

void Button::setSymbol(Symbol symbol)
{
    if (m_symbol == symbol)
        return;
    m_symbol = symbol;
    restyle();
    updateGeometry();
}

void Button::restyle()
{
    const Theme theme(palette());
    const bool isMuted = m_look == Look::Denied || m_look == Look::Quiet;
    setIcon(widgets::icon(m_symbol, m_look == Look::Primary ? theme.onAccent : isMuted ? theme.muted : theme.text));
    const int side = qRound(fontMetrics().height() * 0.82);
    setIconSize({side, side});
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

QPoint below(const QWidget *button)
{
    constexpr int gap = 2;
    return button->mapToGlobal(QPoint(0, button->height() + gap));
}

} // namespace slipway::widgets
