// SPDX-License-Identifier: Apache-2.0
#include "history/audit.h"

#include "cli/verbs.h"
#include "history/ledger.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;

int audit(const Call &call)
{
    const auto environment = call.context.environment(call.invocation.environment);
    if (!environment)
        return call.terminal.complain(environment.error());
    slipway::history::Ledger ledger(call.context.seat(**environment), call.context.directoryOf(**environment),
                                    call.context.by, call.context.clock);
    if (auto read = ledger.refresh(call.stop); !read)
        return call.terminal.complain(read.error());
    const auto told = slipway::history::auditOf((*environment)->name, ledger.entries());
    if (call.invocation.isJson)
        call.terminal.print(slipway::history::toJson(told));
    else if (told.empty())
        call.terminal.print(u"Nothing but deployments was done in %1 yet."_s.arg((*environment)->name));
    else
        call.terminal.print(slipway::history::toText(told).trimmed());
    return Done;
}

} // namespace slipway::cli
