// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychain.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A machine without a keychain: no session bus. In a process of its own, since a bus once found is kept.
class TestNoKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("DISPLAY");
    }

    void saysThatThereIsNone()
    {
        const auto read = secrets::keychain::read(u"slipway/shop/prod"_s, u"TOKEN"_s, 20s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::LocalIo);
        QCOMPARE(read.error().what, u"The keychain cannot be asked"_s);
        QVERIFY2(
            read.error().why.startsWith("It was asked for the entry TOKEN of slipway/shop/prod in the keychain: "_L1),
            qPrintable(read.error().why));
        QVERIFY(read.error().cure.contains("Start a keychain"_L1));
    }

    void cannotStoreEither()
    {
        const auto written = secrets::keychain::write(u"slipway/shop/prod"_s, u"TOKEN"_s, u"hunter2"_s, 20s);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::LocalIo);
        QVERIFY(!toText(written.error()).contains("hunter2"_L1));
    }
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
