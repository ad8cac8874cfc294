// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/drift.h"
#include "model/error.h"

#include <QByteArray>
#include <QString>

namespace slipway::delivery {

/// Reads what scripts::layers printed on \a host.
Result<config::HostLayers> readLayers(const QByteArray &out, const QString &host);

} // namespace slipway::delivery
