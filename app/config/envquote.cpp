// SPDX-License-Identifier: Apache-2.0
#include "config/envquote.h"

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// In single quotes a backslash is itself, but takes the next quote's meaning.
bool fitsSingle(const QString &value)
{
    return !value.contains(u'\'') && !value.endsWith(u'\\');
}

QString single(const QString &value)
{
    return u'\'' + value + u'\'';
}

QString inDouble(const QString &value)
{
    QString escaped;
    for (const QChar c : value) {
        if (c == u'\n') {
            escaped += u"\\n"_s;
        } else if (c == u'\r') {
            escaped += u"\\r"_s;
        } else {
            if (c == u'\\' || c == u'"' || c == u'$')
                escaped += u'\\';
            escaped += c;
        }
    }
    return u'"' + escaped + u'"';
}

} // namespace

std::vector<QString> waysToWrite(const QString &value, QChar quote)
{
    const bool hasBare = !value.contains(u'$') && !value.contains(u'\n');
    std::vector<QString> ways;
    if (quote == u'\'' && fitsSingle(value))
        ways.push_back(single(value));
    if (quote == u'"')
        ways.push_back(inDouble(value));
    if (hasBare)
        ways.push_back(value);
    if (fitsSingle(value) && !value.contains(u'\n'))
        ways.push_back(single(value));
    ways.push_back(inDouble(value));
    return ways;
}

QString alwaysQuoted(const QString &value)
{
    return fitsSingle(value) ? single(value) : inDouble(value);
}

} // namespace slipway::config
