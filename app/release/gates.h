// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/history.h"
#include "history/lock.h"
#include "model/configuration.h"
#include "model/gate.h"
#include "model/plan.h"
#include "model/project.h"

#include <optional>
#include <vector>

namespace slipway::release {

/// What the gates look at; all of it read before.
struct GateFacts {
    Intent intent = Intent::Promote;
    const Environment *environment = nullptr;
    const Environment *upstream = nullptr; ///< null: the first of the pipeline
    const Release *release = nullptr;      ///< null: there is none to bring
    const history::History *here = nullptr;
    const history::History *above = nullptr; ///< upstream's; null without upstream
    const Error *silent = nullptr; ///< why a host that has to answer does not; null: all do, or nobody has asked
    std::optional<history::HeldLock> lock;
    /// The environments side by side; null: there is no contract, so nothing to breach.
    const Result<ConfigMatrix> *configuration = nullptr;
    const DriftReport *driftHere = nullptr;  ///< null: nobody looked
    const DriftReport *driftAbove = nullptr; ///< upstream's
    bool changesSettings = false;            ///< else what is there already is only put back
};

/// The gates of bringing a release into an environment, each with its verdict. Pure.
std::vector<Gate> judge(const GateFacts &facts);

} // namespace slipway::release
