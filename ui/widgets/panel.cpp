// SPDX-License-Identifier: Apache-2.0
#include "widgets/panel.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

namespace slipway::widgets {

void paint(QPainter &painter, const QRectF &rect, const Surface &surface)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = surface.borderWidth / 2;
    QPainterPath outline;
    outline.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), panelRadius, panelRadius);
    painter.fillPath(outline, surface.ground);
    if (surface.band.isValid()) {
        QPainterPath band;
        band.addRect(QRectF(rect.left(), rect.top(), rect.width(), bandHeight + inset));
        painter.fillPath(outline.intersected(band), surface.band);
    }
    if (surface.footHeight > 0) {
        QPainterPath foot;
        foot.addRect(rect.adjusted(0, rect.height() - surface.footHeight, 0, 0));
        painter.fillPath(outline.intersected(foot), surface.foot);
    }
    painter.strokePath(outline, QPen(surface.border, surface.borderWidth));
    painter.restore();
}

Panel::Panel(QWidget *parent)
    : QFrame(parent)
{
}

void Panel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Panel::setBand(const QColor &band)
{
    m_band = band;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    const bool isPlain = m_tone == Tone::Neutral;
    QPainter painter(this);
    widgets::paint(painter, rect(),
                   {isPlain ? theme.surface : theme.soft(m_tone), isPlain ? theme.border : theme.tone(m_tone), m_band,
                    1, theme.raised, m_foot ? height() - m_foot->y() : 0});
}

Rule::Rule(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Rule::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), Theme(palette()).border);
}

} // namespace slipway::widgets
