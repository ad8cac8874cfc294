// SPDX-License-Identifier: Apache-2.0
#include "widgets/logstore.h"

#include <algorithm>

namespace slipway::widgets {

static constexpr qsizetype chunkSize = 262'144;
// ESC, then the look's place in two bytes: the parser leaves no ESC in a text.
static constexpr char mark = '\x1b';
static constexpr qsizetype markSize = 3;
static constexpr size_t mostLooks = 16'384; // more colours than a person tells apart

/// What needs no parser: no control characters in it.
static bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        const char16_t code = c.unicode();
        return code >= 0x20 ? code < 0x7f || code >= 0xa0 : code == u'\t';
    });
}

void LogStore::append(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype length = text.indexOf(u'\n');
        const QStringView line = length < 0 ? text : text.first(length);
        if (length >= 0 && m_parser.isIdle() && isPlain(line)) {
            add(line.toUtf8());
        } else {
            for (const AnsiLine &parsed : m_parser.feed(length < 0 ? text : text.first(length + 1)))
                add(parsed);
        }
        text = length < 0 ? QStringView() : text.sliced(length + 1);
    }
    forget();
}

void LogStore::clear()
{
    m_parser = {};
    m_chunks.clear();
    m_looks.resize(1);
    m_begin = m_end = m_bytes = 0;
}

void LogStore::setCaps(qint64 lines, qint64 bytes)
{
    m_mostLines = lines;
    m_mostBytes = bytes;
    forget();
}

bool LogStore::shrink()
{
    if (m_chunks.size() < 2)
        return false;
    m_bytes -= m_chunks.front().bytes.size();
    m_chunks.pop_front();
    m_begin = std::max(m_begin, m_chunks.front().first);
    return true;
}

void LogStore::forget()
{
    m_begin = std::max(m_begin, m_end - m_mostLines);
    while (m_chunks.size() > 1 && (m_bytes > m_mostBytes || m_chunks[1].first <= m_begin))
        shrink();
}

void LogStore::add(QByteArrayView line)
{
    if (m_chunks.empty() || m_chunks.back().bytes.size() + line.size() > chunkSize) {
        m_chunks.push_back({.first = m_end, .bytes = {}, .ends = {}});
        m_chunks.back().bytes.reserve(std::max(chunkSize, line.size()));
    }
    Chunk &chunk = m_chunks.back();
    chunk.bytes.append(line);
    chunk.ends.push_back(static_cast<std::uint32_t>(chunk.bytes.size()));
    m_bytes += line.size();
    ++m_end;
}

void LogStore::add(const AnsiLine &line)
{
    QByteArray bytes;
    size_t now = 0;
    for (const AnsiSpan &span : line) {
        if (const size_t look = markOf(span.look); look != now) {
            bytes.append(mark).append(static_cast<char>(look / 128)).append(static_cast<char>(look % 128));
            now = look;
        }
        bytes += span.text.toUtf8();
    }
    add(QByteArrayView(bytes));
}

size_t LogStore::markOf(const AnsiLook &look)
{
    const auto known = std::ranges::find(m_looks, look);
    if (known != m_looks.end())
        return static_cast<size_t>(known - m_looks.begin());
    if (m_looks.size() == mostLooks)
        return 0;
    m_looks.push_back(look);
    return m_looks.size() - 1;
}

QByteArrayView LogStore::encoded(qint64 number) const
{
    Q_ASSERT(number >= m_begin && number < m_end);
    const auto after = std::ranges::upper_bound(m_chunks, number, {}, &Chunk::first);
    const Chunk &chunk = *std::prev(after);
    const auto at = static_cast<size_t>(number - chunk.first);
    const qsizetype from = at == 0 ? 0 : chunk.ends[at - 1];
    return QByteArrayView(chunk.bytes).sliced(from, chunk.ends[at] - from);
}

AnsiLine LogStore::line(qint64 number) const
{
    AnsiLine line;
    QByteArrayView rest = encoded(number);
    AnsiLook look;
    while (!rest.isEmpty()) {
        if (rest.front() == mark) {
            look = m_looks[static_cast<size_t>(rest[1]) * 128 + static_cast<size_t>(rest[2])];
            rest = rest.sliced(markSize);
        }
        const qsizetype next = rest.indexOf(mark);
        const QByteArrayView text = next < 0 ? rest : rest.first(next);
        if (!text.isEmpty())
            line.push_back({QString::fromUtf8(text), look});
        rest = rest.sliced(text.size());
    }
    return line;
}

QString LogStore::plain(qint64 number) const
{
    const QByteArrayView all = encoded(number);
    if (!all.contains(mark))
        return QString::fromUtf8(all);
    QString text;
    for (const AnsiSpan &span : line(number))
        text += span.text;
    return text;
}

} // namespace slipway::widgets
