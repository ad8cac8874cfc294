// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

namespace slipway::widgets {

class Panel;

/// A panel over a whole window, the rest dimmed and out of reach: for one decision at a time.
/// Escape cancels; the focus stays inside and goes back when it closes. No event loop of its own.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// \a window is what it covers and grows with.
    explicit Sheet(QWidget *window);

    void open();
    void close();

Q_SIGNALS:
    void cancelled();

protected:
    /// Where the content goes.
    Panel *panel() const { return m_panel; }
    /// Lays out \a head, or null, \a body, which gets what room there is, and \a foot below each other, with a line
    /// between them.
    void setParts(QWidget *head, QWidget *body, QWidget *foot);
    /// How high the content would like to be at \a width.
    virtual int wantedHeight(int width) const = 0;
    /// How high \a widget, a part of the content, would like to be in a panel of \a width; 0 without a layout.
    static int heightOf(const QWidget *widget, int width);
    /// To be called when wantedHeight() has changed.
    void place();

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Panel *m_panel;
    QPointer<QWidget> m_focusBefore;
};

} // namespace slipway::widgets
