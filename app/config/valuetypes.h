// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"

#include <QString>

#include <optional>

/// What a value must look like. Pure: any thread, no I/O.
namespace slipway::config {

/// Why \a value is not what \a type asks for: `"abc" is no port: 1 to 65535`; nothing if it is.
/// \a isSecret keeps the value out of the words. An empty list of origins and an empty URL are what
/// many write for "none", and are good; an empty port is not.
///
/// bool: true, false, 1, 0, yes, no, on, off. duration: as Go's time.ParseDuration reads it (`1h30m`,
/// `500ms`, `1.5s`), or seconds as a plain number. origins: `scheme://host[:port]` without a path
/// (RFC 6454, section 6.2), several with commas or spaces between, or `*`. url: `scheme://` and a
/// host or a path; several hosts with commas as databases have them.
std::optional<QString> whyInvalid(const QString &value, ValueType type, bool isSecret = false);

/// Whether the list of origins \a value holds `*`: valid, but worth a note.
bool allowsAnyOrigin(const QString &value);

/// The type for people: `list of origins`; empty for text.
QString toPhrase(ValueType type);

/// What \a rule asks for, for people: `must differ · secret`.
QString toPhrase(const ContractRule &rule);

/// \a value for a sentence: in quotes, on one line, shortened, without the password of a URL.
QString inQuotes(const QString &value);

/// Whether \a value is a URL with a password in it.
bool hasPassword(const QString &value);

/// \a value with `•••` for the password of a URL.
QString withoutPassword(const QString &value);

} // namespace slipway::config
