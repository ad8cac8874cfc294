// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"
#include "widgets/theme.h"

#include <QString>

namespace slipway::pipeline {

/// What stands on the arrow into an environment.
struct Arrow {
    enum class Kind {
        Ready,   ///< Promote would bring `promotes`
        Denied,  ///< a gate is against it
        Same,    ///< both sides hold the same release
        Nothing, ///< upstream has nothing verified to bring
        Looking, ///< upstream has not answered yet
        Running  ///< a deployment into this environment runs
    };

    Kind kind = Kind::Nothing;
    QString button;
    QString note; ///< below the arrow
    widgets::Tone tone = widgets::Tone::Muted;
    double progress = 0; ///< Running: 0…1, by steps

    bool operator==(const Arrow &) const = default;
};

/// \a now: for how long ago.
Arrow arrowInto(const EnvironmentState &target, const EnvironmentState &upstream, const QDateTime &now);

/// `Verify · 9 of 10`: the step that runs, and how far that is.
QString progressText(const Deployment &deployment);
/// The share of its steps that have ended.
double progressOf(const Deployment &deployment);

/// The latencies of an environment as a whole: of its services' samples of the same age the
/// slowest; bad if any is bad.
std::vector<int> latenciesOf(const EnvironmentState &environment);

} // namespace slipway::pipeline
