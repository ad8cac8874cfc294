// SPDX-License-Identifier: Apache-2.0
#include "config/matrixview.h"

#include "config/matrixdelegate.h"
#include "config/matrixmodel.h"
#include "widgets/panel.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <utility>

namespace slipway::configurationpage {

using namespace widgets;

namespace {

/// Protected environments stand in their colour.
class Header final : public QHeaderView
{
public:
    explicit Header(StayingTable *table)
        : QHeaderView(Qt::Horizontal, table)
        , m_table(table)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QHeaderView::paintEvent(event);
        const QRect stays(0, 0, m_table->covered(), height());
        if (stays.isEmpty())
            return;
        QPainter painter(viewport());
        // The panel's corner is round, and what is clipped has no soft edge.
        const int radius = panelRadius + 1;
        QPainterPath corner;
        corner.addRoundedRect(stays.adjusted(0, 0, radius, radius), radius, radius);
        painter.setClipPath(corner);
        painter.fillRect(stays, Theme(palette()).surface);
        paintSection(&painter, stays, 0);
    }

    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme theme(palette());
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
        const auto *matrix = dynamic_cast<const MatrixModel *>(model());
        const ConfigColumn *column = matrix ? matrix->column(section) : nullptr;
        const bool isProtected = column && column->isProtected;
        painter->setPen(isProtected ? theme.environment(section, true) : theme.muted);
        painter->drawText(rect.adjusted(section == 0 ? 16 : 8, 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft,
                          model()->headerData(section, Qt::Horizontal).toString());
    }

private:
    StayingTable *m_table;
};

} // namespace

QList<int> sharedWidths(const QList<int> &natural, const QList<int> &least, int room)
{
    const qsizetype count = natural.size();
    QList<int> widths;
    for (qsizetype i = 0; i < count; ++i)
        widths.append(std::max(natural.at(i), least.at(i)));
    const int wanted = std::accumulate(widths.begin(), widths.end(), 0);
    if (count == 0 || wanted == room)
        return widths;
    if (wanted < room) {
        const int more = (room - wanted) / int(count);
        for (int &width : widths)
            width += more;
        widths.last() += room - wanted - more * int(count);
        return widths;
    }
    // The cap under which all of them together fit.
    int low = 0;
    int high = *std::ranges::max_element(widths);
    const auto total = [&](int cap) {
        int sum = 0;
        for (qsizetype i = 0; i < count; ++i)
            sum += std::max(least.at(i), std::min(widths.at(i), cap));
        return sum;
    };
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        total(middle) <= room ? low = middle : high = middle - 1;
    }
    for (qsizetype i = 0; i < count; ++i)
        widths[i] = std::max(least.at(i), std::min(widths.at(i), low));
    if (const int sum = std::accumulate(widths.begin(), widths.end(), 0); sum < room)
        widths.last() += room - sum;
    return widths;
}

MatrixView::MatrixView(QWidget *parent)
    : StayingTable(parent)
    , m_delegate(new MatrixDelegate(this))
{
    setAccessibleName(tr("Configuration: keys and environments"));
    setItemDelegate(m_delegate);
    setHorizontalHeader(new Header(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerWidget(new QWidget(this)); // else the style frames it
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &MatrixView::fit);
    connect(this, &QAbstractItemView::doubleClicked, this, &MatrixView::openRequested);
    restyle();
}

void MatrixView::show(MatrixModel *model)
{
    m_model = model;
    setModel(model);
    const auto again = [this] {
        m_isMeasured = false;
        m_fit.start();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, again);
    connect(model, &QAbstractItemModel::rowsRemoved, this, again);
    connect(model, &QAbstractItemModel::rowsMoved, this, again);
    connect(model, &QAbstractItemModel::dataChanged, this, again);
    connect(model, &QAbstractItemModel::modelReset, this, again);
    again();
}

void MatrixView::restyle()
{
    m_delegate->setFont(font());
    verticalHeader()->setDefaultSectionSize(m_delegate->lineHeight());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.95);
    small.setWeight(QFont::Medium);
    horizontalHeader()->setFont(small);
}

