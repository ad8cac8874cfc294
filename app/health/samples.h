// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "model/error.h"
#include "model/series.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

class QSqlQuery;

namespace slipway::health {

/// The probes of a project over time, in a SQLite file of this machine. Every probe for two hours, each minute's sums
/// for two days, each hour's for a hundred. Nothing else knows what is in it, and it may be thrown away at any time.
///
/// Several processes may have the same file open (a window and `slipway watch`): a probe that is there already is not
/// counted twice.
///
/// Thread: the one that opened it.
class Samples final
{
public:
    /// Opens \a file, and makes it and its folder if need be; `:memory:` is one that is nowhere. A file that is no
    /// database, or a broken one, is put aside as `FILE.broken`, and a new one is begun. LocalIo if it cannot be used,
    /// or a newer Slipway made it.
    static Result<std::unique_ptr<Samples>> open(const QString &file, Clock clock = systemClock);
    /// Where the samples of a project are kept, in the person's data folder. \a projectFile: its slipway.yaml.
    static QString fileOf(const QString &project, const QString &projectFile);

    ~Samples();
    Samples(const Samples &) = delete;
    Samples &operator=(const Samples &) = delete;

    /// Adds what one look has seen of \a environment. Errors: LocalIo (disk full, locked for too long).
    Result<void> add(const QString &environment, const std::vector<ProbeSample> &probes);

    /// What is known of the services of \a environment: of each its /ready probes, or its /health probes if it has
    /// none.
    Result<EnvironmentSeries> series(const QString &environment, Span span);
    /// The /ready (or else /health) probes since \a from, oldest first.
    Result<std::vector<ProbeSample>> since(const QString &environment, const QDateTime &from);

    /// Whether the caller is the one to tell \a what, which has happened \a at: nobody who shares the file has claimed
    /// what happened less than \a within before or after that.
    Result<bool> claim(const QString &what, const QDateTime &at, std::chrono::seconds within);

private:
    explicit Samples(Clock clock);

    struct Source {
        int id = 0;
        QString host;
        QString service;
        ProbeSample::Kind kind = ProbeSample::Kind::Ready;
    };

    Result<void> begin(const QString &file);
    Result<void> makeTables();
    Result<void> run(const QString &sql);
    Result<int> idOf(const QString &environment, const ProbeSample &probe);
    /// The statement \a sql, prepared once, with \a values, and run; on failure the error is in it.
    QSqlQuery *execute(const QString &sql, const QVariantList &values, bool &isDone);
    Result<void> addOne(int source, const ProbeSample &probe);
    Result<void> addTo(int source, std::chrono::seconds step, const ProbeSample &probe);
    Result<void> forget();
    Result<std::vector<Source>> sourcesOf(const QString &environment);
    QSqlDatabase database() const;

    Clock m_clock;
    QString m_connection;
    std::map<QString, int> m_ids;                               ///< of sources, by all that tells them apart
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements; ///< prepared, by their text
    QDateTime m_forgotAt;
};

} // namespace slipway::health
