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
    bool isSeen = false;
    for (const EnvironmentState &environment : pipeline.environments) {
        hosts += QSet<QString>(environment.hosts.begin(), environment.hosts.end());
        isSeen = isSeen || (environment.seenAt.isValid() && !environment.isRemembered) || environment.problem;
        lost += QSet<QString>(environment.away.begin(), environment.away.end());
        if (!environment.problem && !isOverdue(environment, now))
            continue;
        // Without a host's name the whole environment is out of reach.
        if (!environment.problem || environment.problem->where.host.isEmpty())
            lost += QSet<QString>(environment.hosts.begin(), environment.hosts.end());
        else
            lost.insert(environment.problem->where.host);
    }
    if (!isSeen)
        return {Symbol::Dot, Tone::Muted, Words::tr("Connecting")};
    if (lost.isEmpty())
        return {Symbol::Dot, Tone::Good, Words::tr("Live · %n host(s)", nullptr, int(hosts.size()))};
    if (lost.size() == hosts.size())
        return {Symbol::Degraded, Tone::Bad, Words::tr("Offline · no host answers")};
    return {Symbol::Degraded, Tone::Warn,
            Words::tr("%1 of %n host(s) unreachable", nullptr, int(hosts.size())).arg(lost.size())};
}

} // namespace slipway::shell
