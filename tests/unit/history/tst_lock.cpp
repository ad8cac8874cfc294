// SPDX-License-Identifier: Apache-2.0
#include "history/lock.h"
#include "remote/hosts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <latch>

using namespace slipway;
using namespace slipway::history;
using namespace Qt::StringLiterals;

namespace {

template<typename Function>
auto onWorker(Function function)
{
    return std::async(std::launch::async, std::move(function)).get();
}

LockOwner owner(const QString &by)
{
    return {.by = by, .from = u"laptop"_s, .deployment = u"d-1"_s, .token = by, .doing = u"Promote"_s};
}

} // namespace

/// The lock's scripts, run by this machine's own shell.
class TestLock : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<remote::Hosts> m_hosts;

    Lock lock() { return {*m_hosts->host(u"local"_s), m_folder->path()}; }
    Result<void> acquire(const QString &by, bool takeOver)
    {
        return onWorker([&] { return lock().acquire(owner(by), takeOver); });
    }
    /// As if the last sign of life were an hour old.
    bool letItGrowStale()
    {
        QFile beat(m_folder->filePath(u".slipway/lock/heartbeat"_s));
        return beat.open(QIODevice::ReadWrite) &&
               beat.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hosts = std::make_unique<remote::Hosts>(remote::Settings{});
    }
    void cleanup() { m_hosts.reset(); }

    void isHeldByOne()
    {
        QVERIFY(acquire(u"ana"_s, false));
        const auto second = acquire(u"ben"_s, true);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Locked);
        QVERIFY2(second.error().what.contains(u"ana"_s), qPrintable(second.error().what));
        QVERIFY(onWorker([&] { return lock().release(u"ana"_s); }));
        QVERIFY(acquire(u"ben"_s, false));
    }

    void aStaleOneIsTakenOver()
    {
        QVERIFY(acquire(u"ana"_s, false));
        QVERIFY(letItGrowStale());
        QVERIFY(!acquire(u"ben"_s, false));
        QVERIFY(acquire(u"ben"_s, true));
        const auto beat = onWorker([&] { return lock().beat(u"ana"_s); });
        QVERIFY(!beat);
        QCOMPARE(beat.error().kind, ErrorKind::Locked);
        QVERIFY(onWorker([&] { return lock().release(u"ana"_s); })); // not hers any more: stays
        QVERIFY(onWorker([&] { return lock().beat(u"ben"_s); }));
    }

    /// All see the same stale lock; one takes it over, and none sets the new one aside.
    void ofManyWhoTakeOverOneWins()
    {
        for (int round = 0; round < 5; ++round) {
            QVERIFY(acquire(u"ana"_s, true));
            QVERIFY(letItGrowStale());
            constexpr int people = 8;
            std::latch together(people);
            std::vector<std::future<bool>> takers;
            for (int i = 0; i < people; ++i) {
                takers.push_back(std::async(std::launch::async, [&, i] {
                    together.arrive_and_wait();
                    return lock().acquire(owner(u"ben%1"_s.arg(i)), true).has_value();
                }));
            }
            QCOMPARE(std::ranges::count_if(takers, [](auto &taker) { return taker.get(); }), 1);
            QVERIFY(letItGrowStale());
        }
    }

    void aJobThatRunsIsLife()
    {
        QVERIFY(acquire(u"ana"_s, false));
        QVERIFY(letItGrowStale());
        auto *host = m_hosts->host(u"local"_s);
        const remote::Job job{.id = u"d-1-switch"_s,
                              .folder = m_folder->filePath(u".slipway/runs"_s),
                              .command = remote::Command::program({u"sleep"_s, u"600"_s})};
        QVERIFY(onWorker([&] { return host->start(job); }));
        QVERIFY(!acquire(u"ben"_s, true));
        QVERIFY(onWorker([&] { return host->cancel(job.folder, job.id); }));
        QVERIFY(acquire(u"ben"_s, true));
    }
};

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
