// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/field.h"
#include "project/valueedit.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace slipway::widgets {
class Button;
class FlowLayout;
} // namespace slipway::widgets

namespace slipway::environmentspage {

/// What a field is edited with: shows a value of the draft, and says what a person wants it to be.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Where its value stands; may change, as when an environment before it is removed.
    void setPath(const project::YamlPath &path) { m_path = path; }
    const project::YamlPath &path() const { return m_path; }
    /// \a node: the value; null: it is not said. Never takes away what a person is typing.
    virtual void show(const project::YamlNode *node) = 0;
    /// How assistive technology names it.
    virtual void setName(const QString &name) = 0;

Q_SIGNALS:
    void edited(const slipway::project::ValueEdit &edit);

protected:
    void set(const project::YamlText &value) { Q_EMIT edited({project::ValueEdit::Kind::Set, m_path, value}); }
    void remove() { Q_EMIT edited({project::ValueEdit::Kind::Remove, m_path, {}}); }

    /// Which part of it has the focus when it is given to the editor. No focus proxy: Tab would come to that part
    /// twice, and not to what stands before it.
    void setFirst(QWidget *part) { m_first = part; }
    void focusInEvent(QFocusEvent *event) override;

private:
    project::YamlPath m_path;
    QWidget *m_first = nullptr;
};

/// What editors need to know of the world around them.
struct Surroundings {
    std::function<QStringList()> environments;
    /// Asks for a file of the project; its path from there, empty: none. A test hands in its own answer.
    std::function<QString(QWidget *parent)> chooseFile;
};

/// A line of text, a number or a duration.
class TextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const Field &field, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;
    QLineEdit *field() const { return m_field; }

private:
    Field::Kind m_kind;
    QLineEdit *m_field;
    bool m_isSaid = false;
};

class FlagEditor final : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(const Field &field, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;

private:
    QCheckBox *m_box;
    bool m_isSaid = false;
};

class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const Field &field, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;

private:
    QStringList m_words;
    QComboBox *m_box;
    bool m_isSaid = false;
};

/// Some of the environments, each a button that is on or off.
class NamesEditor final : public FieldEditor
{
    Q_OBJECT

public:
    NamesEditor(std::function<QStringList()> environments, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;

private:
    void emitChosen();

    std::function<QStringList()> m_environments;
    QString m_name;
    widgets::FlowLayout *m_row;
    std::vector<widgets::Button *> m_buttons;
};

/// A program and its arguments in one line, with quotes where an argument has spaces.
class CommandEditor final : public FieldEditor
{
    Q_OBJECT

public:
    CommandEditor(const Field &field, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;

private:
    QLineEdit *m_field;
    bool m_isSaid = false;
};

/// Where secrets come from, with the command if they come from one.
class SecretsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit SecretsEditor(QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;

private:
    void choose(int index);

    QComboBox *m_from;
    QLineEdit *m_command;
    bool m_isSaid = false;
};

/// \a words as a person would type them into a shell.
QString joinedCommand(const QStringList &words);

} // namespace slipway::environmentspage
