// SPDX-License-Identifier: Apache-2.0
#include "widgets/ansi.h"

#include <algorithm>

namespace slipway::widgets {

static constexpr qsizetype longestSequence = 128; // anything longer is not meant for a terminal

std::vector<AnsiLine> AnsiParser::feed(QStringView text)
{
    std::vector<AnsiLine> lines;
    for (const QChar character : text) {
        switch (m_state) {
        case State::Text: ground(character, lines); break;
        case State::Escape:
            m_parameters.clear();
            m_state = character == u'['                                           ? State::Control
                      : QStringView(u"]PX^_").contains(character)                 ? State::String
                      : character.unicode() >= 0x20 && character.unicode() < 0x30 ? State::Escape
                                                                                  : State::Text;
            break;
        case State::Control: control(character); break;
        case State::String: // OSC, DCS and their like: until BEL or ST
            if (character == u'\x07' || character == u'\n')
                m_state = State::Text;
            else if (character == u'\x1b')
                m_state = State::StringEscape;
            break;
        case State::StringEscape: m_state = character == u'\\' ? State::Text : State::String; break;
        }
    }
    return lines;
}

void AnsiParser::ground(QChar character, std::vector<AnsiLine> &lines)
{
    if (character == u'\n') {
        lines.push_back(std::move(m_line));
        m_line.clear();
        m_isReturned = false;
        return;
    }
    if (character == u'\x1b') {
        m_state = State::Escape;
        return;
    }
    if (character == u'\r') {
        m_isReturned = true;
        return;
    }
    if (character.unicode() < 0x20 && character != u'\t')
        return;
    if (character.unicode() >= 0x7f && character.unicode() < 0xa0)
        return;
    if (m_isReturned) {
        m_line.clear();
        m_isReturned = false;
    }
    put(character);
}

void AnsiParser::put(QChar character)
{
    if (m_line.empty() || m_line.back().look != m_look)
        m_line.push_back({QString(), m_look});
    m_line.back().text.append(character);
}

void AnsiParser::control(QChar character)
{
    if (character.unicode() >= 0x40 && character.unicode() <= 0x7e) {
        if (character == u'm')
            applyGraphics();
        m_state = State::Text;
        return;
    }
    if (character.unicode() < 0x20 || m_parameters.size() >= longestSequence) {
        m_state = State::Text; // broken off: what follows is text again
        return;
    }
    m_parameters.append(character);
}

size_t AnsiParser::applyColour(const std::vector<int> &codes, size_t at)
{
    AnsiColour &colour = codes[at] == 38 ? m_look.foreground : m_look.background;
    const auto byte = [&](size_t i) {
        return static_cast<std::uint32_t>(std::clamp(codes[i], 0, 255));
    };
    if (at + 2 < codes.size() && codes[at + 1] == 5) {
        colour = {AnsiColour::Kind::Indexed, byte(at + 2)};
        return at + 2;
    }
    if (at + 4 < codes.size() && codes[at + 1] == 2) {
        colour = {AnsiColour::Kind::Rgb, byte(at + 2) << 16 | byte(at + 3) << 8 | byte(at + 4)};
        return at + 4;
    }
    return codes.size();
}

// `4:3`, a curly underline, is an underline to us.
static int number(QStringView part)
{
    const qsizetype colon = part.indexOf(u':');
    return (colon < 0 ? part : part.first(colon)).toInt();
}

void AnsiParser::applyGraphics()
{
    std::vector<int> codes;
    for (const QStringView part : QStringView(m_parameters).tokenize(u';'))
        codes.push_back(number(part));
    if (codes.empty())
        codes.push_back(0);
    const auto indexed = [](int value) {
        return AnsiColour{AnsiColour::Kind::Indexed, std::uint32_t(value)};
    };
    for (size_t i = 0; i < codes.size(); ++i) {
        const int code = codes[i];
        if (code == 0)
            m_look = {};
        else if (code == 1)
            m_look.isBold = true;
        else if (code == 2)
            m_look.isFaint = true;
        else if (code == 22)
            m_look.isBold = m_look.isFaint = false;
        else if (code == 3 || code == 23)
            m_look.isItalic = code == 3;
        else if (code == 4 || code == 24)
            m_look.isUnderlined = code == 4;
        else if (code == 7 || code == 27)
            m_look.isInverse = code == 7;
        else if (code == 38 || code == 48)
            i = applyColour(codes, i);
        else if (code == 39)
            m_look.foreground = {};
        else if (code == 49)
            m_look.background = {};
        else if (code >= 30 && code <= 37)
            m_look.foreground = indexed(code - 30);
        else if (code >= 40 && code <= 47)
            m_look.background = indexed(code - 40);
        else if (code >= 90 && code <= 97)
            m_look.foreground = indexed(code - 90 + 8);
        else if (code >= 100 && code <= 107)
            m_look.background = indexed(code - 100 + 8);
    }
}

} // namespace slipway::widgets
