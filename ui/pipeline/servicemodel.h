// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/pipeline.h"
#include "widgets/keyedmodel.h"

#include <QCoreApplication>

namespace slipway::pipeline {

/// A service on a host, as a row: its host is named on the host's first row only.
struct ServiceRow {
    ServiceState service;
    bool isFirstOfHost = false;

    bool operator==(const ServiceRow &) const = default;
};
std::vector<ServiceRow> rowsOf(const std::vector<ServiceState> &services);

/// Hosts × services of one environment.
class ServiceModel final : public widgets::KeyedModel<ServiceRow>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::pipeline::ServiceModel)

public:
    enum Column { Host, Service, ImageName, HealthProbe, ReadyProbe, Restarts, UpSince, Latency, ColumnCount };

    explicit ServiceModel(Clock clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Ages are told anew.
    void tick();

protected:
    QString key(const ServiceRow &row) const override;

private:
    QString text(const ServiceRow &row, int column) const;
    QVariant look(const ServiceRow &row, int column, int role) const;
    QString tip(const ServiceRow &row, int column) const;

    Clock m_clock;
};

} // namespace slipway::pipeline
