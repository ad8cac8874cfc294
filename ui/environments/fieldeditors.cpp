// SPDX-License-Identifier: Apache-2.0
#include "environments/fieldeditors.h"

#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;
using project::YamlNode;
using project::YamlText;

namespace {

template<typename Layout = QVBoxLayout>
Layout *bare(QWidget *widget)
{
    auto *layout = new Layout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

QStringList textsOf(const YamlNode *node)
{
    QStringList texts;
    if (node && node->kind == YamlNode::Kind::Scalar)
        texts += node->text;
    if (node) {
        for (const YamlNode &item : node->items)
            texts += item.text;
    }
    return texts;
}

/// Leaves cursor and undo alone where it says so already.
void fill(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

/// Shows \a word, also one that the list does not have: the file says so, and a problem beside tells that it is wrong.
void choose(QComboBox *box, const QString &word)
{
    const QSignalBlocker quiet(box);
    if (box->findText(word) < 0)
        box->addItem(word);
    box->setCurrentText(word);
}

/// A number or a duration stands there without quotes, if it is one.
YamlText scalar(Field::Kind kind, const QString &text)
{
    static const QRegularExpression number(u"\\A[0-9]+\\z"_s);
    static const QRegularExpression duration(u"\\A[0-9]+(ms|s|m|h)\\z"_s);
    const bool isBare = (kind == Field::Kind::Number && number.match(text).hasMatch()) ||
                        (kind == Field::Kind::Duration && duration.match(text).hasMatch());
    return isBare ? YamlText{.scalar = text.toUtf8()} : YamlText::ofString(text);
}

} // namespace

void FieldEditor::focusInEvent(QFocusEvent *event)
{
    if (m_first)
        m_first->setFocus(event->reason());
    else
        QWidget::focusInEvent(event);
}

TextEditor::TextEditor(const Field &field, QWidget *parent)
    : FieldEditor(parent)
    , m_kind(field.kind)
    , m_field(new QLineEdit(this))
{
    m_field->setPlaceholderText(field.placeholder);
    const bool isShort = m_kind == Field::Kind::Number || m_kind == Field::Kind::Duration;
    if (isShort)
        fitToFont(this, [this] { m_field->setMaximumWidth(fontMetrics().averageCharWidth() * 16); });
    bare(this)->addWidget(m_field);
    setFirst(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            set(scalar(m_kind, text.trimmed()));
        else if (m_isSaid)
            remove();
    });
}

void TextEditor::show(const YamlNode *node)
{
    m_isSaid = node != nullptr;
    const QString text = node ? node->text : QString();
    if (m_field->text().trimmed() != text)
        m_field->setText(text);
}

void TextEditor::setName(const QString &name)
{
    m_field->setAccessibleName(name);
}

FlagEditor::FlagEditor(const Field &field, QWidget *parent)
    : FieldEditor(parent)
    , m_box(new QCheckBox(field.label, this))
{
    bare(this)->addWidget(m_box);
    setFirst(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        if (on)
            set(YamlText::ofFlag(true));
        else if (m_isSaid)
            remove();
    });
}

void FlagEditor::show(const YamlNode *node)
{
    m_isSaid = node != nullptr;
    m_box->setChecked(node && node->text == "true"_L1);
}

void FlagEditor::setName(const QString &name)
{
    m_box->setAccessibleName(name);
}

ChoiceEditor::ChoiceEditor(const Field &field, QWidget *parent)
    : FieldEditor(parent)
    , m_words(field.words)
    , m_box(new QComboBox(this))
{
    m_box->addItems(m_words);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    bare(this)->addWidget(m_box, 0, Qt::AlignLeft);
    setFirst(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            set(YamlText::ofString(m_box->itemText(index)));
        else if (m_isSaid)
            remove();
    });
}

void ChoiceEditor::show(const YamlNode *node)
{
    m_isSaid = node != nullptr;
    choose(m_box, node ? node->text : m_words.front());
}

void ChoiceEditor::setName(const QString &name)
{
    m_box->setAccessibleName(name);
}

NamesEditor::NamesEditor(std::function<QStringList()> environments, QWidget *parent)
    : FieldEditor(parent)
    , m_environments(std::move(environments))
    , m_row(new FlowLayout(this, 8, 8))
{
    m_row->setContentsMargins(0, 0, 0, 0);
}

