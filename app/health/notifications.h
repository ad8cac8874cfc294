// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "health/quiethours.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QString>

namespace slipway::health {

/// Shows notes to a person, wherever that may be.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Note &note) = 0;

Q_SIGNALS:
    /// The person wants to see the environment of a note; empty: of a summary.
    void activated(const QString &environment);
    /// It could not be shown that way.
    void failed(const slipway::health::Note &note);
};

/// As notifications of the desktop (Desktop Notifications Specification 1.3, org.freedesktop.Notifications), with an
/// action "Show". A later note of the same environment takes the place of the one before.
///
/// Thread: one with an event loop; calls do not block.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QDBusConnection bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    void show(const Note &note) override;

private Q_SLOTS:
    void invoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QHash<QString, uint> m_shown; ///< the server's number, by environment
};

} // namespace slipway::health
