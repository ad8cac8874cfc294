// SPDX-License-Identifier: Apache-2.0
#include "config/alignedlayout.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace slipway::configurationpage {

void AlignedLayout::setGaps(std::vector<int> gaps)
{
    if (gaps == m_gaps)
        return;
    m_gaps = std::move(gaps);
    Q_EMIT documentSizeChanged(documentSize());
    requestUpdate();
}

int AlignedLayout::gapBelow(const QTextBlock &block) const
{
    const auto number = static_cast<size_t>(block.blockNumber());
    return number < m_gaps.size() ? m_gaps[number] : 0;
}

qreal AlignedLayout::lineHeight(const QTextBlock &block)
{
    return block.layout()->lineAt(0).height();
}

QRectF AlignedLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (const int gap = block.isValid() ? gapBelow(block) : 0; gap > 0 && block.lineCount() > 0)
        rect.setHeight(rect.height() + gap * lineHeight(block));
    return rect;
}

} // namespace slipway::configurationpage
