// SPDX-License-Identifier: Apache-2.0
#include "config/valuetypes.h"

#include "config/words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 60;

bool isPort(QStringView text)
{
    const bool hasDigitsOnly = !text.isEmpty() && text.size() <= 5 &&
                               std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = hasDigitsOnly ? text.toInt() : 0;
    return port >= 1 && port <= 65535;
}

bool isInteger(QStringView text)
{
    const bool isSigned = text.startsWith(u'-') || text.startsWith(u'+');
    const QStringView digits = isSigned ? text.sliced(1) : text;
    return !digits.isEmpty() && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isBoolean(const QString &text)
{
    static const QStringList words{u"true"_s, u"false"_s, u"1"_s, u"0"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s};
    return words.contains(text, Qt::CaseInsensitive);
}

bool isDuration(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[-+]?(?:0|[0-9]+(?:\\.[0-9]*)?|(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:ns|us|µs|ms|s|m|h))+)\\z"_s);
    return pattern.match(text).hasMatch();
}

/// Where the authority of a URL begins; -1 if \a text has no scheme.
qsizetype authorityOf(QStringView text)
{
    const qsizetype colon = text.indexOf("://"_L1);
    if (colon < 1 || !text.front().isLetter())
        return -1;
    const bool isScheme = std::ranges::all_of(text.first(colon), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    });
    return isScheme ? colon + 3 : -1;
}

qsizetype authorityEnd(QStringView text, qsizetype begin)
{
    while (begin < text.size() && text[begin] != u'/' && text[begin] != u'?' && text[begin] != u'#')
        ++begin;
    return begin;
}

/// Why `host`, `host:port` or `[::1]:port` is no place; empty if it is.
QString whyNoHost(QStringView host)
{
    const qsizetype bracket = host.lastIndexOf(u']');
    const qsizetype colon = host.indexOf(u':', std::max<qsizetype>(bracket, 0));
    if (colon >= 0 && !isPort(host.sliced(colon + 1)))
        return Words::tr("its port is not 1 to 65535");
    const QStringView name = colon < 0 ? host : host.first(colon);
    return name.isEmpty() ? Words::tr("it has no host") : QString();
}

/// Why it is no URL; empty if it is one.
QString whyNoUrl(const QString &text)
{
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return Words::tr("it has a space");
    const qsizetype begin = authorityOf(text);
    if (begin < 0)
        return Words::tr("it does not begin with a scheme such as https://");
    const qsizetype end = authorityEnd(text, begin);
    const QStringView authority = QStringView(text).sliced(begin, end - begin);
    if (authority.isEmpty())
        return end < text.size() && text[end] == u'/' ? QString() : Words::tr("it has no host");
    for (const QStringView host : authority.sliced(authority.lastIndexOf(u'@') + 1).split(u',')) {
        if (QString why = whyNoHost(host); !why.isEmpty())
            return why;
    }
    return {};
}

/// Begin and end of the password of a URL; empty if it has none.
std::pair<qsizetype, qsizetype> passwordOf(const QString &value)
{
    const qsizetype begin = authorityOf(value);
    if (begin < 0)
        return {};
    const qsizetype colon = value.indexOf(u':', begin);
    const qsizetype end = authorityEnd(value, begin);
    if (colon < 0 || colon > end)
        return {};
    qsizetype at = value.lastIndexOf(u'@', end - 1);
    if (at < colon && !isPort(QStringView(value).sliced(colon + 1, end - colon - 1)))
        at = value.lastIndexOf(u'@'); // a slash in a password, which should have been written %2F
    return at > colon ? std::pair(colon + 1, at) : std::pair<qsizetype, qsizetype>();
}

QStringList originsOf(const QString &value)
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    return value.split(between, Qt::SkipEmptyParts);
}

