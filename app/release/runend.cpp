// SPDX-License-Identifier: Apache-2.0
// How a deployment ends: well, or with its evidence kept and what ran before running again.
#include "release/run.h"
#include "release/words.h"

#include <algorithm>
#include <ranges>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::Staged;

namespace {

/// The host cannot be asked now: no verdict on the release, and what was started there may go on.
bool isAway(const Error &error)
{
    return error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::Unreachable ||
           error.kind == ErrorKind::Authentication || error.kind == ErrorKind::HostKey;
}

} // namespace

std::vector<remote::Host *> Deployer::Run::touchedHosts() const
{
    std::vector<remote::Host *> touched;
    for (remote::Host *host : m_context.hostsOf(m_environment)) {
        const bool isTouched = std::ranges::any_of(m_deployment.steps, [&](const StepState &step) {
            const bool concernsIt = step.host == host->name() || step.host.isEmpty();
            const bool switches = step.id.startsWith(u"switch"_s) || step.id.startsWith(u"before-start"_s);
            return concernsIt && switches && step.state != StepState::State::Pending;
        });
        if (isTouched)
            touched.push_back(host);
    }
    return touched;
}

void Deployer::Run::keepEvidence()
{
    if (!m_mayKeepText)
        return;
    QStringList services;
    for (const Image &image : m_deployment.release.images)
        services += image.service;
    for (remote::Host *host : touchedHosts()) {
        auto evidence = m_target.evidence(*host, services);
        if (!evidence)
            continue; // the host is away; the error that led here says so
        for (Evidence &one : *evidence) {
            one.text = m_context.masker->mask(one.text);
            m_deployment.evidence.push_back(std::move(one));
        }
    }
}

Result<Staged> Deployer::Run::previous()
{
    const Deployment *before = m_before.current();
    if (!before || !before->isVerified) {
        return fail(ErrorKind::NotFound, Words::tr("There is no earlier verified release to go back to"), {},
                    Words::tr("Deploy one that works; what failed still runs."));
    }
    return m_target.staged(m_context.seat(m_environment), before->releaseDirectory);
}

Result<void> Deployer::Run::rollBack(std::stop_token stop)
{
    const auto before = previous();
    if (!before) {
        m_deployment.error->cure = before.error().what + u". "_s + before.error().cure;
        return {};
    }
    std::vector<Step> steps;
    for (remote::Host *host : touchedHosts() | std::views::reverse) {
        const QString name = host->name();
        steps.push_back({.id = u"rollback@"_s + name,
                         .title = Words::tr("Roll back %1 to %2").arg(name, before->release.title()),
                         .host = name,
                         .switches = true,
                         .body = [this, host, &before, name](std::stop_token ends) {
                             return switchHost(*host, *before, u"rollback@"_s + name, ends);
                         }});
        steps.push_back({.id = u"verify-rollback@"_s + name,
                         .title = Words::tr("Verify %1").arg(name),
                         .host = name,
                         .body = [this, host, &before](std::stop_token ends) -> Result<QString> {
                             auto good = verifyHost(*host, before->release, ends);
                             if (!good)
                                 return good;
                             auto moved = m_target.makeCurrent(*host, before->folderName, ends);
                             return moved ? good : std::unexpected(moved.error());
                         }});
    }
    const auto done = m_driver.run(steps, stop);
    if (!done && isAway(done.error()))
        return std::unexpected(done.error());
    m_deployment.isRolledBack = done.has_value();
    if (done) {
        m_deployment.error->cure =
            Words::tr("%1 runs again, verified. Mend it and build a new release.").arg(before->release.title());
    } else {
        const QString why = m_context.masker->mask(done.error().why);
        m_deployment.error->cure =
            Words::tr("The rollback to %1 failed too, and nothing more was changed: %2")
                .arg(before->release.title(),
                     why.isEmpty() ? done.error().what : QString(done.error().what + u": "_s + why));
    }
    return {};
}

Result<void> Deployer::Run::end(const Result<void> &outcome, std::stop_token stop)
{
    if (outcome) {
        m_deployment.state = OperationState::Succeeded;
        m_deployment.isVerified = true;
    } else {
        m_deployment.error = outcome.error();
        m_deployment.error->why = m_context.masker->mask(m_deployment.error->why);
        const bool isCanceled = outcome.error().kind == ErrorKind::Cancelled || stop.stop_requested();
        m_deployment.state = isCanceled ? OperationState::Canceled : OperationState::Failed;
        if (m_deployment.hasSwitched)
            keepEvidence();
        changed();
        if (m_deployment.hasSwitched && !isCanceled && m_environment.onFailure == OnFailure::RollBack) {
            if (auto back = rollBack(std::move(stop)); !back)
                return back;
        }
    }
    m_deployment.endedAt = m_context.clock();
    if (auto written = m_ledger->append(u"ended"_s, toJson(m_deployment)); !written)
        return written;
    const auto hosts = m_context.hostsOf(m_environment);
    for (remote::Host *host : hosts | std::views::drop(1))
        static_cast<void>(m_ledger->copyTo(*host)); // a copy: the seat's is the truth
    changed();
    return {};
}

/// Runs the steps; one that was taken over while it was rolled back goes on with that.
Result<void> Deployer::Run::outcomeOf(const Staged &staged, std::stop_token stop)
{
    const auto isRollback = [](const StepState &step) {
        return step.id.startsWith(u"rollback@"_s);
    };
    if (std::ranges::none_of(m_deployment.steps, isRollback))
        return m_driver.run(steps(staged), std::move(stop));
    const auto failed = std::ranges::find(m_deployment.steps, StepState::State::Failed, &StepState::state);
    const bool isKnown = failed != m_deployment.steps.end();
    return fail(ErrorKind::Verification, isKnown ? failed->detail : Words::tr("The release did not become good"));
}

Result<Deployment> Deployer::Run::finish(const Staged &staged, std::stop_token stop)
{
    const auto outcome = outcomeOf(staged, stop);
    if (m_isLost && m_isLost()) {
        return fail(ErrorKind::Locked, Words::tr("Somebody else has taken this deployment over"),
                    Words::tr("This Slipway gave no sign of life for a while."),
                    Words::tr("`slipway status` shows how it goes on."));
    }
    auto ended = !outcome && isAway(outcome.error()) && m_deployment.hasSwitched ? outcome : end(outcome, stop);
    if (ended)
        return m_deployment;
    // A host that cannot be reached is not a release that failed: it stays unfinished, for the next
    // Slipway that can reach it.
    if (isAway(ended.error())) {
        ended.error().cure =
            Words::tr(
                "What was started there goes on. Finish it with `slipway deploy %1 --resume` when the host is back.")
                .arg(m_environment.name);
    }
    return std::unexpected(ended.error());
}

} // namespace slipway::release
