// SPDX-License-Identifier: Apache-2.0
#include "health/observed.h"

namespace slipway::health {

namespace {

/// Stands for the answer of a container that does not run.
ProbeSample notRunning(const ServiceState &service, const Check &check, const QDateTime &at)
{
    ProbeSample sample{.at = at, .host = service.host, .service = service.service};
    sample.kind = check.ready.isEmpty() ? ProbeSample::Kind::Health : ProbeSample::Kind::Ready;
    const bool isPaused = service.state == u"paused";
    sample.outcome = isPaused ? ProbeSample::Outcome::CannotProbe : ProbeSample::Outcome::Bad;
    sample.text = service.state;
    return sample;
}

} // namespace

std::vector<ProbeSample> observed(const EnvironmentState &state, const Project &project)
{
    std::vector<ProbeSample> samples;
    for (const ServiceState &service : state.services) {
        const Check *check = project.check(service.service);
        if (!check || service.isOneOff)
            continue;
        for (const auto &probe : {service.healthProbe, service.readyProbe}) {
            if (probe)
                samples.push_back(*probe);
        }
        if (!service.healthProbe && !service.readyProbe && state.seenAt.isValid())
            samples.push_back(notRunning(service, *check, state.seenAt));
    }
    return samples;
}

} // namespace slipway::health
