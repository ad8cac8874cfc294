// SPDX-License-Identifier: Apache-2.0
#include "health/lasthour.h"

#include "model/series.h"

#include <algorithm>

namespace slipway::health {

using namespace std::chrono_literals;
using Kind = ProbeSample::Kind;

namespace {

constexpr std::chrono::milliseconds hour = 1h;

QString keyOf(const QString &environment, const QString &host, const QString &service, Kind kind)
{
    return QStringList{environment, host, service, QString::number(static_cast<int>(kind))}.join(u'\n');
}

} // namespace

void LastHour::add(const QString &environment, const std::vector<ProbeSample> &probes)
{
    for (const ProbeSample &probe : probes) {
        if (probe.outcome == ProbeSample::Outcome::CannotProbe)
            continue;
        Probes &kept = m_probes[keyOf(environment, probe.host, probe.service, probe.kind)];
        const bool isGood = probe.outcome == ProbeSample::Outcome::Good;
        const auto place = std::ranges::upper_bound(kept, probe.at, {}, &Seen::at);
        kept.insert(place, {probe.at, isGood ? probe.milliseconds : latencyBad});
    }
}

void LastHour::tell(EnvironmentState &state, const QDateTime &now)
{
    const QDateTime from = now - hour;
    for (auto &[key, kept] : m_probes) {
        while (!kept.empty() && kept.front().at <= from)
            kept.pop_front();
    }
    std::erase_if(m_probes, [](const auto &one) { return one.second.empty(); });
    for (ServiceState &service : state.services) {
        auto found = m_probes.find(keyOf(state.environment, service.host, service.service, Kind::Ready));
        if (found == m_probes.end())
            found = m_probes.find(keyOf(state.environment, service.host, service.service, Kind::Health));
        if (found == m_probes.end())
            continue;
        service.latencies.assign(lastHourParts, latencyGap);
        std::vector<int> good;
        for (const Seen &seen : found->second) {
            const auto part = static_cast<std::size_t>(from.msecsTo(seen.at) * lastHourParts / (hour.count() + 1));
            if (part >= lastHourParts)
                continue; // a clock was turned back
            int &value = service.latencies[part];
            value = value == latencyBad || seen.milliseconds == latencyBad ? latencyBad
                                                                           : std::max(value, seen.milliseconds);
            ++service.probesInHour;
            if (seen.milliseconds >= 0)
                good.push_back(seen.milliseconds);
            else
                ++service.badInHour;
        }
        std::ranges::sort(good);
        if (!good.empty())
            service.p95InHour = good[(good.size() * 95 + 99) / 100 - 1];
    }
}

} // namespace slipway::health
