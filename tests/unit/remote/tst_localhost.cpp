// SPDX-License-Identifier: Apache-2.0
#include "remote/encoding.h"
#include "remote/hosts.h"
#include "remote/jobs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <future>

using namespace slipway;
using namespace slipway::remote;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename Function>
auto onWorker(Function function)
{
    return std::async(std::launch::async, std::move(function)).get();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

template<typename T>
QString textOf(const Result<T> &result)
{
    return result ? u"no error"_s : toText(result.error());
}

} // namespace

class TestLocalHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs();
    void inputAndOutput();
    void endsTheGroup();
    void tooMuchOutput();
    void put();
    void job();
    void jobOfAnotherAccount();
    void manyAtOnce();
    void encoding();
    void cutProgramRunsNothing();
    void jobNames();
    void jobStates();
    void reason();

private:
    Hosts m_hosts{Settings{}};
    Host *m_host = m_hosts.host(u"local"_s);
    QTemporaryDir m_folder;
};

void TestLocalHost::runs()
{
    const auto output = onWorker([&] {
        return m_host->run(
            Command::shell(u"printf '%s|' \"$@\" \"$LC_ALL\"; umask >&2; exit 3"_s, {u"it's"_s, QString(), u"$x\n"_s}));
    });
    QVERIFY(output);
    QCOMPARE(output->exitCode, 3);
    QCOMPARE(output->out, "it's||$x\n|C.UTF-8|");
    QCOMPARE(output->err, "0007\n");
    QCOMPARE(onWorker([&] { return m_host->run(Command::program({u"no-such-program"_s})); })->exitCode, 127);
    QCOMPARE(onWorker([&] { return m_host->run(Command::program({u"/etc/passwd"_s})); })->exitCode, 126);
    QCOMPARE(onWorker([&] { return m_host->run(Command::shell(u"kill -s KILL $$"_s)); })->exitCode, 137);
    // A program finds SIGPIPE as usual, though we ignore it.
    QCOMPARE(onWorker([&] { return m_host->run(Command::shell(u"kill -s PIPE $$"_s)); })->exitCode, 141);
    QVERIFY(m_host->isLocal());
}

void TestLocalHost::inputAndOutput()
{
    Command command = Command::program({u"cat"_s});
    command.input = QByteArray(3'000'000, 'x');
    QCOMPARE(onWorker([&] { return m_host->run(command); })->out, command.input);
    QByteArray streamed;
    const auto output =
        onWorker([&] { return m_host->run(command, {}, [&](const QByteArray &chunk) { streamed += chunk; }); });
    QVERIFY(output);
    QVERIFY(output->out.isEmpty());
    QCOMPARE(streamed, command.input);
    command.words = {u"true"_s};
    QVERIFY(onWorker([&] { return m_host->run(command); })->succeeded());
}

void TestLocalHost::endsTheGroup()
{
    Command command =
        Command::shell(u"trap '' TERM; echo $$ >\"$1\"; sleep 1000 & sleep 1000"_s, {m_folder.filePath(u"pid"_s)});
    command.within = 1s;
    const auto late = onWorker([&] { return m_host->run(command); });
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::TimedOut);
    QCOMPARE(late.error().where.host, u"local"_s);
    const int pid = contentOf(m_folder.filePath(u"pid"_s)).trimmed().toInt();
    QVERIFY(pid > 1);
    QTRY_COMPARE(::kill(-pid, 0), -1);
    std::stop_source stop;
    std::promise<void> started;
    auto running = std::async(std::launch::async, [&] {
        return m_host->run(Command::shell(u"echo up; sleep 1000"_s), stop.get_token(),
                           [&](const QByteArray &) { started.set_value(); });
    });
    started.get_future().wait();
    stop.request_stop();
    QCOMPARE(running.get().error().kind, ErrorKind::Cancelled);
    QCOMPARE(onWorker([&] { return m_host->run(command, stop.get_token()); }).error().kind, ErrorKind::Cancelled);
}

void TestLocalHost::tooMuchOutput()
{
    QCOMPARE(onWorker([&] { return m_host->run(Command::program({u"yes"_s})); }).error().kind, ErrorKind::InvalidInput);
}

void TestLocalHost::put()
{
    const QString path = m_folder.filePath(u"some/where/file"_s);
    QVERIFY(onWorker([&] { return m_host->put({{path, "content", 0640}}); }));
    QCOMPARE(contentOf(path), "content");
    QVERIFY(!onWorker([&] { return m_host->put({{u"relative"_s, "content", 0640}}); }));
    QVERIFY(onWorker([&] { return m_host->put({}); }));
}

void TestLocalHost::job()
{
    const Job job{u"one"_s, m_folder.filePath(u"runs"_s), Command::shell(u"echo $1; exit 5"_s, {u"it's"_s})};
    for (int i = 0; i < 3; ++i)
        QVERIFY(onWorker([&] { return m_host->start(job); }));
    // The second time as after a lost connection: only what comes after that many bytes, which the log has by then.
    for (const auto &[from, wanted] : {std::pair<qint64, QByteArray>{0, "it's\n"}, {2, "'s\n"}}) {
        QByteArray log;
        const auto state = onWorker(
            [&] { return m_host->attach(job.folder, job.id, from, [&](const QByteArray &chunk) { log += chunk; }); });
        QVERIFY2(state, qPrintable(textOf(state)));
        QCOMPARE(state->phase, JobState::Phase::Ended);
        QCOMPARE(state->exitCode, 5);
        QCOMPARE(log, wanted);
    }
}

