// SPDX-License-Identifier: Apache-2.0
#include "config/envfile.h"

#include "config/envquote.h"
#include "config/envresolver.h"
#include "config/envscan.h"

#include <limits>

namespace slipway::config {

using namespace Qt::StringLiterals;

Result<std::vector<EnvEntry>> readEnv(const QByteArray &text, const QString &file,
                                      const std::map<QString, QString> &known)
{
    const auto decoded = decodeEnv(text, file);
    if (!decoded)
        return std::unexpected(decoded.error());
    EnvScan scan = scanEnv(*decoded, file);
    EnvResolver resolver(known, file);
    std::vector<EnvEntry> entries;
    entries.reserve(scan.statements.size());
    const int firstProblem = scan.problems.empty() ? std::numeric_limits<int>::max() : scan.problems[0].where.line;
    for (const EnvStatement &statement : scan.statements) {
        if (statement.line > firstProblem)
            break;
        auto value = resolver.next(statement);
        if (!value)
            return std::unexpected(std::move(value.error()));
        if (*value)
            entries.push_back({statement.key, **value, statement.line, file});
    }
    if (!scan.problems.empty())
        return fail(std::move(scan.problems.front()));
    return entries;
}

QByteArray writeEnv(const std::vector<EnvEntry> &entries)
{
    QByteArray result;
    for (const EnvEntry &entry : entries)
        result += entry.key.toUtf8() + '=' + alwaysQuoted(entry.value).toUtf8() + '\n';
    return result;
}

} // namespace slipway::config
