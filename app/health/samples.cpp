// SPDX-License-Identifier: Apache-2.0
#include "health/samples.h"

#include "health/latencies.h"
#include "health/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace slipway::health {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = ProbeSample::Outcome;

namespace {

constexpr int version = 1;
constexpr auto rawFor = 2h;
constexpr auto minutesFor = 48h;
constexpr auto hoursFor = 24h * 100;
constexpr auto forgetsEvery = 10min;

Error broken(const QString &what, const QSqlError &error)
{
    return {.kind = ErrorKind::LocalIo,
            .what = what,
            .where = {},
            .why = error.text().trimmed(),
            .cure = Words::tr("Slipway goes on without it. The file may be removed: it holds past probes only.")};
}

Error failed(const QSqlQuery &query)
{
    return broken(Words::tr("Health over time cannot be kept"), query.lastError());
}

/// SQLITE_CORRUPT and SQLITE_NOTADB (https://sqlite.org/rescode.html).
bool isNoDatabase(const QSqlError &error)
{
    return error.nativeErrorCode() == u"11" || error.nativeErrorCode() == u"26";
}

/// A transaction that takes the write lock at once, so that it waits for another process at its beginning only.
class Transaction
{
public:
    explicit Transaction(const QSqlDatabase &database)
        : m_query(database)
    {
        m_isOpen = m_query.exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Transaction()
    {
        if (m_isOpen)
            m_query.exec(u"ROLLBACK"_s);
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    bool isOpen() const { return m_isOpen; }
    bool commit()
    {
        const bool isDone = m_query.exec(u"COMMIT"_s);
        m_isOpen = m_isOpen && !isDone;
        return isDone;
    }
    const QSqlQuery &query() const { return m_query; }

private:
    QSqlQuery m_query;
    bool m_isOpen = false;
};

/// `PRAGMA user_version`, which is the first that reads the file; negative: it is no database.
int versionOf(const QSqlDatabase &database, QSqlError &error)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next()) {
        error = query.lastError();
        return -1;
    }
    return query.value(0).toInt();
}

} // namespace

Samples::Samples(Clock clock)
    : m_clock(std::move(clock))
{
    static std::atomic<int> count = 0; // names of connections are the process's
    m_connection = u"slipway-samples-%1"_s.arg(++count);
}

Samples::~Samples()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Samples::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<std::unique_ptr<Samples>> Samples::open(const QString &file, Clock clock)
{
    std::unique_ptr<Samples> samples(new Samples(std::move(clock)));
    if (auto begun = samples->begin(file); !begun)
        return std::unexpected(begun.error());
    return samples;
}

Result<void> Samples::begin(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSqlDatabase opened = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    opened.setDatabaseName(file);
    opened.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    const QString cannot = Words::tr("The file of health over time cannot be opened: %1").arg(file);
    if (!opened.open())
        return fail(broken(cannot, opened.lastError()));
    QSqlError error;
    int found = versionOf(opened, error);
    if (found < 0 && isNoDatabase(error)) {
        opened.close();
        QFile::remove(file + u".broken"_s);
        if (!QFile::rename(file, file + u".broken"_s) || !opened.open())
            return fail(broken(cannot, error));
        found = versionOf(opened, error);
    }
    if (found < 0)
        return fail(broken(cannot, error));
    if (found > version) {
        return fail(ErrorKind::LocalIo, cannot, Words::tr("A newer Slipway has made it."),
                    Words::tr("Use that one, or remove the file: it holds past probes only."));
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return makeTables();
}

Result<void> Samples::makeTables()
{
    // WAL: who reads and who writes do not wait for each other. NORMAL: a power cut may take the last looks.
    for (const QString &sql :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
          u"CREATE TABLE IF NOT EXISTS source (id INTEGER PRIMARY KEY, environment TEXT NOT NULL, host TEXT NOT NULL, "
          "service TEXT NOT NULL, kind INTEGER NOT NULL, UNIQUE (environment, host, service, kind))"_s,
          u"CREATE TABLE IF NOT EXISTS sample (source INTEGER NOT NULL, at INTEGER NOT NULL, outcome INTEGER NOT NULL, "
          "ms INTEGER NOT NULL, PRIMARY KEY (source, at)) WITHOUT ROWID"_s,
          u"CREATE TABLE IF NOT EXISTS part (source INTEGER NOT NULL, step INTEGER NOT NULL, at INTEGER NOT NULL, "
          "good INTEGER NOT NULL, bad INTEGER NOT NULL, unknown INTEGER NOT NULL, latencies BLOB NOT NULL, "
          "PRIMARY KEY (source, step, at)) WITHOUT ROWID"_s,
          u"CREATE TABLE IF NOT EXISTS told (what TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID"_s,
          u"PRAGMA user_version = %1"_s.arg(version)}) {
        if (auto done = run(sql); !done)
            return done;
    }
    return {};
}

Result<void> Samples::run(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return fail(failed(query));
    return {};
}

QSqlQuery *Samples::execute(const QString &sql, const QVariantList &values, bool &isDone)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_unique<QSqlQuery>(database());
        statement->prepare(sql);
    }
    for (const QVariant &value : values)
        statement->addBindValue(value);
    isDone = statement->exec();
    return statement.get();
}