// A teammate may follow a job, but ending it is refused in plain words.
void TestLocalHost::jobOfAnotherAccount()
{
    if (::getuid() != 0 || QProcess::execute(u"setpriv"_s, {u"--reuid=12345"_s, u"--clear-groups"_s, u"true"_s}) != 0)
        QSKIP("needs root and setpriv");
    const QString folder = m_folder.filePath(u"shared"_s);
    const Job job{u"theirs"_s, folder, Command::shell(u"echo up; sleep 1000"_s)};
    QVERIFY(onWorker([&] { return m_host->start(job); }));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                       QFile::ReadGroup | QFile::ExeGroup));
    const auto asTeammate = [&](const Command &command) {
        // umask 007 and the group decide: the same group, another account.
        Command other = command;
        other.words = QStringList{u"--reuid=12345"_s, u"--regid=0"_s, u"--clear-groups"_s, u"/bin/sh"_s, u"-c"_s,
                                  command.script,     u"slipway"_s} +
                      command.words;
        other.words.prepend(u"setpriv"_s);
        other.script.clear();
        return onWorker([&] { return m_host->run(other); });
    };
    const auto state = asTeammate(jobs::state(folder, job.id));
    QVERIFY(state);
    QVERIFY2(jobs::readState(state->out), state->err.constData());
    QCOMPARE(jobs::readState(state->out)->phase, JobState::Phase::Running);
    const auto refused = asTeammate(jobs::cancel(folder, job.id, 1s));
    QVERIFY(refused);
    QCOMPARE(refused->exitCode, jobs::notPermitted);
    QVERIFY2(refused->err.contains("belongs to root"), refused->err.constData());
    QVERIFY(onWorker([&] { return m_host->cancel(folder, job.id); }));
}

void TestLocalHost::manyAtOnce()
{
    const std::vector<Host *> hosts(20, m_host);
    for (const auto &output : onWorker([&] { return all(hosts, Command::program({u"echo"_s, u"hello"_s})); })) {
        QVERIFY(output);
        QCOMPARE(output->out, "hello\n");
    }
}

void TestLocalHost::encoding()
{
    const Encoded small = encode({"echo", "it's", "a\nb"});
    QVERIFY(small.preamble.isEmpty());
    const QByteArray constant = small.exec.first(small.exec.lastIndexOf(' '));
    const QByteArray word = small.exec.mid(small.exec.lastIndexOf(' ') + 1);
    for (const char c : word)
        QVERIFY(QByteArray("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").contains(c));
    for (const char c : {'\\', '!', '\n', '`'})
        QVERIFY(!constant.contains(c));
    QCOMPARE(constant.count('\''), 2);
    const Encoded large = encode({"echo", QByteArray(120'000, 'x')});
    QVERIFY(large.exec.size() < 200);
    QCOMPARE(large.exec.mid(large.exec.lastIndexOf(' ') + 1), QByteArray::number(large.preamble.size()));
    QVERIFY(!argumentsOf(Command::program({u"echo"_s, QString(131'072, u'x')})));
    QVERIFY(!argumentsOf(Command::program({QString()})));
    QCOMPARE(titleOf(Command::program({u"/usr/bin/docker"_s, u"login"_s, u"secret"_s})), u"docker"_s);
}

// Whatever is missing at the end, no part of it runs.
void TestLocalHost::cutProgramRunsNothing()
{
    const Encoded large = encode({"sh", "-c", "echo ran", QByteArray(100'000, 'x')});
    for (const qsizetype missing : {1, 2, 3, 10, 20, 30, 1000}) {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, QString::fromLatin1(large.exec)});
        QVERIFY(shell.waitForStarted());
        QByteArray cut = large.preamble;
        while (cut.endsWith(' ') || cut.endsWith('}'))
            cut.chop(1);
        shell.write(cut.chopped(missing));
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray());
        QVERIFY(shell.exitCode() != 0);
    }
}

void TestLocalHost::jobNames()
{
    for (const QString &good : {u"d1-pull-1"_s, u"a"_s, u"A.b_c-9"_s})
        QVERIFY(jobs::isValidId(good));
    for (const QString &bad : {u""_s, u"."_s, u".."_s, u"a/b"_s, u"a b"_s, u"ä"_s, u"a\n"_s, QString(201, u'a')})
        QVERIFY(!jobs::isValidId(bad));
}

void TestLocalHost::jobStates()
{
    const auto ended = jobs::readState("tail: a warning\nslipway-job ended 7 1234\n");
    QVERIFY(ended);
    QCOMPARE(ended->phase, JobState::Phase::Ended);
    QCOMPARE(ended->exitCode, 7);
    QCOMPARE(ended->logSize, 1234);
    for (const char *bad : {"", "x", "slipway-job ended 7", "slipway-job dancing 0 0", "slipway-job ended 7 1\nmore"})
        QVERIFY(!jobs::readState(bad));
}

void TestLocalHost::reason()
{
    QCOMPARE((Output{1, "out\n", "a\nb\nc\n\n"}.reason(2)), u"b\nc"_s);
    QCOMPARE((Output{1, "out\n", " \n"}.reason()), u"out"_s);
    QCOMPARE((Output{1, {}, {}}.reason()), QString());
}

QTEST_GUILESS_MAIN(TestLocalHost)
#include "tst_localhost.moc"
