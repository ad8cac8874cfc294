// SPDX-License-Identifier: Apache-2.0
#include "widgets/cells.h"

#include "widgets/label.h"
#include "widgets/sparkline.h"
#include "widgets/symbol.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <utility>

namespace slipway::widgets {

namespace {

constexpr int inset = 8;
constexpr int firstInset = 16; // as the head of the panel around it
constexpr int barsWidth = 116;

QFont faceOf(const QFont &base, const QModelIndex &index)
{
    const auto face = static_cast<CellFace>(index.data(FaceRole).toInt());
    if (face == CellFace::Mono)
        return monospaced(base);
    if (face == CellFace::Strong) {
        QFont font = base;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    // Only figures: the tabular hyphen of a name would gape.
    const QString text = index.data(Qt::DisplayRole).toString();
    return !text.isEmpty() && text.front().isDigit() ? tabular(base) : base;
}

Tone toneOf(const QModelIndex &index, int role)
{
    const QVariant tone = index.data(role);
    return tone.isValid() ? static_cast<Tone>(tone.toInt()) : Tone::Neutral;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme(option.palette);
    QStyleOptionViewItem copy = option;
    initStyleOption(&copy, index);
    painter->save();
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &copy, painter, option.widget);
    if (index.row() < index.model()->rowCount() - 1)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.border);
    QRect rect = option.rect.adjusted(index.column() == 0 ? firstInset : inset, 0, -inset, 0);
    const auto symbol = static_cast<Symbol>(index.data(SymbolRole).toInt());
    if (symbol != Symbol::None) {
        const int side = qRound(option.fontMetrics.height() * 0.86);
        widgets::paint(*painter, symbol, QRectF(rect.left(), rect.center().y() - side / 2.0 + 0.5, side, side),
                       theme.tone(toneOf(index, SymbolToneRole)));
        rect.setLeft(rect.left() + side + 6);
    }
    if (const auto bars = index.data(BarsRole).value<QList<int>>(); !bars.isEmpty()) {
        const int height = qRound(rect.height() * 0.56);
        paintSparkline(*painter, QRectF(rect.left(), rect.center().y() - height / 2.0, barsWidth, height),
                       {bars.begin(), bars.end()}, theme);
        rect.setLeft(rect.left() + barsWidth + 8);
    }
    painter->setFont(faceOf(option.font, index));
    painter->setPen(theme.tone(toneOf(index, TextToneRole)));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, copy.text);
    painter->restore();
}

int CellDelegate::widthOf(const QString &text, const QFont &font) const
{
    constexpr qsizetype most = 10'000;
    const QString key = QString::number(font.weight()) + font.key() + text;
    if (const auto known = m_widths.constFind(key); known != m_widths.constEnd())
        return *known;
    if (m_widths.size() == most)
        m_widths.clear();
    return *m_widths.insert(key, QFontMetrics(font).horizontalAdvance(text));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = widthOf(text, faceOf(option.font, index)) + (index.column() == 0 ? firstInset : inset) + inset + 6;
    if (index.data(SymbolRole).toInt() != 0)
        width += qRound(option.fontMetrics.height() * 0.86) + 6;
    if (index.data(BarsRole).isValid())
        width += barsWidth + 8;
    return {width, option.fontMetrics.height() + 17};
}

CellTable::CellTable(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideNone);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    restyle();
}

void CellTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_needed.clear();
    if (!model)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &CellTable::grow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CellTable::updateGeometry);
    connect(model, &QAbstractItemModel::dataChanged, this, &CellTable::grow);
    connect(model, &QAbstractItemModel::modelReset, this, &CellTable::grow);
    grow();
}

void CellTable::setFitsRows()
{
    m_fitsRows = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CellTable::sizeHint() const
{
    if (!m_fitsRows || !model())
        return QTableView::sizeHint();
    int height = horizontalHeader()->sizeHint().height() + verticalHeader()->length();
    const int wide = std::accumulate(m_needed.begin(), m_needed.end(), 0);
    if (wide > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    return {200, height};
}

QSize CellTable::minimumSizeHint() const
{
    return m_fitsRows ? sizeHint() : QTableView::minimumSizeHint();
}

/// What comes at once, from one change to the next, is measured once; and where nobody sees it, not before.
void CellTable::grow()
{
    updateGeometry();
    if (std::exchange(m_isMeasured, false) && isVisible())
        QMetaObject::invokeMethod(this, &CellTable::measure, Qt::QueuedConnection);
}

void CellTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    measure();
}

void CellTable::measure()
{
    if (m_isMeasured || !model())
        return;
    m_isMeasured = true;
    const int columns = model()->columnCount();
    m_needed.resize(columns);
    for (int i = 0; i < columns; ++i)
        m_needed[i] = isColumnHidden(i)
                          ? 0
                          : std::max({m_needed.at(i), sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)});
    share();
    updateGeometry();
}

void CellTable::share()
{
    if (m_needed.isEmpty())
        return;
    const int wide = std::accumulate(m_needed.begin(), m_needed.end(), 0);
    int left = std::max(0, viewport()->width() - wide);
    auto columns = static_cast<int>(std::ranges::count_if(m_needed, [](int width) { return width > 0; }));
    for (int i = 0; i < m_needed.size(); ++i) {
        if (m_needed.at(i) == 0)
            continue;
        const int more = left / std::max(1, columns--); // the last one takes what the division leaves
        left -= more;
        setColumnWidth(i, m_needed.at(i) + more);
    }
}

void CellTable::restyle()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 17);
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 0.95);
    font.setWeight(QFont::Medium);
    horizontalHeader()->setFont(font);
}

/// The chosen lines, or else the current one, with tabs between the cells: as a spreadsheet takes them.
void CellTable::copy() const
{
    const QAbstractItemModel *all = model();
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::ranges::sort(rows);
    QStringList lines;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (int i = 0; i < all->columnCount(); ++i) {
            if (isColumnHidden(i))
                continue;
            const QString shown = all->index(row, i).data().toString();
            cells += shown.isEmpty() ? all->index(row, i).data(Qt::AccessibleTextRole).toString() : shown;
        }
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void CellTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void CellTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &CellTable::copy);
    menu->popup(event->globalPos());
}

void CellTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !model())
        return;
    restyle();
    m_needed.clear();
    grow();
}

void CellTable::resizeEvent(QResizeEvent *event)
{
    share(); // first, else a scroll bar shows up for the columns as they were
    QTableView::resizeEvent(event);
    if (m_fitsRows)
        updateGeometry();
}

} // namespace slipway::widgets
