// SPDX-License-Identifier: Apache-2.0
#include "history/auditsheet.h"

#include "history/audit.h"
#include "history/auditmodel.h"
#include "history/outcome.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

AuditSheet::AuditSheet(const Clock &clock, QWidget *window)
    : Sheet(window)
    , m_chooseFile(exportDialog())
    , m_model(new AuditModel(clock, this))
    , m_body(new QWidget(panel()))
    , m_foot(new QWidget(panel()))
    , m_about(new Label(tr("Restarts, shells and secrets shown; each was written down on the environment’s first host "
                           "before it was done."),
                        Label::Role::Muted, m_body))
    , m_field(new QLineEdit(m_body))
    , m_problem(new ErrorPanel(m_body))
    , m_table(new CellTable(tr("Audit"), m_body))
    , m_empty(new EmptyState(m_body))
    , m_copy(new Button(tr("Copy as text"), m_foot))
    , m_save(new Button(tr("Save as CSV…"), m_foot))
{
    setAccessibleName(tr("Audit"));
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search people, services, hosts and settings"));
    m_field->setClearButtonEnabled(true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    fitToFont(this, [this] {
        for (QWidget *part : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
            part->setMinimumHeight(fontMetrics().height() * 6);
    });
    build();
    connect(m_problem->addAction(tr("Look again")), &QPushButton::clicked, this, [this] {
        const QStringList again = m_failures.keys();
        m_failures.clear();
        read(again);
    });
    connect(m_field, &QLineEdit::textChanged, this, &AuditSheet::refill);
    connect(m_copy, &QPushButton::clicked, this, &AuditSheet::copy);
    connect(m_save, &QPushButton::clicked, this, &AuditSheet::save);
    connect(this, &Sheet::cancelled, this, &Sheet::close);
    m_ages.setInterval(1s);
    connect(&m_ages, &QTimer::timeout, m_model, &AuditModel::tick);
}

void AuditSheet::build()
{
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(24, 20, 24, 14);
    body->setSpacing(10);
    body->addWidget(new Label(tr("Audit"), Label::Role::Title, m_body));
    body->addWidget(m_about->wrapping());
    body->addWidget(m_field);
    body->addWidget(m_problem);
    body->addWidget(m_empty, 1);
    body->addWidget(m_table, 1);
    auto *close = new Button(tr("Close"), m_foot);
    close->setLook(Button::Look::Primary);
    connect(close, &QPushButton::clicked, this, &Sheet::cancelled);
    auto *buttons = new FlowLayout(m_foot, 10, 10);
    buttons->setContentsMargins(24, 14, 24, 14);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(close);
    setParts(nullptr, m_body, m_foot);
}

void AuditSheet::open(const QString &project, const QStringList &environments, const QString &search)
{
    m_project = project;
    m_environments.clear();
    m_awaited.clear();
    m_all.clear();
    m_failures.clear();
    m_field->setText(search);
    panel()->setBand(Theme(palette()).accent);
    refill();
    Sheet::open();
    m_field->setFocus(Qt::OtherFocusReason);
    setEnvironments(environments);
}

void AuditSheet::setEnvironments(const QStringList &environments)
{
    if (isHidden() || environments == m_environments)
        return;
    QStringList added = environments;
    added.removeIf([this](const QString &name) { return m_environments.contains(name); });
    m_environments = environments;
    const auto isGone = [this](const auto &at) {
        return !m_environments.contains(at.key());
    };
    m_all.removeIf(isGone);
    m_failures.removeIf(isGone);
    m_awaited.removeIf([this](const QString &name) { return !m_environments.contains(name); });
    read(added);
}

void AuditSheet::read(const QStringList &environments)
{
    m_awaited += environments;
    refill();
    for (const QString &environment : environments)
        Q_EMIT readRequested(environment);
}

void AuditSheet::take(const QString &environment, const std::vector<AuditEntry> &newestFirst)
{
    if (isHidden())
        return; // the history was read; open() asks for what it needs
    m_awaited.removeAll(environment);
    m_failures.remove(environment);
    m_all[environment] = newestFirst;
    refill();
}

void AuditSheet::takeFailure(const QString &environment, const Error &error)
{
    if (isHidden())
        return;
    m_awaited.removeAll(environment);
    m_failures[environment] = error;
    refill();
}

static bool matches(const AuditEntry &entry, const QString &text)
{
    const QString all =
        QStringList{entry.environment, AuditModel::what(entry.kind), subjectOf(entry), entry.by}.join(u'\n');
    return holdsWords(all, text);
}

void AuditSheet::refill()
{
    std::vector<AuditEntry> rows;
    bool isNothingKnown = true;
    for (const std::vector<AuditEntry> &audit : std::as_const(m_all)) {
        isNothingKnown = isNothingKnown && audit.empty();
        std::ranges::copy_if(audit, std::back_inserter(rows),
                             [this](const AuditEntry &entry) { return matches(entry, m_field->text()); });
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &AuditEntry::at);
    m_model->show(std::move(rows));
    showProblem();
    m_about->setVisible(m_failures.isEmpty()); // what is wrong needs its room
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && (m_failures.isEmpty() || !isNothingKnown));
    const bool isWhole = m_awaited.isEmpty() && !m_environments.isEmpty();
    m_copy->setEnabled(!isEmpty && isWhole);
    m_save->setEnabled(!isEmpty && isWhole);
    if (!isWhole)
        m_empty->show(Symbol::Progressing, tr("Reading the ledgers…"), {});
    else if (!isNothingKnown)
        m_empty->show(Symbol::Search, tr("Nothing matches"), {});
    else
        m_empty->show(Symbol::Missing, tr("Nothing was done yet"),
                      tr("Who restarts a service, opens a shell or has a secret shown will stand here."));
    if (isVisible())
        place();
}

/// The first one whole, and of which environments else nothing is known.
void AuditSheet::showProblem()
{
    m_problem->setVisible(!m_failures.isEmpty());
    if (m_failures.isEmpty())
        return;
    Error shown = m_failures.first();
    shown.where.environment = m_failures.keys().join(u", "_s);
    m_problem->show(shown);
}

void AuditSheet::copy() const
{
    QGuiApplication::clipboard()->setText(history::toText(m_model->rows()));
}

void AuditSheet::save()
{
    const QString name = m_chooseFile(this, m_project + u"-audit.csv"_s);
    if (name.isEmpty())
        return;
    const auto saved = exportTo(name, history::toCsv(m_model->rows()), tr("The audit could not be saved"));
    if (saved)
        return;
    close(); // else the error would stand below
    Q_EMIT failed(saved.error());
}

int AuditSheet::wantedHeight(int width) const
{
    const int allRows = m_table->horizontalHeader()->height() + m_table->verticalHeader()->length();
    const int shown = std::max(m_table->sizeHint().height(), m_table->minimumHeight());
    const int more = m_table->isHidden() ? 0 : std::max(0, allRows - shown);
    return heightOf(m_body, width) + more + heightOf(m_foot, width) + bandHeight + 4;
}

void AuditSheet::showEvent(QShowEvent *event)
{
    Sheet::showEvent(event);
    m_ages.start();
}

void AuditSheet::hideEvent(QHideEvent *event)
{
    m_ages.stop();
    Sheet::hideEvent(event);
}

} // namespace slipway::historypage
