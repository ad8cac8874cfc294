// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <functional>

namespace slipway {

/// Now, in UTC. Handed to whoever needs the time, so that tests can turn it.
using Clock = std::function<QDateTime()>;

inline QDateTime systemClock()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace slipway
