// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace slipway::configurationpage {

/// Paints the cells of the matrix and measures them. Texts wrap, at words where they can; nothing is
/// elided. A cell's size hint is for the width of its column.
class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MatrixDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What is measured from now on is in this font.
    void setFont(const QFont &font);
    int lineHeight() const;
    /// On one line.
    int naturalWidth(const QModelIndex &index) const;
    int heightFor(const QModelIndex &index, int width) const;

private:
    struct Parts;
    Parts arrange(const QModelIndex &index, int width) const;
    int advance(const QString &text, bool isMono) const;
    int textHeight(const QString &text, bool isMono, int width) const;

    QFont m_font;
    QFont m_mono;
    mutable QHash<QString, int> m_advances[2]; ///< of the plain and the fixed-width font
};

} // namespace slipway::configurationpage
