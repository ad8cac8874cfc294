// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextDocumentLayout>

#include <vector>

namespace slipway::configurationpage {

/// A plain text layout that can leave empty lines below a line, which are not in the text: so that
/// two documents stand side by side, row by row, while they are edited.
class AlignedLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    /// For each block, how many lines to leave below it. Does nothing if they are as before.
    void setGaps(std::vector<int> gaps);
    int gapBelow(const QTextBlock &block) const;

    /// Of a block that is laid out.
    static qreal lineHeight(const QTextBlock &block);

    QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    std::vector<int> m_gaps;
};

} // namespace slipway::configurationpage