void NamesEditor::show(const YamlNode *node)
{
    const QStringList chosen = textsOf(node);
    QStringList all = m_environments();
    for (const QString &name : chosen) {
        if (!all.contains(name))
            all += name;
    }
    QStringList shown;
    for (const Button *button : m_buttons)
        shown += button->text();
    if (shown != all) {
        for (Button *button : std::exchange(m_buttons, {}))
            delete button;
        for (const QString &name : std::as_const(all)) {
            auto *button = new Button(name, this);
            button->setCheckable(true);
            m_row->addWidget(button);
            button->show();
            connect(button, &QPushButton::clicked, this, &NamesEditor::emitChosen);
            m_buttons.push_back(button);
        }
        setName(m_name);
    }
    for (Button *button : m_buttons) {
        button->setChecked(chosen.contains(button->text()));
        button->setSymbol(button->isChecked() ? Symbol::Check : Symbol::None);
    }
}

void NamesEditor::emitChosen()
{
    QStringList names;
    for (const Button *button : m_buttons) {
        if (button->isChecked())
            names += button->text();
    }
    if (names.isEmpty())
        remove();
    else
        set(YamlText::ofStrings(names));
}

void NamesEditor::setName(const QString &name)
{
    m_name = name;
    for (Button *button : m_buttons)
        button->setAccessibleName(u"%1: %2"_s.arg(name, button->text()));
}

QString joinedCommand(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words) {
        const bool isBare = !word.isEmpty() && !word.contains(u' ') && !word.contains(u'"');
        quoted += isBare ? word : u'"' + QString(word).replace(u'"', "\"\"\""_L1) + u'"';
    }
    return quoted.join(u' ');
}

CommandEditor::CommandEditor(const Field &field, QWidget *parent)
    : FieldEditor(parent)
    , m_field(new QLineEdit(this))
{
    m_field->setPlaceholderText(field.placeholder);
    bare(this)->addWidget(m_field);
    setFirst(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QStringList words = QProcess::splitCommand(text);
        if (!words.isEmpty())
            set(YamlText::ofStrings(words));
        else if (m_isSaid)
            remove();
    });
}

void CommandEditor::show(const YamlNode *node)
{
    m_isSaid = node != nullptr;
    if (QProcess::splitCommand(m_field->text()) != textsOf(node))
        fill(m_field, joinedCommand(textsOf(node)));
}

void CommandEditor::setName(const QString &name)
{
    m_field->setAccessibleName(name);
}

SecretsEditor::SecretsEditor(QWidget *parent)
    : FieldEditor(parent)
    , m_from(new QComboBox(this))
    , m_command(new QLineEdit(this))
{
    m_from->addItems({tr("not said here"), u"environment"_s, u"keychain"_s, u"command"_s});
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_command->setPlaceholderText(tr("pass show {name}"));
    auto *layout = bare(this);
    layout->setSpacing(8);
    layout->addWidget(m_from, 0, Qt::AlignLeft);
    layout->addWidget(m_command);
    setFirst(m_from);
    m_command->hide();
    connect(m_from, &QComboBox::activated, this, &SecretsEditor::choose);
    connect(m_command, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT edited(
            {project::ValueEdit::Kind::Set, path() / u"command", YamlText::ofStrings(QProcess::splitCommand(text))});
    });
}

void SecretsEditor::choose(int index)
{
    if (index == 0) {
        if (m_isSaid)
            remove();
        return;
    }
    std::vector<project::YamlEntry> entries{{u"from"_s, YamlText::ofString(m_from->itemText(index)), {}}};
    if (m_from->itemText(index) == "command"_L1)
        entries.push_back({u"command"_s, YamlText::ofStrings({u"pass"_s, u"show"_s, u"{name}"_s}), {}});
    set(YamlText::ofEntries(std::move(entries), true));
}

void SecretsEditor::show(const YamlNode *node)
{
    m_isSaid = node != nullptr;
    const YamlNode *from = node ? node->find(u"from") : nullptr;
    const YamlNode *command = node ? node->find(u"command") : nullptr;
    environmentspage::choose(m_from, from ? from->text : m_from->itemText(0));
    m_command->setVisible((from && from->text == "command"_L1) || command);
    if (QProcess::splitCommand(m_command->text()) != textsOf(command))
        fill(m_command, joinedCommand(textsOf(command)));
}

void SecretsEditor::setName(const QString &name)
{
    m_from->setAccessibleName(name);
    m_command->setAccessibleName(tr("%1: the command").arg(name));
}

} // namespace slipway::environmentspage
