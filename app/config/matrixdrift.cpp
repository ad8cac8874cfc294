// SPDX-License-Identifier: Apache-2.0
#include "config/matrixdrift.h"

#include "config/words.h"

#include <algorithm>
#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// Environments in which something is so on some hosts only.
std::set<QString> disagreeing(const std::vector<DriftReport> &reports)
{
    std::set<QString> environments;
    for (const DriftReport &report : reports) {
        const bool isOnAHost =
            std::ranges::any_of(report.drifts, [](const Drift &drift) { return !drift.host.isEmpty(); });
        if (isOnAHost)
            environments.insert(report.environment);
    }
    return environments;
}

void splitColumn(ConfigMatrix &matrix, const QString &environment, const QStringList &hosts)
{
    const auto column = std::ranges::find(matrix.columns, environment, &ConfigColumn::environment);
    if (column == matrix.columns.end() || hosts.size() < 2)
        return;
    const auto at = column - matrix.columns.begin();
    std::vector<ConfigColumn> columns(static_cast<std::size_t>(hosts.size()), *column);
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].host = hosts[static_cast<qsizetype>(i)];
    matrix.columns.erase(column);
    matrix.columns.insert(matrix.columns.begin() + at, columns.begin(), columns.end());
    for (ConfigRow &row : matrix.rows) {
        const std::vector<ConfigCell> cells(columns.size(), row.cells[static_cast<std::size_t>(at)]);
        row.cells.erase(row.cells.begin() + at);
        row.cells.insert(row.cells.begin() + at, cells.begin(), cells.end());
    }
}

ConfigRow &rowOf(ConfigMatrix &matrix, const Drift &drift)
{
    const QString key = rowKey(drift);
    const auto found = std::ranges::find(matrix.rows, key, &ConfigRow::key);
    if (found != matrix.rows.end())
        return *found;
    const bool isRendered = drift.key.isEmpty() || key.contains(u'.') || drift.kind == Drift::Kind::FileChanged;
    ConfigRow row{.key = key,
                  .category = isRendered ? Category::Rendered : Category::Other,
                  .rule = {},
                  .isSecret = false,
                  .cells =
                      std::vector<ConfigCell>(matrix.columns.size(), ConfigCell{.what = ConfigCell::Class::NotSet})};
    const auto behind = std::ranges::find_if(matrix.rows, [&](const ConfigRow &one) {
        return std::pair(one.category, one.key) > std::pair(row.category, row.key);
    });
    return *matrix.rows.insert(behind, std::move(row));
}

/// Which of what the layers say is the one to see: what is true on the host.
QString valueOf(const Drift &drift)
{
    if (drift.hasOnDisk)
        return drift.onDisk;
    return drift.hasRunning ? drift.running : QString();
}

void mark(ConfigCell &cell, const Drift &drift)
{
    const bool wasDrifted = cell.what == ConfigCell::Class::Drifted;
    if (drift.isApproved) {
        if (wasDrifted)
            return; // what nobody approved has the word
        if (cell.what == ConfigCell::Class::Same || cell.what == ConfigCell::Class::NotSet)
            cell.what = ConfigCell::Class::Approved;
    } else {
        cell.what = ConfigCell::Class::Drifted;
    }
    cell.note = wasDrifted ? QString(cell.note + u"; "_s + drift.words) : drift.words;
    if (const QString value = valueOf(drift); !value.isEmpty())
        cell.value = value;
    const auto layer = [](bool isThere, const QString &text) {
        return isThere ? text : Words::tr("not there");
    };
    const bool isAboutContainer = drift.kind == Drift::Kind::NotRecreated || drift.kind == Drift::Kind::OtherImage;
    if (drift.hasDeclared || !isAboutContainer)
        cell.declared = layer(drift.hasDeclared, drift.declared);
    if (drift.hasOnDisk || drift.kind != Drift::Kind::OtherImage)
        cell.onDisk = layer(drift.hasOnDisk, drift.onDisk);
    if (drift.hasRunning || isAboutContainer)
        cell.running = layer(drift.hasRunning, drift.running);
    for (const Mend mend : drift.mends) {
        if (!std::ranges::contains(cell.mends, mend))
            cell.mends.push_back(mend);
    }
}

} // namespace

QString rowKey(const Drift &drift)
{
    if (!drift.key.isEmpty())
        return drift.key;
    if (drift.service.isEmpty())
        return u"compose.yaml"_s;
    const QString service = u"services."_s + drift.service;
    return drift.kind == Drift::Kind::OtherImage ? QString(service + u".image"_s) : service;
}

ConfigMatrix withDrift(ConfigMatrix matrix, const std::vector<DriftReport> &reports,
                       const std::vector<Environment> &environments)
{
    const std::set<QString> split = disagreeing(reports);
    for (const Environment &environment : environments) {
        if (split.contains(environment.name))
            splitColumn(matrix, environment.name, environment.hosts);
    }
    for (const DriftReport &report : reports) {
        for (const Drift &drift : report.drifts) {
            ConfigRow &row = rowOf(matrix, drift);
            for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
                const ConfigColumn &column = matrix.columns[i];
                const bool isHere = column.environment == drift.environment &&
                                    (column.host.isEmpty() || drift.host.isEmpty() || column.host == drift.host);
                if (isHere)
                    mark(row.cells[i], drift);
            }
        }
    }
    return matrix;
}

} // namespace slipway::config
