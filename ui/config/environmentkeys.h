// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "model/pipeline.h"
#include "widgets/awaitedtable.h"

namespace slipway::configurationpage {

class KeysModel;

/// What one environment is configured with; the page of the configuration has all of them side by side.
class EnvironmentKeys final : public widgets::AwaitedTable
{
    Q_OBJECT

public:
    explicit EnvironmentKeys(QWidget *parent = nullptr);

    /// Whose keys are wanted. They are looked at while this is visible, and again when something happened there.
    void show(const EnvironmentState &environment);
    using QWidget::show;
    void take(const ConfigurationState &configuration);

    KeysModel *model() const { return m_model; }

Q_SIGNALS:
    /// Somebody looks here: the files and the hosts are to be looked at again.
    void wanted();
    /// \a environment is to be shown beside the others.
    void openRequested(const QString &environment);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void refill();

    QString m_environment;
    QDateTime m_deployedAt;
    ConfigurationState m_configuration;
    KeysModel *m_model;
};

} // namespace slipway::configurationpage
