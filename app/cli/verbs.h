// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "cli/terminal.h"
#include "release/context.h"

#include <stop_token>

namespace slipway::cli {

/// One function a verb; each returns the exit code.
///
/// Thread: a worker, never the main thread.
struct Call {
    const Invocation &invocation;
    const release::Context &context;
    Terminal &terminal;
    std::stop_token stop;
};

int build(const Call &call);
int verify(const Call &call);
int status(const Call &call);
int plan(const Call &call);
int deploy(const Call &call); ///< deploy, promote and roll back
int history(const Call &call);
int audit(const Call &call);
int configShow(const Call &call);
int configDiff(const Call &call);
int configEdit(const Call &call); ///< set, unset and copy
int contractInit(const Call &call);
int contractCheck(const Call &call);
int approve(const Call &call);
int drift(const Call &call);
int secretSet(const Call &call);
int logs(const Call &call);
int restart(const Call &call);
int watch(const Call &call);

/// Prints how \a deployment ended; returns the exit code that says so.
int tellEnd(const Call &call, const Deployment &deployment);

} // namespace slipway::cli
