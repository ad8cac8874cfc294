// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace slipway::config {

/// The ways to write \a value behind a `=`, the preferred first: in the quotes \a quote if they are any,
/// then the least that does: bare, in single quotes, in double quotes. A `$` is itself in single quotes,
/// and `\$` in double ones; no bare way is offered for it, since Compose would take it for a variable.
/// Not every way suits every place (a comment may follow); read back to see.
std::vector<QString> waysToWrite(const QString &value, QChar quote);

/// \a value in quotes: the way that reads back in every place. For files that only Compose reads.
QString alwaysQuoted(const QString &value);

} // namespace slipway::config
