// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace slipway::remote {

/// Connects and disconnects; never a command's arguments.
Q_DECLARE_LOGGING_CATEGORY(slipwayRemote)

} // namespace slipway::remote
