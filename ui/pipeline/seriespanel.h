// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/series.h"

#include <QWidget>

#include <chrono>

namespace slipway::widgets {
class Glyph;
class Label;
class TimeChart;
} // namespace slipway::widgets

namespace slipway::pipeline {

/// One service over time: its name, its figures, its picture.
class SeriesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesPanel(QWidget *parent = nullptr);

    void show(const EnvironmentSeries &series, std::size_t index);
    using QWidget::show;

    widgets::TimeChart *chart() const { return m_chart; }

private:
    void tell();

    SeriesPart m_all;
    std::chrono::milliseconds m_unseen{0}; ///< how long nobody looked
    widgets::Label *m_name;
    widgets::Label *m_host;
    widgets::Label *m_available;
    widgets::Label *m_figures;
    widgets::TimeChart *m_chart;
};

} // namespace slipway::pipeline
