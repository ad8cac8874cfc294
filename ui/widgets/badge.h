// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sign.h"

#include <QLabel>

namespace slipway::widgets {

/// A few words in a rounded ground of their tone: `verifying 2 of 4`.
class Badge final : public QLabel
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);

    void show(Symbol symbol, Tone tone, const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    Symbol m_symbol = Symbol::None;
    Tone m_tone = Tone::Neutral;
};

} // namespace slipway::widgets
