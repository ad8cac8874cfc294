// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/sources.h"
#include "release/context.h"

#include <stop_token>
#include <vector>

namespace slipway::release {

/// The contents of \a release's files: those that were built here, and what is missing from the seats of \a from,
/// in their order; a null is passed over. NotFound names a file that is nowhere.
Result<delivery::Contents> contentsOf(const Context &context, const Release &release,
                                      const std::vector<const Environment *> &from, std::stop_token stop = {});

} // namespace slipway::release
