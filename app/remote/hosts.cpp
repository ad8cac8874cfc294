// SPDX-License-Identifier: Apache-2.0
#include "remote/hosts.h"

#include "model/english.h"
#include "remote/brokenpipe.h"
#include "remote/connection.h"
#include "remote/hostlink.h"
#include "remote/localhost.h"
#include "remote/log.h"
#include "remote/sshhost.h"

#include <QThread>
#include <QThreadPool>

#include <latch>
#include <map>
#include <mutex>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace slipway::remote {

Q_LOGGING_CATEGORY(slipwayRemote, "slipway.remote", QtInfoMsg)

namespace {

// Three descriptors a host and six a local program; the usual soft limit is 1024.
void raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

class Hosts::Private
{
public:
    explicit Private(Settings what)
        : settings(std::move(what))
    {
        raiseFileLimit();
        pool.setMaxThreadCount(std::max(1, settings.connectors));
        io.setObjectName(u"slipway-io"_s);
        QObject::connect(&io, &QThread::started, &io, &NoBrokenPipe::forThisThread, Qt::DirectConnection);
        // What is said there goes to workers of either language: see Operation::wait.
        const auto speakEnglish = [] {
            thread_local const InEnglish english;
        };
        QObject::connect(&io, &QThread::started, &io, speakEnglish, Qt::DirectConnection);
        io.start();
        local = std::make_unique<LocalHost>(closing.get_token(), &io);
    }

    SshHost *find(const QString &name)
    {
        const std::scoped_lock lock(mutex);
        Remote &remote = remotes[name];
        if (!remote.host) {
            const auto connect = [this, name](const Cancellation &cancellation) {
                const InEnglish english;
                return connectTo(name, settings, cancellation);
            };
            remote.link = std::make_unique<HostLink>(name, connect, pool, settings.keepAlive);
            remote.link->moveToThread(&io);
            remote.host = std::make_unique<SshHost>(name, *remote.link, gate);
        }
        return remote.host.get();
    }

    void close()
    {
        if (!gate.shut())
            return;
        closing.request_stop();
        {
            // Nothing is posted any more; what has been posted comes before this. (A latch rather than
            // Qt's blocking connection, because the thread sanitizer sees through it.)
            const std::scoped_lock lock(mutex);
            std::latch closed(std::ptrdiff_t(remotes.size()));
            for (auto &[name, remote] : remotes) {
                const auto closeLink = [link = remote.link.get(), &closed] {
                    link->close();
                    closed.count_down();
                };
                QMetaObject::invokeMethod(remote.link.get(), closeLink, Qt::QueuedConnection);
            }
            closed.wait();
        }
        pool.waitForDone();
        io.quit();
        io.wait();
    }

    struct Remote {
        std::unique_ptr<HostLink> link;
        std::unique_ptr<SshHost> host;
    };

    const Settings settings;
    std::stop_source closing;
    Gate gate;
    QThread io;
    QThreadPool pool;
    std::unique_ptr<LocalHost> local;
    std::mutex mutex;
    std::map<QString, Remote> remotes;
};

Hosts::Hosts(Settings settings)
    : d(std::make_unique<Private>(std::move(settings)))
{
}

Hosts::~Hosts()
{
    close();
}

Host *Hosts::host(const QString &name)
{
    if (name == "local"_L1)
        return d->local.get();
    return d->find(name);
}

void Hosts::close()
{
    d->close();
}

} // namespace slipway::remote
