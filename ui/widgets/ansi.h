// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace slipway::widgets {

/// A colour as a terminal program asks for it.
struct AnsiColour {
    enum class Kind : std::uint8_t { Default, Indexed, Rgb };
    Kind kind = Kind::Default;
    std::uint32_t value = 0; ///< 0…255, or 0xRRGGBB

    bool operator==(const AnsiColour &) const = default;
};

/// What SGR sequences (ECMA-48, 8.3.117) have switched on.
struct AnsiLook {
    AnsiColour foreground;
    AnsiColour background;
    bool isBold = false;
    bool isFaint = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isInverse = false;

    bool operator==(const AnsiLook &) const = default;
};

struct AnsiSpan {
    QString text;
    AnsiLook look;

    bool operator==(const AnsiSpan &) const = default;
};
using AnsiLine = std::vector<AnsiSpan>;

/// Turns a program's output into lines of spans. Knows colours and weight; every other sequence is
/// dropped, so nothing a program prints can move, hide or overwrite what stands there. Text may
/// arrive in any pieces. A lone carriage return begins the line anew, as progress displays mean it.
class AnsiParser
{
public:
    /// The lines that \a text completes.
    std::vector<AnsiLine> feed(QStringView text);
    /// What has come of a line that is not complete yet.
    const AnsiLine &rest() const { return m_line; }
    /// Whether a plain line, without any sequence, may go round it.
    bool isIdle() const { return m_state == State::Text && m_line.empty() && !m_isReturned && m_look == AnsiLook{}; }

private:
    enum class State : std::uint8_t { Text, Escape, Control, String, StringEscape };

    void put(QChar character);
    void ground(QChar character, std::vector<AnsiLine> &lines);
    void control(QChar character);
    void applyGraphics();
    size_t applyColour(const std::vector<int> &codes, size_t at);

    State m_state = State::Text;
    QString m_parameters;
    AnsiLook m_look;
    AnsiLine m_line;
    bool m_isReturned = false;
};

} // namespace slipway::widgets
