// SPDX-License-Identifier: Apache-2.0
#include "project/yamltext.h"

#include <QRegularExpression>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

QByteArray inQuotes(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\t')
            result += u"\\t"_s;
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028 ||
                 c.unicode() == 0x2029 || c.unicode() == 0xfeff)
            result += u"\\u%1"_s.arg(static_cast<int>(c.unicode()), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return (result + u'"').toUtf8();
}

QByteArrayList entryLines(const YamlEntry &entry, int step)
{
    QByteArrayList lines;
    for (const QString &comment : entry.comments)
        lines += "# " + comment.simplified().toUtf8();
    const QByteArray key = quotedWhereNeeded(entry.key) + ':';
    const YamlText &value = entry.value;
    if (value.kind == YamlText::Kind::Scalar || value.isInline || (value.items.empty() && value.entries.empty())) {
        lines += key + ' ' + toFlow(value);
        return lines;
    }
    lines += key;
    for (const QByteArray &line : toLines(value, step))
        lines += line.isEmpty() ? line : QByteArray(step, ' ') + line;
    return lines;
}

} // namespace

YamlText YamlText::ofString(const QString &text)
{
    return {.scalar = quotedWhereNeeded(text)};
}

YamlText YamlText::ofFlag(bool flag)
{
    return {.scalar = flag ? "true" : "false"};
}

YamlText YamlText::ofStrings(const QStringList &texts)
{
    YamlText list{.kind = Kind::List, .isInline = true};
    for (const QString &text : texts)
        list.items.push_back(ofString(text));
    return list;
}

YamlText YamlText::ofEntries(std::vector<YamlEntry> entries, bool isInline)
{
    return {.kind = Kind::Mapping, .entries = std::move(entries), .isInline = isInline};
}

QByteArray quotedWhereNeeded(const QString &text)
{
    static const QRegularExpression plain(u"\\A\\.?[A-Za-z_/][A-Za-z0-9_./-]*\\z"_s);
    static const QStringList other{u"true"_s, u"false"_s, u"null"_s, u"yes"_s,  u"no"_s,  u"on"_s,
                                   u"off"_s,  u"y"_s,     u"n"_s,    u".inf"_s, u".nan"_s};
    static const QRegularExpression date(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const bool isPlain = plain.match(text).hasMatch() && !other.contains(text, Qt::CaseInsensitive);
    return isPlain || date.match(text).hasMatch() ? text.toUtf8() : inQuotes(text);
}

QByteArray toFlow(const YamlText &value)
{
    QByteArrayList parts;
    switch (value.kind) {
    case YamlText::Kind::Scalar: return value.scalar;
    case YamlText::Kind::List:
        for (const YamlText &item : value.items)
            parts += toFlow(item);
        return '[' + parts.join(", ") + ']';
    case YamlText::Kind::Mapping:
        for (const YamlEntry &entry : value.entries)
            parts += quotedWhereNeeded(entry.key) + ": " + toFlow(entry.value);
        return parts.isEmpty() ? QByteArray("{}") : "{ " + parts.join(", ") + " }";
    }
    return {};
}

QByteArrayList toLines(const YamlText &value, int step)
{
    if (value.kind == YamlText::Kind::Scalar || value.isInline)
        return {toFlow(value)};
    QByteArrayList lines;
    for (const YamlText &item : value.items) {
        QByteArray lead = "- ";
        for (const QByteArray &line : toLines(item, step)) {
            lines += lead + line;
            lead = "  ";
        }
    }
    for (const YamlEntry &entry : value.entries)
        lines += entryLines(entry, step);
    return lines;
}

} // namespace slipway::project
