// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace slipway::configurationpage {

/// The text of a file as an editor holds it: lines end in `\n`, no byte order mark. Nothing if the
/// editor could not give the same bytes back: not UTF-8, or signs that an editor takes for line ends.
std::optional<QString> decoded(const QByteArray &bytes);

/// \a text as bytes again. Byte order mark and line ends are those of \a original: each line that is
/// still there in front and at the end keeps its own, new ones end as most lines do.
QByteArray encoded(const QString &text, const QByteArray &original);

} // namespace slipway::configurationpage
