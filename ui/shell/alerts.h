// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "health/notifications.h"
#include "health/quiethours.h"
#include "model/clock.h"

#include <QObject>
#include <QSettings>

#include <functional>
#include <memory>

namespace slipway::shell {

/// What a person wants to be told: kept in the settings, as it is theirs and not the project's.
struct AlertWishes {
    bool notifies = true;
    bool isQuiet = false; ///< whether the quiet hours count
    health::QuietHours quiet{QTime(22, 0), QTime(7, 0)};

    bool operator==(const AlertWishes &) const = default;
};
AlertWishes readWishes(const QSettings &settings);
void writeWishes(QSettings &settings, const AlertWishes &wishes);

/// Brings changes of state before a person, as they wish.
class Alerts final : public QObject
{
    Q_OBJECT

public:
    /// How they are shown; made when there is something to show for the first time.
    using Maker = std::function<std::unique_ptr<health::Notifier>()>;

    explicit Alerts(Clock clock, QObject *parent = nullptr);

    void setMaker(Maker maker) { m_maker = std::move(maker); }
    void setWishes(const AlertWishes &wishes);
    /// To be called after each look, also when nothing has changed: quiet hours end.
    void take(const std::vector<health::StateChange> &changes);

Q_SIGNALS:
    /// A notification was answered with "Show".
    void activated(const QString &environment);
    /// The desktop does not show this one.
    void notShown(const slipway::health::Note &note);

private:
    Clock m_clock;
    Maker m_maker;
    AlertWishes m_wishes;
    health::QuietGate m_gate;
    std::unique_ptr<health::Notifier> m_notifier;
};

} // namespace slipway::shell
