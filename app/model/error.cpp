// SPDX-License-Identifier: Apache-2.0
#include "model/error.h"

#include <QStringList>

namespace slipway {

namespace {

QString place(const Where &where)
{
    QString text = where.file;
    if (where.line > 0)
        text += QLatin1Char(':') + QString::number(where.line);
    if (where.column > 0)
        text += QLatin1Char(':') + QString::number(where.column);
    for (const QString &part : {where.environment, where.host}) {
        if (!part.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + part;
    }
    return text;
}

} // namespace

QString toText(const Error &error)
{
    const QString at = place(error.where);
    QStringList lines{at.isEmpty() ? error.what : QString(at + QStringLiteral(": ") + error.what)};
    if (!error.why.isEmpty())
        lines += error.why;
    if (!error.cure.isEmpty())
        lines += QString(QStringLiteral("→ ") + error.cure);
    return lines.join(QLatin1Char('\n'));
}

Error atHost(Error error, const QString &host)
{
    if (error.where.host.isEmpty())
        error.where.host = host;
    return error;
}

} // namespace slipway
