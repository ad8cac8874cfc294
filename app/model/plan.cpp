// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"

#include "model/recorded.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

QString toWord(Intent intent)
{
    switch (intent) {
    case Intent::Deploy: return u"Deploy"_s;
    case Intent::Promote: return u"Promote"_s;
    case Intent::RollBack: return u"Roll back"_s;
    }
    return {};
}

Intent intentFromWord(const QString &word)
{
    for (const Intent intent : {Intent::Promote, Intent::RollBack}) {
        if (toWord(intent) == word)
            return intent;
    }
    return Intent::Deploy;
}

QString toWord(ServiceChange::Action action)
{
    switch (action) {
    case ServiceChange::Action::Create: return u"create"_s;
    case ServiceChange::Action::Recreate: return u"recreate"_s;
    case ServiceChange::Action::Keep: return u"keep"_s;
    case ServiceChange::Action::Remove: return u"remove"_s;
    case ServiceChange::Action::RunOnce: return u"run once"_s;
    }
    return {};
}

bool Plan::changesNothing() const
{
    return std::ranges::all_of(services,
                               [](const ServiceChange &change) {
                                   return change.action == ServiceChange::Action::Keep ||
                                          change.action == ServiceChange::Action::RunOnce;
                               }) &&
           replaces && replaces->id == release.id;
}

namespace {

QString verdictWord(Gate::Verdict verdict)
{
    switch (verdict) {
    case Gate::Verdict::Allows: return u"allows"_s;
    case Gate::Verdict::Warns: return u"warns"_s;
    case Gate::Verdict::Denies: return u"denies"_s;
    }
    return {};
}

QString kindWord(SettingChange::Kind kind)
{
    switch (kind) {
    case SettingChange::Kind::Added: return u"added"_s;
    case SettingChange::Kind::Changed: return u"changed"_s;
    case SettingChange::Kind::Removed: return u"removed"_s;
    }
    return {};
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::Plan)
};

/// toWord in the reader's language.
QString shownWord(ServiceChange::Action action)
{
    using Action = ServiceChange::Action;
    switch (action) {
    case Action::Create: return Words::tr("create");
    case Action::Recreate: return Words::tr("recreate");
    case Action::Keep: return Words::tr("keep");
    case Action::Remove: return Words::tr("remove");
    case Action::RunOnce: return Words::tr("run once");
    }
    return {};
}

QString headOf(const Plan &plan)
{
    QString head;
    switch (plan.intent) {
    case Intent::Deploy: head = Words::tr("Deploy %1 to %2   plan %3"); break;
    case Intent::Promote: head = Words::tr("Promote %1 to %2   plan %3"); break;
    case Intent::RollBack: head = Words::tr("Roll back %1 to %2   plan %3"); break;
    }
    return head.arg(plan.release.title(), plan.environment, plan.hash.left(6));
}

QString settingLine(const SettingChange &change)
{
    switch (change.kind) {
    case SettingChange::Kind::Added: return u"  + %1=%2  %3"_s.arg(change.key, change.after, change.source);
    case SettingChange::Kind::Removed: return Words::tr("  - %1  was %2").arg(change.key, change.before);
    case SettingChange::Kind::Changed: break;
    }
    return u"  ~ %1=%2 → %3  %4"_s.arg(change.key, change.before, change.after, change.source);
}

QStringList gateLines(const Gate &gate)
{
    static constexpr std::array marks{u'+', u'!', u'x'};
    QStringList lines{u"  %1 %2"_s.arg(QChar(marks[static_cast<int>(gate.verdict)]), gate.title)};
    if (!gate.why.isEmpty())
        lines += u"      "_s + gate.why;
    if (!gate.lift.isEmpty())
        lines += u"      → "_s + gate.lift;
    return lines;
}

} // namespace

QJsonObject toJson(const Plan &plan)
{
    QJsonArray services;
    for (const ServiceChange &change : plan.services) {
        services.append(QJsonObject{{u"host"_s, change.host},
                                    {u"service"_s, change.service},
                                    {u"action"_s, toWord(change.action)},
                                    {u"why"_s, change.why}});
    }
    QJsonArray settings;
    for (const SettingChange &change : plan.settings) {
        settings.append(QJsonObject{{u"key"_s, change.key},
                                    {u"kind"_s, kindWord(change.kind)},
                                    {u"before"_s, change.before},
                                    {u"after"_s, change.after},
                                    {u"source"_s, change.source}});
    }
    QJsonArray gates;
    for (const Gate &gate : plan.gates) {
        gates.append(QJsonObject{{u"title"_s, gate.title},
                                 {u"verdict"_s, verdictWord(gate.verdict)},
                                 {u"why"_s, gate.why},
                                 {u"lift"_s, gate.lift}});
    }
    QJsonArray notes;
    for (const PlanNote &note : plan.notes)
        notes.append(QJsonObject{{u"warning"_s, note.isWarning}, {u"text"_s, note.text}});
    return {{u"hash"_s, plan.hash},
            {u"intent"_s, toWord(plan.intent)},
            {u"environment"_s, plan.environment},
            {u"release"_s, toJson(plan.release)},
            {u"replaces"_s, plan.replaces ? QJsonValue(toJson(*plan.replaces)) : QJsonValue()},
            {u"commits"_s, QJsonArray::fromStringList(plan.commits)},
            {u"services"_s, services},
            {u"settings"_s, settings},
            {u"notes"_s, notes},
            {u"gates"_s, gates},
            {u"rendered"_s, plan.renderedHash},
            {u"hosts"_s, QJsonArray::fromStringList(plan.hosts)},
            {u"rollback-to"_s, plan.rollbackTo},
            {u"verification"_s, plan.verification},
            {u"changes-nothing"_s, plan.changesNothing()},
            {u"made-at"_s, plan.madeAt.toUTC().toString(Qt::ISODateWithMs)}};
}

QString toText(const Plan &plan)
{
    QStringList lines{headOf(plan)};
    lines += plan.replaces ? Words::tr("Replaces %1.").arg(plan.replaces->title())
                           : Words::tr("Nothing of ours runs there yet.");
    for (const QString &subject : plan.commits)
        lines += u"  · "_s + subject;
    lines += {QString(), Words::tr("What changes")};
    for (const ServiceChange &change : plan.services) {
        lines += u"  %1  %2  %3  %4"_s.arg(change.host, -10)
                     .arg(change.service, -12)
                     .arg(shownWord(change.action), -9)
                     .arg(inOwnWords(change.why));
    }
    for (const PlanNote &note : plan.notes)
        lines += (note.isWarning ? u"  ! "_s : u"  · "_s) + note.text;
    if (!plan.settings.empty())
        lines += {QString(), Words::tr("Configuration")};
    for (const SettingChange &change : plan.settings)
        lines += settingLine(change);
    lines += {QString(), Words::tr("Gates")};
    for (const Gate &gate : plan.gates)
        lines += gateLines(gate);
    lines += {QString(), Words::tr("How it goes"), u"  "_s + plan.verification};
    lines += u"  "_s + (plan.rollbackTo.isEmpty() ? Words::tr("There is no release to roll back to.")
                                                  : Words::tr("A rollback restores %1.").arg(plan.rollbackTo));
    return lines.join(u'\n');
}

} // namespace slipway
