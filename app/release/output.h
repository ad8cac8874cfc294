// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/context.h"

#include <stop_token>
#include <vector>

namespace slipway::release {

/// What a step printed.
struct StepOutput {
    QString stepId;
    QString text; ///< masked
};

/// What the steps of \a deployment printed, as its hosts keep it; the last 256 KiB of each. A host
/// that is away is left out. What its probes said is told from the record.
std::vector<StepOutput> readOutput(const Context &context, const Environment &environment, const Deployment &deployment,
                                   std::stop_token stop = {});

/// A host's name as a part of a job's name: as long as it is, but only with what a folder may hold.
QString jobWord(QString hostName);

/// Resolves what the environment's settings name, so that the masker knows it. False if something
/// could not be resolved: then a log cannot be shown or kept.
bool learnSecrets(const Context &context, const Environment &environment, std::stop_token stop = {});

/// A probe as a line of a step's log, its outcome coloured.
QString logLine(const ProbeSample &sample);

} // namespace slipway::release
