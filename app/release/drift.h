// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "release/context.h"
#include "release/parity.h"

#include <stop_token>
#include <vector>

namespace slipway::release {

/// Compares what the project declares, what the hosts of \a environment hold and what runs there, key by key. A host
/// that cannot be asked is a problem in the report; an error means that nothing could be compared.
/// What was deployed is rendered anew on the seat only if no host holds it unchanged.
Result<DriftReport> lookForDrift(const Context &context, const Environment &environment, SecretHashes &hashes,
                                 std::stop_token stop = {});

/// The same for several, side by side, in their order; an error is the problem of its report.
std::vector<DriftReport> lookForDrift(const Context &context, const std::vector<const Environment *> &environments,
                                      SecretHashes &hashes, const std::stop_token &stop = {});

} // namespace slipway::release
