// SPDX-License-Identifier: Apache-2.0
#include "widgets/timechart.h"

#include "widgets/announce.h"
#include "widgets/colour.h"
#include "widgets/label.h"
#include "widgets/seriestext.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimeZone>
#include <QToolTip>

#include <algorithm>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int inset = 4;    // the focus ring keeps clear of the plot
constexpr int stripGap = 8; // between plot and strip
constexpr qreal lineWidth = 1.6;

/// The parts with a latency, in runs without a gap: a line is not drawn over what nobody saw.
std::vector<std::pair<int, int>> runsOf(const std::vector<SeriesPart> &parts)
{
    std::vector<std::pair<int, int>> runs;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        if (parts[static_cast<std::size_t>(i)].p50 < 0)
            continue;
        if (!runs.empty() && runs.back().second == i - 1)
            runs.back().second = i;
        else
            runs.emplace_back(i, i);
    }
    return runs;
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimeChart::show(const EnvironmentSeries &series, std::size_t index)
{
    EnvironmentSeries shown = series;
    shown.services = {series.services.at(index)};
    if (shown == m_series)
        return;
    m_series = std::move(shown);
    const ServiceSeries &service = m_series.services.front();
    setAccessibleName(tr("%1 on %2 over time").arg(service.service, service.host));
    setAccessibleDescription(
        tr("%1 of the probes good; %2. %3. Left and right go through the times.")
            .arg(availabilityText(service.all), answersText(service.all), latencyText(service.all)));
    update();
}

void TimeChart::setCurrent(int part)
{
    if (m_series.services.empty())
        return;
    const int last = static_cast<int>(m_series.services.front().parts.size()) - 1;
    const int wanted = part < 0 ? -1 : std::min(part, last);
    if (wanted == m_current)
        return;
    m_current = wanted;
    update();
    Q_EMIT currentChanged(m_current);
}

QString TimeChart::describe(int part) const
{
    if (m_series.services.empty() || part < 0)
        return {};
    const SeriesPart &told = m_series.services.front().parts.at(static_cast<std::size_t>(part));
    QStringList words{timeText(m_series, part), answersText(told)};
    if (const QString latency = latencyText(told); !latency.isEmpty())
        words += latency;
    return words.join(u" · "_s);
}

QFont TimeChart::smallFont() const
{
    QFont small = tabular(font());
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QSize TimeChart::sizeHint() const
{
    return {400, minimumSizeHint().height()};
}

QSize TimeChart::minimumSizeHint() const
{
    const int line = QFontMetrics(smallFont()).height();
    return {line * 14, line * 9 + stripGap + 2 * inset};
}

ChartGeometry TimeChart::geometryOf() const
{
    const QFontMetrics metrics(smallFont());
    const int line = metrics.height();
    ChartGeometry geometry;
    int highest = 0;
    if (!m_series.services.empty()) {
        geometry.parts = static_cast<int>(m_series.services.front().parts.size());
        for (const SeriesPart &part : m_series.services.front().parts)
            highest = std::max(highest, part.p95);
    }
    geometry.top = niceTop(highest);
    // Wide enough for the widest there may be, so that the charts of a page stand under each other.
    const int left = metrics.horizontalAdvance(u"00000 ms"_s) + 8;
    const int right = metrics.horizontalAdvance(u"00:00"_s) / 2 + inset;
    const qreal stripHeight = line * 0.9;
    const qreal bottom = height() - inset - line - 4;
    geometry.strip = QRectF(left, bottom - stripHeight, width() - left - right, stripHeight);
    const qreal top = inset + line / 2.0;
    geometry.plot = QRectF(left, top, geometry.strip.width(), geometry.strip.top() - stripGap - top);
    return geometry;
}

void TimeChart::paintAxes(QPainter &painter, const ChartGeometry &geometry, const Theme &theme) const
{
    painter.setFont(smallFont());
    const int line = painter.fontMetrics().height();
    for (const int value : {0, geometry.top / 2, geometry.top}) {
        const qreal y = qRound(geometry.y(value)) + 0.5;
        painter.setPen(theme.border);
        painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(0, y - line, geometry.plot.left() - 8, 2 * line), Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 ms").arg(value));
    }
    const int room = painter.fontMetrics().horizontalAdvance(u"00 MMM"_s) * 2;
    const int most = std::max(2, static_cast<int>(geometry.plot.width()) / room);
    const qreal perPart = geometry.plot.width() / std::max(1, geometry.parts);
    for (const TimeMark &mark :
         timeMarks(m_series.from, m_series.step, geometry.parts, m_series.span, QTimeZone::systemTimeZone(), most)) {
        const qreal x = geometry.plot.left() + mark.position * perPart;
        const int wide = painter.fontMetrics().horizontalAdvance(mark.text);
        if (x + wide / 2.0 > width() || x - wide / 2.0 < 0)
            continue;
        painter.setPen(theme.border);
        painter.drawLine(QPointF(x, geometry.strip.bottom() + 1), QPointF(x, geometry.strip.bottom() + 4));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(x - wide, geometry.strip.bottom() + 4, 2 * wide, line), Qt::AlignCenter, mark.text);
    }
}

