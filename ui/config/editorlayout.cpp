// SPDX-License-Identifier: Apache-2.0
// How the editor's panes stand beside each other: aligned, marked, equally high, scrolled together.
#include "config/alignedlayout.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/pane.h"

#include <QLayout>
#include <QTextDocument>

#include <algorithm>

namespace slipway::configurationpage {

void Editor::realign()
{
    const std::vector<Pane *> shown = panes();
    std::vector<std::vector<Unit>> units;
    const bool isByKey =
        m_isAligned && std::ranges::all_of(shown, [](Pane *pane) { return pane->draft() && pane->draft()->isEnv(); });
    for (Pane *pane : shown)
        if (isByKey)
            units.push_back(unitsOf(pane->draft()->text(), pane->draft()->keys()));
    m_alignment = align(units);
    for (size_t i = 0; i < shown.size(); ++i)
        if (shown[i]->draft())
            static_cast<AlignedLayout *>(shown[i]->draft()->document()->documentLayout())
                ->setGaps(isByKey ? m_alignment.gaps[i] : std::vector<int>());
}

void Editor::remark()
{
    QStringList beside;
    for (const Pane *pane : panes())
        beside.append(pane->head().environment);
    for (Pane *pane : panes())
        if (const Draft *draft = pane->draft())
            pane->edit()->setMarks(marksOf(draft->keys(), draft->problems(), m_theirs ? KeyIndex() : m_index,
                                           pane->head().environment, beside, m_revealed));
}

/// The panes' texts begin on one level; what all of it needs is told to the page, which scrolls then.
void Editor::fit()
{
    if (m_isRefilling)
        return;
    const std::vector<Pane *> shown = panes();
    int head = 0;
    for (const Pane *pane : shown)
        head = std::max(head, pane->wantedHeadHeight());
    int needed = 0;
    for (Pane *pane : shown) {
        pane->setHeadHeight(head);
        needed = std::max(needed, pane->minimumHeight());
    }
    if (!m_conflict->isHidden())
        needed += m_conflict->layout()->totalHeightForWidth(width() - 2);
    setMinimumHeight(needed + 9);
    Q_EMIT fitted();
}

void Editor::sync(const Pane *source)
{
    const std::vector<Pane *> shown = panes();
    const auto at = std::ranges::find(shown, source);
    if (m_isSyncing || m_isRefilling || at == shown.end() || m_alignment.common.empty())
        return;
    const auto own = static_cast<size_t>(at - shown.begin());
    const auto top = static_cast<size_t>(source->edit()->topLine());
    if (top >= m_alignment.rows[own].size())
        return;
    // A gap cannot stand at the top: the next row on which all have a line does, in the direction of
    // the scrolling.
    const int row = m_alignment.rows[own][top];
    const std::vector<int> &common = m_alignment.common;
    auto next = std::ranges::lower_bound(common, row);
    if (next == common.end() || (*next != row && row < m_lastRow && next != common.begin()))
        next = next == common.begin() ? next : std::prev(next);
    m_lastRow = *next;
    m_isSyncing = true;
    for (size_t i = 0; i < shown.size(); ++i)
        if (i != own)
            shown[i]->edit()->setTopLine(m_alignment.lineAt(i, *next));
    m_isSyncing = false;
}

} // namespace slipway::configurationpage
