// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace slipway::config {

/// One `KEY=value` of an env file, with the value as a container would get it.
struct EnvEntry {
    QString key;
    QString value;
    int line = 0; ///< 1-based, where the key stands
    QString file;

    bool operator==(const EnvEntry &) const = default;
};

/// Reads an env file as Compose 2.26 does: comments, `export`, quotes and their escapes, values over
/// several lines, ` #` comments after unquoted values, CRLF, a byte order mark; `$X`, `${X}`,
/// `${X:-d}`, `${X-d}`, `${X:+d}`, `${X:?m}` outside single quotes, resolved against \a known (the
/// files before) and then the entries above. A key that comes twice is twice in the result; the last
/// one counts. A key without `=` is inherited from a process environment that we do not hand on, so
/// it is absent, unless \a known has it. Errors: InvalidInput with file and line, the first of them.
///
/// A file that a service names under `env_file:` is read by the same rules; there \a known is what the
/// service's files before it say, and for names that none of them has, the environment's env files.
///
/// Refused here though `docker compose config` takes it, since no container could be started with it
/// or nobody can mean it: a variable without a name (as a lone name on a last line that does not end
/// becomes), a NUL, bytes that are no UTF-8, and a secret's reference inside of a longer value.
/// Any thread, no I/O. Source of the rules: compose-go's dotenv and template; tst_envreferee asks the
/// real `docker compose config` and a container.
Result<std::vector<EnvEntry>> readEnv(const QByteArray &text, const QString &file,
                                      const std::map<QString, QString> &known = {});

/// \a entries as an env file that Compose's dotenv reads back to exactly these values.
QByteArray writeEnv(const std::vector<EnvEntry> &entries);

} // namespace slipway::config
