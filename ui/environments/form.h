// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/fieldeditors.h"
#include "project/projectfile.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace slipway::widgets {
class Glyph;
class Label;
} // namespace slipway::widgets

namespace slipway::environmentspage {

class EntriesEditor;

/// Fields one below the other, each with what is wrong with it.
class Form final : public QWidget
{
    Q_OBJECT

public:
    Form(const std::vector<Field> &fields, const Surroundings &surroundings, QWidget *parent);

    /// Where its fields stand. \a of: what they are of, for assistive technology; empty: it goes without saying.
    void setPath(const project::YamlPath &path, const QString &of = {});
    void show(const project::YamlNode &root, const std::vector<project::Problem> &problems);
    /// Whether a problem there stands beside one of its fields.
    bool covers(const project::YamlPath &path) const;
    /// The editor of the field whose key is \a key; null: there is none.
    FieldEditor *editor(const QString &key) const;
    /// Puts \a editor in the place of the field \a key, which has a help but no editor of its own kind here.
    void setEditor(const QString &key, FieldEditor *editor);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void edited(const slipway::project::ValueEdit &edit);

private:
    struct Row {
        Field field;
        FieldEditor *editor = nullptr;
        EntriesEditor *entries = nullptr; ///< the editor, if it is one
        Form *group = nullptr;            ///< instead of an editor
        widgets::Label *label = nullptr;  ///< beside the editor, or above it where the form is narrow
        QWidget *problem = nullptr;
        widgets::Label *words = nullptr; ///< of the problem
        widgets::Label *help = nullptr;
        int line = 0; ///< in the grid
    };
    void addRow(const Field &field);
    void adopt(Row &row, FieldEditor *editor);
    FieldEditor *makeEditor(const Field &field);
    void addProblemLine(Row &row);
    void arrange(bool isNarrow);
    static void tell(const Row &row, const std::vector<project::Problem> &problems, const project::YamlPath &path);

    Surroundings m_surroundings;
    QGridLayout *m_grid;
    project::YamlPath m_path;
    std::vector<Row> m_rows;
    bool m_isNarrow = false;
};

} // namespace slipway::environmentspage
