// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// Finding what somebody means by a few letters. Pure.
namespace slipway::shell {

/// How well \a typed stands for \a text; nothing: not at all. Each word of \a typed must be found: its letters in their
/// order, better together, better where a word begins. Upper and lower case are the same.
std::optional<int> fuzzyScore(const QString &text, const QString &typed);

} // namespace slipway::shell
