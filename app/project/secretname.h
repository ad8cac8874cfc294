// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace slipway::project {

/// The NAME of a value `secret:NAME`; nothing if \a value is no such reference. A name holds letters,
/// digits and `_ . / @ -`, and begins with a letter, a digit or `_`, so that a program that is given
/// it never takes it for an option.
std::optional<QString> secretName(const QString &value);

} // namespace slipway::project
