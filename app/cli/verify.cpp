// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "history/ledger.h"
#include "release/deployer.h"
#include "release/follow.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

int takeDown(const Call &call, const Environment &environment, const Deployment &deployment)
{
    const delivery::ComposeTarget target(call.context.project, environment, call.context.directoryOf(environment));
    for (remote::Host *host : call.context.hostsOf(environment)) {
        const auto job = target.downJob(deployment.id + u"-down"_s, deployment.releaseDirectory);
        if (auto down = release::runJob(*host, job, {}, call.stop); !down)
            return call.terminal.complain(down.error());
    }
    history::Ledger ledger(call.context.seat(environment), target.directory(), call.context.by, call.context.clock);
    if (auto read = ledger.refresh(call.stop); !read)
        return call.terminal.complain(read.error());
    if (auto written = ledger.append(u"taken-down"_s, {{u"id"_s, deployment.id}}, call.stop); !written)
        return call.terminal.complain(written.error());
    call.terminal.say(u"Taken down; its volumes stay."_s);
    return Done;
}

} // namespace

int verify(const Call &call)
{
    const Environment &local = call.context.project.environments.front();
    if (!local.isHere()) {
        return call.terminal.complain({.kind = ErrorKind::InvalidInput,
                                       .what = u"The first environment, %1, is not this machine"_s.arg(local.name),
                                       .cure = u"Begin the pipeline with an environment that has hosts: [local]."_s});
    }
    const auto prepared = release::prepare(
        call.context, {.intent = Intent::Deploy, .environment = local.name, .release = call.invocation.release},
        call.stop);
    if (!prepared)
        return call.terminal.complain(prepared.error());
    release::Deployer deployer(call.context, local, call.terminal.observer());
    const auto ended = deployer.execute(**prepared, call.stop);
    if (!ended)
        return call.terminal.complain(ended.error());
    const int code = tellEnd(call, *ended);
    if (!call.invocation.takesDown)
        return code;
    const int down = takeDown(call, local, *ended);
    return code == Done ? down : code;
}

} // namespace slipway::cli
