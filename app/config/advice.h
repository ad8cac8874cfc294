// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/parity.h"

#include <QString>

#include <vector>

namespace slipway::config {

/// What would be better, and is nobody's duty.
struct Advice {
    QString subject; ///< a key, or a service: `HOME`, `services.api`; empty: the whole
    QString words;   ///< a sentence or two

    bool operator==(const Advice &) const = default;
};

/// Names in the env files of \a environments that a login or Compose sets itself (Compose 2.26: the process
/// environment wins over the env file), and the minimum for growing later, as far as names and the rendered document of
/// the last environment that has one show it: logs for machines, request IDs, timeouts, resource limits, health
/// checks. Pure.
std::vector<Advice> advise(const std::vector<ParityEnvironment> &environments);

} // namespace slipway::config
