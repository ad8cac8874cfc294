// SPDX-License-Identifier: Apache-2.0
#include "history/history.h"

#include "cli/verbs.h"
#include "history/audit.h"
#include "history/historyexport.h"
#include "history/ledger.h"

#include <ranges>

namespace slipway::cli {

using namespace Qt::StringLiterals;
using slipway::history::Entry;

/// The ledger of the environment that was asked for, as it is now.
static Result<std::vector<Entry>> readLedger(const Call &call)
{
    const auto environment = call.context.environment(call.invocation.environment);
    if (!environment)
        return std::unexpected(environment.error());
    slipway::history::Ledger ledger(call.context.seat(**environment), call.context.directoryOf(**environment),
                                    call.context.by, call.context.clock);
    if (auto read = ledger.refresh(call.stop); !read)
        return std::unexpected(read.error());
    return ledger.entries();
}

int history(const Call &call)
{
    const auto entries = readLedger(call);
    if (!entries)
        return call.terminal.complain(entries.error());
    const auto told = slipway::history::History::of(*entries);
    QJsonArray array;
    for (const Deployment &deployment : told.deployments() | std::views::reverse) {
        array.append(toJson(deployment));
        if (call.invocation.isJson)
            continue;
        call.terminal.print(u"%1  %2  %3  %4  %5  %6"_s.arg(deployment.number, 4)
                                .arg(deployment.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"))
                                .arg(toWord(deployment.intent), -9)
                                .arg(deployment.release.title(), -24)
                                .arg(slipway::history::outcomeWord(deployment), -20)
                                .arg(deployment.by));
        if (deployment.error)
            call.terminal.print(u"      "_s + deployment.error->what);
    }
    if (call.invocation.isJson)
        call.terminal.print(array);
    else if (array.isEmpty())
        call.terminal.print(u"Nothing was deployed to %1 yet."_s.arg(call.invocation.environment));
    return Done;
}

int audit(const Call &call)
{
    const auto entries = readLedger(call);
    if (!entries)
        return call.terminal.complain(entries.error());
    const QString &environment = call.invocation.environment;
    const auto told = slipway::history::auditOf(environment, *entries);
    if (call.invocation.isJson)
        call.terminal.print(slipway::history::toJson(told));
    else if (told.empty())
        call.terminal.print(u"Nothing but deployments was done in %1 yet."_s.arg(environment));
    else
        call.terminal.print(slipway::history::toText(told).trimmed());
    return Done;
}

} // namespace slipway::cli
