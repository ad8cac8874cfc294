// SPDX-License-Identifier: Apache-2.0
#include "remote/hosts.h"

#include "model/english.h"
#include "remote/brokenpipe.h"
#include "remote/connection.h"
#include "remote/connectors.h"
#include "remote/eventthread.h"
#include "remote/hostlink.h"
#include "remote/localhost.h"
#include "remote/log.h"
#include "remote/sshhost.h"

#include <latch>
#include <map>
#include <mutex>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace slipway::remote {

Q_LOGGING_CATEGORY(slipwayRemote, "slipway.remote", QtInfoMsg)

namespace {

// What is said there goes to workers of either language: see Operation::wait.
void beginIo()
{
    NoBrokenPipe::forThisThread();
    thread_local const InEnglish english;
}

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
            remote.link = std::make_unique<HostLink>(name, connect, connectors, settings.keepAlive);
            remote.link->moveToThread(io.handle());
            remote.host = std::make_unique<SshHost>(name, *remote.link, gate, io);
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
        connectors.finish();
        const std::scoped_lock lock(mutex); // nothing is moved to a thread that ends
        io.stop();
    }

    struct Remote {
        std::unique_ptr<HostLink> link;
        std::unique_ptr<SshHost> host;
    };

    const Settings settings;
    std::stop_source closing;
    Gate gate;
    EventThread io{"slipway-io", beginIo};
    Connectors connectors{settings.connectors};
    LocalHost local{closing.get_token(), io};
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
        return &d->local;
    return d->find(name);
}

void Hosts::close()
{
    d->close();
}

} // namespace slipway::remote
