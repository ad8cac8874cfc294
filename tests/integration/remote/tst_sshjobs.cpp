// SPDX-License-Identifier: Apache-2.0
#include "sshfixture.h"

#include <atomic>
#include <csignal>

using namespace slipway;
using namespace slipway::remote;
using namespace slipway::remote::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Detached commands: they never start twice, and anyone follows them from anywhere.
class TestSshJobs : public SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void jobStartsOnce();
    void jobFromAnyOffset();
    void jobSurvivesALostConnection();
    void jobInputAndExitCode();
    void jobCancel();
    void jobUnknownAndLost();
    void manyJobsAtOnce();
};

void TestSshJobs::jobStartsOnce()
{
    const QString counter = folder(u"counter"_s);
    const Job job{u"d1-pull-1"_s, folder(u"runs"_s), Command::shell(u"echo x >>\"$1\"; echo done"_s, {counter})};
    std::vector<std::future<Result<void>>> starts;
    for (int i = 0; i < 6; ++i)
        starts.push_back(onWorker([&] { return box()->start(job); }));
    for (auto &start : starts) {
        const auto result = start.get();
        QVERIFY2(result, qPrintable(textOf(result)));
    }
    QByteArray log;
    const auto state =
        onWorker([&] { return box()->attach(job.folder, job.id, 0, [&](const QByteArray &c) { log += c; }); }).get();
    QVERIFY2(state, qPrintable(textOf(state)));
    QCOMPARE(state->phase, JobState::Phase::Ended);
    QCOMPARE(state->exitCode, 0);
    QCOMPARE(log, "done\n");
    QCOMPARE(contentOf(counter), "x\n");
    QVERIFY(onWorker([&] { return box()->start(job); }).get());
    QCOMPARE(contentOf(counter), "x\n");
    QCOMPARE(QDir(job.folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{job.id});
}

void TestSshJobs::jobFromAnyOffset()
{
    const Job job{
        u"offsets"_s, folder(u"runs"_s),
        Command::shell(u"i=0; while [ $i -lt 200 ]; do i=$((i+1)); echo \"line $i\"; sleep 0.005; done; exit 7"_s)};
    QVERIFY(onWorker([&] { return box()->start(job); }).get());
    QByteArrayList logs;
    for (const qint64 offset : {0, 1, 100, 777, 1692}) {
        QByteArray log;
        const auto state = onWorker([&] {
                               return box()->attach(job.folder, job.id, offset, [&](const QByteArray &c) { log += c; });
                           }).get();
        QVERIFY2(state, qPrintable(textOf(state)));
        QCOMPARE(state->exitCode, 7);
        QCOMPARE(state->logSize, 1692);
        logs += log;
        QCOMPARE(log, logs.first().mid(offset));
    }
    QCOMPARE(logs.first().size(), 1692);
    QVERIFY(logs.first().endsWith("line 199\nline 200\n"));
}

void TestSshJobs::jobSurvivesALostConnection()
{
    const Job job{u"survivor"_s, folder(u"runs"_s),
                  Command::shell(u"i=0; while [ $i -lt 100 ]; do i=$((i+1)); echo \"line $i\"; sleep 0.02; done"_s)};
    QVERIFY(onWorker([&] { return box()->start(job); }).get());
    QByteArray log;
    std::atomic<qsizetype> size = 0;
    const auto collect = [&](const QByteArray &chunk) {
        size = (log += chunk).size();
    };
    auto first = onWorker([&] { return box()->attach(job.folder, job.id, 0, collect); });
    QTRY_VERIFY(size > 49);
    m_server.killConnections();
    QCOMPARE(first.get().error().kind, ErrorKind::ConnectionLost);
    const auto state = onWorker([&] { return box()->attach(job.folder, job.id, log.size(), collect); }).get();
    QVERIFY2(state, qPrintable(textOf(state)));
    QCOMPARE(state->phase, JobState::Phase::Ended);
    QCOMPARE(log, contentOf(job.folder + u"/survivor/log"_s));
    QVERIFY(log.startsWith("line 1\n") && log.endsWith("line 100\n"));
}

void TestSshJobs::jobInputAndExitCode()
{
    Job job{u"input"_s, folder(u"runs"_s), Command::program({u"sh"_s, u"-c"_s, u"wc -c; kill -TERM $$"_s})};
    job.command.input = "geheim\n";
    QVERIFY(onWorker([&] { return box()->start(job); }).get());
    QByteArray log;
    const auto state =
        onWorker([&] { return box()->attach(job.folder, job.id, 0, [&](const QByteArray &c) { log += c; }); }).get();
    QVERIFY2(state, qPrintable(textOf(state)));
    QCOMPARE(state->exitCode, 143);
    QVERIFY2(log.startsWith("7\n"), log.constData());
    const QDir made(job.folder + u"/input"_s);
    QCOMPARE(made.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{u"log"_s, u"pgid"_s, u"rc"_s}));
}

