// SPDX-License-Identifier: Apache-2.0
#include "health/notifications.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVariantMap>

using namespace slipway::health;
using namespace Qt::StringLiterals;

namespace {

/// Stands in for the notification service of a desktop: writes down what it is asked to show.
class FakeNotificationService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaces = 0;
        QString title;
        QString text;
        QStringList actions;
        int urgency = -1;
    };
    QList<Shown> shown;

public Q_SLOTS:
    void Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int, uint &id)
    {
        shown.append({replaces, title, text, actions, hints.value(u"urgency"_s, -1).toInt()});
        id = replaces ? replaces : 40 + static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

const QString name = u"org.freedesktop.Notifications"_s;

Note note(const QString &environment, const QString &title)
{
    return {environment, title, u"/ready 503 <b>&"_s, true};
}

} // namespace

/// Over a real bus, one of the test's own.
class TestNotifications final : public QObject
{
    Q_OBJECT

private:
    QProcess m_bus;
    QString m_address;
    std::unique_ptr<FakeNotificationService> m_service;

    QDBusConnection desktop() { return QDBusConnection::connectToBus(m_address, u"desktop"_s); }
    QDBusConnection ours() { return QDBusConnection::connectToBus(m_address, u"ours"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not there");
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForReadyRead());
        m_address = QString::fromUtf8(m_bus.readLine().trimmed());
        QVERIFY(desktop().isConnected() && ours().isConnected());
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"ours"_s);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void init()
    {
        m_service = std::make_unique<FakeNotificationService>();
        QVERIFY(desktop().registerObject(u"/org/freedesktop/Notifications"_s, m_service.get(),
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop().registerService(name));
    }

    void cleanup()
    {
        desktop().unregisterService(name);
        desktop().unregisterObject(u"/org/freedesktop/Notifications"_s);
    }

    void shows()
    {
        DesktopNotifier notifier(ours());
        notifier.show(note(u"prod"_s, u"PROD: api is Degraded"_s));
        QTRY_COMPARE(m_service->shown.size(), 1);
        const auto &shown = m_service->shown[0];
        QCOMPARE(shown.title, u"PROD: api is Degraded"_s);
        QCOMPARE(shown.text, u"/ready 503 &lt;b&gt;&amp;"_s); // a body may be markup
        QCOMPARE(shown.urgency, 2);
        QVERIFY(shown.actions.contains(u"Show"_s));
    }

    void aLaterOneTakesItsPlace()
    {
        DesktopNotifier notifier(ours());
        notifier.show(note(u"prod"_s, u"one"_s));
        notifier.show(note(u"stage"_s, u"two"_s));
        QTRY_COMPARE(m_service->shown.size(), 2);
        QSignalSpy activated(&notifier, &Notifier::activated);
        Q_EMIT m_service->ActionInvoked(42, u"show"_s); // comes behind the answers
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toString(), u"stage"_s);
        notifier.show(note(u"prod"_s, u"three"_s));
        QTRY_COMPARE(m_service->shown.size(), 3);
        QCOMPARE(m_service->shown[2].replaces, 41U);
        Q_EMIT m_service->NotificationClosed(41, 2); // a person has put it away
        Q_EMIT m_service->ActionInvoked(42, u"show"_s);
        QTRY_COMPARE(activated.size(), 2);
        notifier.show(note(u"prod"_s, u"four"_s));
        QTRY_COMPARE(m_service->shown.size(), 4);
        QCOMPARE(m_service->shown[3].replaces, 0U);
    }

    void otherProgramsNotificationsAreNotOurs()
    {
        DesktopNotifier notifier(ours());
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show(note(u"prod"_s, u"one"_s));
        QTRY_COMPARE(m_service->shown.size(), 1);
        Q_EMIT m_service->ActionInvoked(7, u"default"_s);
        Q_EMIT m_service->ActionInvoked(41, u"default"_s);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toString(), u"prod"_s);
    }

    void nobodyShowsThem()
    {
        cleanup();
        DesktopNotifier notifier(ours());
        QSignalSpy failed(&notifier, &Notifier::failed);
        notifier.show(note(u"prod"_s, u"one"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Note>().title, u"one"_s);
    }

    void thereIsNoBus()
    {
        DesktopNotifier notifier(QDBusConnection(u"none"_s));
        QSignalSpy failed(&notifier, &Notifier::failed);
        notifier.show(note(u"prod"_s, u"one"_s));
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
