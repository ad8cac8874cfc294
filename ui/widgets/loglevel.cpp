// SPDX-License-Identifier: Apache-2.0
#include "widgets/loglevel.h"

#include <QRegularExpression>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

static constexpr std::uint32_t red = 1, green = 2, yellow = 3, blue = 4;

static std::uint32_t colourOf(QStringView word)
{
    if (word.startsWith(u"ERR") || word == u"FATAL" || word == u"CRITICAL" || word == u"PANIC")
        return red;
    if (word.startsWith(u"WARN"))
        return yellow;
    if (word == u"INFO" || word == u"NOTICE")
        return green;
    return blue;
}

AnsiLine dressed(AnsiLine line)
{
    if (line.size() != 1 || line.front().look != AnsiLook{})
        return line;
    // The time, as most programs write it, then perhaps a word that says how serious it is.
    static const QRegularExpression pattern(
        u"^(?<time>(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?Z?(?:[+-]\\d\\d:?\\d\\d)? ?)?"
        "(?<level>(?:ERROR|ERR|FATAL|CRITICAL|PANIC|WARNING|WARN|INFO|NOTICE|DEBUG|TRACE|GET|POST|PUT|PATCH|DELETE|"
        "HEAD)"
        "(?=[ :\\]]))?"_s);
    const QString text = line.front().text;
    const QRegularExpressionMatch match = pattern.match(text);
    if (match.capturedLength() == 0)
        return line;
    AnsiLine result;
    if (match.capturedLength(u"time") > 0)
        result.push_back({match.captured(u"time"), AnsiLook{.isFaint = true}});
    if (match.capturedLength(u"level") > 0)
        result.push_back({match.captured(u"level"),
                          AnsiLook{.foreground = {AnsiColour::Kind::Indexed, colourOf(match.capturedView(u"level"))}}});
    if (match.capturedLength() < text.size())
        result.push_back({text.mid(match.capturedLength()), {}});
    return result;
}

} // namespace slipway::widgets
