// SPDX-License-Identifier: Apache-2.0
#include "widgets/sheet.h"

#include "widgets/panel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace slipway::widgets {

static constexpr int widest = 880;
static constexpr int margin = 24;

Sheet::Sheet(QWidget *window)
    : QWidget(window)
    , m_panel(new Panel(this))
{
    window->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void Sheet::open()
{
    QWidget *now = QApplication::focusWidget();
    if (!now || !isAncestorOf(now)) // else it is open already
        m_focusBefore = now;
    setGeometry(parentWidget()->rect());
    place();
    QWidget::show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void Sheet::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void Sheet::setParts(QWidget *head, QWidget *body, QWidget *foot)
{
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(1, bandHeight, 1, 1);
    layout->setSpacing(0);
    if (head) {
        layout->addWidget(head);
        layout->addWidget(new Rule(m_panel));
    }
    layout->addWidget(body, 1);
    layout->addWidget(new Rule(m_panel));
    layout->addWidget(foot);
    m_panel->setFoot(foot);
}

void Sheet::place()
{
    const int wide = qRound(widest * std::max(1.0, QApplication::font().pointSizeF() / 11));
    const int width = std::min(wide, this->width() - 2 * margin);
    const int height = std::min(wantedHeight(width), this->height() - 2 * margin);
    const int top = std::clamp((this->height() - height) / 3, margin, 56);
    m_panel->setGeometry((this->width() - width) / 2, top, width, height);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Sheet::event(QEvent *event)
{
    // No key means anything to what is behind the sheet, but those that leave.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QKeySequence pressed(key->keyCombination());
        if (pressed != QKeySequence(Qt::CTRL | Qt::Key_Q) && pressed != QKeySequence(Qt::CTRL | Qt::Key_W))
            event->accept();
    }
    return QWidget::event(event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    // Children ask their parents up to the window; answering here keeps the focus in the sheet.
    QWidget *const from = QApplication::focusWidget() ? QApplication::focusWidget() : this;
    for (QWidget *at = next ? from->nextInFocusChain() : from->previousInFocusChain(); at != from;
         at = next ? at->nextInFocusChain() : at->previousInFocusChain()) {
        // The line within a spin box hands its focus back to the box.
        if (!isAncestorOf(at) || !at->isVisibleTo(this) || !at->isEnabled() || !(at->focusPolicy() & Qt::TabFocus) ||
            at->focusProxy())
            continue;
        at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return true;
}

int Sheet::heightOf(const QWidget *widget, int width)
{
    if (!widget || !widget->layout())
        return 0;
    constexpr int borders = 2;
    QLayout *layout = widget->layout();
    layout->activate();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width - borders) : widget->sizeHint().height();
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    // Nothing may reach the page behind.
    event->accept();
}

void Sheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible()) // placed when all of it has the font
        QMetaObject::invokeMethod(this, &Sheet::place, Qt::QueuedConnection);
}

void Sheet::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), Theme(palette()).scrim);
}

void Sheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace slipway::widgets
