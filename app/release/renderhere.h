// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/context.h"

#include <QJsonObject>

#include <stop_token>

namespace slipway::release {

/// The project's compose files as \a environment renders them, by Compose on this machine; secrets stay
/// references. InvalidInput and RemoteFailure say what Compose says.
Result<QJsonObject> renderHere(const Context &context, const Environment &environment, std::stop_token stop = {});

} // namespace slipway::release
