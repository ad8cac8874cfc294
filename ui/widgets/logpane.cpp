// SPDX-License-Identifier: Apache-2.0
#include "widgets/logpane.h"

#include "widgets/logformat.h"
#include "widgets/loglevel.h"
#include "widgets/logstore.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace slipway::widgets {

static constexpr qint64 span = 800;  // lines that are here when nothing hurries
static constexpr qint64 flood = 200; // of a flood only the newest are laid out, as the next ones are about to come
static constexpr qint64 edge = 150;  // nearer to an end than this, more are fetched

LogPane::LogPane(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    // LogView has a bar for the whole log.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(12);
}

void LogPane::setStore(const LogStore *store)
{
    m_store = store;
    rewrite();
}

void LogPane::rewrite()
{
    m_formats.clear();
    if (!m_store)
        return;
    const qint64 top = std::clamp(topLine(), m_store->begin(), m_store->end());
    const qint64 first = std::max(m_store->begin(), std::min(top, m_store->end() - span) - edge);
    writeAll(first, std::min(m_store->end(), first + span));
    setTop(top);
}

const QTextCharFormat &LogPane::format(const AnsiLook &look)
{
    auto known = std::ranges::find(m_formats, look, &std::pair<AnsiLook, QTextCharFormat>::first);
    if (known == m_formats.end())
        known = m_formats.insert(m_formats.end(), {look, formatOf(look, Theme(palette()))});
    return known->second;
}

/// What would be a paragraph of its own in a document: a line of the log is one, always.
static QString oneParagraph(QString text)
{
    constexpr char16_t frameBegins = 0xfdd0;
    constexpr char16_t frameEnds = 0xfdd1;
    for (const char16_t separator : {u'\u2029', frameBegins, frameEnds})
        if (text.contains(QChar(separator)))
            text.replace(QChar(separator), u' ');
    return text;
}

void LogPane::write(QTextCursor &cursor, qint64 line)
{
    for (const AnsiSpan &part : dressed(m_store->line(line)))
        cursor.insertText(oneParagraph(part.text), format(part.look));
}

void LogPane::writeAll(qint64 first, qint64 last)
{
    m_isWriting = true;
    clear();
    m_first = m_last = first;
    addBelow(last - first);
    m_isWriting = false;
}

void LogPane::addBelow(qint64 count)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    for (qint64 i = 0; i < count; ++i) {
        if (held() > 0)
            cursor.insertBlock();
        write(cursor, m_last++);
    }
    cursor.endEditBlock();
}

void LogPane::addAbove(qint64 count)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qint64 line = m_first - count; line < m_first; ++line) {
        write(cursor, line);
        cursor.insertBlock();
    }
    cursor.endEditBlock();
    m_first -= count;
}

void LogPane::dropAbove(qint64 count)
{
    if (count <= 0)
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, static_cast<int>(count));
    cursor.removeSelectedText();
    m_first += count;
}

void LogPane::dropBelow(qint64 count)
{
    if (count <= 0)
        return;
    const QTextBlock kept = document()->findBlockByNumber(static_cast<int>(held() - count - 1));
    QTextCursor cursor(document());
    cursor.setPosition(kept.position() + kept.length() - 1);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_last -= count;
}

template<typename Change>
void LogPane::keepingTop(Change change)
{
    const qint64 top = topLine();
    m_isWriting = true;
    change();
    setTop(top);
    m_isWriting = false;
}

void LogPane::setTop(qint64 line)
{
    const bool wasWriting = std::exchange(m_isWriting, true);
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(std::max<qint64>(0, line - m_first)));
    verticalScrollBar()->setValue(block.isValid() ? block.firstLineNumber() : verticalScrollBar()->maximum());
    m_isWriting = wasWriting;
}

