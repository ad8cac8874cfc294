// SPDX-License-Identifier: Apache-2.0
#include "envgenerator.h"

using namespace Qt::StringLiterals;

namespace {

const QStringList &pieces()
{
    static const QStringList all{u"x"_s,    u"1"_s,      u"two words"_s, u"é"_s,          u"😀"_s, u"#"_s,   u" #"_s,
                                 u"#c"_s,   u"="_s,      u":"_s,         u","_s,          u"."_s,  u"-"_s,   u"?"_s,
                                 u"+"_s,    u"{"_s,      u"}"_s,         u"$$"_s,         u"$"_s,  u"\\n"_s, u"\\t"_s,
                                 u"\\\\"_s, u"\\$"_s,    u"\\q"_s,       u"%"_s,          u"`"_s,  u"\t"_s,  u" "_s,
                                 u"  "_s,   u"\\0101"_s, u"\\07"_s,      u"http://h/p"_s, u"*"_s,  u"~"_s,   u"[a]"_s,
                                 u"<&>"_s,  u"\u00a0"_s, u"true"_s};
    return all;
}

} // namespace

quint32 EnvGenerator::seed()
{
    bool isNumber = false;
    const auto chosen = qEnvironmentVariable("SLIPWAY_SEED").toUInt(&isNumber);
    return isNumber ? chosen : 20'260'801;
}

QString EnvGenerator::some(const QStringList &from, int most)
{
    QString result;
    for (int left = below(most + 1); left > 0; --left)
        result += oneOf(from);
    return result;
}

QString EnvGenerator::variable(int depth)
{
    const QString name = oneOf({u"A"_s, u"B"_s, u"C"_s, u"KNOWN"_s, u"KNOWN_EMPTY"_s, u"UNSET"_s, u"_u1"_s});
    if (isOneIn(4))
        return u'$' + name;
    if (isOneIn(3))
        return u"${"_s + name + u'}';
    const QString rule = oneOf({u":-"_s, u":-"_s, u"-"_s, u":+"_s, u"+"_s, u":?"_s, u"?"_s, u":-{"_s});
    const QString word =
        depth < 3 && isOneIn(2) ? some(pieces(), 1) + variable(depth + 1) + some(pieces(), 1) : some(pieces(), 2);
    return u"${"_s + name + rule + word + (isOneIn(25) ? QString() : u"}"_s);
}

/// A value as it may stand in a file, with its quotes.
QString EnvGenerator::written(const QString &lineEnd)
{
    const int style = below(3);
    const QString quote = style == 0 ? QString() : style == 1 ? u"'"_s : u"\""_s;
    QStringList inside = pieces();
    inside +=
        style == 0 ? QStringList{u"'"_s, u"\""_s} : QStringList{lineEnd, u'\\' + quote, style == 1 ? u"\""_s : u"'"_s};
    QString text;
    for (int left = below(4); left > 0; --left)
        text += isOneIn(3) ? variable(0) : some(inside, 3);
    return quote + text + (isOneIn(40) ? QString() : quote);
}

QString EnvGenerator::statement(const QStringList &keys, const QString &lineEnd)
{
    switch (below(12)) {
    case 0: return u"# comment "_s + some(pieces(), 3) + lineEnd;
    case 1: return some({u" "_s, u"\t"_s}, 2) + lineEnd;
    case 2: return oneOf(keys) + lineEnd;
    case 3:
        if (isOneIn(6))
            return oneOf({u"!x"_s, u"A B=1"_s, u"=x"_s, u"A/B=1"_s, u"\"A\"=1"_s, u"- A"_s}) + lineEnd;
        [[fallthrough]];
    default: break;
    }
    const QString before =
        isOneIn(6) ? oneOf({u" "_s, u"\t"_s, u"export "_s, u"export\t"_s, u" export  "_s}) : QString();
    const QString equals = isOneIn(4) ? oneOf({u" = "_s, u"= "_s, u": "_s, u" : "_s, u"\t=\t"_s, u":"_s}) : u"="_s;
    const QString after =
        isOneIn(4) ? oneOf({u" # c"_s, u" "_s, u"\t"_s, u" # it's \"c\""_s, u"#c"_s, u" #"_s}) : QString();
    return before + oneOf(keys) + equals + written(lineEnd) + after + lineEnd;
}

QByteArray EnvGenerator::file(const QStringList &keys)
{
    const QString lineEnd = isOneIn(4) ? u"\r\n"_s : u"\n"_s;
    QString text = isOneIn(12) ? u"\ufeff"_s : QString();
    for (int left = 1 + below(6); left > 0; --left)
        text += statement(keys, lineEnd);
    if (isOneIn(6) && text.endsWith(lineEnd))
        text.chop(lineEnd.size());
    return text.toUtf8();
}

QString EnvGenerator::value()
{
    static const QStringList more{u"'"_s,    u"\""_s, u"\\"_s, u"\n"_s,    u"\r\n"_s,
                                  u"${A}"_s, u"$A"_s, u"${"_s, u"\u2003"_s};
    return some(pieces() + more, 5);
}
