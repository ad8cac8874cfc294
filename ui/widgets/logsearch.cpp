// SPDX-License-Identifier: Apache-2.0
// The searching half of LogView.
#include "widgets/logview.h"

#include <QElapsedTimer>

#include <algorithm>

namespace slipway::widgets {

using namespace std::chrono_literals;

static constexpr size_t mostMatches = 10'000; // more than a person can step through
static constexpr auto slice = 8ms;            // of searching, then the window has its turn

void LogView::search(const QString &text)
{
    m_sought = text;
    m_match = -1;
    m_matches.clear();
    m_seekFrom = m_store->begin();
    m_isArriving = !text.isEmpty();
    seek();
    if (text.isEmpty()) {
        mark();
        Q_EMIT matchesChanged(0, 0);
    }
}

/// Searches for as long as nobody notices, and goes on later.
void LogView::seek()
{
    const size_t before = m_matches.size();
    const qint64 end = m_sought.isEmpty() ? m_seekFrom : m_store->end();
    QElapsedTimer timer;
    timer.start();
    for (; m_seekFrom < end && m_matches.size() < mostMatches && timer.durationElapsed() < slice; ++m_seekFrom) {
        const QString line = m_store->plain(m_seekFrom);
        for (qsizetype at = line.indexOf(m_sought, 0, Qt::CaseInsensitive); at >= 0;
             at = line.indexOf(m_sought, at + m_sought.size(), Qt::CaseInsensitive))
            m_matches.push_back({m_seekFrom, static_cast<int>(at)});
    }
    const bool isDone = m_seekFrom >= end || m_matches.size() >= mostMatches;
    isDone ? m_seeking.stop() : m_seeking.start();
    const auto from = std::ranges::lower_bound(m_matches, m_pane->topLine(), {}, &LogPlace::line);
    if (m_isArriving && !m_matches.empty() && (isDone || from != m_matches.end()))
        go(from == m_matches.end() ? 0 : static_cast<int>(from - m_matches.begin()));
    else if (m_isArriving ? isDone : m_matches.size() != before)
        Q_EMIT matchesChanged(m_match + 1, static_cast<int>(m_matches.size()));
    m_isArriving = m_isArriving && !isDone && m_match < 0;
    if (m_matches.size() != before)
        mark();
}

/// Those whose lines are gone.
void LogView::forgetMatches()
{
    m_seekFrom = std::max(m_seekFrom, m_store->begin());
    const auto kept = std::ranges::lower_bound(m_matches, m_store->begin(), {}, &LogPlace::line);
    const auto gone = static_cast<int>(kept - m_matches.begin());
    if (gone == 0)
        return;
    m_matches.erase(m_matches.begin(), kept);
    m_match = std::max(-1, m_match - gone);
}

void LogView::searchNext()
{
    if (!m_matches.empty())
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
    m_pane->mark(m_sought.isEmpty() ? std::vector<LogPlace>() : m_matches, m_sought.size());
}

void LogView::go(int match)
{
    m_match = match;
    setFollowing(false);
    m_pane->select(m_matches[static_cast<size_t>(match)], m_sought.size());
    showPlace();
    mark();
    Q_EMIT matchesChanged(match + 1, static_cast<int>(m_matches.size()));
}

} // namespace slipway::widgets
