// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "health/changes.h"

#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace slipway::health {

/// When a person does not want to be notified, in local time. It may cross midnight; equal ends are never.
struct QuietHours {
    QTime from;
    QTime to; ///< not in it any more

    bool contains(const QTime &local) const;
    QString toText() const; ///< `22:00-07:00`; empty: never
    /// What toText() writes; nothing if it is not that.
    static std::optional<QuietHours> fromText(const QString &text);

    bool operator==(const QuietHours &) const = default;
};

/// One desktop notification.
struct Note {
    QString environment; ///< a later one of the same replaces it; empty: a summary
    QString title;
    QString text;
    bool isUrgent = false;

    bool operator==(const Note &) const = default;
};
Note noteOf(const StateChange &change);

/// Holds notifications back in quiet hours, and sums them up when these end. A value.
class QuietGate
{
public:
    void setHours(const QuietHours &hours) { m_hours = hours; }
    const QuietHours &hours() const { return m_hours; }

    /// What may be shown now, at \a local.
    std::vector<Note> pass(const std::vector<StateChange> &changes, const QDateTime &local);

private:
    QuietHours m_hours;
    std::vector<StateChange> m_held;
};

} // namespace slipway::health
