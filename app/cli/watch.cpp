// SPDX-License-Identifier: Apache-2.0
#include "cli/projectwatch.h"
#include "cli/verbs.h"
#include "cli/watchservice.h"
#include "health/notifications.h"
#include "health/quiethours.h"
#include "session/healthwatch.h"
#include "session/monitor.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

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

/// Where the monitor's thread leaves a project for the one that waits for it.
class NextProject
{
public:
    void put(Project project)
    {
        const std::scoped_lock lock(m_mutex);
        m_project = std::move(project);
        m_woken.notify_all();
    }
    /// Blocks until there is one; nothing: \a stop is requested.
    std::optional<Project> take(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_woken.wait(lock, stop, [this] { return m_project.has_value(); });
        return std::exchange(m_project, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    std::optional<Project> m_project;
};

/// What a change of slipway.yaml leaves as it is, so that nothing is told twice or forgotten.
struct Memory {
    ProjectWatch file;
    health::Changes changes;
    health::QuietGate gate;
};

/// Tells what the monitor sees; on its thread.
class Reporter
{
public:
    Reporter(const Call &call, const release::Context &context, Notifications *notifications, Memory &memory,
             NextProject &next)
        : m_call(call)
        , m_context(context)
        , m_notifications(notifications)
        , m_memory(memory)
        , m_next(next)
        , m_watch(
              context, session::Watcher::Command,
              [&terminal = call.terminal](const Error &error) { terminal.complain(error); }, memory.changes)
    {
    }
    ~Reporter() { m_memory.changes = m_watch.known(); }
    Reporter(const Reporter &) = delete;
    Reporter &operator=(const Reporter &) = delete;

    void take(PipelineState seen)
    {
        if (m_isOver || isOfAnotherProject())
            return; // the next one looks at once
        const std::vector<StateChange> changes = m_watch.take(seen);
        if (!std::exchange(m_hasBegun, true))
            tellBeginning(seen);
        for (const StateChange &change : changes)
            tell(change);
        if (!m_notifications)
            return;
        std::vector<StateChange> ours = changes;
        std::erase_if(ours, [this](const StateChange &change) { return !m_watch.mayNotify(change); });
        for (const health::Note &note : m_memory.gate.pass(ours, m_context.clock().toLocalTime()))
            m_notifications->show(note);
    }

private:
    /// Whether slipway.yaml has become another one. One with a mistake is told, and the watch goes on without it.
    bool isOfAnotherProject()
    {
        auto changed = m_memory.file.changed();
        if (!changed)
            return false;
        if (!*changed) {
            m_call.terminal.complain(changed->error());
            m_call.terminal.say(u"The watch goes on with slipway.yaml as it was."_s);
            return false;
        }
        m_call.terminal.say(u"slipway.yaml has changed."_s);
        m_next.put(std::move(**changed));
        return m_isOver = true;
    }
    void tellBeginning(const PipelineState &seen)
    {
        QStringList states;
        for (const EnvironmentState &state : seen.environments)
            states += u"%1 %2"_s.arg(state.environment, state.problem ? state.problem->what : toWord(state.health));
        m_call.terminal.say(u"Watching %1: %2"_s.arg(m_context.project.name, states.join(u", "_s)));
    }
    void tell(const StateChange &change)
    {
        if (m_call.invocation.isJson) {
            const QJsonDocument line(health::toJson(change, m_context.project.name));
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
    const release::Context &m_context;
    Notifications *m_notifications;
    Memory &m_memory;
    NextProject &m_next;
    session::HealthWatch m_watch;
    bool m_hasBegun = false;
    bool m_isOver = false;
};

/// Until \a call is stopped: with slipway.yaml as it is, and from the beginning whenever it has become another one.
void watchOn(const Call &call, Notifications *notifications, const health::QuietHours &quiet)
{
    Memory memory{ProjectWatch(call.context.project.file), health::Changes(), health::QuietGate()};
    memory.gate.setHours(quiet);
    NextProject next;
    release::Context context = call.context;
    std::optional<Project> changed;
    do {
        if (changed)
            context.project = std::move(*changed);
        const session::Monitor monitor(context, [&]() -> session::Monitor::Told {
            auto reporter = std::make_shared<Reporter>(call, context, notifications, memory, next);
            return [reporter](PipelineState seen) {
                reporter->take(std::move(seen));
            };
        });
        changed = next.take(call.stop);
    } while (changed);
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
        return installWatch(call, options);
    if (invocation.uninstalls)
        return uninstallWatch(call);
    std::unique_ptr<Notifications> notifications;
    if (invocation.notifies)
        notifications = std::make_unique<Notifications>(call);
    watchOn(call, notifications.get(), quiet);
    return Done; // interrupting it is how it ends
}

} // namespace slipway::cli
