// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace slipway::config {

/// One statement of an env file: where it stands, and its value before escapes and variables.
/// Offsets count UTF-16 units.
struct EnvStatement {
    QString key;
    QString text;         ///< the value without its quotes
    QChar quote;          ///< `'`, `"`, or null for none
    qsizetype begin = 0;  ///< of `export` or the key
    qsizetype source = 0; ///< where the value begins as it is written, quotes included
    qsizetype end = 0;    ///< behind the value; of an empty one, behind the `=`
    int line = 0;         ///< 1-based
    int lastLine = 0;
    bool isExported = false;
    bool isInherited = false; ///< a key alone: its value comes from elsewhere
};

struct EnvScan {
    std::vector<EnvStatement> statements; ///< in their order
    std::vector<Error> problems;          ///< InvalidInput, with line and column, in their order
};

/// The text of a file without its byte order mark. Errors: InvalidInput if it is no UTF-8, or holds a
/// NUL, which no variable can.
Result<QString> decodeEnv(const QByteArray &bytes, const QString &file);

/// Takes \a text apart as Compose 2.26 does, and goes on behind what is wrong, at the next line.
/// No value is ever shown in a problem. Any thread, no I/O. Source of the rules: compose-go's dotenv.
EnvScan scanEnv(const QString &text, const QString &file);

} // namespace slipway::config
