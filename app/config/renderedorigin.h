// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/parity.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace slipway::config {

/// Finds the settings that a difference between rendered documents comes from. Compose does not tell
/// where it put a variable in, so this looks from behind: if in every environment the setting's value
/// stands in the text as a word, and without it the texts are equal, then it comes from there. Pure.
class RenderedOrigin final
{
public:
    explicit RenderedOrigin(const std::vector<ParityEnvironment> &environments);

    /// The names of the settings that \a values, one for each environment, differ by; empty if they
    /// differ by something else. Nothing for an environment that is not known.
    QStringList find(const std::vector<std::optional<QString>> &values) const;

private:
    using Values = std::vector<std::optional<QString>>;

    std::map<QString, Values> m_settings; ///< those whose values differ
    std::vector<QString> m_order;         ///< their names, the longest values first
};

} // namespace slipway::config
