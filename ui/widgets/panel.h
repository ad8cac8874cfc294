// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme.h"

#include <QFrame>

class QPainter;

namespace slipway::widgets {

/// How a surface is painted: a rounded ground with a thin border and, perhaps, a band on top.
struct Surface {
    QColor ground;
    QColor border;
    QColor band; ///< invalid: none
    qreal borderWidth = 1;
    QColor foot; ///< of the lowest footHeight
    int footHeight = 0;
};
void paint(QPainter &painter, const QRectF &rect, const Surface &surface);

inline constexpr int panelRadius = 10;
inline constexpr int bandHeight = 4;

/// A surface that holds other widgets.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr);

    /// Bad, Warn and so on tint ground and border; Neutral is the plain surface.
    void setTone(Tone tone);
    void setBand(const QColor &band);
    /// The part of it, at its bottom, that stands on a slightly other ground; the panel's child.
    void setFoot(const QWidget *foot) { m_foot = foot; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QColor m_band;
    const QWidget *m_foot = nullptr;
};

/// A line between parts of a panel.
class Rule final : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace slipway::widgets