void TestSshJobs::jobCancel()
{
    const Job job{u"endless"_s, folder(u"runs"_s), Command::shell(u"echo $$; sleep 1000 & sleep 1000"_s)};
    QVERIFY(onWorker([&] { return box()->start(job); }).get());
    std::promise<pid_t> pid;
    auto attached = onWorker([&] {
        return box()->attach(job.folder, job.id, 0, [&](const QByteArray &chunk) {
            if (const pid_t number = chunk.trimmed().toInt())
                pid.set_value(number);
        });
    });
    const pid_t inside = pid.get_future().get();
    QCOMPARE(onWorker([&] { return box()->state(job.folder, job.id); }).get()->phase, JobState::Phase::Running);
    const auto cancelled = onWorker([&] { return box()->cancel(job.folder, job.id); }).get();
    QVERIFY2(cancelled, qPrintable(textOf(cancelled)));
    const auto state = attached.get();
    QVERIFY2(state, qPrintable(textOf(state)));
    QCOMPARE(state->exitCode, 143);
    QVERIFY(!isAlive(inside));
    // Deaf to TERM: after the grace it is killed, and that is on record.
    const Job deaf{u"deaf"_s, folder(u"runs"_s), Command::shell(u"trap '' TERM; echo up; sleep 1000; sleep 1000"_s)};
    QVERIFY(onWorker([&] { return box()->start(deaf); }).get());
    QTRY_COMPARE(contentOf(deaf.folder + u"/deaf/log"_s), "up\n");
    QVERIFY(onWorker([&] { return box()->cancel(deaf.folder, deaf.id, 300ms); }).get());
    const auto killed = onWorker([&] { return box()->state(deaf.folder, deaf.id); }).get();
    QVERIFY2(killed, qPrintable(textOf(killed)));
    QCOMPARE(killed->phase, JobState::Phase::Ended);
    QCOMPARE(killed->exitCode, 137);
}

void TestSshJobs::jobUnknownAndLost()
{
    const QString runs = folder(u"runs"_s);
    QCOMPARE(onWorker([&] { return box()->state(runs, u"nothing"_s); }).get()->phase, JobState::Phase::Unknown);
    QCOMPARE(onWorker([&] { return box()->attach(runs, u"nothing"_s, 0, {}); }).get()->phase, JobState::Phase::Unknown);
    QCOMPARE(onWorker([&] { return box()->state(runs, u"../x"_s); }).get().error().kind, ErrorKind::Internal);
    const Job job{u"lost"_s, runs, Command::shell(u"sleep 1000"_s)};
    QVERIFY(onWorker([&] { return box()->start(job); }).get());
    const pid_t group = contentOf(runs + u"/lost/pgid"_s).split(' ').first().toInt();
    QVERIFY(group > 1);
    QCOMPARE(::kill(-group, SIGKILL), 0);
    QTRY_COMPARE(onWorker([&] { return box()->state(runs, job.id); }).get()->phase, JobState::Phase::Lost);
    QVERIFY(onWorker([&] { return box()->cancel(runs, job.id); }).get());
}

void TestSshJobs::manyJobsAtOnce()
{
    std::vector<std::future<Result<JobState>>> jobs;
    for (int i = 0; i < 24; ++i) {
        jobs.push_back(onWorker([this, i]() -> Result<JobState> {
            const Job job{u"job-%1"_s.arg(i), folder(u"runs"_s),
                          Command::shell(u"echo $1; exit $1"_s, {QString::number(i)})};
            if (auto started = box()->start(job); !started)
                return fail(started.error());
            QByteArray log;
            auto state = box()->attach(job.folder, job.id, 0, [&](const QByteArray &c) { log += c; });
            if (state && log != QByteArray::number(i) + '\n')
                return fail(ErrorKind::Internal, u"wrong log"_s);
            return state;
        }));
    }
    for (int i = 0; i < 24; ++i) {
        const auto state = jobs[size_t(i)].get();
        QVERIFY2(state, qPrintable(textOf(state)));
        QCOMPARE(state->exitCode, i);
    }
}

QTEST_GUILESS_MAIN(TestSshJobs)
#include "tst_sshjobs.moc"
