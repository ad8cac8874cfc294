// SPDX-License-Identifier: Apache-2.0
#include "shell/topbar.h"

#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/tabs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace slipway::shell {

using namespace widgets;

static constexpr int gap = 16; // between the parts

static QString paletteKeys()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
}

TopBar::TopBar(const QString &project, QWidget *parent)
    : QWidget(parent)
    , m_project(new Label(project, Label::Role::Strong, this))
    , m_tabs(new Tabs(tr("Pages"), this))
    , m_glyph(new Glyph(this))
    , m_status(new Label(Label::Role::Muted, this))
    , m_palette(new Button(Symbol::Search, tr("Find an action (%1)").arg(paletteKeys()), this))
{
    auto *logo = new Glyph(this, 1.6);
    logo->show(Symbol::Logo, Tone::Neutral);
    m_palette->setAccessibleName(m_palette->toolTip());
    connect(m_palette, &QPushButton::clicked, this, &TopBar::paletteRequested);
    const auto row = [this](int spacing, std::initializer_list<QWidget *> widgets) {
        auto *together = new QWidget(this);
        auto *layout = new QHBoxLayout(together);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        return together;
    };
    auto *layout = new FlowLayout(this, gap, 4);
    layout->setContentsMargins(18, 8, 18, 9);
    m_brand = row(10, {logo, m_project});
    m_state = row(14, {m_palette, row(5, {m_glyph, m_status})});
    layout->addWidget(m_brand);
    layout->addWidget(m_tabs);
    layout->addStretch();
    layout->addWidget(m_state);
    connect(m_tabs, &QTabBar::currentChanged, this, &TopBar::pageChosen);
}

/// Where there is no room for its words, the way to the actions is a symbol.
void TopBar::fit()
{
    m_palette->setText(tr("Search or run…  %1").arg(paletteKeys()));
    m_palette->setLook(Button::Look::Plain);
    const QMargins around = layout()->contentsMargins();
    int needed = around.left() + around.right() + 3 * gap;
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_brand, m_tabs, m_state})
        needed += part->sizeHint().width();
    if (needed <= width())
        return;
    m_palette->setText({});
    m_palette->setLook(Button::Look::Quiet);
}

void TopBar::setProject(const QString &name)
{
    m_project->setText(name);
    fit();
}

void TopBar::addPage(const QString &title)
{
    m_tabs->addTab(title);
    fit();
}

void TopBar::setPage(int index)
{
    m_tabs->setCurrentIndex(index);
}

void TopBar::setStatus(const Sign &sign, const QString &tip)
{
    m_glyph->show(sign.symbol, sign.tone);
    m_status->setText(sign.word);
    m_status->setTone(sign.tone == Tone::Good ? Tone::Muted : sign.tone);
    m_status->setToolTip(tip);
    m_status->setAccessibleName(tr("Connection: %1").arg(sign.word));
    fit();
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) // the parts hear of it after this
        QMetaObject::invokeMethod(this, &TopBar::fit, Qt::QueuedConnection);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

} // namespace slipway::shell