/// Why it is no origin; empty if it is one.
QString whyNoOrigin(const QString &origin)
{
    if (origin == u'*')
        return {};
    if (QString why = whyNoUrl(origin); !why.isEmpty())
        return why;
    const qsizetype begin = authorityOf(origin);
    const qsizetype end = authorityEnd(origin, begin);
    if (end < origin.size())
        return Words::tr("an origin has no path, not even a slash at its end");
    return QStringView(origin).sliced(begin).contains(u'@') ? Words::tr("an origin has no user") : QString();
}

QString sentence(const QString &value, bool isSecret, const QString &rest)
{
    return (isSecret ? Words::tr("its value") : inQuotes(value)) + u' ' + rest;
}

std::optional<QString> whyNoOrigins(const QString &value, bool isSecret)
{
    for (const QString &origin : originsOf(value)) {
        if (const QString why = whyNoOrigin(origin); !why.isEmpty())
            return sentence(origin, isSecret, Words::tr("is no origin: %1").arg(why));
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> whyInvalid(const QString &value, ValueType type, bool isSecret)
{
    const auto unless = [&](bool isGood, const QString &rest) {
        return isGood ? std::nullopt : std::optional(sentence(value, isSecret, rest));
    };
    switch (type) {
    case ValueType::Text: return std::nullopt;
    case ValueType::Url: {
        const QString why = value.isEmpty() ? QString() : whyNoUrl(value);
        return unless(why.isEmpty(), Words::tr("is no URL: %1").arg(why));
    }
    case ValueType::Port: return unless(isPort(value), Words::tr("is no port: 1 to 65535"));
    case ValueType::Boolean:
        return unless(isBoolean(value), Words::tr("is no bool: true or false, yes or no, on or off, 1 or 0"));
    case ValueType::Integer: return unless(isInteger(value), Words::tr("is no whole number"));
    case ValueType::Origins: return whyNoOrigins(value, isSecret);
    case ValueType::Duration:
        return unless(isDuration(value), Words::tr("is no duration: 500ms, 30s, 1h30m, or seconds as a number"));
    }
    return std::nullopt;
}

bool allowsAnyOrigin(const QString &value)
{
    return originsOf(value).contains("*"_L1);
}

QString toPhrase(ValueType type)
{
    switch (type) {
    case ValueType::Text: return {};
    case ValueType::Url: return u"URL"_s;
    case ValueType::Port: return Words::tr("port");
    case ValueType::Boolean: return Words::tr("yes or no");
    case ValueType::Integer: return Words::tr("whole number");
    case ValueType::Origins: return Words::tr("list of origins");
    case ValueType::Duration: return Words::tr("duration");
    }
    return {};
}

QString toPhrase(const ContractRule &rule)
{
    QStringList words;
    if (!rule.onlyIn.isEmpty())
        words += Words::tr("only in %1").arg(rule.onlyIn.join(", "_L1));
    if (rule.agreement == Agreement::Same)
        words += Words::tr("same");
    else if (rule.agreement == Agreement::MustDiffer)
        words += Words::tr("must differ");
    else if (rule.onlyIn.isEmpty() && !rule.isRequired)
        words += Words::tr("may differ");
    if (rule.isRequired)
        words += Words::tr("required");
    if (rule.isSecret)
        words += Words::tr("secret");
    if (const QString type = toPhrase(rule.type); !type.isEmpty())
        words += type;
    return words.join(u" · "_s);
}

QString inQuotes(const QString &value)
{
    QString shown = withoutPassword(value);
    if (shown.size() > mostShown)
        shown = shown.first(mostShown - 1) + u'…';
    return u'"' + shown.replace(u'\n', u' ') + u'"';
}

bool hasPassword(const QString &value)
{
    const auto [begin, end] = passwordOf(value);
    return end > begin;
}

QString withoutPassword(const QString &value)
{
    const auto [begin, end] = passwordOf(value);
    return end > begin ? QString(value.first(begin) + u"•••"_s + value.sliced(end)) : value;
}

} // namespace slipway::config
