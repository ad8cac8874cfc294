// SPDX-License-Identifier: Apache-2.0
#include "health/latencies.h"

#include <QTest>

using namespace slipway::health;

class TestLatencies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        QCOMPARE(Latencies().percentile(95), -1);
        QVERIFY(Latencies().toBytes().isEmpty() && !Latencies().toBytes().isNull());
        QVERIFY(Latencies::fromBytes({}).isEmpty());
    }

    void smallOnesAreExact()
    {
        Latencies latencies;
        for (int ms = 0; ms < 50; ++ms)
            latencies.add(ms);
        QCOMPARE(latencies.percentile(50), 24);
        QCOMPARE(latencies.percentile(95), 47);
        QCOMPARE(latencies.percentile(100), 49);
    }

    void largeOnesAreWithinOnePerCent()
    {
        for (const int ms : {50, 51, 99, 100, 250, 999, 5'000, 60'000, 600'000}) {
            Latencies latencies;
            latencies.add(ms);
            const int told = latencies.percentile(50);
            QVERIFY2(std::abs(told - ms) <= std::max(1.0, ms * 0.0101), qPrintable(QString::number(told)));
        }
        Latencies endless;
        endless.add(std::numeric_limits<int>::max());
        QVERIFY(endless.percentile(50) > 1'000'000);
    }

    void survivesBytes()
    {
        Latencies latencies;
        for (int i = 0; i < 5'000; ++i)
            latencies.add(i % 7 == 0 ? 900 + i : 12);
        const Latencies again = Latencies::fromBytes(latencies.toBytes());
        for (const int percent : {1, 50, 90, 95, 99, 100})
            QCOMPARE(again.percentile(percent), latencies.percentile(percent));
    }

    void addsUp()
    {
        Latencies fast;
        Latencies slow;
        for (int i = 0; i < 10; ++i) {
            fast.add(3);
            slow.add(40);
        }
        fast.add(slow);
        QCOMPARE(fast.percentile(50), 3);
        QCOMPARE(fast.percentile(51), 40);
    }

    /// What somebody else wrote into the file is no reason to crash.
    void takesNoHarm()
    {
        QVERIFY(Latencies::fromBytes(QByteArray::fromHex("ffffffffffffffff")).isEmpty());
        QVERIFY(Latencies::fromBytes(QByteArray::fromHex("05")).isEmpty());
        QCOMPARE(Latencies::fromBytes(QByteArray::fromHex("0502ff")).percentile(50), 5);
    }
};

QTEST_GUILESS_MAIN(TestLatencies)
#include "tst_latencies.moc"
