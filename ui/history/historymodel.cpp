// SPDX-License-Identifier: Apache-2.0
#include "history/historymodel.h"

#include "model/recorded.h"
#include "widgets/age.h"
#include "widgets/cells.h"

#include <algorithm>

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace widgets;

HistoryModel::HistoryModel(Clock clock, QObject *parent)
    : KeyedModel(parent)
    , m_clock(std::move(clock))
{
}

void HistoryModel::take(const QString &environment, const std::vector<Deployment> &newestFirst)
{
    m_all[environment] = newestFirst;
    refill();
}

void HistoryModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    refill();
}

void HistoryModel::clear()
{
    m_all.clear();
    refill();
}

void HistoryModel::refill()
{
    std::vector<Deployment> rows;
    for (const std::vector<Deployment> &deployments : std::as_const(m_all))
        std::ranges::copy_if(deployments, std::back_inserter(rows),
                             [this](const Deployment &one) { return m_filter.matches(one); });
    std::ranges::stable_sort(rows, std::ranges::greater(), &Deployment::startedAt);
    show(std::move(rows));
}

int HistoryModel::total() const
{
    qsizetype count = 0;
    for (const std::vector<Deployment> &deployments : std::as_const(m_all))
        count += static_cast<qsizetype>(deployments.size());
    return int(count);
}

const std::vector<Deployment> &HistoryModel::of(const QString &environment) const
{
    static const std::vector<Deployment> none;
    const auto found = m_all.constFind(environment);
    return found == m_all.cend() ? none : *found;
}

void HistoryModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Started), index(rowCount() - 1, Took), {Qt::DisplayRole});
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::key(const Deployment &deployment) const
{
    return deployment.environment + u'/' + deployment.id;
}

bool HistoryModel::isSame(const Deployment &a, const Deployment &b) const
{
    return a.state == b.state && a.endedAt == b.endedAt && a.isVerified == b.isVerified &&
           a.isRolledBack == b.isRolledBack && a.release.id == b.release.id && a.hasSwitched == b.hasSwitched;
}

static QString intentWord(Intent intent)
{
    switch (intent) {
    case Intent::Deploy: return HistoryModel::tr("Deploy");
    case Intent::Promote: return HistoryModel::tr("Promote");
    case Intent::RollBack: break;
    }
    return HistoryModel::tr("Roll back");
}

QString HistoryModel::took(const Deployment &deployment) const
{
    if (!deployment.startedAt.isValid())
        return {};
    const QDateTime end = deployment.endedAt.isValid() ? deployment.endedAt : m_clock();
    return stopwatch(std::chrono::milliseconds(deployment.startedAt.msecsTo(end)));
}

QString HistoryModel::text(const Deployment &deployment, int column) const
{
    switch (column) {
    case Number: return QString::number(deployment.number);
    case EnvironmentName: return deployment.environment;
    case What: return intentWord(deployment.intent);
    case ReleaseTitle: return deployment.release.title();
    case Commit: return deployment.release.commit.left(7);
    case Started: return ago(deployment.startedAt, m_clock());
    case Took: return took(deployment);
    case By: return deployment.by;
    case OutcomeWord: return sign(outcomeOf(deployment)).word;
    default: return {};
    }
}

QString HistoryModel::tip(const Deployment &deployment, int column) const
{
    switch (column) {
    case ReleaseTitle: return deployment.release.id;
    case Commit: return deployment.release.commit + u'\n' + deployment.release.subject;
    case Started: return exact(deployment.startedAt);
    case OutcomeWord: return deployment.error ? inOwnWords(deployment.error->what) : QString();
    default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Deployment &deployment = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(deployment, column);
    case Qt::AccessibleDescriptionRole: return headerData(column, Qt::Horizontal, Qt::DisplayRole);
    case Qt::ToolTipRole: return tip(deployment, column);
    case SymbolRole: return static_cast<int>(column == OutcomeWord ? sign(outcomeOf(deployment)).symbol : Symbol::None);
    case SymbolToneRole: return static_cast<int>(sign(outcomeOf(deployment)).tone);
    case TextToneRole: {
        const Tone tone = sign(outcomeOf(deployment)).tone;
        const bool isAlarming = column == OutcomeWord && (tone == Tone::Bad || tone == Tone::Warn);
        const bool isQuiet = column == Took || column == Started || column == By;
        return static_cast<int>(isAlarming ? tone : isQuiet ? Tone::Muted : Tone::Neutral);
    }
    case FaceRole:
        return static_cast<int>(column == ReleaseTitle ? CellFace::Strong
                                : column == Commit     ? CellFace::Mono
                                                       : CellFace::Plain);
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case EnvironmentName: return tr("Environment");
    case What: return tr("What");
    case ReleaseTitle: return tr("Release");
    case Commit: return tr("Commit");
    case Started: return tr("Started");
    case Took: return tr("Took");
    case By: return tr("By");
    case OutcomeWord: return tr("Outcome");
    default: return {};
    }
}

} // namespace slipway::historypage
