// SPDX-License-Identifier: Apache-2.0
#include "session/outbox.h"

#include <QDeadlineTimer>
#include <QTest>

#include <future>
#include <memory>
#include <thread>

using namespace slipway::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr qint64 flooded = 10'000'000;

class TestOutbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void aBigTextComesInWholeLines();
    void whoIsFarAheadWaits();
    void whoIsStoppedDoesNotWait();
    void theOwnerHasTurnsOfItsOwn();
};

/// A worker that adds far more than may wait; \a done is set when all is added or it was stopped.
static std::jthread flood(Outbox &outbox, std::shared_ptr<Outbox::Stream> stream, std::promise<qint64> done)
{
    return std::jthread([&outbox, stream = std::move(stream), done = std::move(done)](std::stop_token stop) mutable {
        const QByteArray line = QByteArray(99, 'x') + '\n';
        qint64 added = 0;
        for (; !stop.stop_requested() && added < flooded; added += line.size())
            outbox.add(stream, line, stop);
        done.set_value(added);
    });
}

void TestOutbox::keepsTheOrder()
{
    Outbox outbox;
    QStringList told;
    const auto first = Outbox::open([&](const QString &text) { told += u"1:"_s + text; });
    const auto second = Outbox::open([&](const QString &text) { told += u"2:"_s + text; });
    std::jthread([&](const std::stop_token &stop) {
        outbox.add(first, "a\n", stop);
        outbox.add(first, "b\n", stop); // together with the one before
        outbox.add(second, "\xc3\xa4\n", stop);
        outbox.add(first, "c\n", stop);
        outbox.post([&] { told += u"end"_s; });
    }).join();
    QVERIFY(told.isEmpty()); // not on the worker
    QTRY_COMPARE(told, (QStringList{u"1:a\nb\n"_s, u"2:\u00e4\n"_s, u"1:c\n"_s, u"end"_s}));
}

void TestOutbox::aBigTextComesInWholeLines()
{
    Outbox outbox;
    QString all;
    int parts = 0;
    const auto stream = Outbox::open([&](const QString &text) {
        QVERIFY(text.endsWith(u'\n'));
        QVERIFY(text.size() <= 100'000);
        all += text;
        ++parts;
    });
    QByteArray big;
    for (int i = 0; i < 20'000; ++i)
        big += QByteArray::number(i) + '\n';
    big += QByteArray(90'000, 'x') + '\n'; // longer than a piece
    std::jthread([&](const std::stop_token &stop) { outbox.add(stream, big, stop); }).join();
    QTRY_COMPARE(all.size(), big.size());
    QCOMPARE(all.toUtf8(), big);
    QVERIFY(parts > 3);
}

void TestOutbox::whoIsFarAheadWaits()
{
    Outbox outbox;
    qint64 taken = 0;
    const auto stream = Outbox::open([&](const QString &text) { taken += text.size(); });
    std::promise<qint64> done;
    std::future<qint64> added = done.get_future();
    const std::jthread worker = flood(outbox, stream, std::move(done));
    QVERIFY(added.wait_for(300ms) == std::future_status::timeout); // a hundred times as long as it needs
    QTRY_COMPARE(taken, flooded);                                  // it goes on when it is taken
    QCOMPARE(added.get(), flooded);
}

void TestOutbox::whoIsStoppedDoesNotWait()
{
    Outbox outbox;
    const auto stream = Outbox::open([](const QString &) {});
    std::promise<qint64> done;
    std::future<qint64> added = done.get_future();
    std::jthread worker = flood(outbox, stream, std::move(done));
    worker.request_stop();
    worker.join(); // or the test hangs
    QVERIFY(added.get() <= Outbox::mostWaiting + 200);
}

void TestOutbox::theOwnerHasTurnsOfItsOwn()
{
    Outbox outbox;
    int calls = 0;
    for (int i = 0; i < 100; ++i)
        outbox.post([&] {
            ++calls;
            for (const QDeadlineTimer busy(1); !busy.hasExpired();) {
            } // as it may be with what is told
        });
    // Posted after them, and yet before they are through.
    int before = 100;
    QMetaObject::invokeMethod(&outbox, [&] { before = calls; }, Qt::QueuedConnection);
    QTRY_COMPARE(calls, 100);
    QVERIFY2(before < 20, QByteArray::number(before).constData());
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
