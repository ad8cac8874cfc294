// SPDX-License-Identifier: Apache-2.0
#include "deployment/stepmodel.h"

#include "model/recorded.h"
#include "widgets/age.h"
#include "widgets/label.h"
#include "widgets/sign.h"

#include <QPainter>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;

QString durationText(const StepState &step, const QDateTime &now)
{
    if (!step.startedAt.isValid() || step.state == StepState::State::Skipped)
        return {};
    const QDateTime end = step.endedAt.isValid() ? step.endedAt : now;
    return stopwatch(std::chrono::milliseconds(step.startedAt.msecsTo(end)));
}

StepModel::StepModel(Clock clock, QObject *parent)
    : KeyedModel(parent)
    , m_clock(std::move(clock))
{
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QString StepModel::key(const StepState &step) const
{
    return step.id;
}

void StepModel::tick()
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).state == StepState::State::Running)
            Q_EMIT dataChanged(index(row, 0), index(row, 0), {DurationRole});
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepState &step = at(index.row());
    // Where the title names the host already, it is not named twice.
    const bool namesHost = !step.host.isEmpty() && !step.title.contains(step.host);
    const QString said = inOwnWords(step.title);
    const QString detail = inOwnWords(step.detail);
    const QString title = namesHost ? tr("%1 on %2").arg(said, step.host) : said;
    switch (role) {
    case Qt::DisplayRole: return title;
    case DurationRole: return durationText(step, m_clock());
    case Qt::AccessibleTextRole: {
        const QString duration = durationText(step, m_clock());
        return duration.isEmpty() ? tr("%1, %2").arg(title, sign(step.state).word)
                                  : tr("%1, %2, %3").arg(title, sign(step.state).word, duration);
    }
    case Qt::AccessibleDescriptionRole: return detail;
    case Qt::ToolTipRole: return step.startedAt.isValid() ? detail + u'\n' + exact(step.startedAt) : detail;
    default: return {};
    }
}

static constexpr int sideInset = 16;

static QSize glyphSize(const QStyleOptionViewItem &option)
{
    const int side = qRound(option.fontMetrics.height() * 0.92);
    return {side, side};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *steps = dynamic_cast<const StepModel *>(index.model());
    if (!steps)
        return;
    const Theme theme(option.palette);
    const Sign state = sign(steps->at(index.row()).state);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    if (isSelected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, isSelected ? theme.accentSoft : theme.hover);
    QRect rect = option.rect.adjusted(sideInset, 0, -sideInset, 0);
    const QSize glyph = glyphSize(option);
    widgets::paint(*painter, state.symbol,
                   QRectF(rect.left(), rect.center().y() - glyph.height() / 2.0 + 0.5, glyph.width(), glyph.height()),
                   theme.tone(state.tone));
    rect.setLeft(rect.left() + glyph.width() + 10);
    painter->setPen(theme.muted);
    painter->setFont(tabular(option.font));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, index.data(StepModel::DurationRole).toString());
    QFont font = option.font;
    if (isSelected)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const bool isPending = steps->at(index.row()).state == StepState::State::Pending;
    painter->setPen(isPending && !isSelected ? theme.muted : theme.text);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.tone(Tone::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const int title = QFontMetrics(bold).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    // Room for the longest time it may come to show, so that the list never widens while it runs.
    const int time = option.fontMetrics.horizontalAdvance(stopwatch(std::chrono::seconds(59 * 60 + 59)));
    return {2 * sideInset + glyphSize(option).width() + 10 + title + 16 + time, option.fontMetrics.height() + 17};
}

} // namespace slipway::deploymentpage
