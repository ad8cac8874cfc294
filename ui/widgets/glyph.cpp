// SPDX-License-Identifier: Apache-2.0
#include "widgets/glyph.h"

#include <QPainter>

namespace slipway::widgets {

Glyph::Glyph(QWidget *parent, qreal scale)
    : QWidget(parent)
    , m_scale(scale)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Glyph::show(Symbol symbol, Tone tone)
{
    if (symbol == m_symbol && tone == m_tone)
        return;
    m_symbol = symbol;
    m_tone = tone;
    update();
}

QSize Glyph::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * 0.86 * m_scale);
    return {side, qMax(side, fontMetrics().height())};
}

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, m_symbol, rect(), Theme(palette()).tone(m_tone));
}

} // namespace slipway::widgets
