// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/keyedmodel.h"

#include <QCoreApplication>
#include <QWidget>

namespace slipway::widgets {
class Button;
class CellTable;
} // namespace slipway::widgets

namespace slipway::environmentspage {

/// A line of the list: an environment or a section of the project.
struct Entry {
    QString title;
    QString detail; ///< `2 hosts`
    int problems = 0;
    bool isProtected = false;

    bool operator==(const Entry &) const = default;
};

class EntryModel final : public widgets::KeyedModel<Entry>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::environmentspage::EntryModel)

public:
    EntryModel(QString title, QObject *parent)
        : KeyedModel(parent)
        , m_title(std::move(title))
    {
    }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const Entry &entry) const override { return entry.title; }

private:
    QString m_title;
};

/// What the page can show: the pipeline in its order, and under it what else the file says. One line is chosen.
class EntryList final : public QWidget
{
    Q_OBJECT

public:
    /// The line: an environment by its place, or a section of the project.
    struct Choice {
        bool isSection = false;
        int index = 0;

        bool operator==(const Choice &) const = default;
    };

    explicit EntryList(QWidget *parent = nullptr);

    void show(const std::vector<Entry> &environments, const std::vector<Entry> &sections);
    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    widgets::CellTable *environments() const { return m_environments; }
    widgets::CellTable *sections() const { return m_sections; }
    widgets::Button *addButton() const { return m_add; }

Q_SIGNALS:
    void chosen();
    void addRequested();

private:
    widgets::CellTable *makeTable(EntryModel *model, bool isSection);

    EntryModel *m_environmentModel;
    EntryModel *m_sectionModel;
    widgets::CellTable *m_environments;
    widgets::CellTable *m_sections;
    widgets::Button *m_add;
    Choice m_choice;
    bool m_isShowing = false; ///< a change of the current line is not a person's
};

} // namespace slipway::environmentspage
