// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace slipway::widgets {

class Label;
class LogView;

/// The controls of a LogView, to stand where the page has room: find, follow, wrap, copy, save.
class LogTools final : public QWidget
{
    Q_OBJECT

public:
    explicit LogTools(LogView *view, QWidget *parent = nullptr);

    /// Puts the cursor into the search field.
    void startSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LogView *m_view;
    QLineEdit *m_field;
    Label *m_count;
};

} // namespace slipway::widgets