void LogPane::catchUp(bool isFollowing)
{
    const qint64 begin = m_store->begin();
    const qint64 end = m_store->end();
    const qint64 news = end - m_last;
    if (m_last < begin || m_first > end || (isFollowing && news > flood)) {
        writeAll(std::max(begin, isFollowing ? end - flood : begin), isFollowing ? end : std::min(end, begin + span));
    } else {
        keepingTop([&] {
            if (m_first < begin)
                dropAbove(std::min(begin - m_first, held() - 1));
            addBelow(std::clamp<qint64>(isFollowing ? news : span - held(), 0, news));
            if (isFollowing && held() > span && !textCursor().hasSelection())
                dropAbove(held() - span);
        });
    }
    if (isFollowing)
        scrollToEnd();
}

qint64 LogPane::topLine() const
{
    return m_first + firstVisibleBlock().blockNumber();
}

int LogPane::pageLines() const
{
    return std::max(1, (viewport()->height() - qRound(document()->documentMargin())) / fontMetrics().lineSpacing());
}

bool LogPane::isAtEnd() const
{
    return m_last == m_store->end() && verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void LogPane::scrollTo(qint64 line)
{
    line = std::clamp(line, m_store->begin(), std::max(m_store->begin(), m_store->end() - 1));
    const bool isHere = line >= m_first && std::min(line + pageLines(), m_store->end()) <= m_last;
    if (!isHere) {
        const qint64 first = std::max(m_store->begin(), line - span / 2);
        writeAll(first, std::min(m_store->end(), first + span));
    }
    setTop(line);
    slide();
}

void LogPane::scrollToEnd()
{
    if (m_last != m_store->end())
        writeAll(std::max(m_store->begin(), m_store->end() - span), m_store->end());
    const bool wasWriting = std::exchange(m_isWriting, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_isWriting = wasWriting;
}

void LogPane::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (m_isWriting || dy == 0 || !m_store)
        return;
    Q_EMIT scrolled();
    // Not from inside of the scrolling, which goes on with what it knows of the text.
    if (!std::exchange(m_isSliding, true))
        QMetaObject::invokeMethod(this, &LogPane::slide, Qt::QueuedConnection);
}

/// Fetches what lies next to what is in sight, and lets go of what is far, unless something is selected.
void LogPane::slide()
{
    m_isSliding = false;
    const qint64 top = topLine();
    const qint64 bottom = top + pageLines();
    const qint64 above = top - m_first < edge ? std::min(m_first - m_store->begin(), 2 * edge) : 0;
    const qint64 below = m_last - bottom < edge ? std::min(m_store->end() - m_last, 2 * edge) : 0;
    if (above <= 0 && below <= 0)
        return;
    keepingTop([&] {
        if (above > 0)
            addAbove(above);
        if (below > 0)
            addBelow(below);
        const qint64 surplus = held() - span;
        if (surplus <= 0 || textCursor().hasSelection())
            return;
        if (above > 0)
            dropBelow(std::min(surplus, std::max<qint64>(0, m_last - bottom - edge)));
        else
            dropAbove(std::min(surplus, std::max<qint64>(0, top - m_first - edge)));
    });
}

QTextCursor LogPane::cursorAt(const LogPlace &place, qsizetype length) const
{
    QTextCursor cursor(document()->findBlockByNumber(static_cast<int>(place.line - m_first)));
    const int from = cursor.position() + place.column;
    cursor.setPosition(from);
    cursor.setPosition(from + static_cast<int>(length), QTextCursor::KeepAnchor);
    return cursor;
}

void LogPane::mark(const std::vector<LogPlace> &places, qsizetype length)
{
    const Theme theme(palette());
    QTextCharFormat format;
    format.setBackground(theme.soft(Tone::Warn));
    format.setForeground(theme.text);
    QList<QTextEdit::ExtraSelection> marks;
    for (auto at = std::ranges::lower_bound(places, m_first, {}, &LogPlace::line);
         at != places.end() && at->line < m_last; ++at) {
        marks.append({cursorAt(*at, length), format});
    }
    setExtraSelections(marks);
}

void LogPane::select(const LogPlace &place, qsizetype length)
{
    if (place.line < m_first || place.line >= m_last)
        scrollTo(place.line - pageLines() / 2);
    setTextCursor(cursorAt(place, length));
    ensureCursorVisible();
}

} // namespace slipway::widgets
