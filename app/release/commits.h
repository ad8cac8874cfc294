// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/context.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace slipway::release {

/// The commits that \a to has and \a from does not: their subjects, newest first, at most two hundred. An error if this
/// clone does not have both.
Result<QStringList> commitsBetween(const Context &context, const QString &from, const QString &to,
                                   std::stop_token stop = {});

} // namespace slipway::release
