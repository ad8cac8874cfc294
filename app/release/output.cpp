// SPDX-License-Identifier: Apache-2.0
#include "release/output.h"

#include "config/settings.h"
#include "health/probe.h"
#include "release/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

// $1 folder of the runs, $2 deployment.
const QString script = uR"sh(
for job in "$1/$2"-*; do
    [ -f "$job/log" ] || continue
    echo "== ${job##*/}"
    if [ "$(stat -c %s "$job/log")" -gt 262144 ]; then tail -c 262144 "$job/log" | sed 1d; else cat "$job/log"; fi
done
)sh"_s;

/// The step that a job of \a deployment named \a job on \a host belongs to; empty: none.
QString stepOf(const Deployment &deployment, const QString &job, const QString &host)
{
    const QString step = job.mid(deployment.id.size() + 1).chopped(std::min(job.size(), host.size() + 1));
    for (const StepState &state : deployment.steps) {
        if (state.id == step || state.id == step + u'@' + host)
            return state.id;
    }
    return {};
}

void addHost(const Context &context, const Deployment &deployment, const QString &host, const QByteArray &out,
             std::vector<StepOutput> &all)
{
    QString step;
    for (const QString &line : context.masker->mask(QString::fromUtf8(out)).split(u'\n')) {
        if (line.startsWith(u"== "_s + deployment.id)) {
            step = stepOf(deployment, line.mid(3), host);
            if (!step.isEmpty())
                all.push_back({.stepId = step, .text = {}});
        } else if (!step.isEmpty()) {
            all.back().text += line + u'\n';
        }
    }
}

/// The probes, under the step that was under way when they were made.
void addProbes(const Deployment &deployment, std::vector<StepOutput> &all)
{
    for (const StepState &step : deployment.steps) {
        StepOutput output{.stepId = step.id, .text = {}};
        for (const ProbeSample &sample : deployment.probes) {
            const bool isItsHost = step.host.isEmpty() || step.host == sample.host;
            if (isItsHost && step.id.contains(u"verify"_s) && sample.at >= step.startedAt && sample.at <= step.endedAt)
                output.text += logLine(sample);
        }
        if (!output.text.isEmpty())
            all.push_back(output);
    }
}

} // namespace

QString jobWord(QString hostName)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9._-]"_s);
    return hostName.replace(odd, u"_"_s);
}

bool learnSecrets(const Context &context, const Environment &environment, std::stop_token stop)
{
    const auto resolver = context.resolver(environment);
    const auto settings = config::effective(context.project, environment);
    bool isComplete = settings.has_value();
    for (const config::Setting &setting : settings.value_or(std::vector<config::Setting>{}))
        isComplete = resolver.resolveValue(setting.value, stop).has_value() && isComplete;
    return isComplete;
}

QString logLine(const ProbeSample &sample)
{
    static const std::array<QString, 2> paths{u"/health"_s, u"/ready"_s};
    const bool isSmoke = sample.kind == ProbeSample::Kind::Smoke;
    const QString what =
        isSmoke ? u"smoke check \"%1\""_s.arg(sample.name) : paths.at(static_cast<std::size_t>(sample.kind));
    const bool isGood = sample.outcome == ProbeSample::Outcome::Good;
    return u"%1 %2 %3 \x1b[%4m%5\x1b[0m %6\n"_s.arg(sample.at.toLocalTime().toString(u"HH:mm:ss.zzz"), sample.host,
                                                    sample.service + u' ' + what, isGood ? u"32"_s : u"31"_s,
                                                    health::summary(sample), sample.text.simplified());
}

std::vector<StepOutput> readOutput(const Context &context, const Environment &environment, const Deployment &deployment,
                                   std::stop_token stop)
{
    std::vector<StepOutput> all;
    if (!learnSecrets(context, environment, stop)) {
        for (const StepState &step : deployment.steps)
            all.push_back(
                {.stepId = step.id,
                 .text = Words::tr(
                     "Not shown: a secret of this environment is not known here, so it could not be masked.\n")});
        return all;
    }
    const QString runs = context.directoryOf(environment) + u"/.slipway/runs"_s;
    const auto hosts = context.hostsOf(environment);
    const auto outputs = onEach<remote::Output>(hosts, [&](remote::Host &host) {
        return host.run(remote::Command::shell(script, {runs, deployment.id}), stop);
    });
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        if (outputs[i])
            addHost(context, deployment, hosts[i]->name(), outputs[i]->out, all);
    }
    addProbes(deployment, all);
    return all;
}

} // namespace slipway::release
