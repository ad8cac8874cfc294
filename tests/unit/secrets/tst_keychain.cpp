// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychain.h"
#include "secrets/resolver.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace keychain = slipway::secrets::keychain;

namespace {

const QString service = u"slipway/shop/prod"_s;

Project project(const std::optional<SecretSource> &own)
{
    Project result{.name = u"shop"_s};
    result.environments.push_back({.name = u"prod"_s, .secrets = own});
    return result;
}

} // namespace

/// Against a real keychain: GNOME Keyring, on a session bus of its own.
class TestKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not there"));
        }
        for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"})
            qputenv(name, m_folder.path().toLocal8Bit());
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("a password");
        m_keyring.closeWriteChannel();
        auto bus = QDBusConnection::sessionBus();
        QTRY_VERIFY_WITH_TIMEOUT(bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s), 20'000);
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->terminate();
            if (process->state() != QProcess::NotRunning)
                process->waitForFinished();
        }
    }

    void keepsASecret()
    {
        const QString value = u"s3cr3t-välue \n'\"$x"_s;
        const auto stored = keychain::write(service, u"DB/pass"_s, value, 20s);
        QVERIFY2(stored, qPrintable(stored ? QString() : toText(stored.error())));
        const auto read = keychain::read(service, u"DB/pass"_s, 20s);
        QVERIFY2(read, qPrintable(read ? QString() : toText(read.error())));
        QCOMPARE(*read, value);
        QVERIFY(keychain::write(service, u"DB/pass"_s, u"another"_s, 20s));
        QCOMPARE(*keychain::read(service, u"DB/pass"_s, 20s), u"another"_s);
    }

    /// What `slipway secret set` stores is what a deployment finds, and nothing is stored where nobody looks.
    void storesWhereItIsLookedFor()
    {
        const auto masker = std::make_shared<config::Masker>();
        const auto resolverOf = [&](SecretSource::Kind kind) {
            const Project made = project(SecretSource{.kind = kind});
            return secrets::Resolver(made, made.environments.front(), masker, 20s);
        };
        const secrets::Resolver keyring = resolverOf(SecretSource::Kind::Keychain);
        QVERIFY(keyring.store(u"API_TOKEN"_s, u"a-token-of-prod"_s));
        QCOMPARE(*keyring.resolve(u"API_TOKEN"_s), u"a-token-of-prod"_s);
        QVERIFY(!masker->mask(u"it is a-token-of-prod"_s).contains(u"a-token"_s));
        const auto refused = resolverOf(SecretSource::Kind::Environment).store(u"API_TOKEN"_s, u"x"_s);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    }

    void keepsEnvironmentsApart()
    {
        QVERIFY(keychain::write(service, u"TOKEN"_s, u"of prod"_s, 20s));
        const auto read = keychain::read(u"slipway/shop/stage"_s, u"TOKEN"_s, 20s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::NotFound);
    }

    void saysWhereItLooked()
    {
        const auto read = keychain::read(service, u"MISSING"_s, 20s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::NotFound);
        QCOMPARE(read.error().what, u"The secret MISSING is not known here"_s);
        QCOMPARE(read.error().why,
                 u"It was looked for as the entry MISSING of slipway/shop/prod in the keychain, which is not there."_s);
        QVERIFY(read.error().cure.contains("slipway secret set MISSING --in prod"_L1));
    }

    /// The environment's own source wins over the project's.
    void resolvesFromIt()
    {
        QVERIFY(keychain::write(service, u"TOKEN"_s, u"of prod"_s, 20s));
        const auto masker = std::make_shared<config::Masker>();
        const Project ours = project(SecretSource{SecretSource::Kind::Keychain, {}});
        const auto value = secrets::Resolver(ours, ours.environments[0], masker).resolveValue(u"secret:TOKEN"_s);
        QVERIFY2(value, qPrintable(value ? QString() : toText(value.error())));
        QCOMPARE(*value, u"of prod"_s);
        QCOMPARE(masker->mask(u"is of prod."_s), u"is •••."_s);

        const Project plain = project(std::nullopt);
        const auto missing = secrets::Resolver(plain, plain.environments[0], masker).resolve(u"TOKEN"_s);
        QVERIFY(!missing);
        QVERIFY(missing.error().why.contains("the variable TOKEN is not set"_L1));
    }

    void needsAnEnvironment()
    {
        const auto masker = std::make_shared<config::Masker>();
        const auto value =
            secrets::Resolver(SecretSource{SecretSource::Kind::Keychain, {}}, masker).resolve(u"TOKEN"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::InvalidInput);
    }

    void servesManyAtOnce()
    {
        QVERIFY(keychain::write(service, u"TOKEN"_s, u"of prod"_s, 20s));
        std::vector<Result<QString>> values(6);
        {
            std::vector<std::jthread> threads;
            threads.reserve(values.size());
            for (auto &value : values)
                threads.emplace_back([&value] { value = keychain::read(service, u"TOKEN"_s, 20s); });
        }
        for (const auto &value : values)
            QCOMPARE(value.value_or(QString()), u"of prod"_s);
    }

    void endsAtItsTime()
    {
        QVERIFY(keychain::write(service, u"TOKEN"_s, u"of prod"_s, 20s));
        ::kill(static_cast<pid_t>(m_keyring.processId()), SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        const auto late = keychain::read(service, u"TOKEN"_s, 200ms);
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = keychain::read(service, u"TOKEN"_s, 60s, stop.get_token());
        const qint64 took = timer.elapsed();
        ::kill(static_cast<pid_t>(m_keyring.processId()), SIGCONT);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::TimedOut);
        QVERIFY(late.error().why.contains("0.2 s"_L1));
        QVERIFY(late.error().cure.contains("Unlock"_L1));
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
        QVERIFY(took < 10'000);
        QCOMPARE(keychain::read(service, u"TOKEN"_s, 20s).value_or(QString()), u"of prod"_s);
    }

    /// The last one: without its session the process goes on.
    void outlivesTheSessionBus()
    {
        QVERIFY(keychain::read(service, u"TOKEN"_s, 20s));
        m_bus.terminate();
        QVERIFY(m_bus.waitForFinished());
        const auto read = keychain::read(service, u"TOKEN"_s, 20s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::LocalIo);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
