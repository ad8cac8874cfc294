// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace slipway::e2e;
using namespace Qt::StringLiterals;

namespace {

bool holdsAny(const QByteArray &text, const QList<QByteArray> &values)
{
    return std::ranges::any_of(values, [&](const QByteArray &value) { return text.contains(value); });
}

/// The files below \a folder in which one of \a values stands.
QStringList filesWith(const QString &folder, const QList<QByteArray> &values)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && holdsAny(file.readAll(), values))
            found += file.fileName();
    }
    return found;
}

/// Looks at the arguments of every process there is, on the machines too, for as long as it lives.
class ArgumentWatch
{
public:
    explicit ArgumentWatch(QList<QByteArray> values)
        : m_values(std::move(values))
        , m_thread([this](const std::stop_token &stop) {
            while (!stop.stop_requested())
                look();
        })
    {
    }

    /// The arguments in which a value stood.
    QByteArrayList found() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_found;
    }

private:
    void look()
    {
        for (const QString &pid : QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs)) {
            QFile file(u"/proc/"_s + pid + u"/cmdline"_s);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray arguments = file.readAll().replace('\0', ' ');
            if (!holdsAny(arguments, m_values))
                continue;
            const std::scoped_lock lock(m_mutex);
            if (!m_found.contains(arguments))
                m_found += arguments;
        }
    }

    QList<QByteArray> m_values;
    mutable std::mutex m_mutex;
    QByteArrayList m_found;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace

/// The values of secrets travel on stdin into files of mode 0600, and are seen nowhere else.
class TestSecrets final : public QObject
{
    Q_OBJECT

private:
    Secrets m_secrets = Secrets::random();
    Person m_ana{u"ana"_s, m_secrets};
    QList<QByteArray> m_values{m_secrets.databasePassword, m_secrets.statusToken};

    void endsWith(int code, const QStringList &arguments);

private Q_SLOTS:
    void initTestCase();
    void theWatchSees();
    void noneInOutputOrArguments();
    void noneInConfiguration();
    void noneOfARotatedOne();
    void noneInLedgersOrRuns();
    void noneOnThisMachine();
    void filesThatNeedThemAreClosed();
};

void TestSecrets::endsWith(int code, const QStringList &arguments)
{
    const Finished finished = m_ana.slipway(arguments);
    QVERIFY2(!holdsAny(finished.text(), m_values), qPrintable(arguments.join(u' ')));
    QVERIFY2(finished.code == code, finished.text().constData());
}

void TestSecrets::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
}

void TestSecrets::theWatchSees()
{
    const QByteArray value = Secrets::random().statusToken;
    const ArgumentWatch watch({value});
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, u"read line"_s, QString::fromLatin1(value)});
    QTRY_VERIFY(!watch.found().isEmpty());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void TestSecrets::noneInOutputOrArguments()
{
    const ArgumentWatch watch(m_values);
    endsWith(0, {u"build"_s});
    endsWith(0, {u"verify"_s, u"--verbose"_s});
    endsWith(0, {u"promote"_s, u"stage"_s, u"--yes"_s, u"--verbose"_s});
    endsWith(0, {u"plan"_s, u"prod"_s});
    endsWith(0, {u"plan"_s, u"prod"_s, u"--json"_s});
    endsWith(0, {u"promote"_s, u"prod"_s, u"--yes"_s});
    // A failure brings log lines and inspections with it.
    QVERIFY(m_ana.makeRelease(u"never-ready"_s));
    endsWith(0, {u"build"_s});
    endsWith(6, {u"deploy"_s, u"stage"_s, u"--release"_s, m_ana.commit(), u"--yes"_s, u"--verbose"_s});
    endsWith(0, {u"status"_s, u"--json"_s});
    endsWith(0, {u"history"_s, u"stage"_s, u"--json"_s});
    QCOMPARE(watch.found(), QByteArrayList());
}

