// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychain.h"

#include "secrets/words.h"

#include <QLibrary>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <functional>
#include <future>
#include <memory>

namespace slipway::secrets::keychain {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds slice{20}; // between two looks at the stop token

/// GLib, which libsecret speaks through, ends a process when its session bus goes away, at a logout say.
/// Ours may have a deployment to finish. Nothing of this if GLib is not there: then KWallet is asked.
void outliveTheSessionBus()
{
    constexpr int session = 2; // G_BUS_TYPE_SESSION
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto connect = reinterpret_cast<void *(*)(int, void *, void **)>(gio.resolve("g_bus_get_sync"));
    const auto exitOnClose =
        reinterpret_cast<void (*)(void *, int)>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (!connect || !exitOnClose)
        return;
    // Our reference is kept: everyone in the process who asks is given this same connection.
    if (void *bus = connect(session, nullptr, nullptr))
        exitOnClose(bus, 0);
}

/// The thread on which all jobs run, and an object that lives there.
class JobThread
{
public:
    JobThread()
    {
        m_here.moveToThread(&m_thread);
        m_thread.setObjectName(u"keychain"_s);
        m_thread.start();
        run(outliveTheSessionBus);
    }

    ~JobThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    void run(std::function<void()> work) { QMetaObject::invokeMethod(&m_here, std::move(work), Qt::QueuedConnection); }

private:
    QThread m_thread;
    QObject m_here;
};

JobThread &jobThread()
{
    static JobThread thread;
    return thread;
}

/// What a job ended with.
struct Ended {
    QKeychain::Error error = QKeychain::NoError;
    QString message;
    QString value;
};

QString entryName(const QString &service, const QString &key)
{
    return Words::tr("the entry %1 of %2 in the keychain").arg(key, service);
}

/// Runs the job that \a make makes, and waits for its end. The job outlives one who no longer waits.
Result<Ended> runJob(std::function<QKeychain::Job *()> make, const QString &entry, std::chrono::milliseconds within,
                     const std::stop_token &stop)
{
    const auto promise = std::make_shared<std::promise<Ended>>();
    auto ended = promise->get_future();
    jobThread().run([make = std::move(make), promise] {
        QKeychain::Job *job = make(); // deletes itself at its end
        QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *done) {
            const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
            promise->set_value({done->error(), done->errorString(), reading ? reading->textData() : QString()});
        });
        job->start();
    });
    const auto deadline = std::chrono::steady_clock::now() + within;
    while (ended.wait_for(slice) != std::future_status::ready) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("Asking for %1 was cancelled").arg(entry));
        if (std::chrono::steady_clock::now() >= deadline) {
            return fail(ErrorKind::TimedOut, Words::tr("The keychain took too long"),
                        Words::tr("It was asked for %1, and did not answer within %2 s.")
                            .arg(entry)
                            .arg(static_cast<double>(within.count()) / 1000.0),
                        Words::tr("Unlock the keychain: it may wait for your password in another window."));
        }
    }
    return ended.get();
}

Error noKeychain(const Ended &ended, const QString &entry)
{
    return {
        ErrorKind::LocalIo,
        Words::tr("The keychain cannot be asked"),
        {},
        Words::tr("It was asked for %1: %2").arg(entry, ended.message),
        Words::tr(
            "Start a keychain such as GNOME Keyring, KWallet or KeePassXC, and unlock it; or name another source under "
            "\"secrets\" in slipway.yaml.")};
}

} // namespace

Result<QString> read(const QString &service, const QString &key, std::chrono::milliseconds within,
                     const std::stop_token &stop)
{
    const QString entry = entryName(service, key);
    const auto make = [=] {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(key);
        return job;
    };
    auto ended = runJob(make, entry, within, stop);
    if (!ended)
        return std::unexpected(std::move(ended.error()));
    const bool isThere = ended->error == QKeychain::NoError && !ended->value.isEmpty();
    if (isThere)
        return std::move(ended->value);
    if (ended->error != QKeychain::NoError && ended->error != QKeychain::EntryNotFound)
        return fail(noKeychain(*ended, entry));
    return fail(ErrorKind::NotFound, Words::tr("The secret %1 is not known here").arg(key),
                Words::tr("It was looked for as %1, which is %2.")
                    .arg(entry, ended->error == QKeychain::NoError ? Words::tr("empty") : Words::tr("not there")),
                Words::tr("Store it: slipway secret set %1 --in %2").arg(key, service.section(u'/', 2)));
}

Result<void> write(const QString &service, const QString &key, const QString &value, std::chrono::milliseconds within,
                   const std::stop_token &stop)
{
    const QString entry = entryName(service, key);
    const auto make = [=] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(key);
        job->setTextData(value);
        return job;
    };
    const auto ended = runJob(make, entry, within, stop);
    if (!ended)
        return std::unexpected(ended.error());
    if (ended->error != QKeychain::NoError)
        return fail(noKeychain(*ended, entry));
    return {};
}

} // namespace slipway::secrets::keychain
