// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

namespace slipway::widgets {

/// What a cell may say beyond its text.
enum CellRole {
    SymbolRole = Qt::UserRole + 1, ///< int of Symbol, before the text
    SymbolToneRole,                ///< int of Tone, of the symbol
    TextToneRole,                  ///< int of Tone, of the text
    FaceRole,                      ///< int of CellFace
    BarsRole                       ///< QList<int>: a sparkline before the text
};
enum class CellFace { Plain, Strong, Mono };

/// Paints such cells. Never elides: sizeHint() is what it needs.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int widthOf(const QString &text, const QFont &font) const;

    mutable QHash<QString, int> m_widths; ///< by font and text: the same few come again and again
};

/// A table of such cells, without boxes: as wide as its columns need (they only grow, so nothing
/// jumps), room that is left shared among them; as high as its rows when fitted.
class CellTable final : public QTableView
{
    Q_OBJECT

public:
    explicit CellTable(const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// As high as all rows; the page around it scrolls.
    void setFitsRows();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Where nobody else offers a menu: to copy.
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
    void restyle();
    void grow();
    void measure();
    void share();

    QList<int> m_needed;
    bool m_isMeasured = true; ///< else it is due: soon, or when it is shown
    bool m_fitsRows = false;
};

} // namespace slipway::widgets
