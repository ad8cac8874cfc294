// SPDX-License-Identifier: Apache-2.0
#include "release/moved.h"

#include "release/words.h"

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::ComposeTarget;
using delivery::HostView;

Result<std::vector<HostView>> viewAll(const Context &context, const Environment &environment,
                                      const ComposeTarget &target, const delivery::Rendered &rendered,
                                      const Release &release, std::stop_token stop)
{
    const auto results = onEach<HostView>(
        context.hostsOf(environment), [&](remote::Host &host) { return target.view(host, rendered, release, stop); });
    std::vector<HostView> views;
    for (const auto &result : results) {
        if (!result)
            return std::unexpected(result.error());
        views.push_back(*result);
    }
    return views;
}

std::vector<ServiceChange> changesOf(const std::vector<HostView> &views, const delivery::Rendered &rendered,
                                     const Release &release, const Release *replaces)
{
    std::vector<ServiceChange> all;
    for (const HostView &view : views) {
        const auto changes = delivery::changesOn(view, rendered, release, replaces);
        all.insert(all.end(), changes.begin(), changes.end());
    }
    return all;
}

Result<void> checkAgain(const Context &context, const Prepared &prepared, std::stop_token stop)
{
    const ComposeTarget target(context.project, *prepared.environment, context.directoryOf(*prepared.environment));
    const auto views =
        viewAll(context, *prepared.environment, target, prepared.rendered, prepared.plan.release, std::move(stop));
    if (!views)
        return std::unexpected(views.error());
    auto expected = prepared.plan.services;
    std::erase_if(expected, [](const auto &change) { return change.action == ServiceChange::Action::RunOnce; });
    const auto &replaces = prepared.plan.replaces;
    const auto now = changesOf(*views, prepared.rendered, prepared.plan.release, replaces ? &*replaces : nullptr);
    const QString moved = whatMoved(expected, now);
    if (moved.isEmpty())
        return {};
    return fail(Error{.kind = ErrorKind::Moved,
                      .what = Words::tr("Reality moved since the plan was shown"),
                      .where = {.environment = prepared.plan.environment},
                      .why = moved,
                      .cure = Words::tr("Look at the new plan and confirm that.")});
}

QString whatMoved(const std::vector<ServiceChange> &planned, const std::vector<ServiceChange> &now)
{
    const auto words = [](const ServiceChange &change) {
        return Words::tr("%1 on %2: %3 (%4)").arg(change.service, change.host, toWord(change.action), change.why);
    };
    const auto [was, is] = std::ranges::mismatch(planned, now);
    if (was == planned.end() && is == now.end())
        return {};
    if (was == planned.end())
        return Words::tr("Now there is also %1.").arg(words(*is));
    if (is == now.end())
        return Words::tr("The plan said %1; that is not to be done any more.").arg(words(*was));
    return Words::tr("Now it would be %1; the plan said %2.").arg(words(*is), words(*was));
}

} // namespace slipway::release
