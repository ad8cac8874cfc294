// SPDX-License-Identifier: Apache-2.0
// What is planned, carried out and told of afterwards.
#include "history/audit.h"
#include "history/history.h"
#include "history/ledger.h"
#include "release/output.h"
#include "release/planner.h"
#include "session/sessionprivate.h"

#include <algorithm>

namespace slipway::session {

std::shared_ptr<Outbox::Stream> Session::Private::outputStream(const QString &deployment, const QString &step)
{
    return Outbox::open(
        [this, deployment, step](const QString &text) { Q_EMIT q->outputGrew(deployment, step, text); });
}

release::Observer Session::Private::observer(Work *work, const std::stop_token &stop)
{
    // Shared by the two callbacks, which the deployer never calls at once.
    auto id = std::make_shared<QString>();
    auto streams = std::make_shared<std::map<QString, std::shared_ptr<Outbox::Stream>>>(); // by step
    return {.changed =
                [this, work, id](const Deployment &deployment) {
                    *id = deployment.id;
                    tell([this, work, deployment] {
                        work->deployment = deployment.id;
                        Q_EMIT q->deploymentChanged(deployment);
                    });
                },
            .output =
                [this, id, streams, stop](const QString &step, const QByteArray &text) {
                    auto &stream = (*streams)[step];
                    if (!stream)
                        stream = outputStream(*id, step);
                    outbox.add(stream, text, stop);
                }};
}

void Session::Private::report(const Result<Deployment> &ended, const QString &environment)
{
    if (ended) {
        tell([this, deployment = *ended] { Q_EMIT q->deploymentChanged(deployment); });
        return;
    }
    Error error = ended.error();
    error.where.environment = environment;
    tell([this, error] { Q_EMIT q->deploymentRefused(error); });
}

int Session::plan(const PlanRequest &request)
{
    const int number = ++d->requests;
    d->begin([this, request, number](const std::stop_token &stop, Work *) {
        auto made = release::prepare(d->context, {request.intent, request.environment, request.release}, stop);
        if (!made) {
            d->tell([this, number, error = made.error()] { Q_EMIT planFailed(number, error); });
            return;
        }
        d->tell([this, number, prepared = *made] {
            d->prepared[prepared->plan.hash] = prepared;
            Q_EMIT planned(number, prepared->plan);
        });
    });
    return number;
}

void Session::execute(const Plan &plan)
{
    const auto found = d->prepared.find(plan.hash);
    if (found == d->prepared.end()) {
        Q_EMIT deploymentRefused({.kind = ErrorKind::Moved,
                                  .what = tr("This plan is not known any more"),
                                  .where = {.environment = plan.environment},
                                  .why = {},
                                  .cure = tr("Make it anew.")});
        return;
    }
    auto prepared = found->second;
    d->prepared.clear(); // the other plans were made before this one
    Work *begun = d->begin([this, prepared](const std::stop_token &stop, Work *work) {
        release::Deployer deployer(d->context, *prepared->environment, d->observer(work, stop));
        d->report(deployer.execute(*prepared, stop), prepared->environment->name);
    });
    begun->isDeployment = true;
}

void Session::cancel(const QString &deploymentId)
{
    for (const auto &work : d->works) {
        if (work->deployment == deploymentId)
            work->thread.request_stop();
    }
}

void Session::resume(const QString &environment)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    Work *begun = d->begin([this, found](const std::stop_token &stop, Work *work) {
        release::Deployer deployer(d->context, *found, d->observer(work, stop));
        d->report(deployer.resume(stop), found->name);
    });
    begun->isDeployment = true;
}

void Session::readHistory(const QString &environment)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    d->begin([this, found](const std::stop_token &stop, Work *) {
        history::Ledger ledger(d->context.seat(*found), d->context.directoryOf(*found), d->context.by);
        if (auto read = ledger.refresh(stop); !read) {
            d->tell([this, name = found->name, error = read.error()] { Q_EMIT historyFailed(name, error); });
            return;
        }
        const auto told = history::History::of(ledger.entries());
        std::vector<Deployment> newestFirst(told.deployments().rbegin(), told.deployments().rend());
        d->tell([this, name = found->name, newestFirst, audit = history::auditOf(found->name, ledger.entries())] {
            Q_EMIT historyRead(name, newestFirst);
            Q_EMIT auditRead(name, audit);
        });
    });
}

int Session::compare(const release::DeploymentName &from, const release::DeploymentName &to)
{
    const int number = ++d->requests;
    d->begin([this, number, from, to](const std::stop_token &stop, Work *) {
        const auto comparison = release::compare(d->context, from, to, stop);
        d->tell([this, number, comparison] {
            if (comparison)
                Q_EMIT compared(number, *comparison);
            else
                Q_EMIT compareFailed(number, comparison.error());
        });
    });
    return number;
}

void Session::readOutput(const Deployment &deployment)
{
    const Environment *found = d->context.project.environment(deployment.environment);
    if (!found)
        return;
    d->begin([this, found, deployment](const std::stop_token &stop, Work *) {
        for (const release::StepOutput &one : release::readOutput(d->context, *found, deployment, stop)) {
            d->outbox.add(d->outputStream(deployment.id, one.stepId), one.text.toUtf8(), stop);
        }
    });
}

bool Session::hasRunningDeployments() const
{
    return std::ranges::any_of(d->works, [](const auto &work) { return !work->isOver && work->isDeployment; });
}

} // namespace slipway::session
