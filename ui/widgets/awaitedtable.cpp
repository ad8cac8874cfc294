// SPDX-License-Identifier: Apache-2.0
#include "widgets/awaitedtable.h"

#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QVBoxLayout>

namespace slipway::widgets {

using namespace std::chrono_literals;

AwaitedTable::AwaitedTable(const QString &accessibleName, const QString &button, QWidget *parent)
    : QWidget(parent)
    , m_count(new Label(Label::Role::Muted, this))
    , m_button(new Button(button, this))
    , m_problem(new ErrorPanel(this))
    , m_empty(new EmptyState(this))
    , m_table(new CellTable(accessibleName, this))
{
    m_table->setFitsRows();
    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(16, 8, 10, 4);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_button);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(12, 0, 12, 0);
    inset->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(inset);
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
    // What takes less than 300 ms takes no time: nothing is said of it.
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isAwaited = true;
        refill();
    });
    connect(m_problem->addAction(tr("Try again")), &QPushButton::clicked, this, &AwaitedTable::readAgain);
}

void AwaitedTable::setUp(QAbstractItemModel *model, const Words &waiting, const Words &nothing)
{
    m_table->setModel(model);
    m_waiting = waiting;
    m_nothing = nothing;
    refill();
}

void AwaitedTable::await()
{
    m_isAwaited = false;
    m_patience.start();
}

void AwaitedTable::forget()
{
    m_isRead = m_isWrong = m_isAwaited = false;
    refill();
}

void AwaitedTable::showAnswer(const QString &count, Tone tone, const std::optional<Error> &error)
{
    m_patience.stop();
    m_isRead = true;
    m_isWrong = error.has_value();
    if (error)
        m_problem->show(*error);
    m_count->setText(count);
    m_count->setTone(tone);
    refill();
}

void AwaitedTable::showError(const Error &error)
{
    m_patience.stop();
    m_isWrong = true;
    m_problem->show(error);
    refill();
}

void AwaitedTable::refill()
{
    const bool isEmpty = m_table->model()->rowCount() == 0;
    m_problem->setVisible(m_isWrong);
    m_table->setVisible(!isEmpty);
    m_count->setVisible(!isEmpty);
    m_button->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && !m_isWrong && (m_isRead || m_isAwaited));
    const Words &words = m_isRead ? m_nothing : m_waiting;
    m_empty->show(m_isRead ? Symbol::Missing : Symbol::Progressing, words.title, words.text);
}

} // namespace slipway::widgets
