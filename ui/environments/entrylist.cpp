// SPDX-License-Identifier: Apache-2.0
#include "environments/entrylist.h"

#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/names.h"
#include "widgets/panel.h"

#include <QHeaderView>
#include <QItemSelection>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace slipway::environmentspage {

using namespace widgets;

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = at(index.row());
    const bool isTitle = index.column() == 0;
    const QString problems = tr("%n problem(s)", nullptr, entry.problems);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (isTitle)
            return shownEnvironment(entry.title, entry.isProtected);
        return entry.problems > 0 ? problems : entry.detail;
    case Qt::AccessibleDescriptionRole: return entry.problems > 0 ? problems : entry.detail;
    case SymbolRole: return !isTitle && entry.problems > 0 ? QVariant(static_cast<int>(Symbol::Degraded)) : QVariant();
    case SymbolToneRole: return static_cast<int>(Tone::Bad);
    case TextToneRole: return static_cast<int>(isTitle ? Tone::Neutral : entry.problems > 0 ? Tone::Bad : Tone::Muted);
    case FaceRole: return static_cast<int>(isTitle ? CellFace::Strong : CellFace::Plain);
    default: return {};
    }
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? m_title : QString();
}

EntryList::EntryList(QWidget *parent)
    : QWidget(parent)
    , m_environmentModel(new EntryModel(tr("Pipeline"), this))
    , m_sectionModel(new EntryModel(tr("For all of them"), this))
    , m_environments(makeTable(m_environmentModel, false))
    , m_sections(makeTable(m_sectionModel, true))
    , m_add(new Button(tr("Add an environment"), this))
{
    m_add->setSymbol(Symbol::Plus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (CellTable *table : {m_environments, m_sections}) {
        auto *panel = new Panel(this);
        auto *inner = new QVBoxLayout(panel);
        inner->setContentsMargins(1, 2, 1, 4);
        inner->addWidget(table);
        layout->addWidget(panel);
        if (table == m_environments)
            layout->addWidget(m_add, 0, Qt::AlignLeft);
    }
    layout->addStretch();
    connect(m_add, &QPushButton::clicked, this, &EntryList::addRequested);
}

CellTable *EntryList::makeTable(EntryModel *model, bool isSection)
{
    auto *table = new CellTable(isSection ? tr("What is said for all environments") : tr("Environments"), this);
    table->setModel(model);
    table->setFitsRows();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Not the current line: a list makes one so that gets the focus, and Tab passes both lists on its way to the form.
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, isSection](const QItemSelection &now) {
                if (m_isShowing || now.isEmpty())
                    return;
                choose({isSection, now.front().top()});
                Q_EMIT chosen();
            });
    // The line may be the current one of its table, and not the one that is shown.
    connect(table, &QTableView::pressed, this, [this, isSection](const QModelIndex &now) {
        if (m_choice == Choice{isSection, now.row()})
            return;
        choose({isSection, now.row()});
        Q_EMIT chosen();
    });
    return table;
}

void EntryList::show(const std::vector<Entry> &environments, const std::vector<Entry> &sections)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_environmentModel->show(environments);
    m_sectionModel->show(sections);
}

void EntryList::choose(Choice choice)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_choice = choice;
    CellTable *table = choice.isSection ? m_sections : m_environments;
    CellTable *other = choice.isSection ? m_environments : m_sections;
    other->selectionModel()->clear();
    const QModelIndex index = table->model()->index(choice.index, 0);
    table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace slipway::environmentspage
