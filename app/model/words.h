// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// Two readable words for \a hexId, the same on every machine: `amber-heron`. 96 × 96 pairs: a help
/// for the eye, never an identity.
QString readableAlias(const QString &hexId);

} // namespace slipway
