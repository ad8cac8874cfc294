// SPDX-License-Identifier: Apache-2.0
#include "pipeline/servicemodel.h"

#include "widgets/age.h"
#include "widgets/cells.h"
#include "widgets/names.h"
#include "widgets/sign.h"
#include "widgets/sparkline.h"

#include <array>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

std::vector<ServiceRow> rowsOf(const std::vector<ServiceState> &services)
{
    std::vector<ServiceRow> rows;
    for (const ServiceState &service : services)
        rows.push_back({service, rows.empty() || rows.back().service.host != service.host});
    return rows;
}

ServiceModel::ServiceModel(Clock clock, QObject *parent)
    : KeyedModel(parent)
    , m_clock(std::move(clock))
{
}

int ServiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ServiceModel::key(const ServiceRow &row) const
{
    return row.service.host + u'/' + row.service.service;
}

void ServiceModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, UpSince), index(rowCount() - 1, UpSince), {Qt::DisplayRole});
}

static QString probeText(const ProbeSample &sample)
{
    if (sample.outcome == ProbeSample::Outcome::CannotProbe || sample.status == 0)
        return sign(sample).word;
    return ServiceModel::tr("%1 · %2 ms").arg(sample.status).arg(sample.milliseconds);
}

static bool hasExitedWell(const ServiceState &service)
{
    return service.isOneOff && service.state.startsWith(u"exited (0)");
}

QString ServiceModel::text(const ServiceRow &row, int column) const
{
    const ServiceState &service = row.service;
    switch (column) {
    case Host: return shownHost(service.host);
    case Service: return service.service;
    case ImageName: return service.image;
    case HealthProbe:
    case ReadyProbe:
        if (service.isRemembered)
            return tr("not known");
        if (column == ReadyProbe)
            return service.readyProbe ? probeText(*service.readyProbe) : service.state;
        if (service.healthProbe)
            return probeText(*service.healthProbe);
        return service.isOneOff ? tr("one-off") : tr("no endpoint");
    case Restarts: return service.isOneOff ? u"–"_s : QString::number(service.restarts);
    case UpSince: return service.upSince.isValid() ? age(service.upSince, m_clock()) : u"–"_s;
    case Latency: return service.p95InHour >= 0 ? tr("p95 %1 ms").arg(service.p95InHour) : QString();
    default: return {};
    }
}

static Sign signOf(const ServiceState &service, int column)
{
    const Sign none{Symbol::None, Tone::Neutral, {}};
    if (service.isRemembered && (column == ServiceModel::HealthProbe || column == ServiceModel::ReadyProbe))
        return {Symbol::Unknown, Tone::Muted, {}};
    if (column == ServiceModel::HealthProbe)
        return service.healthProbe ? sign(*service.healthProbe) : none;
    if (column != ServiceModel::ReadyProbe)
        return none;
    if (service.readyProbe)
        return sign(*service.readyProbe);
    if (hasExitedWell(service))
        return {Symbol::Check, Tone::Good, {}};
    return service.health == Health::Unknown ? none : sign(service.health);
}

QVariant ServiceModel::look(const ServiceRow &row, int column, int role) const
{
    const Sign sign = signOf(row.service, column);
    const bool isQuiet =
        (column == HealthProbe && !row.service.healthProbe) || (column == ReadyProbe && row.service.isRemembered);
    const bool isAlarming = sign.tone == Tone::Bad || sign.tone == Tone::Warn;
    switch (role) {
    case SymbolRole: return static_cast<int>(sign.symbol);
    case SymbolToneRole: return static_cast<int>(sign.tone);
    case TextToneRole:
        if (isQuiet || column == Latency)
            return static_cast<int>(Tone::Muted);
        if (column == Restarts && row.service.restarts > 0)
            return static_cast<int>(Tone::Warn);
        return static_cast<int>(isAlarming ? sign.tone : Tone::Neutral);
    case FaceRole:
        return static_cast<int>(column == Host        ? CellFace::Strong
                                : column == ImageName ? CellFace::Mono
                                                      : CellFace::Plain);
    case BarsRole:
        if (column == Latency && !row.service.latencies.empty())
            return QVariant::fromValue(QList<int>(row.service.latencies.begin(), row.service.latencies.end()));
        return {};
    default: return {};
    }
}

QString ServiceModel::tip(const ServiceRow &row, int column) const
{
    const auto answer = [](const std::optional<ProbeSample> &sample) {
        return sample ? exact(sample->at) + u'\n' + sample->text : QString();
    };
    switch (column) {
    case ImageName: return row.service.imageId;
    case HealthProbe: return answer(row.service.healthProbe);
    case ReadyProbe: return answer(row.service.readyProbe);
    case UpSince: return exact(row.service.upSince);
    case Latency:
        return row.service.latencies.empty()
                   ? QString()
                   : describeLatencies(row.service.probesInHour, row.service.badInHour, row.service.p95InHour);
    default: return {};
    }
}

QVariant ServiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServiceRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return index.column() == Host && !row.isFirstOfHost ? QString() : text(row, index.column());
    case Qt::AccessibleTextRole: {
        const QString word = signOf(row.service, index.column()).word;
        const QString shown = text(row, index.column());
        return word.isEmpty() || word == shown ? shown : word + u", "_s + shown;
    }
    case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole);
    case Qt::ToolTipRole: return tip(row, index.column());
    default: return look(row, index.column(), role);
    }
}

QVariant ServiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Host: return tr("Host");
    case Service: return tr("Service");
    case ImageName: return tr("Image");
    case HealthProbe: return u"/health"_s;
    case ReadyProbe: return u"/ready"_s;
    case Restarts: return tr("Restarts");
    case UpSince: return tr("Up since");
    case Latency: return tr("Latency, last hour");
    default: return {};
    }
}

} // namespace slipway::pipeline
