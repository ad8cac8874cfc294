// SPDX-License-Identifier: Apache-2.0
#include "widgets/tabs.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOptionTab>

namespace slipway::widgets {

Tabs::Tabs(const QString &accessibleName, QWidget *parent)
    : QTabBar(parent)
{
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Tabs::tabSizeHint(int index) const
{
    // As wide as the bold word, so that choosing one moves nothing.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return {QFontMetrics(bold).horizontalAdvance(tabText(index)) + 28, fontMetrics().height() + 15};
}

void Tabs::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        QStyleOptionTab option;
        initStyleOption(&option, i);
        const bool isChosen = i == currentIndex();
        const QRectF ground = QRectF(tabRect(i)).adjusted(2, 0, -2, 0);
        if (isChosen || (option.state & QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChosen ? theme.accentSoft : theme.hover);
            painter.drawRoundedRect(ground, 6, 6);
        }
        if (isChosen && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(theme.tone(Tone::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6);
        }
        QFont font = this->font();
        if (isChosen)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(isChosen ? theme.tone(Tone::Accent) : theme.muted);
        painter.drawText(ground, Qt::AlignCenter | Qt::TextShowMnemonic, tabText(i));
    }
}

} // namespace slipway::widgets