void MatrixView::fit()
{
    if (!m_model)
        return;
    setUpdatesEnabled(false);
    const bool wasInSight = viewport()->rect().intersects(visualRect(currentIndex()));
    clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_model->row(row) && m_model->columnCount() > 1)
            setSpan(row, 0, 1, m_model->columnCount());
    fitColumns();
    fitRows();
    updateGeometries(); // else the scroll bars learn of it later
    const int before = std::exchange(m_length, horizontalHeader()->length());
    if (wasInSight && m_length != before)
        scrollTo(currentIndex());
    setUpdatesEnabled(true);
    updateGeometry();
    Q_EMIT fitted();
}

void MatrixView::fitColumns()
{
    const int columns = m_model->columnCount();
    const QFontMetrics metrics(font());
    QList<int> least;
    if (!m_isMeasured)
        m_natural = QList<int>(columns, 0);
    for (int i = 0; i < columns; ++i) {
        const int title = QFontMetrics(horizontalHeader()->font())
                              .horizontalAdvance(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        least.append(std::max(title + 28, metrics.averageCharWidth() * (i == MatrixModel::Key ? 18 : 13) + 24));
        for (int row = 0; row < m_model->rowCount() && !m_isMeasured; ++row)
            if (m_model->row(row))
                m_natural[i] = std::max(m_natural.at(i), m_delegate->naturalWidth(m_model->index(row, i)));
    }
    m_isMeasured = true;
    // A key is one word: it wraps last. A rule wraps early.
    const int mostOfKey = std::max(metrics.averageCharWidth() * 34, viewport()->width() / 4);
    least[MatrixModel::Key] =
        std::max(least.at(MatrixModel::Key), std::min(m_natural.at(MatrixModel::Key) + 6, mostOfKey));
    QList<int> natural = m_natural;
    natural[MatrixModel::Rule] = std::min(natural.at(MatrixModel::Rule), metrics.averageCharWidth() * 19 + 16);
    const QList<int> widths = sharedWidths(natural, least, viewport()->width());
    for (int i = 0; i < columns; ++i)
        setColumnWidth(i, widths.at(i));
}

void MatrixView::fitRows()
{
    const int usual = m_delegate->lineHeight();
    const int columns = m_model->columnCount();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int height = m_model->row(row) ? usual : usual - 4;
        for (int i = 0; i < columns && m_model->row(row); ++i) {
            const QModelIndex index = m_model->index(row, i);
            // Most cells fit on a line, which is measured once for each text.
            if (m_delegate->naturalWidth(index) > columnWidth(i))
                height = std::max(height, m_delegate->heightFor(index, columnWidth(i)));
        }
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

int MatrixView::fullHeight() const
{
    const int wide = horizontalHeader()->length();
    const int bar = wide > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length() + bar;
}

void MatrixView::copy() const
{
    const ConfigRow *row = m_model ? m_model->row(currentIndex().row()) : nullptr;
    if (!row)
        return;
    const ConfigCell *cell = m_model->cell(currentIndex());
    QGuiApplication::clipboard()->setText(cell ? cell->value : row->key);
}

void MatrixView::keyboardSearch(const QString &text)
{
    if (!text.trimmed().isEmpty())
        Q_EMIT typed(text);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
        return;
    }
    StayingTable::keyPressEvent(event);
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void MatrixView::changeEvent(QEvent *event)
{
    StayingTable::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    restyle();
    m_isMeasured = false;
    m_fit.start();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    StayingTable::resizeEvent(event);
    if (!m_model || event->oldSize().width() == event->size().width())
        return;
    // At once, so that nothing is seen at the old width; how high the rows are then comes after.
    if (m_isMeasured)
        fitColumns();
    m_fit.start();
}

} // namespace slipway::configurationpage
