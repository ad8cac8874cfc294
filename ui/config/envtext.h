// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/alignment.h"
#include "model/error.h"

#include <QString>

#include <vector>

namespace slipway::configurationpage {

/// A key of an env file as its text shows it. Lines are counted from 0.
struct EnvKey {
    QString key;
    QString value; ///< as a container would get it
    int first = 0;
    int last = 0;
    int valueFrom = 0;  ///< where in its line the value is written
    bool counts = true; ///< false: a later line of the same key has the last word

    bool operator==(const EnvKey &) const = default;
};

/// What an env file says, as far as it can be read, and all that Compose would not read.
struct EnvText {
    std::vector<EnvKey> keys; ///< in order
    std::vector<Error> problems;
};
EnvText readEnvText(const QString &text, const QString &file);

/// \a text with the key as \a other writes it: in place, or added behind the same neighbour. Errors:
/// NotFound if \a other does not have it, InvalidInput if what is wrong in the file is in the way.
Result<QString> withCopied(const QString &text, const QString &file, const QString &other, const QString &key);
/// \a text with the key set to \a value: in place, or added at its end. Errors: InvalidInput, as above or if an env
/// file cannot hold the value.
Result<QString> withValue(const QString &text, const QString &file, const QString &key, const QString &value);
/// \a text without the key. Errors: InvalidInput as above.
Result<QString> withoutKey(const QString &text, const QString &file, const QString &key);

/// What of a text belongs together when it is put beside another one.
std::vector<Unit> unitsOf(const QString &text, const std::vector<EnvKey> &keys);

} // namespace slipway::configurationpage
