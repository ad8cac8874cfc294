// SPDX-License-Identifier: Apache-2.0
#include "widgets/sparkline.h"

#include "model/series.h"
#include "widgets/colour.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace slipway::widgets {

static constexpr qreal barWidth = 5;
static constexpr qreal barGap = 1.5;
static constexpr int shownBars = 24;

int percentile95(std::vector<int> values)
{
    std::erase_if(values, [](int value) { return value < 0; });
    if (values.empty())
        return -1;
    std::ranges::sort(values);
    return values[(values.size() * 95 + 99) / 100 - 1];
}

QString describeLatencies(const std::vector<int> &values)
{
    const auto bad = std::ranges::count(values, latencyBad);
    const auto gaps = std::ranges::count(values, latencyGap);
    return describeLatencies(int(std::ssize(values) - gaps), int(bad), percentile95(values));
}

QString describeLatencies(int samples, int bad, int within)
{
    if (samples == 0)
        return Sparkline::tr("no samples yet");
    if (within < 0)
        return Sparkline::tr("%n sample(s), all bad", nullptr, samples);
    const QString text = Sparkline::tr("%n sample(s), 95 of 100 within %1 ms", nullptr, samples).arg(within);
    return bad == 0 ? text : Sparkline::tr("%1, %n bad", nullptr, bad).arg(text);
}

void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<int> &values, const Theme &theme)
{
    const auto room = static_cast<size_t>((rect.width() + barGap) / (barWidth + barGap));
    const size_t count = std::min({values.size(), room, size_t(shownBars)});
    const auto first = values.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<int> good(first, values.end());
    std::erase_if(good, [](int value) { return value < 0; });
    std::ranges::sort(good);
    const int highest = good.empty() ? 1 : std::max(1, good.back());
    const int usual = good.empty() ? 0 : good[good.size() / 2];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    qreal x = rect.left();
    for (auto value = first; value != values.end(); ++value, x += barWidth + barGap) {
        if (*value == latencyGap) {
            painter.setBrush(mix(theme.surface, theme.muted, 0.5));
            painter.drawRect(QRectF(x + 1, rect.bottom() - 1.5, barWidth - 2, 1.5));
            continue;
        }
        const bool isHigh = *value > 2 * usual && *value > usual + 10;
        const qreal height = *value < 0 ? rect.height() : std::max(3.0, rect.height() * *value / highest);
        painter.setBrush(*value < 0 ? theme.tone(Tone::Bad)
                         : isHigh   ? mix(theme.surface, theme.tone(Tone::Warn), 0.74)
                                    : mix(theme.surface, theme.accent, 0.74));
        painter.drawRoundedRect(QRectF(x, rect.bottom() - height, barWidth, height), 1.2, 1.2);
    }
    painter.restore();
}

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Latency"));
}

void Sparkline::show(const std::vector<int> &values)
{
    if (m_values == values)
        return;
    m_values = values;
    setAccessibleDescription(describeLatencies(values));
    update();
}

QSize Sparkline::sizeHint() const
{
    return {static_cast<int>(18 * (barWidth + barGap)), qRound(fontMetrics().height() * 1.45)};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(painter, rect(), m_values, Theme(palette()));
}

} // namespace slipway::widgets
