// SPDX-License-Identifier: Apache-2.0
#include "release/driver.h"

#include "release/words.h"

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;

Driver::Driver(Deployment &deployment, history::Ledger &ledger, const Observer &observer, Clock clock)
    : m_deployment(&deployment)
    , m_ledger(&ledger)
    , m_observer(&observer)
    , m_clock(std::move(clock))
{
}

void Driver::announce(const std::vector<Step> &steps)
{
    for (const Step &step : steps) {
        if (std::ranges::find(m_deployment->steps, step.id, &StepState::id) == m_deployment->steps.end())
            m_deployment->steps.push_back({.id = step.id, .title = step.title, .host = step.host});
    }
}

StepState &Driver::state(const Step &step)
{
    return *std::ranges::find(m_deployment->steps, step.id, &StepState::id);
}

Result<void> Driver::write()
{
    Deployment partial;
    for (const StepState &step : m_deployment->steps) {
        if (m_unwritten.contains(step.id))
            partial.steps.push_back(step);
    }
    const QJsonObject data{{u"id"_s, m_deployment->id},
                           {u"steps"_s, toJson(partial)[u"steps"]},
                           {u"switched"_s, m_deployment->hasSwitched}};
    // Not stoppable: a cancelled deployment writes its end too.
    if (auto written = m_ledger->append(u"steps"_s, data); !written)
        return written;
    m_unwritten.clear();
    return {};
}

Result<void> Driver::run(const std::vector<Step> &steps, std::stop_token stop)
{
    announce(steps);
    for (const Step &step : steps) {
        if (state(step).state == StepState::State::Succeeded)
            continue;
        state(step).state = StepState::State::Running;
        state(step).startedAt = m_clock();
        m_deployment->hasSwitched = m_deployment->hasSwitched || step.switches;
        m_unwritten += step.id;
        if (auto written = write(); !written)
            return written;
        if (m_observer->changed)
            m_observer->changed(*m_deployment);

        const auto done = stop.stop_requested() ? fail(ErrorKind::Cancelled, Words::tr("The deployment was cancelled"))
                                                : step.body(stop);
        state(step).state = done ? StepState::State::Succeeded : StepState::State::Failed;
        state(step).detail = done ? *done : done.error().what;
        state(step).endedAt = m_clock();
        m_unwritten += step.id;
        if (m_observer->changed)
            m_observer->changed(*m_deployment);
        if (!done)
            return std::unexpected(done.error());
    }
    return {};
}

} // namespace slipway::release
