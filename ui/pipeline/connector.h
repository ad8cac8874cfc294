// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pipeline/arrow.h"

#include <QWidget>

namespace slipway::widgets {
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::pipeline {

/// The arrow between two cards, with a real button on it. A denied one keeps the focus and can be
/// pressed: it then tells why.
class Connector final : public QWidget
{
    Q_OBJECT

public:
    explicit Connector(QWidget *parent = nullptr);

    void show(const Arrow &arrow, const QString &from, const QString &to);
    const Arrow &arrow() const { return m_arrow; }
    widgets::Button *button() const { return m_button; }

Q_SIGNALS:
    void pressed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void resizeToFont();

    Arrow m_arrow;
    widgets::Button *m_button;
    widgets::Label *m_note;
};

} // namespace slipway::pipeline
