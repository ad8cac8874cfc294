// SPDX-License-Identifier: Apache-2.0
#include "model/configuration.h"

#include "model/deployment.h"

#include <QJsonArray>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

QString toWord(Layer layer)
{
    switch (layer) {
    case Layer::Declared: return u"declared"_s;
    case Layer::OnDisk: return u"on disk"_s;
    case Layer::Running: return u"running"_s;
    }
    return {};
}

QString toWord(Mend mend)
{
    switch (mend) {
    case Mend::TakeOver: return u"take over"_s;
    case Mend::Restore: return u"restore"_s;
    case Mend::Recreate: return u"recreate"_s;
    case Mend::Approve: return u"approve"_s;
    }
    return {};
}

QString toWord(Drift::Kind kind)
{
    switch (kind) {
    case Drift::Kind::ChangedOnHost: return u"changed on host"_s;
    case Drift::Kind::FileChanged: return u"file changed"_s;
    case Drift::Kind::NotDeployed: return u"not deployed"_s;
    case Drift::Kind::NotRecreated: return u"not recreated"_s;
    case Drift::Kind::OtherImage: return u"other image"_s;
    case Drift::Kind::MissingService: return u"missing service"_s;
    case Drift::Kind::Orphan: return u"orphan"_s;
    case Drift::Kind::AppliedFileGone: return u"applied file gone"_s;
    case Drift::Kind::OtherRelease: return u"other release"_s;
    case Drift::Kind::Unreadable: return u"unreadable"_s;
    }
    return {};
}

QString toWord(ConfigCell::Class what)
{
    switch (what) {
    case ConfigCell::Class::Same: return u"same"_s;
    case ConfigCell::Class::Allowed: return u"allowed"_s;
    case ConfigCell::Class::Approved: return u"approved"_s;
    case ConfigCell::Class::NotApproved: return u"not approved"_s;
    case ConfigCell::Class::Missing: return u"missing"_s;
    case ConfigCell::Class::Extra: return u"extra"_s;
    case ConfigCell::Class::Invalid: return u"invalid"_s;
    case ConfigCell::Class::NotSet: return u"not set"_s;
    case ConfigCell::Class::Drifted: return u"drifted"_s;
    }
    return {};
}

int DriftReport::count() const
{
    return static_cast<int>(std::ranges::count(drifts, false, &Drift::isApproved));
}

std::vector<const Drift *> DriftReport::handEdits() const
{
    using Kind = Drift::Kind;
    std::vector<const Drift *> edits;
    if (isAfterFailure)
        return edits;
    for (const Drift &drift : drifts) {
        const bool isByHand = drift.kind == Kind::ChangedOnHost || drift.kind == Kind::FileChanged ||
                              drift.kind == Kind::NotRecreated || drift.kind == Kind::OtherImage ||
                              drift.kind == Kind::Orphan || drift.kind == Kind::Unreadable;
        if (isByHand && !drift.isApproved)
            edits.push_back(&drift);
    }
    return edits;
}

QString ConfigColumn::title() const
{
    const QString name = isProtected ? environment.toUpper() : environment;
    return host.isEmpty() ? name : QString(name + u" · "_s + host);
}

bool ConfigCell::isProblem() const
{
    switch (what) {
    case Class::NotApproved:
    case Class::Missing:
    case Class::Extra:
    case Class::Invalid:
    case Class::Drifted: return true;
    case Class::Same:
    case Class::Allowed:
    case Class::Approved:
    case Class::NotSet: break;
    }
    return false;
}

bool ConfigRow::hasProblem() const
{
    return std::ranges::any_of(cells, &ConfigCell::isProblem);
}

namespace {

void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonArray mendWords(const std::vector<Mend> &mends)
{
    QJsonArray words;
    for (const Mend mend : mends)
        words.append(toWord(mend));
    return words;
}

QJsonObject driftToJson(const Drift &drift)
{
    QJsonObject object{{u"kind"_s, toWord(drift.kind)},   {u"environment"_s, drift.environment},
                       {u"host"_s, drift.host},           {u"words"_s, drift.words},
                       {u"approved"_s, drift.isApproved}, {u"mends"_s, mendWords(drift.mends)}};
    insertText(object, u"service"_s, drift.service);
    insertText(object, u"key"_s, drift.key);
    if (drift.hasDeclared)
        object.insert(u"declared"_s, drift.declared);
    if (drift.hasOnDisk)
        object.insert(u"on-disk"_s, drift.onDisk);
    if (drift.hasRunning)
        object.insert(u"running"_s, drift.running);
    return object;
}

QJsonObject cellToJson(const ConfigCell &cell)
{
    QJsonObject object{{u"class"_s, toWord(cell.what)}, {u"value"_s, cell.value}};
    insertText(object, u"note"_s, cell.note);
    insertText(object, u"source"_s, cell.source);
    insertText(object, u"declared"_s, cell.declared);
    insertText(object, u"on-disk"_s, cell.onDisk);
    insertText(object, u"running"_s, cell.running);
    if (!cell.mends.empty())
        object.insert(u"mends"_s, mendWords(cell.mends));
    return object;
}

QJsonObject rowToJson(const ConfigRow &row)
{
    QJsonArray cells;
    for (const ConfigCell &cell : row.cells)
        cells.append(cellToJson(cell));
    return {{u"key"_s, row.key},
            {u"category"_s, toWord(row.category)},
            {u"rule"_s, row.rule},
            {u"secret"_s, row.isSecret},
            {u"cells"_s, cells}};
}

QJsonObject columnToJson(const ConfigColumn &column)
{
    QJsonObject object{{u"environment"_s, column.environment}, {u"protected"_s, column.isProtected}};
    insertText(object, u"host"_s, column.host);
    return object;
}

} // namespace

QJsonObject toJson(const DriftReport &report)
{
    QJsonArray drifts;
    for (const Drift &drift : report.drifts)
        drifts.append(driftToJson(drift));
    QJsonArray problems;
    for (const Error &problem : report.problems)
        problems.append(toJson(problem));
    return {{u"environment"_s, report.environment},
            {u"drifts"_s, drifts},
            {u"problems"_s, problems},
            {u"seen-at"_s, report.seenAt.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject toJson(const ConfigMatrix &matrix)
{
    QJsonArray columns;
    for (const ConfigColumn &column : matrix.columns)
        columns.append(columnToJson(column));
    QJsonArray rows;
    for (const ConfigRow &row : matrix.rows)
        rows.append(rowToJson(row));
    QJsonArray violations;
    for (const Violation &violation : matrix.violations) {
        violations.append(QJsonObject{{u"key"_s, violation.key},
                                      {u"environment"_s, violation.environment},
                                      {u"why"_s, violation.why},
                                      {u"lift"_s, violation.lift},
                                      {u"denies"_s, violation.denies}});
    }
    return {{u"columns"_s, columns}, {u"rows"_s, rows}, {u"violations"_s, violations}};
}

} // namespace slipway
