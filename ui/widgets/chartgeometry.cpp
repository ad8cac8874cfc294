// SPDX-License-Identifier: Apache-2.0
#include "widgets/chartgeometry.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

QRectF ChartGeometry::column(int part) const
{
    const qreal width = plot.width() / std::max(1, parts);
    return {plot.left() + part * width, plot.top(), width, strip.bottom() - plot.top()};
}

qreal ChartGeometry::y(int milliseconds) const
{
    const int shown = std::clamp(milliseconds, 0, top);
    return plot.bottom() - plot.height() * shown / std::max(1, top);
}

int ChartGeometry::partAt(qreal x) const
{
    if (parts == 0 || x < plot.left() || x >= plot.right())
        return -1;
    return std::min(parts - 1, static_cast<int>((x - plot.left()) * parts / plot.width()));
}

int niceTop(int milliseconds)
{
    for (int ten = 1; ten < 1'000'000; ten *= 10) {
        for (const int factor : {10, 16, 20, 30, 50}) { // half of each is a round number too
            if (milliseconds <= ten * factor)
                return ten * factor;
        }
    }
    return milliseconds;
}

namespace {

/// The steps between marks that a person can count in, in minutes.
std::vector<int> stepsOf(Span span)
{
    switch (span) {
    case Span::Hour: return {10, 15, 30, 60};
    case Span::Day: return {180, 240, 360, 720};
    case Span::Month: break;
    }
    constexpr int day = 24 * 60;
    return {2 * day, 5 * day, 7 * day, 14 * day};
}

/// The first mark at or after \a from: counted from midnight, of the first day where the step is of days.
QDateTime firstMark(const QDateTime &from, int minutes)
{
    const QDateTime midnight = from.date().startOfDay(from.timeZone());
    if (minutes >= 24 * 60)
        return midnight < from ? midnight.addDays(1) : midnight;
    QDateTime mark = midnight;
    while (mark < from)
        mark = mark.addSecs(minutes * 60LL);
    return mark;
}

} // namespace

std::vector<TimeMark> timeMarks(const QDateTime &from, std::chrono::seconds step, int parts, Span span,
                                const QTimeZone &zone, int most)
{
    const qint64 length = step.count() * parts;
    const std::vector<int> steps = stepsOf(span);
    const auto fits = std::ranges::find_if(steps, [&](int minutes) { return length / (minutes * 60LL) + 1 <= most; });
    const int minutes = fits == steps.end() ? steps.back() : *fits;
    const QLocale locale;
    std::vector<TimeMark> marks;
    const QDateTime local = from.toTimeZone(zone);
    for (QDateTime mark = firstMark(local, minutes); local.secsTo(mark) <= length;) {
        const QString text =
            span == Span::Month ? locale.toString(mark.date(), u"d MMM"_s) : locale.toString(mark.time(), u"HH:mm"_s);
        marks.push_back({static_cast<qreal>(local.secsTo(mark)) / static_cast<qreal>(step.count()), text});
        // By days: a day of the change to summer time has 23 hours.
        mark = minutes >= 24 * 60 ? mark.addDays(minutes / (24 * 60)) : mark.addSecs(minutes * 60LL);
    }
    return marks;
}

} // namespace slipway::widgets
