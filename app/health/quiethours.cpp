// SPDX-License-Identifier: Apache-2.0
#include "health/quiethours.h"

#include "health/words.h"

namespace slipway::health {

using namespace Qt::StringLiterals;

bool QuietHours::contains(const QTime &local) const
{
    if (!from.isValid() || !to.isValid() || from == to)
        return false;
    return from < to ? local >= from && local < to : local >= from || local < to;
}

QString QuietHours::toText() const
{
    return from.isValid() && to.isValid() ? from.toString(u"HH:mm"_s) + u'-' + to.toString(u"HH:mm"_s) : QString();
}

std::optional<QuietHours> QuietHours::fromText(const QString &text)
{
    const QStringList ends = text.split(u'-');
    if (ends.size() != 2)
        return std::nullopt;
    const QuietHours hours{QTime::fromString(ends[0].trimmed(), u"HH:mm"_s),
                           QTime::fromString(ends[1].trimmed(), u"HH:mm"_s)};
    return hours.from.isValid() && hours.to.isValid() ? std::optional(hours) : std::nullopt;
}

Note noteOf(const StateChange &change)
{
    return {.environment = change.environment,
            .title = headline(change),
            .text = details(change),
            .isUrgent = change.kind == StateChange::Kind::Ill};
}

std::vector<Note> QuietGate::pass(const std::vector<StateChange> &changes, const QDateTime &local)
{
    if (m_hours.contains(local.time())) {
        m_held.insert(m_held.end(), changes.begin(), changes.end());
        return {};
    }
    std::vector<Note> notes;
    if (!m_held.empty()) {
        QStringList lines;
        for (const StateChange &change : m_held)
            lines += change.at.toLocalTime().toString(u"HH:mm"_s) + u"  "_s + headline(change);
        notes.push_back({.environment = {},
                         .title = lines.size() == 1 ? Words::tr("In the quiet hours: one change")
                                                    : Words::tr("In the quiet hours: %1 changes").arg(lines.size()),
                         .text = lines.join(u'\n')});
        m_held.clear();
    }
    for (const StateChange &change : changes)
        notes.push_back(noteOf(change));
    return notes;
}

} // namespace slipway::health
