// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sign.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace slipway::widgets {

class Button;

/// A small message over the page, at what was pressed: what stands against it, what would lift it,
/// or a question with its buttons. Never takes the window away: Escape, a click elsewhere or moving
/// the focus away closes it, and the focus goes back to where it was.
class Popover final : public QFrame
{
    Q_OBJECT

public:
    /// A paragraph of it.
    struct Line {
        Sign sign; ///< Symbol::None: only text
        QString title;
        QString text;
    };

    /// \a page is what it lies over and is kept within.
    explicit Popover(QWidget *page);
    ~Popover() override;

    void open(QWidget *anchor, const QString &title, const std::vector<Line> &lines);
    /// After open(): a button that closes it and does \a action.
    Button *addAction(const QString &text, std::function<void()> action);
    /// What it says, as one text.
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();
    void clear();
    void place();
    void watch(bool on);
    void followFocus(QWidget *before, QWidget *now);

    QVBoxLayout *m_lines;
    QWidget *m_actions = nullptr;
    QPointer<QWidget> m_anchor;
    QString m_text;
};

} // namespace slipway::widgets
