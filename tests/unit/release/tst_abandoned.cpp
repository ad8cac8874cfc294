// SPDX-License-Identifier: Apache-2.0
#include "release/lookout.h"

#include "history/ledger.h"
#include "history/lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace slipway;
using namespace slipway::release;
using namespace Qt::StringLiterals;

/// What the lookout takes from the ledger and the lock of an environment on this machine; no containers are needed.
class TestAbandoned final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<remote::Hosts> m_hosts;
    Context m_context;

    template<typename Function>
    static auto onWorker(Function function)
    {
        return std::async(std::launch::async, std::move(function)).get();
    }
    QString directory() const { return m_context.directoryOf(m_context.project.environments.front()); }
    Result<void> append(const QString &kind, const Deployment &deployment)
    {
        return onWorker(
            [&] { return history::Ledger(m_context.local(), directory(), u"ana"_s).append(kind, toJson(deployment)); });
    }
    EnvironmentState seen()
    {
        return onWorker([&] { return Lookout(m_context).look({}).environments.at(0); });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hosts = std::make_unique<remote::Hosts>(remote::Settings{});
        m_context.project = {.name = u"harbor"_s, .folder = m_folder->path()};
        m_context.project.environments = {{.name = u"local"_s, .hosts = {u"local"_s}, .directory = u"run"_s}};
        m_context.hosts = m_hosts.get();
        m_context.masker = std::make_shared<config::Masker>();
    }
    void cleanup() { m_hosts.reset(); }

    /// The laptop that drove it is gone: by the ledger it runs for ever.
    void tellsWhoIsBehindADeployment()
    {
        Deployment deployment{.id = u"d-1"_s, .environment = u"local"_s};
        QVERIFY(!seen().running && !seen().isAbandoned);
        history::Lock lock(m_context.local(), directory());
        const history::LockOwner owner{
            .by = u"ana"_s, .from = u"laptop"_s, .deployment = deployment.id, .token = u"t"_s, .doing = u"Promote"_s};
        QVERIFY(onWorker([&] { return lock.acquire(owner); }));
        QVERIFY(append(u"started"_s, deployment));
        QVERIFY(seen().running && !seen().isAbandoned);

        QFile beat(directory() + u"/.slipway/lock/heartbeat"_s);
        QVERIFY(beat.open(QIODevice::ReadWrite));
        QVERIFY(beat.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        QVERIFY(seen().running && seen().isAbandoned);

        QVERIFY(onWorker([&] { return lock.release(u"t"_s); }));
        QVERIFY(seen().running && seen().isAbandoned);

        deployment.state = OperationState::Failed;
        QVERIFY(append(u"ended"_s, deployment));
        QVERIFY(!seen().running && !seen().isAbandoned);
    }
};

QTEST_GUILESS_MAIN(TestAbandoned)
#include "tst_abandoned.moc"
