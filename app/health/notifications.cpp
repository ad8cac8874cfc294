// SPDX-License-Identifier: Apache-2.0
#include "health/notifications.h"

#include "health/words.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace slipway::health {

using namespace Qt::StringLiterals;

namespace {
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
} // namespace

DesktopNotifier::DesktopNotifier(QDBusConnection bus, QObject *parent)
    : Notifier(parent)
    , m_bus(std::move(bus))
{
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
}

void DesktopNotifier::show(const Note &note)
{
    if (!m_bus.isConnected()) {
        Q_EMIT failed(note);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(static_cast<uchar>(note.isUrgent ? 2 : 1))},
                            {u"desktop-entry"_s, u"io.github.slipway.Slipway"_s},
                            {u"category"_s, u"network"_s}};
    const QString shows = Words::tr("Show");
    // The body may be read as markup; the summary never is.
    call << u"Slipway"_s << m_shown.value(note.environment, 0) << u"slipway"_s << note.title
         << note.text.toHtmlEscaped() << QStringList{u"default"_s, shows, u"show"_s, shows} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, note](QDBusPendingCallWatcher *ended) {
        ended->deleteLater();
        const QDBusPendingReply<uint> reply = *ended;
        if (reply.isError())
            Q_EMIT failed(note);
        else
            m_shown[note.environment] = reply.value();
    });
}

void DesktopNotifier::invoked(uint id, const QString &)
{
    for (const auto &[environment, shown] : m_shown.asKeyValueRange()) {
        if (shown == id) {
            Q_EMIT activated(environment);
            return;
        }
    }
}

void DesktopNotifier::closed(uint id, uint)
{
    m_shown.removeIf([id](const auto &one) { return one.value() == id; });
}

} // namespace slipway::health
