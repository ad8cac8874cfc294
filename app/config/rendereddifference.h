// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/parity.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace slipway::config {

/// A scalar that is not the same in all rendered documents.
struct RenderedPath {
    QString path;
    std::vector<std::optional<QString>> values; ///< one for each environment; nothing: not there, or not known
    QStringList settings;                       ///< whose values it differs by; empty: by something else
};

/// A part of the rendered documents that is not the same in all environments.
struct RenderedDifference {
    QString key;            ///< the path above all of it: `services.api.ports`
    bool isService = false; ///< some environments have the whole service, others do not
    std::vector<RenderedPath> paths;
};

/// What differs between the rendered documents of those \a environments that have one, sorted by key. What
/// they hold apart from renderedPaths() is not compared. Pure.
std::vector<RenderedDifference> renderedDifferences(const std::vector<ParityEnvironment> &environments);

} // namespace slipway::config
