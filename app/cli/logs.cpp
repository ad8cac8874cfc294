// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "release/services.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;

int logs(const Call &call)
{
    const auto environment = call.context.environment(call.invocation.environment);
    if (!environment)
        return call.terminal.complain(environment.error());
    const release::LogWanted wanted{
        .service = call.invocation.service, .follows = call.invocation.follows, .lines = call.invocation.lines};
    const auto ended = release::readLogs(
        call.context, **environment, wanted, [&](const QByteArray &lines) { call.terminal.printRaw(lines); },
        call.stop);
    return ended ? Done : call.terminal.complain(ended.error());
}

int restart(const Call &call)
{
    const auto found = call.context.environment(call.invocation.environment);
    if (!found)
        return call.terminal.complain(found.error());
    const Environment &environment = **found;
    const QString &wanted = call.invocation.host;
    if (environment.isProtected && !call.invocation.isYes) {
        if (!call.terminal.isInteractive() || call.terminal.ask(u"Restart %1 in %2? Type its name:"_s.arg(
                                                  call.invocation.service, environment.name)) != environment.name)
            return call.terminal.complain({.kind = ErrorKind::Denied,
                                           .what = u"%1 is protected, and nobody confirmed"_s.arg(environment.name),
                                           .where = {.environment = environment.name},
                                           .why = {},
                                           .cure = u"Type its name when asked, or say --yes."_s});
    }
    for (const QString &host : wanted.isEmpty() ? environment.hosts : QStringList{wanted}) {
        const auto restarted =
            release::restartService(call.context, environment, host, call.invocation.service, call.stop);
        if (!restarted)
            return call.terminal.complain(restarted.error());
        call.terminal.say(u"Restarted %1 on %2."_s.arg(call.invocation.service, host));
    }
    return Done;
}

} // namespace slipway::cli
