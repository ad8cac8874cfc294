// SPDX-License-Identifier: Apache-2.0
// How a change of state is told.
#include "health/changes.h"

#include "health/words.h"
#include "model/english.h"
#include "model/recorded.h"

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
    return part.host == u"local" ? part.service : Words::tr("%1 on %2").arg(part.service, part.host);
}

/// `40 s`, `12 min`, `3 h 5 min`, `2 d 4 h`
QString lasting(qint64 seconds)
{
    if (seconds < 60)
        return Words::tr("%1 s").arg(std::max<qint64>(0, seconds));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? Words::tr("%1 h").arg(hours) : Words::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? Words::tr("%1 d").arg(hours / 24) : Words::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

/// The detail of a part, which is English.
QString readDetail(const QString &detail)
{
    for (const QString &path : {u"/ready "_s, u"/health "_s}) {
        if (detail.startsWith(path))
            return path + inOwnWords(detail.sliced(path.size()));
    }
    return inOwnWords(detail);
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

QString isIll(Health health)
{
    switch (health) {
    case Health::Missing: return Words::tr("%1 is Missing");
    case Health::Unknown: return Words::tr("%1 is Unknown");
    default: return Words::tr("%1 is Degraded");
    }
}

QString areIll(Health health)
{
    switch (health) {
    case Health::Missing: return Words::tr("%1 are Missing");
    case Health::Unknown: return Words::tr("%1 are Unknown");
    default: return Words::tr("%1 are Degraded");
    }
}

/// What is said of an environment as a whole, with a place for its name.
QString saidOfWhole(Kind kind, Health health)
{
    const bool isUnseen = health == Health::Unknown;
    switch (kind) {
    case Kind::Recovered: return isUnseen ? Words::tr("%1 can be seen again") : Words::tr("%1 runs again");
    case Kind::Flaps: return Words::tr("%1 comes and goes");
    case Kind::Ill: break;
    }
    return isUnseen ? Words::tr("%1 cannot be seen") : isIll(health);
}

QString saidOfOne(Kind kind, Health health)
{
    switch (kind) {
    case Kind::Recovered: return Words::tr("%1 is well again");
    case Kind::Flaps: return Words::tr("%1 comes and goes");
    case Kind::Ill: break;
    }
    return isIll(health);
}

QString saidOfSeveral(const StateChange &change)
{
    switch (change.kind) {
    case Kind::Recovered: return Words::tr("%1 are well again");
    case Kind::Flaps: return Words::tr("%1 come and go");
    case Kind::Ill: break;
    }
    const Health health = change.parts.front().health;
    const bool isAlike = std::ranges::all_of(change.parts, [&](const auto &part) { return part.health == health; });
    return isAlike ? areIll(health) : Words::tr("%1 are not well");
}

} // namespace

QString headline(const StateChange &change)
{
    const QString name = change.isProtected ? change.environment.toUpper() : change.environment;
    const StateChange::Part &first = change.parts.front();
    if (change.parts.size() > 1)
        return saidOfSeveral(change).arg(name + u": "_s + Words::tr("%1 services").arg(change.parts.size()));
    if (first.service.isEmpty())
        return saidOfWhole(change.kind, first.health).arg(name);
    return saidOfOne(change.kind, first.health).arg(name + u": "_s + placeOf(first));
}

QString details(const StateChange &change)
{
    QStringList lines;
    for (const StateChange::Part &part : change.parts) {
        QString said = readDetail(part.detail);
        if (change.kind == Kind::Recovered)
            said = part.since.isValid()
                       ? Words::tr("after %1")
                             .arg(lasting(part.since.secsTo(part.until.isValid() ? part.until : change.at)))
                       : QString();
        else if (change.kind == Kind::Flaps)
            said = Words::tr("nothing more is told of it until it has settled");
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
    const InEnglish english; // others read it too
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
