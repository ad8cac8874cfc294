// SPDX-License-Identifier: Apache-2.0
#include "environments/pagechanges.h"

#include "environments/projectdraft.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QVBoxLayout>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;

PageChanges::PageChanges(QWidget *parent)
    : QWidget(parent)
    , m_text((new Label(Label::Role::Muted, this)))
    , m_undo(new Button(tr("Undo"), this))
    , m_redo(new Button(tr("Redo"), this))
    , m_discard(new Button(tr("Discard all"), this))
    , m_review(new Button(tr("Review and write…"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Rule(this));
    auto *row = new FlowLayout(nullptr, 8, 8);
    row->setContentsMargins(24, 10, 24, 10);
    row->addWidget(m_text);
    row->addStretch();
    for (Button *button : {m_undo, m_redo, m_discard, m_review})
        row->addWidget(button);
    layout->addLayout(row);
    m_review->setLook(Button::Look::Primary);
    connect(m_undo, &QPushButton::clicked, this, &PageChanges::undoRequested);
    connect(m_redo, &QPushButton::clicked, this, &PageChanges::redoRequested);
    connect(m_discard, &QPushButton::clicked, this, &PageChanges::discardRequested);
    connect(m_review, &QPushButton::clicked, this, &PageChanges::reviewRequested);
}

void PageChanges::show(const ProjectDraft &draft)
{
    setVisible(draft.isRead() && !draft.root().pairs.empty());
    const auto problems = static_cast<int>(draft.problems().size());
    const bool isFit = problems == 0;
    if (!draft.isModified())
        m_text->setText(tr("%1, as it is in the project’s folder").arg(draft.base().path));
    else if (isFit)
        m_text->setText(tr("Not written into %1 yet").arg(draft.base().path));
    else
        m_text->setText(tr("Not written yet; %n problem(s) to mend first", nullptr, problems));
    m_undo->setEnabled(draft.canUndo());
    m_redo->setEnabled(draft.canRedo());
    m_discard->setEnabled(draft.isModified());
    m_review->setEnabled(draft.isModified());
    m_review->setLook(isFit ? Button::Look::Primary : Button::Look::Denied);
    m_review->setAccessibleDescription(isFit ? QString() : m_text->text());
}

} // namespace slipway::environmentspage
