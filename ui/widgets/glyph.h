// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sign.h"

#include <QWidget>

namespace slipway::widgets {

/// A symbol beside its word. Has no name of its own: the word says it to assistive technology.
class Glyph final : public QWidget
{
    Q_OBJECT

public:
    explicit Glyph(QWidget *parent = nullptr, qreal scale = 1);

    void show(Symbol symbol, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol = Symbol::None;
    Tone m_tone = Tone::Neutral;
    qreal m_scale;
};

} // namespace slipway::widgets
