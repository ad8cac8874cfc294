// SPDX-License-Identifier: Apache-2.0
#include "shell/topbar.h"

#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/tabs.h"

#include <QHBoxLayout>
#include <QPainter>

namespace slipway::shell {

using namespace widgets;

TopBar::TopBar(const QString &project, QWidget *parent)
    : QWidget(parent)
    , m_project(new Label(project, Label::Role::Strong, this))
    , m_tabs(new Tabs(tr("Pages"), this))
    , m_glyph(new Glyph(this))
    , m_status(new Label(Label::Role::Muted, this))
{
    auto *logo = new Glyph(this, 1.6);
    logo->show(Symbol::Logo, Tone::Neutral);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    auto *palette = new Button(Symbol::Search, tr("Find an action (%1)").arg(keys), this);
    palette->setLook(Button::Look::Quiet);
    connect(palette, &QPushButton::clicked, this, &TopBar::paletteRequested);
    const auto row = [this](int gap, std::initializer_list<QWidget *> widgets) {
        auto *together = new QWidget(this);
        auto *layout = new QHBoxLayout(together);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(gap);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        return together;
    };
    auto *layout = new FlowLayout(this, 16, 4);
    layout->setContentsMargins(18, 8, 18, 9);
    layout->addWidget(row(10, {logo, m_project}));
    layout->addWidget(m_tabs);
    layout->addStretch();
    layout->addWidget(row(14, {palette, row(5, {m_glyph, m_status})}));
    connect(m_tabs, &QTabBar::currentChanged, this, &TopBar::pageChosen);
}

void TopBar::setProject(const QString &name)
{
    m_project->setText(name);
}

void TopBar::addPage(const QString &title)
{
    m_tabs->addTab(title);
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
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

} // namespace slipway::shell
