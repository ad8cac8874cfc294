// SPDX-License-Identifier: Apache-2.0
#include "widgets/popover.h"

#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace slipway::widgets {

Popover::Popover(QWidget *page)
    : QFrame(page)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(16, 14, 16, 14);
    m_lines->setSpacing(6);
    setFocusPolicy(Qt::StrongFocus);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    connect(qApp, &QApplication::focusChanged, this, &Popover::followFocus);
    hide();
}

Popover::~Popover()
{
    // Dying with the focus it would be told so, half destroyed.
    disconnect(qApp, nullptr, this, nullptr);
}

void Popover::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_actions = nullptr;
}

void Popover::open(QWidget *anchor, const QString &title, const std::vector<Line> &lines)
{
    clear();
    watch(false);
    m_anchor = anchor;
    watch(true);
    m_text = title;
    m_lines->addWidget((new Label(title, Label::Role::Strong, this))->wrapping());
    for (const Line &line : lines) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        if (line.sign.symbol != Symbol::None) {
            auto *glyph = new Glyph(row);
            glyph->show(line.sign.symbol, line.sign.tone);
            layout->addWidget(glyph, 0, Qt::AlignTop);
        }
        auto *text = new QVBoxLayout;
        text->setSpacing(2);
        if (!line.title.isEmpty())
            text->addWidget((new Label(line.title, Label::Role::Body, row))->wrapping());
        if (!line.text.isEmpty())
            text->addWidget((new Label(line.text, Label::Role::Muted, row))->wrapping());
        layout->addLayout(text, 1);
        m_lines->addWidget(row);
        m_text += u'\n' + line.title + u'\n' + line.text;
    }
    setAccessibleName(title);
    setAccessibleDescription(m_text);
    place();
    QWidget::show();
    raise();
    setFocus(Qt::PopupFocusReason);
    announce(this, m_text);
}

Button *Popover::addAction(const QString &text, std::function<void()> action)
{
    if (!m_actions) {
        m_actions = new QWidget(this);
        auto *row = new QHBoxLayout(m_actions);
        row->setContentsMargins(0, 6, 0, 0);
        row->setSpacing(8);
        row->addStretch();
        m_lines->addWidget(m_actions);
        m_actions->show();
    }
    auto *button = new Button(text, m_actions);
    m_actions->layout()->addWidget(button);
    button->show();
    connect(button, &QPushButton::clicked, this, [this, action = std::move(action)] {
        close();
        if (action)
            action();
    });
    place();
    return button;
}

void Popover::place()
{
    const QRect page = parentWidget()->rect().adjusted(8, 8, -8, -8);
    const int width = std::min(page.width(), fontMetrics().averageCharWidth() * 58 + 32);
    m_lines->activate();
    const int height = std::max(m_lines->heightForWidth(width), m_lines->minimumSize().height());
    QRect rect(0, 0, width, height);
    if (m_anchor) {
        const QRect anchor(m_anchor->mapTo(parentWidget(), QPoint()), m_anchor->size());
        rect.moveTopLeft(QPoint(anchor.center().x() - width / 2, anchor.bottom() + 8));
        if (rect.bottom() > page.bottom() && anchor.top() - 8 - height >= page.top())
            rect.moveBottom(anchor.top() - 8);
    }
    rect.moveLeft(std::clamp(rect.left(), page.left(), std::max(page.left(), page.right() + 1 - width)));
    rect.moveTop(std::clamp(rect.top(), page.top(), std::max(page.top(), page.bottom() + 1 - height)));
    setGeometry(rect);
}

/// What the anchor stands in may move and grow; the popover stays at it.
void Popover::watch(bool on)
{
    for (QWidget *at = m_anchor; at; at = at == parentWidget() ? nullptr : at->parentWidget())
        on ? at->installEventFilter(this) : at->removeEventFilter(this);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (isVisible() && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        place();
    return QFrame::eventFilter(watched, event);
}

void Popover::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    hide();
    if (hadFocus && m_anchor)
        m_anchor->setFocus(Qt::PopupFocusReason);
}

void Popover::followFocus(QWidget *, QWidget *now)
{
    if (isVisible() && now && now != this && !isAncestorOf(now))
        hide();
}

/// Tab goes round among its buttons; where there are none, on from what it lies at.
bool Popover::focusNextPrevChild(bool next)
{
    const auto buttons = m_actions ? m_actions->findChildren<Button *>() : QList<Button *>();
    if (buttons.isEmpty()) {
        close();
        return QFrame::focusNextPrevChild(next);
    }
    const auto count = buttons.size();
    const auto now = buttons.indexOf(QApplication::focusWidget()); // -1: none yet
    const auto other = next ? (now + 1) % count : (now <= 0 ? count : now) - 1;
    buttons.at(other)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QFrame::keyPressEvent(event);
}

void Popover::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    widgets::paint(painter, rect(), {theme.surface, theme.border, {}, 1});
}

} // namespace slipway::widgets