void TimeChart::paintLatencies(QPainter &painter, const ChartGeometry &geometry, const Theme &theme) const
{
    const auto &parts = m_series.services.front().parts;
    const auto point = [&](int index, int milliseconds) {
        return QPointF(geometry.column(index).center().x(), geometry.y(milliseconds));
    };
    for (const auto &[first, last] : runsOf(parts)) {
        QPolygonF median;
        QPolygonF band;
        for (int i = first; i <= last; ++i) {
            median.append(point(i, parts[static_cast<std::size_t>(i)].p50));
            band.append(point(i, parts[static_cast<std::size_t>(i)].p95));
        }
        for (int i = last; i >= first; --i)
            band.append(median.at(i - first));
        if (first == last) { // a single one has no length
            const qreal half = geometry.column(first).width() / 2;
            median = QPolygonF{median.front() - QPointF(half, 0), median.front() + QPointF(half, 0)};
            band = QPolygonF(QRectF(QPointF(median.front().x(), band.front().y()), median.back()));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(theme.surface, theme.accent, 0.24));
        painter.drawPolygon(band);
        painter.setPen(QPen(theme.accent, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(median);
    }
}

void TimeChart::paintAnswers(QPainter &painter, const ChartGeometry &geometry, const Theme &theme) const
{
    painter.setPen(Qt::NoPen);
    const auto &parts = m_series.services.front().parts;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        const SeriesPart &part = parts[static_cast<std::size_t>(i)];
        const QRectF column = geometry.column(i);
        const QRectF cell(column.left() + 0.5, geometry.strip.top(), std::max(1.0, column.width() - 1),
                          geometry.strip.height());
        const auto availability = part.availability();
        if (!availability) {
            painter.setBrush(mix(theme.surface, theme.muted, 0.55));
            const qreal side = std::min(2.0, cell.width());
            painter.drawEllipse(QPointF(cell.center().x(), cell.bottom() - 1.5), side / 2 + 0.3, side / 2 + 0.3);
            continue;
        }
        painter.setBrush(theme.tone(Tone::Good));
        painter.drawRect(QRectF(cell.left(), cell.bottom() - 3, cell.width(), 3));
        if (*availability < 1) {
            // However few were bad: it must be seen.
            const qreal high = std::max(0.4, 1 - *availability) * cell.height();
            painter.setBrush(theme.tone(Tone::Bad));
            painter.drawRect(QRectF(cell.left(), cell.bottom() - high, cell.width(), high));
        }
    }
}

void TimeChart::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_series.services.empty())
        return;
    const ChartGeometry geometry = geometryOf();
    if (m_current >= 0)
        painter.fillRect(geometry.column(m_current), theme.hover);
    paintAxes(painter, geometry, theme);
    paintLatencies(painter, geometry, theme);
    paintAnswers(painter, geometry, theme);
    if (m_current >= 0) {
        painter.setPen(QPen(theme.muted, 1));
        const qreal x = geometry.column(m_current).center().x();
        painter.drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.strip.bottom()));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

bool TimeChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int part = geometryOf().partAt(help->pos().x());
        if (part >= 0)
            QToolTip::showText(help->globalPos(), describe(part), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void TimeChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_series.services.empty() ? -1 : static_cast<int>(m_series.services.front().parts.size()) - 1;
    const int here = m_current;
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(here < 0 ? accessibleDescription() : describe(here));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(here < 0 ? last : std::max(0, here - 1)); break;
    case Qt::Key_Right: setCurrent(here < 0 ? last : here + 1); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(last); break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_current >= 0)
        announce(this, describe(m_current));
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(geometryOf().partAt(event->position().x()));
}

void TimeChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCurrent(-1);
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

} // namespace slipway::widgets
