// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "cli/watchservice.h"
#include "health/notifications.h"
#include "health/quiethours.h"
#include "session/healthwatch.h"
#include "session/monitor.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

#include <condition_variable>
#include <mutex>

namespace slipway::cli {

using namespace Qt::StringLiterals;
using health::DesktopNotifier;
using health::StateChange;

namespace {

/// Notifications of the desktop from a worker: the notifier itself lives on the main thread, which has the event loop.
class Notifications
{
public:
    explicit Notifications(const Call &call)
        : m_terminal(call.terminal)
    {
        const QStringList words = QStringList{u"-C"_s, call.context.project.file} +
                                  session::toOptions(call.invocation.surroundings) + QStringList{u"--show"_s};
        onMain([this, words] {
            m_notifier = new DesktopNotifier(QDBusConnection::sessionBus(), qApp);
            QObject::connect(m_notifier, &DesktopNotifier::activated, m_notifier, [words](const QString &environment) {
                // A summary is of no environment.
                QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                        environment.isEmpty() ? words.first(words.size() - 1)
                                                              : words + QStringList{environment});
            });
            QObject::connect(m_notifier, &DesktopNotifier::failed, m_notifier, [this] {
                if (!std::exchange(m_hasFailed, true))
                    m_terminal.say(u"No desktop shows notifications here; changes are told all the same."_s);
            });
        });
    }
    ~Notifications()
    {
        onMain([this] { delete m_notifier; });
    }
    Notifications(const Notifications &) = delete;
    Notifications &operator=(const Notifications &) = delete;

    void show(const health::Note &note)
    {
        QMetaObject::invokeMethod(m_notifier, [notifier = m_notifier, note] { notifier->show(note); });
    }

private:
    static void onMain(const std::function<void()> &what)
    {
        QMetaObject::invokeMethod(qApp, what, Qt::BlockingQueuedConnection);
    }

    Terminal &m_terminal;
    DesktopNotifier *m_notifier = nullptr;
    bool m_hasFailed = false;
};

/// Tells what the monitor sees; on its thread.
class Reporter
{
public:
    Reporter(const Call &call, Notifications *notifications, const health::QuietHours &quiet)
        : m_call(call)
        , m_notifications(notifications)
        , m_watch(call.context, session::Watcher::Command,
                  [&terminal = call.terminal](const Error &error) { terminal.complain(error); })
    {
        m_gate.setHours(quiet);
    }

    void take(PipelineState seen)
    {
        const std::vector<StateChange> changes = m_watch.take(seen);
        if (!std::exchange(m_hasBegun, true))
            tellBeginning(seen);
        for (const StateChange &change : changes)
            tell(change);
        if (!m_notifications)
            return;
        std::vector<StateChange> ours = changes;
        std::erase_if(ours, [this](const StateChange &change) { return !m_watch.mayNotify(change); });
        for (const health::Note &note : m_gate.pass(ours, m_call.context.clock().toLocalTime()))
            m_notifications->show(note);
    }

private:
    void tellBeginning(const PipelineState &seen)
    {
        QStringList states;
        for (const EnvironmentState &state : seen.environments)
            states += u"%1 %2"_s.arg(state.environment, state.problem ? state.problem->what : toWord(state.health));
        m_call.terminal.say(u"Watching %1: %2"_s.arg(m_call.context.project.name, states.join(u", "_s)));
    }
    void tell(const StateChange &change)
    {
        if (m_call.invocation.isJson) {
            const QJsonDocument line(health::toJson(change, m_call.context.project.name));
            m_call.terminal.printRaw(line.toJson(QJsonDocument::Compact) + '\n');
            return;
        }
        using Colour = Terminal::Colour;
        const Colour colour = change.kind == StateChange::Kind::Ill         ? Colour::Bad
                              : change.kind == StateChange::Kind::Recovered ? Colour::Good
                                                                            : Colour::Warn;
        m_call.terminal.print(change.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss  "_s) +
                              m_call.terminal.coloured(health::headline(change), colour));
        for (const QString &line : health::details(change).split(u'\n', Qt::SkipEmptyParts))
            m_call.terminal.print(u"    "_s + line);
    }

