// SPDX-License-Identifier: Apache-2.0
#include "release/gates.h"

#include "model/recorded.h"
#include "release/words.h"

#include <algorithm>
#include <ranges>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

/// The last deployment of \a release in \a history. Null: never.
const Deployment *lastOf(const history::History &history, const Release &release)
{
    for (const Deployment &deployment : history.deployments() | std::views::reverse) {
        if (deployment.release.id == release.id)
            return &deployment;
    }
    return nullptr;
}

QString becameOf(const Deployment &deployment)
{
    if (deployment.state == OperationState::Running)
        return Words::tr("it is being deployed there now");
    const QString what = deployment.error ? deployment.error->what : toWord(deployment.state);
    return deployment.isRolledBack ? Words::tr("it failed there and was rolled back: %1").arg(what)
                                   : Words::tr("it failed there: %1").arg(what);
}

/// Deployed again, with another configuration or over what somebody changed by hand.
bool runsHere(const GateFacts &facts)
{
    const Deployment *current = facts.here->current();
    return facts.intent == Intent::Deploy && facts.release && current && current->isVerified &&
           current->release.id == facts.release->id;
}

/// A deployment goes to every host, and what is verified upstream stands in its ledger.
Gate hostsAnswer(const Error &silent)
{
    const QString &host = silent.where.host;
    return {.title = silent.kind == ErrorKind::Unreachable ? Words::tr("All hosts answer")
                                                           : Words::tr("The state of all hosts is known"),
            .verdict = Gate::Verdict::Denies,
            .why = host.isEmpty() || silent.what.contains(host) ? silent.what : host + u": "_s + silent.what,
            .lift = silent.cure};
}

/// Production only ever gets an existing, already verified release; elsewhere a person may go round.
Gate verifiedUpstream(const GateFacts &facts)
{
    const QString upstream = facts.upstream->name;
    Gate gate{.title = Words::tr("Verified in %1, same images").arg(upstream)};
    const Deployment *last = facts.release && facts.above ? lastOf(*facts.above, *facts.release) : nullptr;
    if ((last && last->isVerified) || runsHere(facts))
        return gate;
    const bool mayGoRound = facts.intent == Intent::Deploy && !facts.environment->isProtected;
    gate.verdict = mayGoRound ? Gate::Verdict::Warns : Gate::Verdict::Denies;
    if (!facts.release)
        gate.why = Words::tr("No release is verified in %1.").arg(upstream);
    else if (last)
        gate.why = Words::tr("%1 is not verified in %2: %3.").arg(last->release.title(), upstream, becameOf(*last));
    else
        gate.why = Words::tr("%1 was never in %2.").arg(facts.release->title(), upstream);
    gate.lift = Words::tr("A deployment to %1 that becomes verified.").arg(upstream);
    return gate;
}

Gate verifiedHere(const GateFacts &facts)
{
    Gate gate{.title = Words::tr("Was verified here before")};
    const auto &all = facts.here->deployments();
    const bool was = facts.release && std::ranges::any_of(all, [&](const Deployment &deployment) {
                         return deployment.isVerified && deployment.release.id == facts.release->id;
                     });
    if (was)
        return gate;
    gate.verdict = Gate::Verdict::Denies;
    gate.why = facts.release
                   ? Words::tr("%1 was never verified in %2.").arg(facts.release->title(), facts.environment->name)
                   : Words::tr("There is no earlier release that was verified here.");
    gate.lift = Words::tr("Promote a release that is verified upstream instead.");
    return gate;
}

Gate lockFree(const GateFacts &facts)
{
    Gate gate{.title = Words::tr("Nobody else deploys here")};
    // One that nobody is behind any more, with nothing left to finish, is set aside by the deployment.
    if (!facts.lock || (facts.lock->isStale() && !facts.here->unfinished()))
        return gate;
    gate.verdict = Gate::Verdict::Denies;
    gate.why = Words::tr("%1 since %2: %3.")
                   .arg(facts.lock->owner.by, facts.lock->owner.since.toLocalTime().toString(u"HH:mm:ss"),
                        inOwnWords(facts.lock->owner.doing));
    gate.lift =
        facts.lock->isStale()
            ? Words::tr("Nobody is behind it any more: `slipway deploy %1 --resume`.").arg(facts.environment->name)
            : Words::tr("Wait until it has ended.");
    return gate;
}

