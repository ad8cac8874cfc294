// SPDX-License-Identifier: Apache-2.0
#include "history/historyhead.h"

#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace widgets;

HistoryHead::HistoryHead(QWidget *parent)
    : QWidget(parent)
    , m_count(new Label(Label::Role::Muted, this))
    , m_field(new QLineEdit(this))
    , m_environment(new Button(QString(), this))
    , m_outcome(new Button(QString(), this))
    , m_export(new Button(tr("Export"), this))
    , m_audit(new Button(tr("Audit…"), this))
{
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search releases, commits, people and errors"));
    m_field->setClearButtonEnabled(true);
    fitToFont(m_field, [this] { m_field->setFixedWidth(m_field->fontMetrics().averageCharWidth() * 16 + 40); });
    m_field->installEventFilter(this);
    auto *row = new FlowLayout(this, 8, 8);
    row->addWidget(new Label(tr("History"), Label::Role::Title, this));
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_field);
    for (Button *button : {m_environment, m_outcome, m_export, m_audit})
        row->addWidget(button);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        Filter filter = m_filter;
        filter.text = text;
        setFilter(filter);
    });
    connect(m_environment, &QPushButton::clicked, this, &HistoryHead::openEnvironmentMenu);
    connect(m_outcome, &QPushButton::clicked, this, &HistoryHead::openOutcomeMenu);
    connect(m_export, &QPushButton::clicked, this, &HistoryHead::openExportMenu);
    m_audit->setToolTip(tr("Restarts, shells and secrets that somebody had shown"));
    connect(m_audit, &QPushButton::clicked, this, &HistoryHead::auditRequested);
    setFilter({});
}

void HistoryHead::showCount(int shown, int total)
{
    m_count->setText(shown == total ? tr("%n deployment(s)", nullptr, total)
                                    : tr("%1 of %n deployment(s)", nullptr, total).arg(shown));
}

void HistoryHead::setFilter(const Filter &filter)
{
    m_filter = filter;
    m_field->setText(filter.text);
    m_environment->setText(filter.environment.isEmpty() ? tr("All environments") : filter.environment);
    m_environment->setAccessibleName(tr("Filter by environment: %1").arg(m_environment->text()));
    m_outcome->setText(filter.outcome ? sign(*filter.outcome).word : tr("All outcomes"));
    m_outcome->setSymbol(filter.outcome ? sign(*filter.outcome).symbol : Symbol::None);
    m_outcome->setAccessibleName(tr("Filter by outcome: %1").arg(m_outcome->text()));
    Q_EMIT filterChanged(m_filter);
}

static QMenu *newMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void HistoryHead::openEnvironmentMenu()
{
    QMenu *menu = newMenu(this);
    const auto choose = [this](const QString &environment) {
        Filter filter = m_filter;
        filter.environment = environment;
        setFilter(filter);
    };
    menu->addAction(tr("All environments"), this, [choose] { choose({}); });
    menu->addSeparator();
    for (const QString &environment : std::as_const(m_environments))
        menu->addAction(environment, this, [choose, environment] { choose(environment); });
    menu->popup(below(m_environment));
}

void HistoryHead::openOutcomeMenu()
{
    QMenu *menu = newMenu(this);
    const auto choose = [this](std::optional<Outcome> outcome) {
        Filter filter = m_filter;
        filter.outcome = outcome;
        setFilter(filter);
    };
    menu->addAction(tr("All outcomes"), this, [choose] { choose(std::nullopt); });
    menu->addSeparator();
    for (const Outcome outcome : outcomes()) {
        const Sign told = sign(outcome);
        menu->addAction(icon(told.symbol, Theme(palette()).tone(told.tone)), told.word, this,
                        [choose, outcome] { choose(outcome); });
    }
    menu->popup(below(m_outcome));
}

void HistoryHead::openExportMenu()
{
    QMenu *menu = newMenu(this);
    const auto offer = [&](const QString &text, Format format) {
        menu->addAction(text, this, [this, format] { Q_EMIT exportRequested(format); });
    };
    offer(tr("Copy as text"), Format::Text);
    offer(tr("Save as CSV…"), Format::Csv);
    offer(tr("Save as JSON…"), Format::Json);
    menu->popup(below(m_export));
}

bool HistoryHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway::historypage
