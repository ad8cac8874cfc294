// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "model/gate.h"
#include "model/health.h"
#include "widgets/symbol.h"
#include "widgets/theme.h"

#include <QString>

namespace slipway::widgets {

/// How a state is told: by shape, by word and by colour, all three.
struct Sign {
    Symbol symbol = Symbol::Unknown;
    Tone tone = Tone::Muted;
    QString word; ///< translated
};

Sign sign(Health health);
Sign sign(Sync sync);
Sign sign(OperationState state);
Sign sign(StepState::State state);
Sign sign(Gate::Verdict verdict);
Sign sign(const ProbeSample &sample);

} // namespace slipway::widgets
