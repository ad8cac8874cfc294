// SPDX-License-Identifier: Apache-2.0
// The searching half of LogView.
#include "widgets/colour.h"
#include "widgets/logview.h"
#include "widgets/theme.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace slipway::widgets {

static constexpr int mostMarks = 2000; // more than a person can step through

void LogView::search(const QString &text)
{
    m_sought = text;
    m_match = -1;
    mark();
    if (m_matches.isEmpty()) {
        Q_EMIT matchesChanged(0, 0);
        return;
    }
    const int here = m_edit->cursorForPosition({0, 0}).position();
    const auto first = std::ranges::lower_bound(m_matches, here);
    go(first == m_matches.end() ? 0 : static_cast<int>(first - m_matches.begin()));
}

void LogView::searchNext()
{
    if (!m_matches.isEmpty())
        go((m_match + 1) % static_cast<int>(m_matches.size()));
}

void LogView::searchPrevious()
{
    const auto count = static_cast<int>(m_matches.size());
    if (count > 0)
        go((std::max(0, m_match) + count - 1) % count);
}

void LogView::mark()
{
    const Theme theme(palette());
    QTextCharFormat format;
    format.setBackground(theme.soft(Tone::Warn));
    format.setForeground(theme.text);
    m_matches.clear();
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor at(m_edit->document());
    while (!m_sought.isEmpty() && marks.size() < mostMarks) {
        at = m_edit->document()->find(m_sought, at);
        if (at.isNull())
            break;
        m_matches.append(at.selectionStart());
        marks.append({at, format});
    }
    m_edit->setExtraSelections(marks);
    m_match = std::min(m_match, static_cast<int>(m_matches.size()) - 1);
}

void LogView::go(int match)
{
    m_match = match;
    setFollowing(false);
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(m_matches.at(match));
    cursor.setPosition(m_matches.at(match) + static_cast<int>(m_sought.size()), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
    Q_EMIT matchesChanged(match + 1, static_cast<int>(m_matches.size()));
}

} // namespace slipway::widgets
