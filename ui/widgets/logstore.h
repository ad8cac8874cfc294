// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/ansi.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <deque>
#include <vector>

namespace slipway::widgets {

/// The lines of a log, kept small: as UTF-8 with marks for their colours, in chunks, so that a million lines of eighty
/// letters take 85 MB. Over its caps it forgets the oldest. A line has the same number for ever: the first that came is
/// 0. For one thread.
class LogStore final
{
public:
    /// Text of a program, in any pieces; may hold ANSI sequences. A line is there when its end has come.
    void append(QStringView text);
    void clear();

    /// The most that is kept.
    void setCaps(qint64 lines, qint64 bytes);
    /// Forgets the oldest chunk. False: there is but one.
    bool shrink();

    qint64 begin() const { return m_begin; } ///< the oldest line that is kept
    qint64 end() const { return m_end; }     ///< one after the newest
    qint64 bytes() const { return m_bytes; }

    /// \a number is from begin() to before end().
    AnsiLine line(qint64 number) const;
    /// The same without colours.
    QString plain(qint64 number) const;

private:
    struct Chunk {
        qint64 first = 0; ///< number of its first line
        QByteArray bytes;
        std::vector<std::uint32_t> ends; ///< of each line, in bytes
    };

    void add(QByteArrayView line);
    void add(const AnsiLine &line);
    void forget();
    QByteArrayView encoded(qint64 number) const;
    size_t markOf(const AnsiLook &look);

    AnsiParser m_parser;
    std::deque<Chunk> m_chunks;
    std::vector<AnsiLook> m_looks{AnsiLook{}}; ///< a mark is a place in it
    qint64 m_begin = 0;
    qint64 m_end = 0;
    qint64 m_bytes = 0;
    qint64 m_mostLines = 1'000'000;
    qint64 m_mostBytes = 150'000'000;
};

} // namespace slipway::widgets
