// SPDX-License-Identifier: Apache-2.0
#include "widgets/badge.h"

#include "widgets/label.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace slipway::widgets {

static QFont badgeFont()
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    font.setWeight(QFont::Medium);
    return font;
}

Badge::Badge(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(badgeFont());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::show(Symbol symbol, Tone tone, const QString &text)
{
    m_symbol = symbol;
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const int side = m_symbol == Symbol::None ? 0 : fontMetrics().ascent() + 6;
    return {fontMetrics().horizontalAdvance(text()) + side + 20, fontMetrics().height() + 6};
}

void Badge::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPlain = m_tone == Tone::Neutral || m_tone == Tone::Muted;
    painter.setPen(isPlain ? QPen(theme.border) : QPen(Qt::NoPen));
    painter.setBrush(theme.soft(m_tone));
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2);

    const QColor colour = theme.tone(m_tone);
    QRect inner = rect().adjusted(10, 0, -10, 0);
    if (m_symbol != Symbol::None) {
        const int side = fontMetrics().ascent();
        paint(painter, m_symbol, QRectF(inner.left(), (height() - side) / 2.0, side, side), colour);
        inner.setLeft(inner.left() + side + 6);
    }
    painter.setPen(colour);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text());
}

void Badge::contextMenuEvent(QContextMenuEvent *event)
{
    offerToCopy(text(), this, event);
}

void Badge::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        if (font() != badgeFont())
            setFont(badgeFont());
        updateGeometry();
    }
}

} // namespace slipway::widgets
