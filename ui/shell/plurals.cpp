// SPDX-License-Identifier: Apache-2.0
#include "shell/plurals.h"

namespace slipway::shell {

using namespace Qt::StringLiterals;

QString Plurals::translate(const char *, const char *source, const char *, int n) const
{
    if (n < 0 || !source)
        return {};
    return QString::fromUtf8(source).replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
}

} // namespace slipway::shell
