// SPDX-License-Identifier: Apache-2.0
#include "health/changes.h"

#include "health/probe.h"
#include "health/words.h"
#include "model/english.h"
#include "model/recorded.h"

#include <algorithm>
#include <optional>
#include <set>

namespace slipway::health {

using namespace Qt::StringLiterals;
using Kind = StateChange::Kind;

namespace {

bool isTrouble(Health health)
{
    return health == Health::Degraded || health == Health::Missing || health == Health::Unknown;
}

/// In English, though the probes may have been told in the language of the window.
QString whyOf(const ServiceState &service)
{
    const auto isBad = [](const auto &probe) {
        return probe && probe->outcome != ProbeSample::Outcome::Good;
    };
    const bool isReady = isBad(service.readyProbe);
    if (!isReady && !isBad(service.healthProbe))
        return service.state;
    ProbeSample probe = isReady ? *service.readyProbe : *service.healthProbe;
    probe.text = inRecordWords(probe.text);
    const InEnglish english;
    return (isReady ? u"/ready "_s : u"/health "_s) + summary(probe);
}

QString nothingRuns()
{
    const InEnglish english;
    return Words::tr("nothing runs here");
}

} // namespace

Changes::Changes(Patience patience, QStringList environments)
    : m_patience(patience)
    , m_environments(std::move(environments))
{
}

void Changes::setRules(Patience patience, QStringList environments)
{
    m_patience = patience;
    m_environments = std::move(environments);
}

std::vector<StateChange> Changes::look(const PipelineState &seen, const QDateTime &now)
{
    std::vector<StateChange> told;
    for (const EnvironmentState &state : seen.environments) {
        if (m_environments.isEmpty() || m_environments.contains(state.environment))
            lookAt(state, now, told);
    }
    return told;
}

/// Whether something is to be told of \a subject, and what.
bool Changes::follow(Subject &subject, const Look &look, const QDateTime &now, Kind &kind) const
{
    if (look.isIll != subject.isIll) {
        subject.isIll = look.isIll;
        subject.turnedAt = now;
        subject.turns.push_back(now);
        if (look.isIll && !subject.isToldIll)
            subject.illSince = now;
    }
    if (look.isIll) {
        subject.part.health = look.health;
        subject.part.detail = look.detail;
    }
    while (!subject.turns.empty() && subject.turns.front() + m_patience.flapsWithin < now)
        subject.turns.pop_front();
    const bool isOften = static_cast<int>(subject.turns.size()) >= m_patience.flapsFrom;
    if (isOften && !subject.isFlapping) {
        subject.isFlapping = true;
        kind = Kind::Flaps;
        subject.part.since = subject.turns.front();
        return true;
    }
    const bool holds = subject.turnedAt + (subject.isFlapping ? m_patience.settles : m_patience.after) <= now;
    if (!holds)
        return false;
    const bool hadFlapped = std::exchange(subject.isFlapping, false);
    if (hadFlapped)
        subject.turns.clear();
    if (subject.isIll == subject.isToldIll && !hadFlapped)
        return false;
    subject.isToldIll = subject.isIll;
    kind = subject.isIll ? Kind::Ill : Kind::Recovered;
    subject.part.since = subject.illSince;
    subject.part.until = kind == Kind::Recovered ? subject.turnedAt : QDateTime();
    return true;
}

void Changes::lookAt(const EnvironmentState &state, const QDateTime &now, std::vector<StateChange> &told)
{
    if (!state.seenAt.isValid() && !state.problem)
        return; // nobody has looked yet
    Subjects &subjects = m_subjects[state.environment];
    if (state.running && !state.isAbandoned) { // it takes things down and brings them up, and tells of itself
        for (auto &[key, subject] : subjects)
            subject.turnedAt = now;
        return;
    }
    const auto tell = [&](const QString &host, const QString &service, const Look &look) {
        const auto [at, isNew] = subjects.try_emplace(host + u'\n' + service);
        Subject &subject = at->second;
        if (isNew) {
            subject.part = {.host = host, .service = service};
            subject.turnedAt = now;
        }
        Kind kind = Kind::Ill;
        if (!follow(subject, look, now, kind))
            return;
        const auto same = [&](const StateChange &one) {
            return one.environment == state.environment && one.kind == kind;
        };
        auto group = std::ranges::find_if(told, same);
        if (group == told.end())
            group = told.insert(told.end(), {state.environment, state.isProtected, kind, now, {}});
        group->parts.push_back(subject.part);
    };
    const bool isEmpty = !state.problem && state.services.empty();
    tell({}, {},
         state.problem ? Look{true, Health::Unknown, inRecordWords(state.problem->what)}
                       : Look{isEmpty && state.release, Health::Missing, nothingRuns()});
    std::set<QString> here{u"\n"_s};
    for (const ServiceState &service : state.services) {
        here.insert(service.host + u'\n' + service.service);
        const bool isBetween = service.health == Health::Progressing || service.health == Health::Suspended;
        if (!isBetween) // it starts or pauses: neither ill nor well
            tell(service.host, service.service, {isTrouble(service.health), service.health, whyOf(service)});
    }
    // What is not part of the environment any more will never be well again; what cannot be seen now may be.
    if (!state.problem)
        std::erase_if(subjects, [&](const auto &one) { return !here.contains(one.first); });
}

} // namespace slipway::health
