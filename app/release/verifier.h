// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/composetarget.h"
#include "model/deployment.h"
#include "release/context.h"

#include <functional>
#include <stop_token>

namespace slipway::release {

/// Decides whether a release is good on a host: every service runs the wanted image, /health and
/// /ready answer well three times in a row over a while without a restart, then the smoke checks
/// pass, and nothing has restarted meanwhile.
///
/// Fails with Verification, whose why holds the last answer; with another kind if it could not be
/// found out ("cannot probe" is never "not ready").
///
/// \a tell receives every sample as it comes.
Result<QString> verify(const Context &context, const Environment &environment, const delivery::ComposeTarget &target,
                       remote::Host &host, const Release &release, const std::function<void(const ProbeSample &)> &tell,
                       std::stop_token stop = {});

/// The tokens of the smoke checks can be resolved: asked before anything is changed.
Result<void> checkTokens(const Context &context, const Environment &environment, std::stop_token stop = {});

} // namespace slipway::release
