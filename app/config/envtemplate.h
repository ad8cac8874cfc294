// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>
#include <functional>
#include <optional>

namespace slipway::config {

using Lookup = std::function<std::optional<QString>(const QString &name)>;

/// \a text with `$$`, `$X`, `${X}`, `${X:-d}`, `${X-d}`, `${X:+d}`, `${X+d}`, `${X:?m}` and `${X?m}`
/// resolved as Compose does; what a `-`, `+` or `?` brings may hold variables itself. An unknown
/// variable is empty; a `$` before anything else is itself. The error is why it cannot be resolved.
std::expected<QString, QString> expand(const QString &text, const Lookup &lookup);

} // namespace slipway::config
