// SPDX-License-Identifier: Apache-2.0
#include "config/matrixdelegate.h"

#include "config/matrixmodel.h"
#include "widgets/label.h"
#include "widgets/symbol.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTableView>
#include <QTextLayout>

#include <cmath>

namespace slipway::configurationpage {

using namespace widgets;

namespace {

constexpr int inset = 8;
constexpr int firstInset = 16; // as CellDelegate
constexpr int gap = 8;
constexpr int padding = 17;

int insetOf(const QModelIndex &index)
{
    return index.column() == 0 ? firstInset : inset;
}

/// Lays \a text out in lines of \a width and gives back the height; paints it if there is a painter.
int layOut(const QString &text, const QFont &font, int width, QPainter *painter = nullptr, QPointF at = {})
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return static_cast<int>(std::ceil(height));
}

} // namespace

/// Where the parts of a cell lie, from its upper left corner.
struct MatrixDelegate::Parts {
    QString value;
    QString note;
    bool isMono = false;
    int symbolSide = 0; ///< 0: none
    QRect valueRect;
    QRect noteRect;
    int height = 0;
};

MatrixDelegate::MatrixDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    setFont(QFont());
}

void MatrixDelegate::setFont(const QFont &font)
{
    m_font = font;
    m_mono = monospaced(font);
    for (auto &advances : m_advances)
        advances.clear();
}

int MatrixDelegate::lineHeight() const
{
    return QFontMetrics(m_font).height() + padding;
}

int MatrixDelegate::advance(const QString &text, bool isMono) const
{
    if (text.isEmpty())
        return 0;
    const auto known = m_advances[isMono].constFind(text);
    if (known != m_advances[isMono].constEnd())
        return *known;
    const int width = QFontMetrics(isMono ? m_mono : m_font).horizontalAdvance(text) + 1;
    m_advances[isMono].insert(text, width);
    return width;
}

int MatrixDelegate::textHeight(const QString &text, bool isMono, int width) const
{
    const int line = QFontMetrics(m_font).height();
    if (text.isEmpty())
        return 0;
    return advance(text, isMono) <= width ? line : std::max(line, layOut(text, isMono ? m_mono : m_font, width));
}

MatrixDelegate::Parts MatrixDelegate::arrange(const QModelIndex &index, int width) const
{
    Parts parts;
    parts.value = index.data(Qt::DisplayRole).toString();
    parts.note = index.data(NoteRole).toString();
    parts.isMono = static_cast<CellFace>(index.data(FaceRole).toInt()) == CellFace::Mono;
    int left = insetOf(index);
    if (index.data(SymbolRole).toInt() != 0) {
        parts.symbolSide = qRound(QFontMetrics(m_font).height() * 0.86);
        left += parts.symbolSide + 6;
    }
    const int room = std::max(24, width - left - inset);
    const int wanted = advance(parts.value, parts.isMono);
    const int beside = room - wanted - gap;
    const bool isBeside = !parts.note.isEmpty() && beside >= std::min(advance(parts.note, false), room / 2);
    const int valueWidth = isBeside ? wanted : room;
    const int valueHeight = textHeight(parts.value, parts.isMono, valueWidth);
    parts.valueRect = QRect(left, 0, valueWidth, valueHeight);
    parts.height = valueHeight;
    if (isBeside) {
        parts.noteRect = QRect(left + wanted + gap, 0, beside, textHeight(parts.note, false, beside));
        parts.height = std::max(valueHeight, parts.noteRect.height());
    } else if (!parts.note.isEmpty()) {
        parts.noteRect = QRect(left, valueHeight, room, textHeight(parts.note, false, room));
        parts.height += parts.noteRect.height();
    }
    return parts;
}

int MatrixDelegate::naturalWidth(const QModelIndex &index) const
{
    const QString note = index.data(NoteRole).toString();
    const bool isMono = static_cast<CellFace>(index.data(FaceRole).toInt()) == CellFace::Mono;
    int width = insetOf(index) + inset + advance(index.data(Qt::DisplayRole).toString(), isMono);
    if (index.data(SymbolRole).toInt() != 0)
        width += qRound(QFontMetrics(m_font).height() * 0.86) + 6;
    return note.isEmpty() ? width : width + gap + advance(note, false);
}

int MatrixDelegate::heightFor(const QModelIndex &index, int width) const
{
    return arrange(index, width).height + padding;
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(HeadingRole).toBool())
        return {0, lineHeight() - 4};
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const int width = table ? table->columnWidth(index.column()) : naturalWidth(index);
    return {width, heightFor(index, width)};
}

static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QFont font)
{
    const Theme theme(option.palette);
    painter->fillRect(option.rect, theme.raised);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.border);
    font.setPointSizeF(font.pointSizeF() * 0.92);
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(theme.muted);
    painter->drawText(option.rect.adjusted(firstInset, 0, -inset, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      index.data(Qt::DisplayRole).toString());
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(HeadingRole).toBool()) {
        paintHeading(painter, option, index, m_font);
        painter->restore();
        return;
    }
    const Theme theme(option.palette);
    QStyleOptionViewItem copy = option;
    initStyleOption(&copy, index);
    if (option.widget)
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &copy, painter, option.widget);
    if (index.row() < index.model()->rowCount() - 1)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.border);
    const Parts parts = arrange(index, option.rect.width());
    const QPoint origin(option.rect.left(), option.rect.top() + (option.rect.height() - parts.height) / 2);
    const int line = QFontMetrics(m_font).height();
    const auto toneOf = [&](int role) {
        const QVariant tone = index.data(role);
        return theme.tone(tone.isValid() ? static_cast<Tone>(tone.toInt()) : Tone::Neutral);
    };
    if (parts.symbolSide > 0)
        widgets::paint(*painter, static_cast<Symbol>(index.data(SymbolRole).toInt()),
                       QRectF(origin.x() + insetOf(index), origin.y() + (line - parts.symbolSide) / 2.0,
                              parts.symbolSide, parts.symbolSide),
                       toneOf(SymbolToneRole));
    const auto draw = [&](const QString &text, const QFont &font, const QRect &rect) {
        painter->setFont(font);
        if (rect.height() <= line)
            painter->drawText(rect.translated(origin).adjusted(0, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        else
            layOut(text, font, rect.width(), painter, rect.translated(origin).topLeft());
    };
    painter->setPen(toneOf(TextToneRole));
    draw(parts.value, parts.isMono ? m_mono : m_font, parts.valueRect);
    painter->setPen(theme.muted);
    if (!parts.note.isEmpty())
        draw(parts.note, m_font, parts.noteRect);
    if ((option.state & QStyle::State_HasFocus) && option.widget) {
        painter->setPen(QPen(theme.tone(Tone::Accent), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

} // namespace slipway::configurationpage
