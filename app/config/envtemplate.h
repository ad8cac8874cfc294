// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>
#include <functional>
#include <optional>

namespace slipway::config {

using Lookup = std::function<std::optional<QString>(const QString &name)>;

/// \a text with `$$`, `$X`, `${X}`, `${X:-d}`, `${X-d}`, `${X:+d}`, `${X+d}`, `${X:?m}` and `${X?m}`
/// resolved as Compose 2.26 does; what a `-`, `+` or `?` brings may hold variables itself, and is
/// resolved whether it is needed or not. An unknown variable is empty; a `$` before anything else is
/// itself; a `${` must be closed on its line. The error is why it cannot be resolved; it shows names and
/// the message behind a `?`, nothing else of \a text. More than 100 variables in one another are
/// an error here only. Any thread. Source: compose-go's template, asked in tst_envreferee.
std::expected<QString, QString> expand(const QString &text, const Lookup &lookup);

} // namespace slipway::config
