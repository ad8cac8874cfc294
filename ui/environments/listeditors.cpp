// SPDX-License-Identifier: Apache-2.0
#include "environments/listeditors.h"

#include "environments/form.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/panel.h"
#include "widgets/taborder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;
using project::ValueEdit;
using project::YamlNode;
using project::YamlPath;
using project::YamlText;

TextsEditor::TextsEditor(const Field &field, Surroundings surroundings, QWidget *parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_surroundings(std::move(surroundings))
    , m_list(new QVBoxLayout)
    , m_new(new QLineEdit(this))
    , m_add(new Button(tr("Add"), this))
{
    m_new->setPlaceholderText(field.placeholder);
    m_add->setSymbol(Symbol::Plus);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_new, 1);
    row->addWidget(m_add);
    if (field.kind == Field::Kind::Files) {
        auto *choose = new Button(tr("Choose…"), this);
        row->addWidget(choose);
        connect(choose, &QPushButton::clicked, this, [this] {
            const QString path = m_surroundings.chooseFile ? m_surroundings.chooseFile(this) : QString();
            if (!path.isEmpty())
                append(path);
        });
    }
    m_list->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_list);
    layout->addLayout(row);
    setFirst(m_new);
    const auto addTyped = [this] {
        append(m_new->text().trimmed());
    };
    connect(m_add, &QPushButton::clicked, this, addTyped);
    connect(m_new, &QLineEdit::returnPressed, this, addTyped);
}

void TextsEditor::append(const QString &text)
{
    m_new->clear();
    if (text.isEmpty()) {
        m_new->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_only.isEmpty())
        Q_EMIT edited({ValueEdit::Kind::Append, path(), YamlText::ofString(text)});
    else
        set(YamlText::ofStrings({m_only, text}));
}

void TextsEditor::addRow()
{
    auto *row = new QWidget(this);
    auto *field = new QLineEdit(row);
    auto *remove = new Button(Symbol::Remove, tr("Remove"), row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(field, 1);
    layout->addWidget(remove);
    const auto index = m_fields.size();
    const auto place = [this, index] {
        return m_only.isEmpty() ? path() / index : path();
    };
    connect(field, &QLineEdit::textEdited, this, [this, place](const QString &text) {
        Q_EMIT edited({ValueEdit::Kind::Set, place(), YamlText::ofString(text.trimmed())});
    });
    // Queued: the row goes away with it.
    connect(
        remove, &QPushButton::clicked, this, [this, place] { Q_EMIT edited({ValueEdit::Kind::Remove, place(), {}}); },
        Qt::QueuedConnection);
    m_list->addWidget(row);
    row->show();
    m_fields += field;
    m_rows += row;
}

void TextsEditor::show(const YamlNode *node)
{
    QStringList texts;
    m_only.clear();
    if (node && node->kind == YamlNode::Kind::Scalar)
        texts += m_only = node->text;
    if (node) {
        for (const YamlNode &item : node->items)
            texts += item.text;
    }
    while (m_fields.size() > texts.size()) {
        removePart(m_rows.takeLast(), m_new);
        m_fields.removeLast();
    }
    while (m_fields.size() < texts.size())
        addRow();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (m_fields[i]->text().trimmed() != texts[i])
            m_fields[i]->setText(texts[i]);
    }
    name();
}

void TextsEditor::name()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setAccessibleName(u"%1 %2"_s.arg(m_name).arg(i + 1));
        m_rows[i]->findChild<Button *>()->setAccessibleName(tr("Remove %1").arg(m_fields[i]->text()));
    }
}

void TextsEditor::setName(const QString &name)
{
    m_name = name;
    m_new->setAccessibleName(tr("%1: another one").arg(name));
    m_add->setAccessibleName(tr("%1: add").arg(name));
    this->name();
}

EntriesEditor::EntriesEditor(const Field &field, Surroundings surroundings, QWidget *parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_surroundings(std::move(surroundings))
    , m_list(new QVBoxLayout)
    , m_new(new QLineEdit(this))
    , m_add(new Button(tr("Add"), this))
{
    m_add->setSymbol(Symbol::Plus);
    m_add->setText(isTable() ? tr("Add") : tr("Add a %1").arg(field.help));
    m_new->setPlaceholderText(tr("Name of another %1, such as %2").arg(field.help, field.placeholder));
    m_new->setVisible(isTable());
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_new, 1);
    row->addWidget(m_add);
    if (!isTable())
        row->addStretch(1);
    m_list->setSpacing(12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(m_list);
    layout->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &EntriesEditor::add);
    connect(m_new, &QLineEdit::returnPressed, this, &EntriesEditor::add);
}

