// SPDX-License-Identifier: Apache-2.0
#include "remote/command.h"

namespace slipway::remote {

QString Output::reason(int lines) const
{
    const QString text = QString::fromUtf8(err.trimmed().isEmpty() ? out : err).trimmed();
    const QStringList all = text.split(QLatin1Char('\n'));
    return all.mid(std::max<qsizetype>(0, all.size() - lines)).join(QLatin1Char('\n'));
}

} // namespace slipway::remote
