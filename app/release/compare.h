// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/comparison.h"
#include "release/context.h"

#include <stop_token>

namespace slipway::release {

/// A deployment, by the ledger it stands in.
struct DeploymentName {
    QString environment;
    QString id;
};

/// What lies between \a from and \a to, read from their ledgers; the commits come from this clone. NotFound if a
/// ledger does not have one of them.
Result<Comparison> compare(const Context &context, const DeploymentName &from, const DeploymentName &to,
                           std::stop_token stop = {});

} // namespace slipway::release
