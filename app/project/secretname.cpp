// SPDX-License-Identifier: Apache-2.0
#include "project/secretname.h"

#include <QRegularExpression>

namespace slipway::project {

std::optional<QString> secretName(const QString &value)
{
    if (!value.startsWith(QLatin1StringView("secret:")))
        return std::nullopt; // nearly every value
    static const QRegularExpression reference(QStringLiteral(R"(\Asecret:([A-Za-z0-9_][A-Za-z0-9_./@-]*)\z)"));
    const QRegularExpressionMatch match = reference.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1);
}

} // namespace slipway::project
