// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptystate.h"

#include "widgets/button.h"
#include "widgets/glyph.h"
#include "widgets/label.h"

#include <QVBoxLayout>

namespace slipway::widgets {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new Glyph(this, 2.4))
    , m_title(new Label(Label::Role::CardTitle, this))
    , m_text((new Label(Label::Role::Muted, this))->wrapping())
    , m_action(new Button(QString(), this))
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMaximumWidth(520);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 48, 24, 48);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_glyph, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_text, 100);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::show(Symbol symbol, const QString &title, const QString &text, const QString &action)
{
    m_glyph->show(symbol, Tone::Muted);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace slipway::widgets
