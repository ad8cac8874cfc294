// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "health/probe.h"
#include "release/lookout.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;
using Colour = Terminal::Colour;

namespace {

Colour colourOf(Health health)
{
    switch (health) {
    case Health::Healthy: return Colour::Good;
    case Health::Degraded: return Colour::Bad;
    case Health::Progressing:
    case Health::Missing: return Colour::Warn;
    default: return Colour::Faint;
    }
}

QString withDetail(const QString &word, const QString &detail)
{
    return detail.isEmpty() ? word : word + u" · "_s + detail;
}

QString releaseLine(const EnvironmentState &state)
{
    if (!state.release)
        return u"no release yet"_s;
    return u"%1  commit %2  %3 by %4"_s.arg(state.release->title(), state.release->commit.left(7),
                                            state.deployedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"),
                                            state.deployedBy);
}

QString serviceLine(const ServiceState &service)
{
    const auto probe = [](const std::optional<ProbeSample> &sample) {
        return sample ? health::summary(*sample) : u"–"_s;
    };
    return u"    %1 %2 %3 %4  /health %5  /ready %6  restarts %7"_s.arg(service.host, -10)
        .arg(service.service, -10)
        .arg(service.image, -20)
        .arg(service.state, -12)
        .arg(probe(service.healthProbe), probe(service.readyProbe))
        .arg(service.restarts);
}

void tell(Terminal &terminal, const EnvironmentState &state)
{
    terminal.print(u"%1  %2"_s.arg(state.isProtected ? state.environment.toUpper() : state.environment, -8)
                       .arg(releaseLine(state)));
    terminal.print(u"    Health    "_s +
                   terminal.coloured(withDetail(toWord(state.health), state.healthDetail), colourOf(state.health)));
    terminal.print(u"    Sync      "_s + terminal.coloured(withDetail(toWord(state.sync), state.syncDetail),
                                                           state.sync == Sync::Drifted ? Colour::Warn : Colour::Plain));
    if (state.lastRun)
        terminal.print(u"    Last run  "_s + withDetail(toWord(*state.lastRun), state.lastRunDetail));
    if (const Gate *gate = denial(state.promoteGates))
        terminal.print(u"    Promote   denied: %1 %2"_s.arg(gate->why, gate->lift));
    else if (!state.promotes.isEmpty() && !(state.release && state.promotes.endsWith(state.release->alias())))
        terminal.print(u"    Promote   %1 may come"_s.arg(state.promotes));
    for (const ServiceState &service : state.services)
        terminal.print(serviceLine(service));
    if (state.problem)
        terminal.print(toText(*state.problem));
}

} // namespace

int status(const Call &call)
{
    const QString &wanted = call.invocation.environment;
    if (!wanted.isEmpty()) {
        if (const auto known = call.context.environment(wanted); !known)
            return call.terminal.complain(known.error());
    }
    release::Lookout lookout(call.context);
    PipelineState pipeline = lookout.look(call.stop);
    if (!wanted.isEmpty())
        std::erase_if(pipeline.environments, [&](const EnvironmentState &one) { return one.environment != wanted; });
    if (call.invocation.isJson) {
        call.terminal.print(toJson(pipeline));
    } else {
        call.terminal.print(u"%1  %2"_s.arg(pipeline.project, pipeline.source));
        for (const EnvironmentState &state : pipeline.environments)
            tell(call.terminal, state);
    }
    for (const EnvironmentState &state : pipeline.environments) {
        if (state.problem)
            return exitCodeOf(*state.problem);
    }
    return Done;
}

} // namespace slipway::cli
