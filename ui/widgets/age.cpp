// SPDX-License-Identifier: Apache-2.0
#include "widgets/age.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace slipway::widgets {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::widgets::Age)
};

QString two(qint64 big, const QString &bigUnit, qint64 small, const QString &smallUnit)
{
    const QString first = QString::number(big) + u'\u00a0' + bigUnit;
    return small == 0 ? first : first + u' ' + QString::number(small) + u'\u00a0' + smallUnit;
}
} // namespace

QString span(milliseconds length)
{
    const qint64 s = std::max<qint64>(0, duration_cast<seconds>(length).count());
    if (s < 60)
        return two(s, Words::tr("s"), 0, {});
    if (s < 3600)
        return two(s / 60, Words::tr("min"), 0, {});
    if (s < 86400)
        return two(s / 3600, Words::tr("h"), 0, {});
    const qint64 days = s / 86400;
    return two(days, Words::tr("d"), days < 10 ? s % 86400 / 3600 : 0, Words::tr("h"));
}

QString stopwatch(milliseconds length)
{
    const qint64 ms = std::max<qint64>(0, length.count());
    if (ms < 9950)
        return QLocale().toString(double(ms) / 1000, 'f', 1) + u'\u00a0' + Words::tr("s");
    const qint64 s = (ms + 500) / 1000;
    if (s < 100)
        return two(s, Words::tr("s"), 0, {});
    if (s < 3600)
        return two(s / 60, Words::tr("min"), s % 60, Words::tr("s"));
    return two(s / 3600, Words::tr("h"), s % 3600 / 60, Words::tr("min"));
}

QString age(const QDateTime &then, const QDateTime &now)
{
    return then.isValid() ? span(milliseconds(then.msecsTo(now))) : Words::tr("never");
}

QString ago(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return Words::tr("never");
    if (then.secsTo(now) < 2)
        return Words::tr("just now");
    return Words::tr("%1 ago").arg(age(then, now));
}

QString exact(const QDateTime &then)
{
    if (!then.isValid())
        return {};
    const QDateTime local = then.toLocalTime();
    return local.toString(u"yyyy-MM-dd HH:mm:ss "_s) + local.timeZoneAbbreviation();
}

} // namespace slipway::widgets
