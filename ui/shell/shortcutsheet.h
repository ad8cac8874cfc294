// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sheet.h"

class QScrollArea;

namespace slipway::widgets {
class Actions;
}

namespace slipway::shell {

/// Every shortcut there is, by the page on which it works.
class ShortcutSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *window);

    void open(const widgets::Actions &actions);
    /// What it says, a line each.
    QStringList lines() const { return m_lines; }

protected:
    int wantedHeight(int width) const override;

private:
    QStringList m_lines;
    QScrollArea *m_scroll;
    QWidget *m_foot;
};

} // namespace slipway::shell
