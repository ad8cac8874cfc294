// SPDX-License-Identifier: Apache-2.0
#include "release/compare.h"

#include "config/covered.h"
#include "config/settings.h"
#include "history/history.h"
#include "history/ledger.h"
#include "release/commits.h"
#include "release/parity.h"
#include "release/words.h"

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

/// One side: the deployment, and what it was made from.
struct Side {
    Deployment deployment;
    std::vector<config::Setting> settings;
};

Result<Side> read(const Context &context, const DeploymentName &name, std::stop_token stop)
{
    const auto environment = context.environment(name.environment);
    if (!environment)
        return std::unexpected(environment.error());
    history::Ledger ledger(context.seat(**environment), context.directoryOf(**environment), context.by, context.clock);
    if (auto read = ledger.refresh(std::move(stop)); !read)
        return std::unexpected(read.error());
    const auto history = history::History::of(ledger.entries());
    const Deployment *found = history.find(name.id);
    if (!found) {
        return fail(Error{.kind = ErrorKind::NotFound,
                          .what = Words::tr("This deployment is not in the ledger of %1").arg(name.environment),
                          .where = {.environment = name.environment},
                          .why = {},
                          .cure = Words::tr("Look at the history again.")});
    }
    return Side{*found, config::settingsFromJson(history.settings(found->id))};
}

std::vector<ImageChange> imageChanges(const Release &from, const Release &to)
{
    std::vector<ImageChange> changes;
    for (const Image &image : to.images) {
        const Image *before = from.image(image.service);
        if (!before || before->configDigest != image.configDigest)
            changes.push_back({image.service, before ? before->configDigest : QString(), image.configDigest});
    }
    for (const Image &image : from.images) {
        if (!to.image(image.service))
            changes.push_back({image.service, image.configDigest, {}});
    }
    return changes;
}

void listCommits(const Context &context, const Release &from, const Release &to, Comparison &comparison,
                 const std::stop_token &stop)
{
    if (from.commit == to.commit)
        return;
    auto commits = commitsBetween(context, from.commit, to.commit, stop);
    if (commits && commits->isEmpty()) {
        commits = commitsBetween(context, to.commit, from.commit, stop);
        comparison.isBackwards = true;
    }
    if (commits)
        comparison.commits = *commits;
    else
        comparison.whyNoCommits = commits.error().what;
}

} // namespace

Result<Comparison> compare(const Context &context, const DeploymentName &from, const DeploymentName &to,
                           std::stop_token stop)
{
    const auto before = read(context, from, stop);
    if (!before)
        return std::unexpected(before.error());
    const auto after = read(context, to, stop);
    if (!after)
        return std::unexpected(after.error());
    const Release &first = before->deployment.release;
    const Release &second = after->deployment.release;
    Comparison comparison{.images = imageChanges(first, second),
                          .settings = config::compare(before->settings, after->settings),
                          .commits = {},
                          .whyNoCommits = {},
                          .isSameRelease = first.id == second.id};
    const auto contract = contractNow(context);
    for (SettingChange &change : comparison.settings) {
        const ContractRule *rule = contract ? contract->rule(change.key) : nullptr;
        change.before = config::covered(change.key, change.before, rule);
        change.after = config::covered(change.key, change.after, rule);
    }
    listCommits(context, first, second, comparison, stop);
    return comparison;
}

} // namespace slipway::release
