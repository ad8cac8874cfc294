// SPDX-License-Identifier: Apache-2.0
#include "config/envtemplate.h"

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// The length of the variable name at \a at; 0: none stands there.
qsizetype nameLength(const QString &text, qsizetype at)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    qsizetype end = at;
    while (end < text.size() && (isLetter(text[end]) || (end > at && text[end] >= u'0' && text[end] <= u'9')))
        ++end;
    return end - at;
}

/// Where the `}` is that closes the `${` before \a at; -1: nowhere.
qsizetype closingBrace(const QString &text, qsizetype at)
{
    int depth = 1;
    for (; at < text.size(); ++at) {
        if (text[at] == u'$' && at + 1 < text.size() && text[at + 1] == u'{') {
            ++depth;
            ++at;
        } else if (text[at] == u'}' && --depth == 0) {
            return at;
        }
    }
    return -1;
}

/// What stands between `${` and `}`.
std::expected<QString, QString> expandBraced(const QString &body, const Lookup &lookup)
{
    const qsizetype length = nameLength(body, 0);
    const QString name = body.left(length);
    QString rest = body.mid(length);
    const bool countsEmpty = rest.startsWith(u':');
    if (countsEmpty)
        rest.removeFirst();
    const QChar rule = rest.isEmpty() ? QChar() : rest.front();
    if (length == 0 || (countsEmpty && rest.isEmpty()) || (!rest.isEmpty() && !u"-+?"_s.contains(rule)))
        return std::unexpected(u"\"${%1}\" is no variable."_s.arg(body));

    const std::optional<QString> value = lookup(name);
    const bool isSet = value && !(countsEmpty && value->isEmpty());
    if (rule == u'+')
        return isSet ? expand(rest.mid(1), lookup) : QString();
    if (isSet || rest.isEmpty())
        return value.value_or(QString());
    if (rule == u'-')
        return expand(rest.mid(1), lookup);
    return std::unexpected(
        u"The variable %1 is required%2"_s.arg(name, rest.size() > 1 ? u": "_s + rest.mid(1) : u"."_s));
}

} // namespace

std::expected<QString, QString> expand(const QString &text, const Lookup &lookup)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'$' || at + 1 == text.size()) {
            result += text[at];
        } else if (text[at + 1] == u'$') {
            result += u'$';
            ++at;
        } else if (text[at + 1] == u'{') {
            const qsizetype end = closingBrace(text, at + 2);
            if (end < 0)
                return std::unexpected(u"\"%1\" is not closed by a }."_s.arg(text.mid(at)));
            const auto value = expandBraced(text.mid(at + 2, end - at - 2), lookup);
            if (!value)
                return value;
            result += *value;
            at = end;
        } else if (const qsizetype length = nameLength(text, at + 1); length > 0) {
            result += lookup(text.mid(at + 1, length)).value_or(QString());
            at += length;
        } else {
            result += u'$';
        }
    }
    return result;
}

} // namespace slipway::config
