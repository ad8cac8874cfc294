// SPDX-License-Identifier: Apache-2.0
#include "shell/palette.h"

#include "shell/fuzzy.h"
#include "widgets/announce.h"
#include "widgets/cells.h"
#include "widgets/keyedmodel.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::shell {

using namespace widgets;

/// The commands that match, the best first.
class CommandModel final : public KeyedModel<Command>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::shell::CommandModel)

public:
    using KeyedModel::KeyedModel;

    void setCommands(std::vector<Command> commands) { m_all = std::move(commands); }

    void filter(const QString &typed)
    {
        std::vector<std::pair<int, const Command *>> found;
        for (const Command &command : m_all) {
            if (command.isOnlySearched && typed.trimmed().isEmpty())
                continue;
            if (const auto score = fuzzyScore(command.title, typed))
                found.emplace_back(*score, &command);
        }
        std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, const Command *>::first);
        std::vector<Command> rows;
        rows.reserve(found.size());
        for (const auto &[score, command] : found)
            rows.push_back(*command);
        show(std::move(rows));
    }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Command &command = at(index.row());
        const bool isTitle = index.column() == 0;
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return isTitle ? command.title : command.shortcut;
        case TextToneRole: return static_cast<int>(isTitle ? Tone::Neutral : Tone::Muted);
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
            return {};
        return section == 0 ? tr("Action") : tr("Shortcut");
    }

protected:
    QString key(const Command &command) const override { return command.title; }

private:
    std::vector<Command> m_all;
};

CommandPalette::CommandPalette(QWidget *window)
    : Sheet(window)
    , m_model(new CommandModel(this))
    , m_field(new QLineEdit(panel()))
    , m_table(new CellTable(tr("Actions"), panel()))
    , m_nothing(new Label(tr("Nothing is called that."), Label::Role::Muted, panel()))
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("What would you like to do?"));
    m_field->setAccessibleName(tr("Search actions"));
    m_field->installEventFilter(this);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // the arrow keys of the field move in it
    auto *layout = new QVBoxLayout(panel());
    layout->setContentsMargins(12, 12 + bandHeight, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_table, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_table, &QTableView::clicked, this, &CommandPalette::runCurrent);
    connect(this, &Sheet::cancelled, this, &Sheet::close);
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_model->setCommands(std::move(commands));
    panel()->setBand(Theme(palette()).accent);
    m_field->clear();
    filter();
    Sheet::open();
    m_field->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::filter()
{
    m_model->filter(m_field->text());
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_table->scrollToTop();
    if (!isEmpty)
        m_table->selectRow(0);
    else
        announce(m_field, m_nothing->text());
    move(0);
    place();
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_table->currentIndex().row() + rows, 0, count - 1);
    m_table->selectRow(row);
    announce(m_field, m_model->at(row).title);
}

void CommandPalette::runCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto run = m_model->at(row).run;
    close();
    run();
}

QStringList CommandPalette::shown() const
{
    QStringList titles;
    for (const Command &command : m_model->rows())
        titles += command.title;
    return titles;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(page); return true;
    case Qt::Key_PageUp: move(-page); return true;
    default: return Sheet::eventFilter(watched, event);
    }
}

int CommandPalette::wantedHeight(int) const
{
    constexpr int mostRows = 11;
    const int rowHeight = m_model->rowCount() > 0 ? m_table->rowHeight(0) : 0;
    const int rows = std::min(mostRows, m_model->rowCount()) * rowHeight;
    const int nothing = m_nothing->isHidden() ? 0 : m_nothing->sizeHint().height();
    return m_field->sizeHint().height() + std::max(rows, nothing) + bandHeight + 3 * 12;
}

} // namespace slipway::shell
