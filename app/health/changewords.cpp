// SPDX-License-Identifier: Apache-2.0
// How a change of state is told.
#include "health/changes.h"

#include <QJsonArray>

#include <algorithm>

namespace slipway::health {

using namespace Qt::StringLiterals;
using Kind = StateChange::Kind;

namespace {

QString placeOf(const StateChange::Part &part)
{
    if (part.service.isEmpty())
        return {};
    return part.host == u"local" ? part.service : u"%1 on %2"_s.arg(part.service, part.host);
}

/// `40 s`, `12 min`, `3 h 5 min`, `2 d 4 h`
QString lasting(qint64 seconds)
{
    if (seconds < 60)
        return u"%1 s"_s.arg(std::max<qint64>(0, seconds));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return u"%1 min"_s.arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? u"%1 h"_s.arg(hours) : u"%1 h %2 min"_s.arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? u"%1 d"_s.arg(hours / 24) : u"%1 d %2 h"_s.arg(hours / 24).arg(hours % 24);
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Recovered: return u"recovered"_s;
    case Kind::Flaps: return u"flapping"_s;
    case Kind::Ill: break;
    }
    return u"ill"_s;
}

/// What is said of an environment as a whole.
QString verbOfWhole(Kind kind, Health health)
{
    const bool isUnseen = health == Health::Unknown;
    switch (kind) {
    case Kind::Recovered: return isUnseen ? u"can be seen again"_s : u"runs again"_s;
    case Kind::Flaps: return u"comes and goes"_s;
    case Kind::Ill: break;
    }
    return isUnseen ? u"cannot be seen"_s : u"is %1"_s.arg(toWord(health));
}

/// What is said of one service, or of several that are alike.
QString verb(const StateChange &change, bool isPlural)
{
    switch (change.kind) {
    case Kind::Recovered: return isPlural ? u"are well again"_s : u"is well again"_s;
    case Kind::Flaps: return isPlural ? u"come and go"_s : u"comes and goes"_s;
    case Kind::Ill: break;
    }
    const Health health = change.parts.front().health;
    const bool isAlike = std::ranges::all_of(change.parts, [&](const auto &part) { return part.health == health; });
    if (!isAlike)
        return u"are not well"_s;
    return (isPlural ? u"are %1"_s : u"is %1"_s).arg(toWord(health));
}

} // namespace

QString headline(const StateChange &change)
{
    const QString name = change.isProtected ? change.environment.toUpper() : change.environment;
    const bool isPlural = change.parts.size() > 1;
    const QString place = isPlural ? u"%1 services"_s.arg(change.parts.size()) : placeOf(change.parts.front());
    if (place.isEmpty())
        return u"%1 %2"_s.arg(name, verbOfWhole(change.kind, change.parts.front().health));
    return u"%1: %2 %3"_s.arg(name, place, verb(change, isPlural));
}

QString details(const StateChange &change)
{
    QStringList lines;
    for (const StateChange::Part &part : change.parts) {
        QString said = part.detail;
        if (change.kind == Kind::Recovered)
            said = part.since.isValid()
                       ? u"after %1"_s.arg(lasting(part.since.secsTo(part.until.isValid() ? part.until : change.at)))
                       : QString();
        else if (change.kind == Kind::Flaps)
            said = u"nothing more is told of it until it has settled"_s;
        const QString place = change.parts.size() > 1 ? placeOf(part) : QString();
        if (!place.isEmpty())
            said = said.isEmpty() ? place : u"%1: %2"_s.arg(place, said);
        if (!said.isEmpty())
            lines += said;
    }
    return lines.join(u'\n');
}

QJsonObject toJson(const StateChange &change, const QString &project)
{
    QJsonArray parts;
    for (const StateChange::Part &part : change.parts) {
        const Health health = change.kind == Kind::Recovered ? Health::Healthy : part.health;
        QJsonObject one{{u"health"_s, toWord(health)}, {u"detail"_s, part.detail}};
        if (!part.service.isEmpty()) {
            one[u"host"_s] = part.host;
            one[u"service"_s] = part.service;
        }
        if (part.since.isValid())
            one[u"since"_s] = part.since.toString(Qt::ISODate);
        parts.append(one);
    }
    QStringList text{u"%1 · %2"_s.arg(project, headline(change))};
    if (const QString more = details(change); !more.isEmpty())
        text += more;
    return {{u"text"_s, text.join(u'\n')},
            {u"project"_s, project},
            {u"environment"_s, change.environment},
            {u"kind"_s, wordOf(change.kind)},
            {u"at"_s, change.at.toString(Qt::ISODate)},
            {u"parts"_s, parts}};
}

} // namespace slipway::health
