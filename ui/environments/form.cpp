// SPDX-License-Identifier: Apache-2.0
#include "environments/form.h"

#include "environments/listeditors.h"
#include "widgets/glyph.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;
using project::Problem;
using project::YamlPath;
using Kind = Field::Kind;

static constexpr int linesOfARow = 5; // the label, the editor, what is wrong, the help, and room

Form::Form(const std::vector<Field> &fields, const Surroundings &surroundings, QWidget *parent)
    : QWidget(parent)
    , m_surroundings(surroundings)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    m_rows.reserve(fields.size());
    for (const Field &field : fields)
        addRow(field);
    // A form may be given more height than it needs; what is left stays below it.
    m_grid->setRowStretch(static_cast<int>(fields.size()) * linesOfARow, 1);
    arrange(false);
}

FieldEditor *Form::makeEditor(const Field &field)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::Number:
    case Kind::Duration: return new TextEditor(field, this);
    case Kind::Flag: return new FlagEditor(field, this);
    case Kind::Choice: return new ChoiceEditor(field, this);
    case Kind::Texts:
    case Kind::Files: return new TextsEditor(field, m_surroundings, this);
    case Kind::Names: return new NamesEditor(m_surroundings.environments, this);
    case Kind::Command: return new CommandEditor(field, this);
    case Kind::Secrets: return new SecretsEditor(this);
    case Kind::Table:
    case Kind::List: return new EntriesEditor(field, m_surroundings, this);
    case Kind::Hosts: // handed in by setEditor()
    case Kind::Group: break;
    }
    return nullptr;
}

void Form::addRow(const Field &field)
{
    Row row{.field = field, .line = static_cast<int>(m_rows.size()) * linesOfARow};
    const bool isWide = field.kind == Kind::Table || field.kind == Kind::List || field.kind == Kind::Group;
    if (field.kind == Kind::Group) {
        row.group = new Form(field.fields, m_surroundings, this);
        m_grid->addWidget(row.group, row.line, 0, 1, 2);
        connect(row.group, &Form::edited, this, &Form::edited);
    } else if (isWide) {
        m_grid->addWidget(new Label(field.label, Label::Role::Heading, this), row.line, 0, 1, 2);
        row.entries = new EntriesEditor(field, m_surroundings, this);
    } else if (field.kind != Kind::Flag) {
        row.label = new Label(field.label, Label::Role::Muted, this);
        row.label->setContentsMargins(0, 7, 0, 0);
    }
    if (FieldEditor *editor = row.entries ? row.entries : makeEditor(field))
        adopt(row, editor);
    if (!row.group && !row.entries) {
        addProblemLine(row);
        row.help = (new Label(field.help, Label::Role::Small, this))->wrapping();
        row.help->setTone(Tone::Muted);
        row.help->setVisible(!field.help.isEmpty());
    }
    m_grid->setRowMinimumHeight(row.line + linesOfARow - 1, 10);
    m_rows.push_back(std::move(row));
}

void Form::adopt(Row &row, FieldEditor *editor)
{
    row.editor = editor;
    connect(editor, &FieldEditor::edited, this, &Form::edited);
}

void Form::addProblemLine(Row &row)
{
    row.problem = new QWidget(this);
    auto *glyph = new Glyph(row.problem);
    glyph->show(Symbol::Degraded, Tone::Bad);
    row.words = (new Label(Label::Role::Small, row.problem))->wrapping();
    row.words->setTone(Tone::Bad);
    auto *layout = new QHBoxLayout(row.problem);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(glyph, 0, Qt::AlignTop);
    layout->addWidget(row.words, 1);
    row.problem->hide();
}

/// Labels stand beside their fields, or above them where there is little room.
void Form::arrange(bool isNarrow)
{
    m_isNarrow = isNarrow;
    for (const Row &row : m_rows) {
        const auto place = [&](QWidget *widget, int line) {
            if (!widget)
                return;
            m_grid->removeWidget(widget);
            const bool isAcross = isNarrow || row.entries;
            m_grid->addWidget(widget, row.line + line, isAcross ? 0 : 1, 1, isAcross ? 2 : 1);
        };
        place(row.editor, 1);
        place(row.problem, 2);
        place(row.help, 3);
        if (!row.label)
            continue;
        m_grid->removeWidget(row.label);
        m_grid->addWidget(row.label, row.line + (isNarrow ? 0 : 1), 0, 1, isNarrow ? 2 : 1,
                          Qt::AlignTop | Qt::AlignLeft);
    }
}

void Form::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 70;
    if (isNarrow != m_isNarrow)
        arrange(isNarrow);
}

void Form::setEditor(const QString &key, FieldEditor *editor)
{
    const auto row = std::ranges::find(m_rows, key, [](const Row &one) { return one.field.key; });
    adopt(*row, editor);
    editor->setPath(m_path / key);
    arrange(m_isNarrow);
}

FieldEditor *Form::editor(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, [](const Row &one) { return one.field.key; });
    return row == m_rows.end() ? nullptr : row->editor;
}

void Form::setPath(const YamlPath &path, const QString &of)
{
    m_path = path;
    for (Row &row : m_rows) {
        const YamlPath place = path / row.field.key;
        if (row.group)
            row.group->setPath(place, of);
        if (!row.editor)
            continue;
        row.editor->setPath(place);
        row.editor->setName(of.isEmpty() ? row.field.label : tr("%1 of %2").arg(row.field.label, of));
    }
}

void Form::tell(const Row &row, const std::vector<Problem> &problems, const YamlPath &path)
{
    if (!row.words)
        return;
    QStringList lines;
    for (const Problem &problem : problems) {
        if (!isWithin(problem.path, path))
            continue;
        QStringList parts{problem.error.what + u'.'};
        if (!problem.error.why.isEmpty())
            parts += problem.error.why;
        parts += problem.error.cure;
        lines += parts.join(u' ');
    }
    row.words->setText(lines.join(u'\n'));
    row.problem->setVisible(!lines.isEmpty());
    if (row.editor)
        row.editor->setAccessibleDescription(lines.join(u'\n'));
    row.help->setVisible(lines.isEmpty() && !row.field.help.isEmpty());
}

void Form::show(const project::YamlNode &root, const std::vector<Problem> &problems)
{
    for (Row &row : m_rows) {
        const YamlPath path = m_path / row.field.key;
        if (row.group)
            row.group->show(root, problems);
        else if (row.entries)
            row.entries->show(root, problems);
        else if (row.editor)
            row.editor->show(nodeAt(root, path));
        tell(row, problems, path);
    }
}

bool Form::covers(const YamlPath &path) const
{
    return std::ranges::any_of(m_rows, [&](const Row &row) {
        const YamlPath place = m_path / row.field.key;
        if (!isWithin(path, place))
            return false;
        if (row.group)
            return row.group->covers(path);
        if (row.entries)
            return std::ranges::any_of(row.entries->forms(), [&](const Form *form) { return form->covers(path); });
        return row.editor != nullptr;
    });
}

} // namespace slipway::environmentspage
