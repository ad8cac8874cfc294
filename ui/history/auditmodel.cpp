// SPDX-License-Identifier: Apache-2.0
#include "history/auditmodel.h"

#include "widgets/age.h"
#include "widgets/cells.h"
#include "widgets/sign.h"

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace widgets;

AuditModel::AuditModel(Clock clock, QObject *parent)
    : KeyedModel(parent)
    , m_clock(std::move(clock))
{
}

void AuditModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, At), index(rowCount() - 1, At), {Qt::DisplayRole});
}

QString AuditModel::what(AuditEntry::Kind kind)
{
    switch (kind) {
    case AuditEntry::Kind::Restarted: return tr("Restart");
    case AuditEntry::Kind::Shell: return tr("Shell");
    case AuditEntry::Kind::Revealed: break;
    }
    return tr("Secret shown");
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditModel::key(const AuditEntry &entry) const
{
    return entry.environment + u'/' + QString::number(entry.sequence);
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case At: return ago(entry.at, m_clock());
    case EnvironmentName: return entry.environment;
    case What: return what(entry.kind);
    case Subject: return subjectOf(entry);
    case By: return entry.by;
    default: return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntry &entry = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(entry, column);
    case Qt::AccessibleDescriptionRole: return headerData(column, Qt::Horizontal, Qt::DisplayRole);
    case Qt::ToolTipRole: return column == At ? exact(entry.at) : QString();
    case TextToneRole: return static_cast<int>(column == At ? Tone::Muted : Tone::Neutral);
    case FaceRole:
        return static_cast<int>(column != Subject                          ? CellFace::Plain
                                : entry.kind == AuditEntry::Kind::Revealed ? CellFace::Mono
                                                                           : CellFace::Strong);
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case At: return tr("When");
    case EnvironmentName: return tr("Environment");
    case What: return tr("What");
    case Subject: return tr("Target");
    case By: return tr("By");
    default: return {};
    }
}

} // namespace slipway::historypage