    const Call &m_call;
    Notifications *m_notifications;
    session::HealthWatch m_watch;
    health::QuietGate m_gate;
    bool m_hasBegun = false;
};

void waitFor(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait(lock, stop, [] { return false; });
}

int systemctl(const Call &call, const QStringList &words)
{
    const auto done =
        call.context.local().run(remote::Command::program(QStringList{u"systemctl"_s, u"--user"_s} + words), call.stop);
    if (!done)
        return call.terminal.complain(done.error());
    if (done->succeeded())
        return Done;
    return call.terminal.complain({.kind = ErrorKind::LocalIo,
                                   .what = u"systemctl --user %1 did not succeed"_s.arg(words.join(u' ')),
                                   .where = {},
                                   .why = done->reason(),
                                   .cure = u"Run it in a terminal of your desktop session."_s});
}

int install(const Call &call, const QStringList &options)
{
    Terminal &terminal = call.terminal;
    const Project &project = call.context.project;
    const QString file = unitFile(project);
    const QString text =
        unitText(project, QCoreApplication::applicationFilePath(), call.invocation.surroundings, options);
    if (const auto written = writeUnit(file, text); !written)
        return terminal.complain(written.error());
    terminal.print(u"%1:\n\n%2"_s.arg(file, text));
    const QString name = unitName(project);
    const bool starts =
        call.invocation.isYes ||
        (terminal.isInteractive() && terminal.ask(u"Start it now, and whenever you log in? [yes/no]"_s) == u"yes");
    if (!starts) {
        terminal.print(u"To start it now, and whenever you log in:\n"
                       "    systemctl --user daemon-reload\n"
                       "    systemctl --user enable --now %1\n"
                       "To watch while nobody is logged in: loginctl enable-linger"_s.arg(name));
        return Done;
    }
    const int reloaded = systemctl(call, {u"daemon-reload"_s});
    return reloaded == Done ? systemctl(call, {u"enable"_s, u"--now"_s, name}) : reloaded;
}

int uninstall(const Call &call)
{
    const Project &project = call.context.project;
    const QString file = unitFile(project);
    if (!QFileInfo::exists(file)) {
        return call.terminal.complain({.kind = ErrorKind::NotFound,
                                       .what = u"No service watches %1 here"_s.arg(project.name),
                                       .where = {.file = file},
                                       .why = {},
                                       .cure = u"slipway watch --install writes one."_s});
    }
    const int stopped = systemctl(call, {u"disable"_s, u"--now"_s, unitName(project)});
    if (!QFile::remove(file)) {
        return call.terminal.complain({.kind = ErrorKind::LocalIo,
                                       .what = u"The unit cannot be removed"_s,
                                       .where = {.file = file},
                                       .why = {},
                                       .cure = u"Look at the permissions of the folder."_s});
    }
    call.terminal.print(u"Removed %1"_s.arg(file));
    return stopped == Done ? systemctl(call, {u"daemon-reload"_s}) : stopped;
}

} // namespace

int watch(const Call &call)
{
    const Invocation &invocation = call.invocation;
    health::QuietHours quiet;
    QStringList options;
    if (!invocation.quietHours.isEmpty()) {
        const auto read = health::QuietHours::fromText(invocation.quietHours);
        if (!read) {
            return call.terminal.complain({.kind = ErrorKind::InvalidInput,
                                           .what = u"\"%1\" are no quiet hours"_s.arg(invocation.quietHours),
                                           .where = {},
                                           .why = {},
                                           .cure = u"Write their beginning and their end: 22:00-07:00."_s});
        }
        quiet = *read;
        options += {u"--quiet-hours"_s, quiet.toText()};
    }
    if (!invocation.notifies)
        options += u"--no-notify"_s;
    if (invocation.installs)
        return install(call, options);
    if (invocation.uninstalls)
        return uninstall(call);
    std::unique_ptr<Notifications> notifications;
    if (invocation.notifies)
        notifications = std::make_unique<Notifications>(call);
    {
        const session::Monitor monitor(call.context, [&]() -> session::Monitor::Told {
            auto reporter = std::make_shared<Reporter>(call, notifications.get(), quiet);
            return [reporter](PipelineState seen) {
                reporter->take(std::move(seen));
            };
        });
        waitFor(call.stop);
    }
    return Done; // interrupting it is how it ends
}

} // namespace slipway::cli
