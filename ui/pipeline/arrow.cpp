// SPDX-License-Identifier: Apache-2.0
#include "pipeline/arrow.h"

#include "model/recorded.h"
#include "model/series.h"
#include "widgets/age.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::pipeline::Arrow)
};

QString verb(Intent intent)
{
    switch (intent) {
    case Intent::Promote: return Words::tr("Promoting…");
    case Intent::RollBack: return Words::tr("Rolling back…");
    case Intent::Deploy: break;
    }
    return Words::tr("Deploying…");
}
} // namespace

QString progressText(const Deployment &deployment)
{
    const auto running = std::ranges::find(deployment.steps, StepState::State::Running, &StepState::state);
    if (running == deployment.steps.end())
        return Words::tr("starting");
    const auto number = running - deployment.steps.begin() + 1;
    return Words::tr("%1 · %2 of %3").arg(inOwnWords(running->title)).arg(number).arg(deployment.steps.size());
}

double progressOf(const Deployment &deployment)
{
    if (deployment.steps.empty())
        return 0;
    return double(std::ranges::count_if(deployment.steps, &StepState::hasEnded)) / double(deployment.steps.size());
}

Arrow arrowInto(const EnvironmentState &target, const EnvironmentState &upstream, const QDateTime &now)
{
    if (target.running)
        return {Arrow::Kind::Running, verb(target.running->intent), progressText(*target.running), Tone::Progress,
                progressOf(*target.running)};
    const bool isSame = target.release && upstream.release && target.release->id == upstream.release->id;
    if (isSame) {
        QString note = Words::tr("same %n image(s)", nullptr, static_cast<int>(target.release->images.size()));
        if (target.deployedAt.isValid())
            note += u'\n' + widgets::ago(target.deployedAt, now);
        if (!target.deployedBy.isEmpty())
            note += u' ' + Words::tr("by %1").arg(target.deployedBy);
        return {Arrow::Kind::Same, Words::tr("Promoted"), note, Tone::Muted, 0};
    }
    if (const Gate *gate = denial(target.promoteGates))
        return {Arrow::Kind::Denied, Words::tr("Promote"), gate->why.isEmpty() ? gate->title : gate->why, Tone::Warn,
                0};
    for (const EnvironmentState *one : {&upstream, &target}) {
        const bool isSeen = one->problem || (one->seenAt.isValid() && !one->isRemembered);
        if (target.promotes.isEmpty() && !isSeen)
            return {Arrow::Kind::Looking, Words::tr("Promote"), Words::tr("looking at %1…").arg(one->environment),
                    Tone::Muted, 0};
    }
    if (target.promotes.isEmpty())
        return {Arrow::Kind::Nothing, Words::tr("Promote"),
                Words::tr("nothing verified in %1 yet").arg(upstream.environment), Tone::Muted, 0};
    return {Arrow::Kind::Ready, Words::tr("Promote"), Words::tr("brings %1").arg(target.promotes), Tone::Muted, 0};
}

std::vector<int> latenciesOf(const EnvironmentState &environment)
{
    size_t longest = 0;
    for (const ServiceState &service : environment.services)
        longest = std::max(longest, service.latencies.size());
    std::vector<int> slowest(longest, latencyGap);
    for (const ServiceState &service : environment.services) {
        const size_t offset = longest - service.latencies.size(); // the newest stand at the end
        for (size_t i = 0; i < service.latencies.size(); ++i) {
            int &value = slowest[offset + i];
            const bool isBad = value == latencyBad || service.latencies[i] == latencyBad;
            value = isBad ? latencyBad : std::max(value, service.latencies[i]);
        }
    }
    return slowest;
}

} // namespace slipway::pipeline
