// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/alerts.h"
#include "widgets/sheet.h"

class QCheckBox;
class QTimeEdit;

namespace slipway::widgets {
class Button;
}

namespace slipway::shell {

/// What a person wants to be told of, and when not.
class AlertSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit AlertSheet(QWidget *window);

    void open(const AlertWishes &wishes);
    /// As they stand in the sheet.
    AlertWishes wishes() const;

    QCheckBox *notifies() const { return m_notifies; }
    QCheckBox *isQuiet() const { return m_isQuiet; }
    QTimeEdit *from() const { return m_from; }
    QTimeEdit *to() const { return m_to; }
    widgets::Button *saveButton() const { return m_save; }

Q_SIGNALS:
    void accepted(const slipway::shell::AlertWishes &wishes);

protected:
    int wantedHeight(int width) const override;

private:
    void build();
    void update();

    QWidget *m_body;
    QWidget *m_foot;
    QCheckBox *m_notifies;
    QCheckBox *m_isQuiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    widgets::Button *m_save;
};

} // namespace slipway::shell
