// SPDX-License-Identifier: Apache-2.0
#include "shell/connection.h"

#include <QCoreApplication>
#include <QSet>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using widgets::Sign;
using widgets::Symbol;
using widgets::Tone;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::shell::Connection)
};
} // namespace

Sign connectionOf(const PipelineState &pipeline, const QDateTime &now)
{
    QSet<QString> hosts;
    QSet<QString> lost;
    QSet<QString> overdue;
    QSet<QString> awaited;
    bool isSeen = false;
    for (const EnvironmentState &environment : pipeline.environments) {
        const QSet<QString> all(environment.hosts.begin(), environment.hosts.end());
        hosts += all;
        isSeen = isSeen || (environment.seenAt.isValid() && !environment.isRemembered) || environment.problem;
        lost += QSet<QString>(environment.away.begin(), environment.away.end());
        // Without a host's name the whole environment is out of reach.
        if (environment.problem && environment.problem->where.host.isEmpty())
            lost += all;
        else if (environment.problem)
            lost.insert(environment.problem->where.host);
        else if (isOverdue(environment, now))
            overdue += all;
        else if (environment.isRemembered || !environment.seenAt.isValid())
            awaited += all;
    }
    const qsizetype quiet = (lost + overdue + awaited).size();
    if (!isSeen)
        return {Symbol::Dot, Tone::Muted, Words::tr("Connecting")};
    if (quiet == 0)
        return {Symbol::Dot, Tone::Good, Words::tr("Live · %n host(s)", nullptr, int(hosts.size()))};
    if ((lost + overdue).size() == hosts.size())
        return {Symbol::Degraded, Tone::Bad, Words::tr("Offline · no host answers")};
    if (lost.isEmpty()) {
        const QString word = Words::tr("Live · %1 of %n host(s)", nullptr, int(hosts.size())).arg(hosts.size() - quiet);
        return overdue.isEmpty() ? Sign{Symbol::Dot, Tone::Muted, word} : Sign{Symbol::Degraded, Tone::Warn, word};
    }
    return {Symbol::Degraded, Tone::Warn,
            Words::tr("%1 of %n host(s) unreachable", nullptr, int(hosts.size())).arg(lost.size())};
}

} // namespace slipway::shell
