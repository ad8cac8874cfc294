// SPDX-License-Identifier: Apache-2.0
#include "deployment/stepmodel.h"

#include "model/recorded.h"
#include "widgets/age.h"
#include "widgets/sign.h"

#include <QRegularExpression>

#include <algorithm>
#include <ranges>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using State = StepState::State;

static constexpr qsizetype mostColumns = 4; // of more hosts, each has rows of its own

QString durationText(const StepState &step, const QDateTime &now)
{
    if (!step.startedAt.isValid() || step.state == State::Skipped)
        return {};
    const QDateTime end = step.endedAt.isValid() ? step.endedAt : now;
    return stopwatch(std::chrono::milliseconds(step.startedAt.msecsTo(end)));
}

const StepState *interestingStep(const std::vector<StepState> &steps)
{
    for (const State state : {State::Running, State::Failed})
        if (const auto at = std::ranges::find(steps, state, &StepState::state); at != steps.end())
            return &*at;
    const auto last = std::ranges::find_if(steps | std::views::reverse,
                                           [](const StepState &step) { return step.state != State::Pending; });
    if (last != std::ranges::rend(steps))
        return &*last;
    return steps.empty() ? nullptr : &steps.front();
}

State StepRow::state() const
{
    const auto any = [this](State state) {
        return std::ranges::any_of(parts,
                                   [&](const StepState &part) { return !part.id.isEmpty() && part.state == state; });
    };
    for (const State state : {State::Failed, State::Running, State::Pending, State::Succeeded})
        if (any(state))
            return state;
    return parts.front().state;
}

StepModel::StepModel(Clock clock, QObject *parent)
    : KeyedModel(parent)
    , m_clock(std::move(clock))
{
}

static QStringList hostsOf(const std::vector<StepState> &steps)
{
    QStringList hosts;
    for (const StepState &step : steps)
        if (!step.host.isEmpty() && !hosts.contains(step.host))
            hosts.append(step.host);
    return hosts;
}

/// `Switch on prod-1` as a title for all hosts: without the name, and without the word before it at the end.
static QString titleForAll(const StepState &step)
{
    const QString host = QRegularExpression::escape(step.host);
    QString title = step.title;
    title.remove(QRegularExpression(u"\\s+\\S+\\s+"_s + host + u'$'));
    title.remove(QRegularExpression(u"\\b"_s + host + u"\\b"_s));
    return title.simplified();
}

std::vector<StepRow> StepModel::rowsOf(const std::vector<StepState> &steps) const
{
    std::vector<StepRow> rows;
    for (const StepState &step : steps) {
        const auto column = m_hosts.indexOf(step.host);
        if (column < 0 || !step.id.contains(u'@')) {
            rows.push_back({.id = step.id, .title = step.title, .parts = {step}});
            continue;
        }
        const QString id = step.id.section(u'@', 0, 0);
        auto row = std::ranges::find(rows, id, &StepRow::id);
        if (row == rows.end())
            row = rows.insert(rows.end(), {.id = id,
                                           .title = titleForAll(step),
                                           .parts = std::vector<StepState>(static_cast<size_t>(m_hosts.size()))});
        row->parts[static_cast<size_t>(column)] = step;
    }
    return rows;
}

void StepModel::showSteps(const std::vector<StepState> &steps)
{
    QStringList hosts = hostsOf(steps);
    if (hosts.size() < 2 || hosts.size() > mostColumns)
        hosts.clear();
    if (hosts != m_hosts) {
        show({}); // other columns: nothing of what was there is the same
        beginResetModel();
        m_hosts = hosts;
        endResetModel();
    }
    // Records are English; each reads them in their own words.
    std::vector<StepState> said = steps;
    for (StepState &step : said) {
        step.title = inOwnWords(step.title);
        step.detail = inOwnWords(step.detail);
    }
    show(rowsOf(said));
}

const StepState *StepModel::step(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const StepRow &row = at(index.row());
    if (!row.isOfHosts())
        return &row.parts.front();
    if (index.column() > 0) {
        const StepState &part = row.parts[static_cast<size_t>(index.column() - 1)];
        return part.id.isEmpty() ? nullptr : &part;
    }
    const StepState *interesting = interestingStep(row.parts);
    if (!interesting->id.isEmpty())
        return interesting;
    return &*std::ranges::find_if(row.parts, [](const StepState &part) { return !part.id.isEmpty(); });
}

QModelIndex StepModel::find(const QString &stepId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto &parts = at(row).parts;
        const auto part = std::ranges::find(parts, stepId, &StepState::id);
        if (part != parts.end())
            return index(row, at(row).isOfHosts() ? static_cast<int>(part - parts.begin()) + 1 : 0);
    }
    return {};
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_hosts.size());
}

QString StepModel::key(const StepRow &row) const
{
    return row.id;
}

void StepModel::tick()
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).state() == State::Running)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1), {DurationRole});
}

/// With its host, unless all is about one.
static QString titleOf(const StepRow &row, const StepState &step)
{
    if (row.isOfHosts())
        return StepModel::tr("%1 on %2").arg(row.title, step.host);
    return step.title;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepRow &row = at(index.row());
    const StepState *about = step(index);
    const bool isTitle = index.column() == 0;
    if (!about)
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    const QString duration = isTitle && row.isOfHosts() ? QString() : durationText(*about, m_clock());
    switch (role) {
    case Qt::DisplayRole: return isTitle ? row.title : duration;
    case DurationRole: return duration;
    case Qt::AccessibleTextRole: {
        const QString title = isTitle ? row.title : titleOf(row, *about);
        const QString state = sign(isTitle ? row.state() : about->state).word;
        return duration.isEmpty() ? tr("%1, %2").arg(title, state) : tr("%1, %2, %3").arg(title, state, duration);
    }
    case Qt::AccessibleDescriptionRole: return about->detail;
    case Qt::ToolTipRole:
        return about->startedAt.isValid() ? about->detail + u'\n' + exact(about->startedAt) : about->detail;
    default: return {};
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("Step") : m_hosts.value(section - 1);
}

} // namespace slipway::deploymentpage