Gate nothingUnfinished(const GateFacts &facts)
{
    Gate gate{.title = Words::tr("No deployment was left in the middle")};
    const Deployment *unfinished = facts.here->unfinished();
    if (!unfinished || facts.lock)
        return gate;
    gate.verdict = Gate::Verdict::Denies;
    gate.why = Words::tr("Deployment %1 of %2 by %3 has not ended.")
                   .arg(QString::number(unfinished->number), unfinished->release.title(), unfinished->by);
    gate.lift = Words::tr("Finish it: `slipway deploy %1 --resume`.").arg(facts.environment->name);
    return gate;
}

/// Environments differ in what the contract lets them differ in, here and upstream.
Gate differsAsAllowed(const GateFacts &facts)
{
    Gate gate{.title = Words::tr("Configuration as the contract says")};
    const bool mayGoRound = facts.intent == Intent::RollBack || (runsHere(facts) && !facts.changesSettings) ||
                            (facts.intent == Intent::Deploy && !facts.environment->isProtected);
    const auto verdict = mayGoRound ? Gate::Verdict::Warns : Gate::Verdict::Denies;
    if (!*facts.configuration) {
        const Error &error = facts.configuration->error();
        gate.verdict = verdict;
        gate.why = Words::tr("The environments cannot be compared: %1. %2").arg(error.what, error.why);
        gate.lift = error.cure;
        return gate;
    }
    constexpr qsizetype told = 3;
    QStringList breaches;
    for (const Violation &violation : (*facts.configuration)->violations) {
        const bool isOurs = violation.environment == facts.environment->name || violation.environment.isEmpty() ||
                            (facts.upstream && violation.environment == facts.upstream->name);
        if (!violation.denies || !isOurs)
            continue;
        breaches += violation.why;
        if (gate.lift.isEmpty())
            gate.lift = violation.lift;
    }
    if (breaches.isEmpty())
        return gate;
    gate.verdict = verdict;
    gate.why = breaches.first(std::min(told, breaches.size())).join(u"; "_s);
    if (breaches.size() > told)
        gate.why += Words::tr("; and %1 more: `slipway contract check`").arg(breaches.size() - told);
    return gate;
}

/// What was verified upstream still runs there, and nothing is overwritten here that nobody knows of.
Gate notChangedByHand(const GateFacts &facts)
{
    Gate gate{.title = Words::tr("Nothing was changed by hand")};
    constexpr std::size_t told = 3;
    QStringList words;
    std::size_t count = 0;
    for (const DriftReport *report : {facts.driftAbove, facts.driftHere}) {
        if (!report)
            continue;
        for (const Drift *drift : report->handEdits()) {
            if (++count <= told)
                words += drift->words;
            if (count == 1)
                gate.lift = Words::tr("`slipway drift %1` and the page Configuration say how to put it back, take it "
                                      "over or approve it.")
                                .arg(report->environment);
        }
        if (!report->problems.empty() && count == 0 && gate.why.isEmpty()) {
            gate.verdict = Gate::Verdict::Warns;
            gate.why =
                Words::tr("That cannot be said of %1: %2").arg(report->environment, report->problems.front().what);
            gate.lift = report->problems.front().cure;
        }
    }
    if (count == 0)
        return gate;
    const bool mayGoRound = runsHere(facts) || (facts.intent == Intent::Deploy && !facts.environment->isProtected);
    const bool denies = !mayGoRound && (!*facts.configuration || (*facts.configuration)->handEditsDeny);
    gate.verdict = denies ? Gate::Verdict::Denies : Gate::Verdict::Warns;
    gate.why = words.join(u"; "_s);
    if (count > told)
        gate.why += Words::tr("; and %1 more: `slipway drift`").arg(count - told);
    return gate;
}

} // namespace

std::vector<Gate> judge(const GateFacts &facts)
{
    std::vector<Gate> gates;
    if (facts.silent)
        gates.push_back(hostsAnswer(*facts.silent));
    if (facts.intent == Intent::RollBack)
        gates.push_back(verifiedHere(facts));
    else if (facts.upstream)
        gates.push_back(verifiedUpstream(facts));
    if (facts.configuration)
        gates.push_back(differsAsAllowed(facts));
    if (facts.configuration && facts.intent != Intent::RollBack)
        gates.push_back(notChangedByHand(facts));
    gates.push_back(lockFree(facts));
    gates.push_back(nothingUnfinished(facts));
    return gates;
}

} // namespace slipway::release
