// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sheet.h"

#include <QString>

#include <functional>
#include <vector>

class QLineEdit;

namespace slipway::widgets {
class CellTable;
class Label;
} // namespace slipway::widgets

namespace slipway::shell {

/// Something a person may do, by its name.
struct Command {
    QString title;    ///< `stage: Roll back…`
    QString shortcut; ///< as a person reads it; empty: none
    std::function<void()> run;
    bool isOnlySearched = false; ///< not offered before something is typed
};

class CommandModel;

/// Everything that may be done now, found by a few letters.
class CommandPalette final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(std::vector<Command> commands);

    QLineEdit *field() const { return m_field; }
    /// What is offered for what was typed, the best first.
    QStringList shown() const;

protected:
    int wantedHeight(int width) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void move(int rows);
    void runCurrent();

    CommandModel *m_model;
    QLineEdit *m_field;
    widgets::CellTable *m_table;
    widgets::Label *m_nothing;
};

} // namespace slipway::shell
