// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "model/pipeline.h"
#include "model/plan.h"
#include "model/series.h"

/// The project `harbor` as a person would meet it: values as the session tells them.
namespace slipway::samples {

/// The time at which all of this is looked at.
QDateTime now();
inline Clock clock()
{
    return [] {
        return now();
    };
}

Release release(int number);

/// local, stage (verifying), prod (drifted, and Promote denied).
PipelineState verifying();
/// All well; Promote to prod is free.
PipelineState ready();
/// Not looked at yet.
PipelineState unseen();
/// prod-1 does not answer.
PipelineState offline();
/// prod-1 answers, prod-2 does not.
PipelineState oneAway();
/// As an earlier run of the program saw it, two hours ago.
PipelineState remembered();
/// Seven environments.
PipelineState many();

Plan promoteToProd();
Plan changesNothing();
Plan deniedPlan();

Deployment running();
Deployment failed();
Deployment succeeded();
/// To prod, with its two hosts: one is through, the other verifies.
Deployment onTwoHosts();

/// What `Verify` printed, with and without colours.
QString log();

/// api on each host of \a environment: a peak, an outage, and a while in which nobody looked.
EnvironmentSeries series(const QString &environment, Span span);

Error hostKeyChanged();
Error planError();

} // namespace slipway::samples
