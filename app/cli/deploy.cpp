// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "release/deployer.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

Intent intentOf(Invocation::Verb verb)
{
    switch (verb) {
    case Invocation::Verb::Promote: return Intent::Promote;
    case Invocation::Verb::RollBack: return Intent::RollBack;
    default: return Intent::Deploy;
    }
}

/// Whether the person wants it; a protected environment wants its name typed.
Result<void> confirm(const Call &call, const Plan &plan)
{
    if (!plan.isProtected || call.invocation.isYes)
        return {};
    if (!call.terminal.isInteractive()) {
        return fail(ErrorKind::InvalidInput, u"%1 is protected and nobody is there to ask"_s.arg(plan.environment), {},
                    u"Pass --yes."_s);
    }
    if (call.terminal.ask(u"Type %1 to confirm:"_s.arg(plan.environment)) == plan.environment)
        return {};
    return fail(ErrorKind::Cancelled, u"Not confirmed; nothing was changed"_s);
}

int resume(const Call &call, const Environment &environment)
{
    call.terminal.say((call.invocation.givesUp ? u"Giving up what was left in the middle in %1"_s
                                               : u"Finishing what was left in the middle in %1"_s)
                          .arg(environment.name));
    release::Deployer deployer(call.context, environment, call.terminal.observer());
    const auto ended = call.invocation.givesUp ? deployer.giveUp(call.stop) : deployer.resume(call.stop);
    return ended ? tellEnd(call, *ended) : call.terminal.complain(ended.error());
}

} // namespace

int tellEnd(const Call &call, const Deployment &deployment)
{
    if (call.invocation.isJson)
        call.terminal.print(toJson(deployment));
    if (deployment.state == OperationState::Succeeded) {
        call.terminal.say(call.terminal.coloured(u"✓ "_s, Terminal::Colour::Good) +
                          u"%1 is in %2, verified"_s.arg(deployment.release.title(), deployment.environment));
        return Done;
    }
    const Error error = deployment.error.value_or(Error{});
    int code = call.terminal.complain(error);
    if (deployment.isRolledBack)
        call.terminal.say(u"Rolled back by itself."_s);
    // Whatever step it was: the release is not what runs there, verified.
    if (deployment.hasSwitched && code != Interrupted)
        code = NotVerified;
    return code;
}

int deploy(const Call &call)
{
    const auto environment = call.context.environment(call.invocation.environment);
    if (!environment)
        return call.terminal.complain(environment.error());
    if (call.invocation.resumes || call.invocation.givesUp)
        return resume(call, **environment);
    const auto prepared = release::prepare(call.context,
                                           {.intent = intentOf(call.invocation.verb),
                                            .environment = call.invocation.environment,
                                            .release = call.invocation.release},
                                           call.stop);
    if (!prepared)
        return call.terminal.complain(prepared.error());
    const Plan &plan = (*prepared)->plan;
    if (!call.invocation.isJson)
        call.terminal.print(toText(plan));
    if (!denial(plan.gates)) {
        if (auto confirmed = confirm(call, plan); !confirmed)
            return call.terminal.complain(confirmed.error());
    }
    release::Deployer deployer(call.context, **environment, call.terminal.observer());
    const auto ended = deployer.execute(**prepared, call.stop);
    return ended ? tellEnd(call, *ended) : call.terminal.complain(ended.error());
}

} // namespace slipway::cli
