// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/series.h"
#include "widgets/chartgeometry.h"

#include <QWidget>

namespace slipway::widgets {

struct Theme;

/// One service over time: a line for the median of its latencies in a band up to the 95th percentile, and under it what
/// the probes were answered: a thin line where all were good, a block where some were bad, as high as their share, a
/// dot where nothing is known. Left and right go from part to part; the one that is chosen is told in words.
class TimeChart final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget *parent = nullptr);

    /// Shows the service at \a index of \a series.
    void show(const EnvironmentSeries &series, std::size_t index);
    using QWidget::show;

    /// The part that is looked at; -1: none.
    int current() const { return m_current; }
    void setCurrent(int part);
    /// All that is known of a part, in words.
    QString describe(int part) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// \a part -1: none.
    void currentChanged(int part);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ChartGeometry geometryOf() const;
    QFont smallFont() const;
    void paintAxes(QPainter &painter, const ChartGeometry &geometry, const Theme &theme) const;
    void paintLatencies(QPainter &painter, const ChartGeometry &geometry, const Theme &theme) const;
    void paintAnswers(QPainter &painter, const ChartGeometry &geometry, const Theme &theme) const;

    EnvironmentSeries m_series; ///< with the one service only
    int m_current = -1;
};

} // namespace slipway::widgets
