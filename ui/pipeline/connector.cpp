// SPDX-License-Identifier: Apache-2.0
#include "pipeline/connector.h"

#include "widgets/button.h"
#include "widgets/colour.h"
#include "widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

static constexpr int lineGap = 7; // from the button to the line, and from the line to the note

Connector::Connector(QWidget *parent)
    : QWidget(parent)
    , m_button(new Button(tr("Promote"), this))
    , m_note((new Label(Label::Role::Small, this))->wrapping())
{
    m_note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addSpacing(2 * lineGap);
    layout->addWidget(m_note);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &Connector::pressed);
    resizeToFont();
}

void Connector::resizeToFont()
{
    // Room for three lines, so that all arrows stand at one height.
    m_note->setMinimumHeight(3 * m_note->fontMetrics().lineSpacing());
    m_button->ensurePolished();
    setFixedWidth(std::max(m_button->sizeHint().width() + 12, fontMetrics().averageCharWidth() * 17));
}

void Connector::show(const Arrow &arrow, const QString &from, const QString &to)
{
    m_arrow = arrow;
    m_button->setText(arrow.button);
    switch (arrow.kind) {
    case Arrow::Kind::Ready:
        m_button->setLook(Button::Look::Primary);
        m_button->setSymbol(Symbol::Promote);
        break;
    case Arrow::Kind::Denied:
    case Arrow::Kind::Nothing:
    case Arrow::Kind::Looking:
        m_button->setLook(Button::Look::Denied);
        m_button->setSymbol(Symbol::Lock);
        break;
    case Arrow::Kind::Same:
        m_button->setLook(Button::Look::Denied);
        m_button->setSymbol(Symbol::Check);
        break;
    case Arrow::Kind::Running:
        m_button->setLook(Button::Look::Plain);
        m_button->setSymbol(Symbol::Progressing);
        break;
    }
    m_note->setText(arrow.note);
    m_note->setTone(arrow.tone);
    m_button->setAccessibleName(arrow.kind == Arrow::Kind::Running
                                    ? tr("%1 %2").arg(arrow.button, to)
                                    : tr("%1 from %2 to %3").arg(arrow.button, from, to));
    m_button->setAccessibleDescription(arrow.note);
    m_button->setToolTip(arrow.note);
    resizeToFont();
    update();
}

void Connector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        resizeToFont();
}

void Connector::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = mix(theme.window, theme.text, 0.17);
    const bool isReady = m_arrow.kind == Arrow::Kind::Ready;
    const qreal y = m_button->geometry().bottom() + 1 + lineGap + 0.5;
    const qreal left = 4;
    const qreal right = width() - 5;
    painter.setPen(QPen(isReady ? theme.accent : quiet, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(right - 4, y));
    QPainterPath head(QPointF(right, y));
    head.lineTo(right - 7, y - 4.5);
    head.lineTo(right - 7, y + 4.5);
    head.closeSubpath();
    painter.fillPath(head, isReady ? theme.accent : quiet);
    if (m_arrow.kind == Arrow::Kind::Running) {
        painter.setPen(QPen(theme.accent, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(left, y), QPointF(left + (right - 8 - left) * m_arrow.progress, y));
    }
}

} // namespace slipway::pipeline