void EntriesEditor::add()
{
    if (!isTable()) {
        const QString key = m_field.fields.front().key;
        Q_EMIT edited(
            {ValueEdit::Kind::Append, path(), YamlText::ofEntries({{key, YamlText::ofString(u"new"_s), {}}}, false)});
        return;
    }
    const QString name = m_new->text().trimmed();
    if (name.isEmpty() || m_titles.contains(name)) {
        m_new->setFocus(Qt::OtherFocusReason);
        m_new->selectAll();
        return;
    }
    m_new->clear();
    const Field &first = m_field.fields.front();
    // What nobody can guess stays empty, and is told as what is still to be said.
    YamlText text = YamlText::ofString({});
    if (first.kind == Field::Kind::Choice)
        text = YamlText::ofString(first.words.front());
    else if (first.kind == Field::Kind::Number)
        text.scalar = first.placeholder.toUtf8();
    Q_EMIT edited({ValueEdit::Kind::Set, path() / YamlPath::value_type(name),
                   YamlText::ofEntries({{first.key, text, {}}}, true)});
}

project::YamlPath EntriesEditor::entryPath(size_t index) const
{
    return isTable() ? path() / m_titles[static_cast<qsizetype>(index)] : path() / index;
}

void EntriesEditor::build(const QStringList &titles)
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        removePart(item->widget(), isTable() ? static_cast<QWidget *>(m_new) : m_add);
        delete item;
    }
    m_forms.clear();
    m_titles = titles;
    for (size_t i = 0; i < static_cast<size_t>(titles.size()); ++i) {
        auto *panel = new Panel(this);
        auto *head = new QHBoxLayout;
        auto *title = new Label(titles[static_cast<qsizetype>(i)], Label::Role::Heading, panel);
        auto *remove = new Button(Symbol::Remove, tr("Remove %1").arg(titles[static_cast<qsizetype>(i)]), panel);
        remove->setLook(Button::Look::Quiet);
        head->addWidget(title->wrapping(), 1);
        head->addWidget(remove);
        auto *form = new Form(m_field.fields, m_surroundings, panel);
        auto *layout = new QVBoxLayout(panel);
        layout->setContentsMargins(16, 10, 12, 14);
        layout->setSpacing(8);
        layout->addLayout(head);
        layout->addWidget(form);
        m_list->addWidget(panel);
        m_forms.push_back(form);
        connect(form, &Form::edited, this, &FieldEditor::edited);
        connect(
            remove, &QPushButton::clicked, this,
            [this, i] { Q_EMIT edited({ValueEdit::Kind::Remove, entryPath(i), {}}); }, Qt::QueuedConnection);
    }
}

void EntriesEditor::show(const YamlNode &root, const std::vector<project::Problem> &problems)
{
    const YamlNode *node = nodeAt(root, path());
    QStringList titles;
    if (node && isTable()) {
        for (const auto &[key, value] : node->pairs)
            titles += key.text;
    } else if (node) {
        for (const YamlNode &item : node->items) {
            const YamlNode *name = item.find(m_field.fields.front().key);
            titles += name ? name->text : QString();
        }
    }
    const bool isRetitledOnly = !isTable() && titles.size() == m_titles.size() && !m_forms.empty();
    if (isRetitledOnly) {
        m_titles = titles;
        for (qsizetype i = 0; i < titles.size(); ++i)
            m_list->itemAt(int(i))->widget()->findChild<Label *>(Qt::FindDirectChildrenOnly)->setText(titles[i]);
    } else if (titles != m_titles) {
        build(titles);
    }
    for (size_t i = 0; i < m_forms.size(); ++i) {
        m_forms[i]->setPath(entryPath(i), m_titles[static_cast<qsizetype>(i)]);
        m_forms[i]->show(root, problems);
    }
}

void EntriesEditor::show(const YamlNode *) {} // a form shows it with what is wrong

void EntriesEditor::setName(const QString &name)
{
    m_new->setAccessibleName(tr("%1: name of another one").arg(name));
    m_add->setAccessibleName(tr("%1: add").arg(name));
}

} // namespace slipway::environmentspage
