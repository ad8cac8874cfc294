// SPDX-License-Identifier: Apache-2.0
#include "release/planner.h"

#include "cli/verbs.h"

namespace slipway::cli {

int plan(const Call &call)
{
    const auto prepared = release::prepare(call.context,
                                           {.intent = call.invocation.intent,
                                            .environment = call.invocation.environment,
                                            .release = call.invocation.release},
                                           call.stop);
    if (!prepared)
        return call.terminal.complain(prepared.error());
    const Plan &made = (*prepared)->plan;
    if (call.invocation.isJson)
        call.terminal.print(toJson(made));
    else
        call.terminal.print(toText(made));
    return denial(made.gates) ? Denied : Done;
}

} // namespace slipway::cli