Result<int> Samples::idOf(const QString &environment, const ProbeSample &probe)
{
    const QString key =
        QStringList{environment, probe.host, probe.service, QString::number(int(probe.kind))}.join(u'\n');
    if (const auto known = m_ids.find(key); known != m_ids.end())
        return known->second;
    for (const QString &sql :
         {u"INSERT OR IGNORE INTO source (environment, host, service, kind) VALUES (?, ?, ?, ?)"_s,
          u"SELECT id FROM source WHERE environment = ? AND host = ? AND service = ? AND kind = ?"_s}) {
        QSqlQuery query(database());
        query.prepare(sql);
        for (const QVariant &value : {QVariant(environment), QVariant(probe.host), QVariant(probe.service),
                                      QVariant(static_cast<int>(probe.kind))})
            query.addBindValue(value);
        if (!query.exec())
            return fail(failed(query));
        if (query.next())
            m_ids[key] = query.value(0).toInt();
    }
    return m_ids[key];
}

Result<void> Samples::add(const QString &environment, const std::vector<ProbeSample> &probes)
{
    if (probes.empty())
        return {};
    Transaction transaction(database());
    if (!transaction.isOpen())
        return fail(failed(transaction.query()));
    for (const ProbeSample &probe : probes) {
        const auto source = idOf(environment, probe);
        const auto added = source ? addOne(*source, probe) : Result<void>(std::unexpected(source.error()));
        if (!added) {
            m_ids.clear(); // some may have been given in what is now taken back
            return added;
        }
    }
    if (!m_forgotAt.isValid() || m_forgotAt + forgetsEvery <= m_clock()) {
        if (auto done = forget(); !done)
            return done;
    }
    if (!transaction.commit()) {
        m_ids.clear();
        return fail(failed(transaction.query()));
    }
    return {};
}

Result<void> Samples::addOne(int source, const ProbeSample &probe)
{
    bool isDone = false;
    const QSqlQuery &query =
        *execute(u"INSERT OR IGNORE INTO sample (source, at, outcome, ms) VALUES (?, ?, ?, ?)"_s,
                 {source, probe.at.toMSecsSinceEpoch(), static_cast<int>(probe.outcome), probe.milliseconds}, isDone);
    if (!isDone)
        return fail(failed(query));
    if (query.numRowsAffected() < 1)
        return {}; // it is counted already
    for (const std::chrono::seconds step : {std::chrono::seconds(1min), std::chrono::seconds(1h)}) {
        if (auto done = addTo(source, step, probe); !done)
            return done;
    }
    return {};
}

/// Adds a probe to the sums of the minute or hour that it belongs to.
Result<void> Samples::addTo(int source, std::chrono::seconds step, const ProbeSample &probe)
{
    const qint64 seconds = probe.at.toSecsSinceEpoch();
    const qint64 at = seconds - seconds % step.count();
    const QVariantList place{source, static_cast<qint64>(step.count()), at};
    bool isDone = false;
    QSqlQuery &old = *execute(
        u"SELECT good, bad, unknown, latencies FROM part WHERE source = ? AND step = ? AND at = ?"_s, place, isDone);
    if (!isDone)
        return fail(failed(old));
    const bool isThere = old.next();
    Latencies latencies = isThere ? Latencies::fromBytes(old.value(3).toByteArray()) : Latencies();
    if (probe.outcome == Outcome::Good)
        latencies.add(probe.milliseconds);
    const auto count = [&](int column, Outcome outcome) {
        return (isThere ? old.value(column).toInt() : 0) + (probe.outcome == outcome ? 1 : 0);
    };
    const QVariantList sums{count(0, Outcome::Good), count(1, Outcome::Bad), count(2, Outcome::CannotProbe),
                            latencies.toBytes()};
    old.finish();
    const QSqlQuery &query = *execute(u"INSERT OR REPLACE INTO part (source, step, at, good, bad, unknown, latencies) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                      place + sums, isDone);
    if (!isDone)
        return fail(failed(query));
    return {};
}

/// What is too old; and what a wrong clock has written into the future.
Result<void> Samples::forget()
{
    const QDateTime now = m_clock();
    const auto drop = [&](const QString &sql, const QList<qint64> &values) -> Result<void> {
        QSqlQuery query(database());
        query.prepare(sql);
        for (const qint64 value : values)
            query.addBindValue(value);
        if (!query.exec())
            return fail(failed(query));
        return {};
    };
    const auto before = [&](std::chrono::seconds age) {
        return now.toSecsSinceEpoch() - age.count();
    };
    const qint64 future = now.toSecsSinceEpoch() + 86'400;
    auto done = drop(u"DELETE FROM sample WHERE at < ? OR at > ?"_s, {before(rawFor) * 1000, future * 1000});
    for (const auto &[step, age] :
         {std::pair(60, std::chrono::seconds(minutesFor)), std::pair(3600, std::chrono::seconds(hoursFor))}) {
        if (done)
            done = drop(u"DELETE FROM part WHERE step = ? AND (at < ? OR at > ?)"_s, {step, before(age), future});
    }
    if (done)
        done = drop(u"DELETE FROM told WHERE at < ?"_s, {before(24h)});
    if (done)
        m_forgotAt = now;
    return done;
}

Result<bool> Samples::claim(const QString &what, const QDateTime &at, std::chrono::seconds within)
{
    QSqlQuery query(database());
    query.prepare(u"INSERT INTO told (what, at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET at = excluded.at "
                  "WHERE ABS(excluded.at - told.at) >= ?"_s);
    query.addBindValue(what);
    query.addBindValue(at.toSecsSinceEpoch());
    query.addBindValue(static_cast<qint64>(within.count()));
    if (!query.exec())
        return fail(failed(query));
    return query.numRowsAffected() > 0;
}

} // namespace slipway::health
