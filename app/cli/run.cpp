// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include "cli/verbs.h"
#include "project/projectfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

int interruptions = -1; // an eventfd: all that a signal handler may touch

extern "C" void onInterrupt(int)
{
    const std::uint64_t one = 1;
    static_cast<void>(!write(interruptions, &one, sizeof one));
}

/// Requests \a stop at the first SIGINT or SIGTERM; the next ones do what they always do.
class InterruptionWatch
{
public:
    explicit InterruptionWatch(const std::stop_source &stop)
        : m_notifier((interruptions = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this, stop = stop]() mutable {
            m_notifier.setEnabled(false);
            stop.request_stop();
        });
        struct sigaction action = {};
        action.sa_handler = onInterrupt;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigaction(SIGINT, &action, nullptr);
        sigaction(SIGTERM, &action, nullptr);
    }
    ~InterruptionWatch()
    {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        close(interruptions);
    }
    InterruptionWatch(const InterruptionWatch &) = delete;
    InterruptionWatch &operator=(const InterruptionWatch &) = delete;

private:
    QSocketNotifier m_notifier;
};

int dispatch(const Call &call)
{
    switch (call.invocation.verb) {
    case Invocation::Verb::Build: return build(call);
    case Invocation::Verb::Verify: return verify(call);
    case Invocation::Verb::Status: return status(call);
    case Invocation::Verb::Plan: return plan(call);
    case Invocation::Verb::History: return history(call);
    case Invocation::Verb::Audit: return audit(call);
    case Invocation::Verb::Deploy:
    case Invocation::Verb::Promote:
    case Invocation::Verb::RollBack: return deploy(call);
    case Invocation::Verb::ConfigShow: return configShow(call);
    case Invocation::Verb::ConfigDiff: return configDiff(call);
    case Invocation::Verb::ConfigSet:
    case Invocation::Verb::ConfigUnset:
    case Invocation::Verb::ConfigCopy: return configEdit(call);
    case Invocation::Verb::ContractInit: return contractInit(call);
    case Invocation::Verb::ContractCheck: return contractCheck(call);
    case Invocation::Verb::Approve: return approve(call);
    case Invocation::Verb::Drift: return drift(call);
    case Invocation::Verb::SecretSet: return secretSet(call);
    case Invocation::Verb::Logs: return logs(call);
    case Invocation::Verb::Restart: return restart(call);
    case Invocation::Verb::Watch: return watch(call);
    case Invocation::Verb::Window: break;
    }
    return Failed;
}

/// On a terminal a person decides; otherwise an unknown key is refused.
std::function<bool(const remote::HostKeyQuestion &)> keyQuestion(Terminal &terminal)
{
    if (!terminal.isInteractive())
        return {};
    return [&terminal](const remote::HostKeyQuestion &question) {
        return terminal.ask(u"%1 (%2) shows a key that is not known yet:\n  %3 %4\nAccept it? [yes/no]"_s.arg(
                   question.host, question.address, question.keyType, question.fingerprint)) == u"yes";
    };
}

} // namespace

int run(const Invocation &invocation)
{
    Terminal terminal(invocation.isVerbose);
    auto project = project::read(invocation.project.isEmpty() ? QDir::currentPath() : invocation.project);
    if (!project)
        return terminal.complain(project.error());
    remote::Settings settings = session::connectionSettings(invocation.surroundings);
    settings.acceptHostKey = keyQuestion(terminal);
    remote::Hosts hosts(settings);
    const release::Context context = session::makeContext(std::move(*project), hosts, invocation.surroundings);
    std::stop_source stop;
    InterruptionWatch watch(stop);
    int code = Failed;
    std::thread worker([&] {
        code = dispatch({.invocation = invocation, .context = context, .terminal = terminal, .stop = stop.get_token()});
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    worker.join();
    hosts.close();
    return code;
}

} // namespace slipway::cli