/// Comparing looks into every file and container; somebody has written another secret into one by hand.
void TestSecrets::noneInConfiguration()
{
    const QByteArray byHand = Secrets::random().databasePassword;
    const QByteArray inUrl = Secrets::random().databasePassword;
    m_values += {byHand, inUrl};
    const QString applied = u"/srv/harbor/current/compose.yaml"_s;
    QVERIFY(fleet::edit(u"prod-1"_s, applied, m_secrets.databasePassword, byHand));
    QVERIFY(fleet::edit(u"prod-1"_s, applied, "LOG_LEVEL: warning", "LOG_LEVEL: redis://:" + inUrl + "@cache"));
    // One that Compose cannot read, and quotes when it says so.
    QVERIFY(fleet::edit(u"prod-2"_s, applied, m_secrets.databasePassword, byHand + "${"));

    const ArgumentWatch watch(m_values);
    const QString html = m_ana.home() + u"/report.html"_s;
    endsWith(0, {u"config"_s, u"show"_s});
    endsWith(0, {u"config"_s, u"show"_s, u"prod"_s, u"--json"_s});
    endsWith(0, {u"config"_s, u"diff"_s, u"stage"_s, u"prod"_s});
    endsWith(0, {u"contract"_s, u"check"_s, u"--json"_s});
    endsWith(0, {u"contract"_s, u"init"_s, u"--print"_s});
    endsWith(7, {u"drift"_s, u"prod"_s});
    endsWith(7, {u"drift"_s, u"--json"_s});
    endsWith(7, {u"drift"_s, u"--html"_s, html, u"--verbose"_s});
    QVERIFY(QFile::exists(html)); // noneOnThisMachine() reads it
    endsWith(0, {u"status"_s});
    // A secret in plain text is refused, and not repeated.
    endsWith(2, {u"config"_s, u"set"_s, u"DB_PASSWORD"_s, u"plain"_s, u"--in"_s, u"prod"_s});
    QCOMPARE(watch.found(), QByteArrayList());
}

/// Whoever has the new one never knew the old one, which still is in files and containers.
void TestSecrets::noneOfARotatedOne()
{
    const Secrets rotated{m_secrets.databasePassword, Secrets::random().statusToken};
    m_values += rotated.statusToken;
    Person ben{u"ben"_s, rotated};
    QVERIFY(ben.cloneFrom(m_ana));
    const ArgumentWatch watch(m_values);
    const auto endsWith = [&](int code, const QStringList &arguments) {
        const Finished finished = ben.slipway(arguments);
        QVERIFY2(!holdsAny(finished.text(), m_values), qPrintable(arguments.join(u' ')));
        QVERIFY2(finished.code == code, finished.text().constData());
    };
    endsWith(7, {u"drift"_s, u"stage"_s, u"--json"_s});
    endsWith(0, {u"plan"_s, u"stage"_s, u"--release"_s, u"current"_s});
    endsWith(0, {u"deploy"_s, u"stage"_s, u"--release"_s, u"current"_s, u"--yes"_s, u"--verbose"_s});
    endsWith(0, {u"drift"_s, u"stage"_s});
    endsWith(0, {u"history"_s, u"stage"_s, u"--json"_s});
    QCOMPARE(watch.found(), QByteArrayList());
    QCOMPARE(filesWith(ben.home(), m_values), QStringList());
}

void TestSecrets::noneInLedgersOrRuns()
{
    for (const QString &host : fleet::hosts()) {
        const QString folder = fleet::path(host, u"/srv/harbor/.slipway"_s);
        QVERIFY(QFile::exists(folder + u"/runs"_s));
        QCOMPARE(filesWith(folder, m_values), QStringList());
    }
    QVERIFY(QFile::exists(fleet::path(u"stage"_s, u"/srv/harbor/.slipway/ledger.jsonl"_s)));
}

void TestSecrets::noneOnThisMachine()
{
    // But in the file that is applied to this machine's own environment.
    QStringList found = filesWith(m_ana.project(), m_values) + filesWith(m_ana.home(), m_values);
    found.removeIf([](const QString &path) { return path.contains("/.slipway/local/releases/"_L1); });
    QCOMPARE(found, QStringList());
}

void TestSecrets::filesThatNeedThemAreClosed()
{
    const QStringList hosts = fleet::hosts();
    for (const QString &host : hosts) {
        const QStringList files = filesWith(fleet::path(host, u"/srv/harbor"_s), m_values);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            QVERIFY2(file.endsWith("/compose.yaml"_L1), qPrintable(file));
            const auto others = QFile::permissions(file) & (QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
            QVERIFY2(!others, qPrintable(file));
        }
    }
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
