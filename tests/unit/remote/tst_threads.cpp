// SPDX-License-Identifier: Apache-2.0
#include "remote/connectors.h"
#include "remote/eventthread.h"

#include <QObject>
#include <QTest>
#include <QThread>

#include <future>
#include <pthread.h>
#include <semaphore>
#include <set>

using namespace slipway::remote;
using namespace std::chrono_literals;

namespace {

/// Holds a thread at its very end, where libraries such as OpenSSL destroy what they keep for it.
class HeldEnd
{
public:
    HeldEnd() { ::pthread_key_create(&m_key, &HeldEnd::destroy); }
    ~HeldEnd() { ::pthread_key_delete(m_key); }
    HeldEnd(const HeldEnd &) = delete;
    HeldEnd &operator=(const HeldEnd &) = delete;

    void ofThisThread() { ::pthread_setspecific(m_key, this); }
    void awaitIt() { m_isThere.acquire(); }
    void letGo() { m_mayEnd.release(); }

private:
    static void destroy(void *self)
    {
        auto *held = static_cast<HeldEnd *>(self);
        held->m_isThere.release();
        held->m_mayEnd.acquire();
    }

    pthread_key_t m_key = 0;
    std::binary_semaphore m_isThere{0};
    std::binary_semaphore m_mayEnd{0};
};

/// Whether \a stop returns only when the end is let go.
bool waitsFor(HeldEnd &end, std::function<void()> stop)
{
    auto stopped = std::async(std::launch::async, std::move(stop));
    end.awaitIt();
    const bool wasHeld = stopped.wait_for(100ms) == std::future_status::timeout;
    end.letGo();
    return wasHeld && stopped.wait_for(10s) == std::future_status::ready;
}

} // namespace

/// The threads that libssh, and OpenSSL with it, runs on.
class TestThreads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventThreadIsWaitedForToTheEnd();
    void eventThreadTakesEvents();
    void whatIsDeletedLaterIsDeleted();
    void connectorsAreWaitedForToTheEnd();
    void connectorsDoEverything();
    void noMoreConnectorsThanAllowed();
};

void TestThreads::eventThreadIsWaitedForToTheEnd()
{
    HeldEnd end;
    EventThread thread("test", [&end] { end.ofThisThread(); });
    QVERIFY(waitsFor(end, [&thread] { thread.stop(); }));
}

void TestThreads::eventThreadTakesEvents()
{
    std::thread::id begun;
    EventThread thread("test", [&begun] { begun = std::this_thread::get_id(); });
    QVERIFY(!thread.isCurrent());
    QObject there;
    there.moveToThread(thread.handle());
    std::promise<std::thread::id> called;
    bool isCurrent = false;
    const auto call = [&] {
        isCurrent = thread.isCurrent();
        called.set_value(std::this_thread::get_id());
    };
    QMetaObject::invokeMethod(&there, call, Qt::QueuedConnection);
    QCOMPARE(called.get_future().get(), begun);
    QVERIFY(isCurrent);
    thread.stop();
    thread.stop();
}

void TestThreads::whatIsDeletedLaterIsDeleted()
{
    EventThread thread("test", [] {});
    auto *there = new QObject;
    bool isDeleted = false;
    QObject::connect(there, &QObject::destroyed, there, [&isDeleted] { isDeleted = true; });
    there->moveToThread(thread.handle());
    there->deleteLater();
    thread.stop();
    QVERIFY(isDeleted);
}

void TestThreads::connectorsAreWaitedForToTheEnd()
{
    HeldEnd end;
    Connectors connectors(1);
    connectors.start([&end] { end.ofThisThread(); });
    QVERIFY(waitsFor(end, [&connectors] { connectors.finish(); }));
}

void TestThreads::connectorsDoEverything()
{
    std::atomic<int> done = 0;
    Connectors connectors(3);
    for (int i = 0; i < 200; ++i)
        connectors.start([&done] { ++done; });
    connectors.finish();
    QCOMPARE(done.load(), 200);
}

/// One that waits for its host must not keep the next host's connection from beginning; but there is a limit.
void TestThreads::noMoreConnectorsThanAllowed()
{
    std::mutex mutex;
    std::set<std::thread::id> threads;
    std::counting_semaphore<> begun{0};
    std::counting_semaphore<> mayEnd{0};
    Connectors connectors(2);
    for (int i = 0; i < 3; ++i)
        connectors.start([&] {
            {
                const std::scoped_lock lock(mutex);
                threads.insert(std::this_thread::get_id());
            }
            begun.release();
            mayEnd.acquire();
        });
    QVERIFY(begun.try_acquire_for(10s));
    QVERIFY(begun.try_acquire_for(10s));
    QVERIFY(!begun.try_acquire_for(100ms));
    mayEnd.release(3);
    connectors.finish();
    QCOMPARE(threads.size(), 2U);
}

QTEST_GUILESS_MAIN(TestThreads)

#include "tst_threads.moc"
