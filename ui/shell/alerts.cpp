// SPDX-License-Identifier: Apache-2.0
#include "shell/alerts.h"

namespace slipway::shell {

using namespace Qt::StringLiterals;
using health::Notifier;

AlertWishes readWishes(const QSettings &settings)
{
    AlertWishes wishes;
    wishes.notifies = settings.value("alerts/notify", wishes.notifies).toBool();
    wishes.isQuiet = settings.value("alerts/isQuiet", wishes.isQuiet).toBool();
    wishes.quiet = health::QuietHours::fromText(settings.value("alerts/quietHours").toString()).value_or(wishes.quiet);
    return wishes;
}

void writeWishes(QSettings &settings, const AlertWishes &wishes)
{
    settings.setValue("alerts/notify", wishes.notifies);
    settings.setValue("alerts/isQuiet", wishes.isQuiet);
    settings.setValue("alerts/quietHours", wishes.quiet.toText());
}

Alerts::Alerts(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_maker([] { return std::make_unique<health::DesktopNotifier>(); })
{
}

void Alerts::setWishes(const AlertWishes &wishes)
{
    m_wishes = wishes;
    m_gate.setHours(wishes.isQuiet ? wishes.quiet : health::QuietHours());
}

void Alerts::take(const std::vector<health::StateChange> &changes)
{
    if (!m_wishes.notifies)
        return;
    for (const health::Note &note : m_gate.pass(changes, m_clock().toLocalTime())) {
        if (!m_notifier) {
            m_notifier = m_maker();
            connect(m_notifier.get(), &Notifier::activated, this, &Alerts::activated);
            connect(m_notifier.get(), &Notifier::failed, this, &Alerts::notShown);
        }
        m_notifier->show(note);
    }
}

} // namespace slipway::shell
