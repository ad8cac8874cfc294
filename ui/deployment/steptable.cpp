// SPDX-License-Identifier: Apache-2.0
#include "deployment/steptable.h"

#include "deployment/stepmodel.h"
#include "widgets/label.h"
#include "widgets/sign.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;

static constexpr int sideInset = 16;
static constexpr int hostInset = 8;

static QSize glyphSize(const QStyleOptionViewItem &option)
{
    const int side = qRound(option.fontMetrics.height() * 0.92);
    return {side, side};
}

static void paintGlyph(QPainter *painter, const QRect &rect, const QSize &size, const Sign &state, const Theme &theme)
{
    widgets::paint(*painter, state.symbol,
                   QRectF(rect.left(), rect.center().y() - size.height() / 2.0 + 0.5, size.width(), size.height()),
                   theme.tone(state.tone));
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *steps = dynamic_cast<const StepModel *>(index.model());
    if (!steps)
        return;
    const Theme theme(option.palette);
    const StepRow &row = steps->at(index.row());
    const StepState *step = steps->step(index);
    const bool isTitle = index.column() == 0;
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    if (isSelected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, isSelected ? theme.accentSoft : theme.hover);
    const int left = isTitle ? sideInset : hostInset;
    QRect rect = option.rect.adjusted(left, 0, isTitle && !row.isOfHosts() ? -sideInset : -hostInset, 0);
    const QSize glyph = glyphSize(option);
    if (step) {
        paintGlyph(painter, rect, glyph, sign(isTitle ? row.state() : step->state), theme);
        rect.setLeft(rect.left() + glyph.width() + (isTitle ? 10 : 6));
    }
    QFont font = option.font;
    if (isSelected)
        font.setWeight(QFont::DemiBold);
    if (isTitle) {
        painter->setPen(theme.muted);
        painter->setFont(tabular(option.font));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, index.data(StepModel::DurationRole).toString());
        painter->setFont(font);
        const bool isPending = row.state() == StepState::State::Pending;
        painter->setPen(isPending && !isSelected ? theme.muted : theme.text);
    } else {
        painter->setFont(tabular(font));
        painter->setPen(theme.muted);
    }
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.tone(Tone::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = option.fontMetrics.height() + 17;
    const auto *steps = dynamic_cast<const StepModel *>(index.model());
    if (!steps)
        return {0, height};
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    // Room for the longest time it may come to show, so that nothing widens while it runs.
    if (index.column() > 0)
        return {2 * hostInset + glyphSize(option).width() + 6 + metrics.horizontalAdvance(u"0 min 00 s"_s), height};
    const int title =
        sideInset + glyphSize(option).width() + 10 + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    if (steps->at(index.row()).isOfHosts())
        return {title + 2 * hostInset, height};
    return {title + 16 + option.fontMetrics.horizontalAdvance(u"00 min 00 s"_s) + sideInset, height};
}

StepTable::StepTable(StepModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Steps"));
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
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
    setModel(model);
    restyle();
}

void StepTable::restyle()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 17);
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 0.95);
    font.setWeight(QFont::Medium);
    horizontalHeader()->setFont(font);
}

QStyleOptionViewItem StepTable::options() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return option;
}

/// What concerns all hosts stands over all columns.
void StepTable::span()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int wanted = m_model->at(row).isOfHosts() ? 1 : m_model->columnCount();
        if (columnSpan(row, 0) != wanted)
            setSpan(row, 0, 1, wanted);
    }
}

int StepTable::fit()
{
    horizontalHeader()->setVisible(!m_model->hosts().isEmpty());
    span();
    const QStyleOptionViewItem option = options();
    const auto widthOf = [&](int row, int column) {
        return itemDelegate()->sizeHint(option, m_model->index(row, column)).width();
    };
    m_needed = m_hostsNeeded = 0;
    int whole = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int &most = m_model->at(row).isOfHosts() ? m_needed : whole;
        most = std::max(most, widthOf(row, 0));
    }
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const int width = std::max(widthOf(0, column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, width);
        m_hostsNeeded += width;
    }
    m_needed = std::max(m_needed, whole - m_hostsNeeded);
    share();
    return m_needed + m_hostsNeeded;
}

void StepTable::share()
{
    if (m_model->columnCount() > 0)
        setColumnWidth(0, std::max(m_needed, viewport()->width() - m_hostsNeeded));
}

int StepTable::heightOf(int rows) const
{
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return head + rows * verticalHeader()->defaultSectionSize() + 2;
}

void StepTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void StepTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    share();
}

} // namespace slipway::deploymentpage
