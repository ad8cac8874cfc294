// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/series.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace slipway::widgets {
class Button;
class CellTable;
class EmptyState;
class ErrorPanel;
class Label;
class Tabs;
} // namespace slipway::widgets

namespace slipway::pipeline {

class SeriesModel;
class SeriesPanel;

/// The services of an environment over an hour, a day or a month, as pictures or as a table.
class ServiceHealth final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceHealth(QWidget *parent = nullptr);

    /// Whose services are wanted.
    void show(const QString &environment);
    using QWidget::show;
    /// What was read; of another environment or span than is wanted now it is left out.
    void take(const EnvironmentSeries &series);
    void fail(const QString &environment, const Error &error);

    Span span() const;
    widgets::Tabs *spans() const { return m_spans; }
    widgets::Button *tableButton() const { return m_asTable; }
    widgets::CellTable *table() const { return m_table; }
    SeriesModel *model() const { return m_model; }
    const std::vector<SeriesPanel *> &panels() const { return m_panels; }

Q_SIGNALS:
    void wanted(const QString &environment, slipway::Span span);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void ask();
    void refill();

    QString m_environment;
    EnvironmentSeries m_series;
    bool m_isRead = false; ///< something is shown of what is wanted
    QTimer m_again;
    widgets::Tabs *m_spans;
    widgets::Button *m_asTable;
    widgets::Label *m_legend;
    widgets::ErrorPanel *m_problem;
    widgets::EmptyState *m_empty;
    QWidget *m_pictures;
    QVBoxLayout *m_pictureLayout = nullptr;
    widgets::CellTable *m_table;
    SeriesModel *m_model;
    std::vector<SeriesPanel *> m_panels;
};

} // namespace slipway::pipeline
