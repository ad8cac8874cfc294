// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/masker.h"
#include "config/parity.h"

#include <vector>

namespace slipway::config {

/// The rows of what is rendered otherwise in some environments; breaches are added to \a violations. An
/// approval covers its path and all below it. What \a masker knows is taken out; it may be null. Pure.
std::vector<ConfigRow> judgeRendered(const ParityInput &input, const Masker *masker,
                                     std::vector<Violation> &violations);

} // namespace slipway::config
