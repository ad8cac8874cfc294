// SPDX-License-Identifier: Apache-2.0
// How the samples are read: probes of the last hour, sums of minutes and hours before that.
#include "health/latencies.h"
#include "health/samples.h"
#include "health/words.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVariant>

#include <algorithm>

namespace slipway::health {

using namespace Qt::StringLiterals;
using Kind = ProbeSample::Kind;
using Outcome = ProbeSample::Outcome;

namespace {

/// A part while it is added up.
struct Sum {
    SeriesPart part;
    Latencies latencies;

    void add(int good, int bad, int unknown, const Latencies &more)
    {
        part.good += good;
        part.bad += bad;
        part.unknown += unknown;
        latencies.add(more);
    }
    SeriesPart done() const
    {
        SeriesPart result = part;
        result.p50 = latencies.percentile(50);
        result.p95 = latencies.percentile(95);
        return result;
    }
};

/// The parts of one source, oldest first, and the whole behind them.
class Sums
{
public:
    Sums(qint64 from, const SpanShape &shape)
        : m_from(from)
        , m_step(shape.step.count())
        , m_parts(static_cast<std::size_t>(shape.parts))
    {
    }
    Sum *at(qint64 seconds)
    {
        const qint64 index = (seconds - m_from) / m_step;
        const bool isInside = seconds >= m_from && index < static_cast<qint64>(m_parts.size());
        return isInside ? &m_parts[static_cast<std::size_t>(index)] : nullptr;
    }
    ServiceSeries done(const QString &host, const QString &service) const
    {
        ServiceSeries series{.host = host, .service = service};
        Sum all;
        for (const Sum &sum : m_parts) {
            series.parts.push_back(sum.done());
            all.add(sum.part.good, sum.part.bad, sum.part.unknown, sum.latencies);
        }
        series.all = all.done();
        return series;
    }

private:
    qint64 m_from;
    qint64 m_step;
    std::vector<Sum> m_parts;
};

Error cannotRead(const QSqlQuery &query)
{
    return {.kind = ErrorKind::LocalIo,
            .what = Words::tr("Health over time cannot be read"),
            .where = {},
            .why = query.lastError().text().trimmed(),
            .cure = Words::tr("Try again; or remove the file: it holds past probes only.")};
}

Result<void> readProbes(QSqlQuery &query, int source, qint64 from, Sums &sums)
{
    query.prepare(u"SELECT at, outcome, ms FROM sample WHERE source = ? AND at >= ?"_s);
    query.addBindValue(source);
    query.addBindValue(from * 1000);
    if (!query.exec())
        return fail(cannotRead(query));
    while (query.next()) {
        const auto outcome = static_cast<Outcome>(query.value(1).toInt());
        Latencies latencies;
        if (outcome == Outcome::Good)
            latencies.add(query.value(2).toInt());
        if (Sum *sum = sums.at(query.value(0).toLongLong() / 1000))
            sum->add(outcome == Outcome::Good, outcome == Outcome::Bad, outcome == Outcome::CannotProbe, latencies);
    }
    return {};
}

Result<void> readParts(QSqlQuery &query, int source, qint64 step, qint64 from, Sums &sums)
{
    query.prepare(u"SELECT at, good, bad, unknown, latencies FROM part WHERE source = ? AND step = ? AND at >= ?"_s);
    for (const qint64 value : {qint64(source), step, from})
        query.addBindValue(value);
    if (!query.exec())
        return fail(cannotRead(query));
    while (query.next()) {
        if (Sum *sum = sums.at(query.value(0).toLongLong()))
            sum->add(query.value(1).toInt(), query.value(2).toInt(), query.value(3).toInt(),
                     Latencies::fromBytes(query.value(4).toByteArray()));
    }
    return {};
}

} // namespace

QString Samples::fileOf(const QString &project, const QString &projectFile)
{
    const QByteArray path = QFileInfo(projectFile).absoluteFilePath().toUtf8();
    const QString mark =
        QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/slipway/health/%1-%2.sqlite"_s.arg(project, mark);
}

/// By host and service, /ready before /health.
Result<std::vector<Samples::Source>> Samples::sourcesOf(const QString &environment)
{
    QSqlQuery query(database());
    query.prepare(u"SELECT id, host, service, kind FROM source WHERE environment = ? "
                  "ORDER BY host, service, kind = ? DESC"_s);
    query.addBindValue(environment);
    query.addBindValue(static_cast<int>(Kind::Ready));
    if (!query.exec())
        return fail(cannotRead(query));
    std::vector<Source> sources;
    while (query.next())
        sources.push_back({query.value(0).toInt(), query.value(1).toString(), query.value(2).toString(),
                           static_cast<Kind>(query.value(3).toInt())});
    return sources;
}

Result<EnvironmentSeries> Samples::series(const QString &environment, Span span)
{
    const SpanShape shape = shapeOf(span);
    const qint64 step = shape.step.count();
    const qint64 end = (m_clock().toSecsSinceEpoch() / step + 1) * step;
    const qint64 from = end - step * shape.parts;
    EnvironmentSeries result{.environment = environment,
                             .span = span,
                             .from = QDateTime::fromSecsSinceEpoch(from, QTimeZone::UTC),
                             .step = shape.step,
                             .services = {}};
    const auto sources = sourcesOf(environment);
    if (!sources)
        return fail(sources.error());
    for (const Source &source : *sources) {
        const auto *last = result.services.empty() ? nullptr : &result.services.back();
        if (last && last->host == source.host && last->service == source.service)
            continue; // its /ready probes are there
        Sums sums(from, shape);
        QSqlQuery query(database());
        const auto read = span == Span::Hour ? readProbes(query, source.id, from, sums)
                                             : readParts(query, source.id, span == Span::Day ? 60 : 3600, from, sums);
        if (!read)
            return fail(read.error());
        ServiceSeries series = sums.done(source.host, source.service);
        if (!series.all.isEmpty())
            result.services.push_back(std::move(series));
    }
    return result;
}

Result<std::vector<ProbeSample>> Samples::since(const QString &environment, const QDateTime &from)
{
    QSqlQuery query(database());
    query.prepare(u"SELECT source.host, source.service, source.kind, sample.at, sample.outcome, sample.ms "
                  "FROM sample JOIN source ON source.id = sample.source "
                  "WHERE source.environment = ? AND sample.at >= ? ORDER BY sample.at"_s);
    query.addBindValue(environment);
    query.addBindValue(from.toMSecsSinceEpoch());
    if (!query.exec())
        return fail(cannotRead(query));
    std::vector<ProbeSample> probes;
    while (query.next()) {
        probes.push_back({.at = QDateTime::fromMSecsSinceEpoch(query.value(3).toLongLong(), QTimeZone::UTC),
                          .host = query.value(0).toString(),
                          .service = query.value(1).toString(),
                          .kind = static_cast<Kind>(query.value(2).toInt()),
                          .outcome = static_cast<Outcome>(query.value(4).toInt()),
                          .milliseconds = query.value(5).toInt()});
    }
    return probes;
}

} // namespace slipway::health
