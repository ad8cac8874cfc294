// SPDX-License-Identifier: Apache-2.0
#include "widgets/logtools.h"

#include "widgets/button.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/logview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace slipway::widgets {

LogTools::LogTools(LogView *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_field(new QLineEdit(this))
    , m_count(new Label(Label::Role::Small, this))
{
    m_field->setPlaceholderText(tr("Find in log"));
    m_field->setAccessibleName(tr("Find in log"));
    m_field->setClearButtonEnabled(true);
    fitToFont(m_field, [this] { m_field->setMinimumWidth(m_field->fontMetrics().averageCharWidth() * 18 + 40); });
    m_field->installEventFilter(this);
    auto *follow = new Button(Symbol::Follow, tr("Follow the newest line"), this);
    follow->setCheckable(true);
    follow->setChecked(view->isFollowing());
    auto *wrap = new Button(Symbol::Wrap, tr("Wrap long lines"), this);
    wrap->setCheckable(true);
    wrap->setChecked(view->isWrapping());
    auto *copy = new Button(Symbol::Copy, tr("Copy the selection, or all"), this);
    auto *save = new Button(Symbol::Save, tr("Save…"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_count);
    layout->addSpacing(4);
    layout->addWidget(m_field);
    for (QWidget *button : {follow, wrap, copy, save})
        layout->addWidget(button);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    connect(m_field, &QLineEdit::textChanged, view, &LogView::search);
    connect(m_field, &QLineEdit::returnPressed, view, &LogView::searchNext);
    connect(follow, &QPushButton::toggled, view, &LogView::setFollowing);
    connect(view, &LogView::followingChanged, follow, &QPushButton::setChecked);
    connect(wrap, &QPushButton::toggled, view, &LogView::setWrapping);
    connect(copy, &QPushButton::clicked, view, &LogView::copy);
    connect(save, &QPushButton::clicked, view, &LogView::save);
    connect(view, &LogView::matchesChanged, m_count, [this](int current, int count) {
        m_count->setText(m_field->text().isEmpty() ? QString()
                         : count == 0              ? tr("not found")
                                                   : tr("%1 of %2").arg(current).arg(count));
        updateGeometry();
    });
}

void LogTools::startSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool LogTools::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ShiftModifier) {
            m_view->searchPrevious();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway::widgets
