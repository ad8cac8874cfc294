// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"

namespace slipway::cli {

/// Runs the verb of \a invocation to its end, without a display; the first Ctrl-C cancels it in an
/// orderly way. Returns the exit code. Needs a QCoreApplication; called on the main thread.
int run(const Invocation &invocation);

} // namespace slipway::cli
