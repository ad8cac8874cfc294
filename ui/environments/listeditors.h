// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/fieldeditors.h"
#include "project/projectfile.h"

class QVBoxLayout;

namespace slipway::environmentspage {

class Form;

/// Texts one below the other, each changed, taken out or added by itself. A single text that stands without a list is
/// shown as one.
class TextsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TextsEditor(const Field &field, Surroundings surroundings, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;
    const QList<QLineEdit *> &fields() const { return m_fields; }
    widgets::Button *addButton() const { return m_add; }

private:
    void addRow();
    void append(const QString &text);
    void name();

    Field m_field;
    Surroundings m_surroundings;
    QString m_name;
    QString m_only; ///< a text that is no list
    QList<QLineEdit *> m_fields;
    QList<QWidget *> m_rows;
    QVBoxLayout *m_list;
    QLineEdit *m_new;
    widgets::Button *m_add;
};

/// Entries with fields of their own: by names (a Table), or one after the other (a List).
class EntriesEditor final : public FieldEditor
{
    Q_OBJECT

public:
    EntriesEditor(const Field &field, Surroundings surroundings, QWidget *parent);

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;
    /// As a form shows it: with what is wrong.
    void show(const project::YamlNode &root, const std::vector<project::Problem> &problems);
    const std::vector<Form *> &forms() const { return m_forms; }
    QLineEdit *nameField() const { return m_new; }
    widgets::Button *addButton() const { return m_add; }

private:
    void build(const QStringList &titles);
    void add();
    bool isTable() const { return m_field.kind == Field::Kind::Table; }
    project::YamlPath entryPath(size_t index) const;

    Field m_field;
    Surroundings m_surroundings;
    QStringList m_titles;
    std::vector<Form *> m_forms;
    QVBoxLayout *m_list;
    QLineEdit *m_new;
    widgets::Button *m_add;
};

} // namespace slipway::environmentspage
