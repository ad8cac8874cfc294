// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "model/pipeline.h"
#include "widgets/sign.h"

#include <vector>

namespace slipway::historypage {

/// What became of a deployment.
enum class Outcome { Verified, Failed, RolledBack, Canceled, Running };

Outcome outcomeOf(const Deployment &deployment);
/// All of them, in the order of a menu.
const std::vector<Outcome> &outcomes();
widgets::Sign sign(Outcome outcome);

/// Another text when something happened in \a environment: its history is to be read again.
QString stampOf(const EnvironmentState &environment);

/// Every word of \a wanted stands somewhere in \a text, whatever its case.
bool holdsWords(const QString &text, const QString &wanted);

/// What is looked for in the history.
struct Filter {
    QString text;
    QString environment; ///< empty: all
    std::optional<Outcome> outcome;

    bool isEmpty() const { return text.isEmpty() && environment.isEmpty() && !outcome; }
    /// Every word of the text stands somewhere in \a deployment.
    bool matches(const Deployment &deployment) const;

    bool operator==(const Filter &) const = default;
};

} // namespace slipway::historypage
