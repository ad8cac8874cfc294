// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <QTimer>
#include <QWidget>

namespace slipway::widgets {
class Button;
class CellTable;
class EmptyState;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::configurationpage {

class KeysModel;

/// What one environment is configured with; the page of the configuration has all of them side by side.
class EnvironmentKeys final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentKeys(QWidget *parent = nullptr);

    /// Whose keys are wanted.
    void show(const QString &environment);
    using QWidget::show;
    void take(const ConfigurationState &configuration);

    widgets::CellTable *table() const { return m_table; }
    KeysModel *model() const { return m_model; }
    widgets::Button *sideBySideButton() const { return m_sideBySide; }

Q_SIGNALS:
    /// Somebody looks here: the files and the hosts are to be looked at again.
    void wanted();
    /// \a environment is to be shown beside the others.
    void openRequested(const QString &environment);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refill();

    QString m_environment;
    ConfigurationState m_configuration;
    bool m_isAwaited = false; ///< for long enough to say so
    QTimer m_patience;
    widgets::Label *m_count;
    widgets::Button *m_sideBySide;
    widgets::ErrorPanel *m_problem;
    widgets::EmptyState *m_empty;
    KeysModel *m_model;
    widgets::CellTable *m_table;
};

} // namespace slipway::configurationpage
