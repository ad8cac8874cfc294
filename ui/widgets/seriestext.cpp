// SPDX-License-Identifier: Apache-2.0
#include "widgets/seriestext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::widgets::Series)
};
} // namespace

QString availabilityText(const SeriesPart &part)
{
    const auto share = part.availability();
    if (!share)
        return Words::tr("not known");
    const double percent = std::floor(*share * 10'000) / 100;
    return Words::tr("%1 %").arg(QLocale().toString(percent, 'f', percent == 100 || percent == 0 ? 0 : 2));
}

QString answersText(const SeriesPart &part)
{
    QStringList words;
    if (part.good > 0)
        words += Words::tr("%Ln good", nullptr, part.good);
    if (part.bad > 0)
        words += Words::tr("%Ln bad", nullptr, part.bad);
    if (part.unknown > 0)
        words += Words::tr("%Ln not known", nullptr, part.unknown);
    return words.isEmpty() ? Words::tr("nobody looked") : words.join(u", "_s);
}

QString latencyText(const SeriesPart &part)
{
    if (part.p50 < 0)
        return {};
    return Words::tr("median %1 ms, 95 of 100 within %2 ms").arg(part.p50).arg(part.p95);
}

QString timeText(const EnvironmentSeries &series, int part)
{
    const QLocale locale;
    const QDateTime from = series.from.addSecs(series.step.count() * part).toLocalTime();
    const QDateTime to = from.addSecs(series.step.count());
    const QString times =
        Words::tr("%1 – %2").arg(locale.toString(from.time(), u"HH:mm"_s), locale.toString(to.time(), u"HH:mm"_s));
    return series.span == Span::Hour ? times : Words::tr("%1, %2").arg(locale.toString(from.date(), u"d MMM"_s), times);
}

} // namespace slipway::widgets
