// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "cli/watchservice.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

int installWatch(const Call &call, const QStringList &options)
{
    Terminal &terminal = call.terminal;
    const Project &project = call.context.project;
    const QString name = unitName(project);
    const QString file = unitFile(project);
    const QString text =
        unitText(project, QCoreApplication::applicationFilePath(), call.invocation.surroundings, options);
    if (const auto written = writeUnit(file, text); !written)
        return terminal.complain(written.error());
    terminal.print(u"%1:\n\n%2"_s.arg(file, text));
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

int uninstallWatch(const Call &call)
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

} // namespace slipway::cli
