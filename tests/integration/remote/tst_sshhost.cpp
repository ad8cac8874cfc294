// SPDX-License-Identifier: Apache-2.0
#include "remote/hosts.h"
#include "sshserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <csignal>
#include <future>
#include <thread>

using namespace slipway;
using namespace slipway::remote;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Blocking calls belong to worker threads.
template<typename Function>
auto onWorker(Function function)
{
    return std::async(std::launch::async, std::move(function));
}

Result<Output> run(Host *host, Command command)
{
    return onWorker([&] { return host->run(command); }).get();
}

template<typename T>
QString textOf(const Result<T> &result)
{
    return result ? u"no error"_s : toText(result.error());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

bool isAlive(pid_t pid)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    return stat.contains(") ") && !stat.contains(") Z");
}

// An HTTP server of one answer: on a thread of its own, since the test's thread waits.
class OneAnswer
{
public:
    explicit OneAnswer(QByteArray answer)
    {
        std::promise<int> listening;
        auto port = listening.get_future();
        m_thread = std::jthread([answer, &listening, this] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            listening.set_value(server.serverPort());
            if (!server.waitForNewConnection(20'000))
                return;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(5'000))
                request += socket->readAll();
            socket->write(answer);
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(5'000);
        });
        this->port = port.get();
    }
    QByteArray waitForRequest()
    {
        m_thread.join();
        return request;
    }
    int port = 0;

private:
    QByteArray request;
    std::jthread m_thread;
};

} // namespace

class TestSshHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void runs();
    void anyArgumentArrives_data();
    void anyArgumentArrives();
    void scriptsAndInput();
    void thirtyAtOnceShareOneConnection();
    void streamsToASlowSink();
    void tooMuchOutput();
    void cancelEndsTheGroup();
    void deadlineEndsTheGroup();
    void cancelledWhileWaitingForATurn();
    void lostConnection();
    void frozenServer();
    void stoppedServer();
    void fewSessions();
    void closeEndsEverything();
    void leavesNoDescriptors();

    void putAllOrNone();
    void putNeedsAllBytes();

    void jobStartsOnce();
    void jobFromAnyOffset();
    void jobSurvivesALostConnection();
    void jobInputAndExitCode();
    void jobCancel();
    void jobUnknownAndLost();
    void manyJobsAtOnce();

    void hostKeyChanged();
    void hostKeyNew();
    void hostKeyRevoked();
    void proxyComesLater();
    void wrongKey();
    void lockedKey();
    void agentKeys();
    void agentWithTooManyKeys();
    void hangingAgent();
    void unreachable();

    void httpReply();
    void httpRefused();
    void httpProhibited();

private:
    Host *box() { return m_hosts->host(u"box"_s); }
    QString folder(const QString &name) { return m_files->filePath(name); }

    SshServer m_server;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<Hosts> m_hosts;
};

void TestSshHost::initTestCase()
{
    const QStringList lines{u"Subsystem sftp internal-sftp"_s};
    if (!m_server.start(lines))
        QSKIP("no sshd here");
}

void TestSshHost::cleanupTestCase()
{
    m_server.stop();
}

void TestSshHost::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    m_hosts = std::make_unique<Hosts>(Settings{.sshConfig = m_server.sshConfig()});
}

void TestSshHost::cleanup()
{
    m_hosts.reset();
}

void TestSshHost::runs()
{
    const auto output = run(box(), Command::program({u"sh"_s, u"-c"_s, u"echo out; echo err >&2; exit 3"_s}));
    QVERIFY2(output, qPrintable(textOf(output)));
    QCOMPARE(output->exitCode, 3);
    QCOMPARE(output->out, "out\n");
    QCOMPARE(output->err, "err\n");
    const auto signalled = run(box(), Command::shell(u"kill -KILL $$"_s));
    QVERIFY2(signalled, qPrintable(textOf(signalled)));
    QCOMPARE(signalled->exitCode, 137);
    const auto missing = run(box(), Command::program({u"no-such-program"_s}));
    QVERIFY2(missing, qPrintable(textOf(missing)));
    QCOMPARE(missing->exitCode, 127);
    QVERIFY(!run(box(), Command{}));
    QVERIFY(!run(box(), Command::program({u"echo"_s, QString(QChar(0))})));
}

void TestSshHost::anyArgumentArrives_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"bash", "dash", "fish", "tcsh"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestSshHost::anyArgumentArrives()
{
    QFETCH(const QString, shell);
    const QStringList arguments{QString(),
                                u" "_s,
                                u"it's"_s,
                                u"\"double\""_s,
                                u"two\nlines\n"_s,
                                u"$HOME ${x} $(id) `id`"_s,
                                u"back\\slash\\"_s,
                                u"!bang !! !$"_s,
                                u"*?[a]{b,c}~"_s,
                                u"-n --"_s,
                                u"ümlaut 日本 🚢"_s,
                                u"\t\r\x01\x7f"_s,
                                u"; & | < > ( ) # %"_s,
                                u"'\\''"_s,
                                u"\n"_s,
                                QString(100'000, u'x') + u"'$"_s};
    // The forced command hands what sshd was asked to another login shell.
    SshServer forced;
    QVERIFY(forced.start({u"ForceCommand exec %1 -c \"$SSH_ORIGINAL_COMMAND\""_s.arg(shell)}));
    Hosts hosts(Settings{.sshConfig = forced.sshConfig()});
    const QString script = u"for a; do printf '%s\\0' \"$a\"; done"_s;
    const auto output = run(hosts.host(u"box"_s), Command::shell(script, arguments));
    QVERIFY2(output, qPrintable(textOf(output)));
    QByteArrayList got = output->out.split('\0');
    got.removeLast();
    QCOMPARE(output->err, QByteArray());
    QCOMPARE(got.size(), arguments.size());
    for (qsizetype i = 0; i < got.size(); ++i)
        QCOMPARE(got[i], arguments[i].toUtf8());
    // Without the long one it fits into the exec request and stdin is the command's own.
    Command shorter = Command::shell(script + u"; cat"_s, arguments.first(15));
    shorter.input = "input";
    const auto second = run(hosts.host(u"box"_s), shorter);
    QVERIFY2(second, qPrintable(textOf(second)));
    QCOMPARE(second->out.split('\0').last(), "input");
    QCOMPARE(second->out.split('\0').first(15), got.first(15));
    hosts.close();
    forced.stop();
}

void TestSshHost::scriptsAndInput()
{
    Command command = Command::shell(u"umask; cat; echo \"$LC_ALL\""_s);
    command.input = QByteArray(5'000'000, 'i') + "\n";
    const auto output = run(box(), command);
    QVERIFY2(output, qPrintable(textOf(output)));
    QCOMPARE(output->out, "0007\n" + command.input + "C.UTF-8\n");
    // One that does not read its input ends all the same.
    command.script = u"exit 4"_s;
    const auto unread = run(box(), command);
    QVERIFY2(unread, qPrintable(textOf(unread)));
    QCOMPARE(unread->exitCode, 4);
}

void TestSshHost::thirtyAtOnceShareOneConnection()
{
    const auto before = m_server.log().count("Accepted publickey"_L1);
    std::vector<std::future<Result<Output>>> runs;
    for (int i = 0; i < 30; ++i) {
        runs.push_back(onWorker([this, i] { return box()->run(Command::program({u"echo"_s, QString::number(i)})); }));
    }
    for (int i = 0; i < 30; ++i) {
        const auto output = runs[size_t(i)].get();
        QVERIFY2(output, qPrintable(textOf(output)));
        QCOMPARE(output->out, QByteArray::number(i) + '\n');
    }
    QCOMPARE(m_server.log().count("Accepted publickey"_L1) - before, 1);
}

void TestSshHost::streamsToASlowSink()
{
    // 40 MB, more than is ever held for a worker; every byte in order.
    QByteArray all;
    bool first = true;
    const auto output = onWorker([&] {
                            return box()->run(Command::shell(u"seq 1 5500000"_s), {}, [&](const QByteArray &chunk) {
                                if (std::exchange(first, false)) // let it fill up
                                    (void)box()->run(Command::program({u"sleep"_s, u"0.5"_s}));
                                all += chunk;
                            });
                        }).get();
    QVERIFY2(output, qPrintable(textOf(output)));
    QVERIFY(output->out.isEmpty());
    QVERIFY(all.size() > 40'000'000);
    QVERIFY(all.endsWith("\n5499999\n5500000\n"));
    QCOMPARE(all.count('\n'), 5500000);
}

void TestSshHost::tooMuchOutput()
{
    const auto output = run(box(), Command::shell(u"yes"_s));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(output.error().where.host, u"box"_s);
}

void TestSshHost::cancelEndsTheGroup()
{
    std::stop_source stop;
    std::promise<pid_t> started;
    auto future = onWorker([&] {
        return box()->run(Command::shell(u"echo $$; sleep 1000 & sleep 1000; wait"_s), stop.get_token(),
                          [&](const QByteArray &chunk) { started.set_value(chunk.trimmed().toInt()); });
    });
    const pid_t pid = started.get_future().get();
    QVERIFY(isAlive(pid));
    stop.request_stop();
    const auto output = future.get();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY(!isAlive(pid));
    QTRY_COMPARE(::kill(-pid, 0), -1);
}

void TestSshHost::deadlineEndsTheGroup()
{
    // It does not listen to TERM, so that KILL has to come.
    Command command = Command::shell(u"trap '' TERM; echo $$ >\"$1\"; sleep 1000"_s, {folder(u"pid"_s)});
    command.within = 2s;
    QElapsedTimer timer;
    timer.start();
    const auto output = run(box(), command);
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::TimedOut);
    QVERIFY2(timer.elapsed() < 12'000, qPrintable(QString::number(timer.elapsed())));
    const pid_t pid = contentOf(folder(u"pid"_s)).trimmed().toInt();
    QVERIFY(pid > 1);
    QTRY_VERIFY(!isAlive(pid));
}

void TestSshHost::cancelledWhileWaitingForATurn()
{
    std::stop_source stopAll;
    std::vector<std::future<Result<Output>>> fillers;
    std::atomic<int> running = 0;
    for (int i = 0; i < 8; ++i) {
        fillers.push_back(onWorker([&] {
            return box()->run(Command::shell(u"echo up; sleep 1000"_s), stopAll.get_token(),
                              [&](const QByteArray &) { ++running; });
        }));
    }
    QTRY_COMPARE(running.load(), 8);
    std::stop_source stopOne;
    auto ninth = onWorker([&] { return box()->run(Command::shell(u"echo never"_s), stopOne.get_token()); });
    Command impatient = Command::shell(u"echo never"_s);
    impatient.within = 200ms;
    const auto tenth = run(box(), impatient);
    QCOMPARE(tenth.error().kind, ErrorKind::TimedOut);
    stopOne.request_stop();
    QCOMPARE(ninth.get().error().kind, ErrorKind::Cancelled);
    stopAll.request_stop();
    for (auto &filler : fillers)
        QCOMPARE(filler.get().error().kind, ErrorKind::Cancelled);
    const auto after = run(box(), Command::program({u"true"_s}));
    QVERIFY2(after, qPrintable(textOf(after)));
}

void TestSshHost::lostConnection()
{
    std::promise<void> started;
    auto future = onWorker([&] {
        return box()->run(Command::shell(u"echo up; exec sleep 3"_s), {},
                          [&](const QByteArray &) { started.set_value(); });
    });
    started.get_future().wait();
    m_server.killConnections();
    const auto output = future.get();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(output.error().where.host, u"box"_s);
    const auto again = run(box(), Command::program({u"true"_s}));
    QVERIFY2(again, qPrintable(textOf(again)));
    // Idle when it breaks: the next call just connects again.
    m_server.killConnections();
    const auto third = run(box(), Command::program({u"true"_s}));
    QVERIFY2(third, qPrintable(textOf(third)));
}

void TestSshHost::frozenServer()
{
    SshServer server;
    QVERIFY(server.start());
    Hosts hosts(Settings{.sshConfig = server.sshConfig(), .keepAlive = 150ms});
    std::promise<void> started;
    auto future = onWorker([&] {
        return hosts.host(u"box"_s)->run(Command::shell(u"echo up; sleep 5"_s), {},
                                         [&](const QByteArray &) { started.set_value(); });
    });
    started.get_future().wait();
    // Alive and idle, it answers and stays.
    QCOMPARE(future.wait_for(1500ms), std::future_status::timeout);
    server.freezeConnections();
    const auto output = future.get();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::ConnectionLost);
    QVERIFY2(output.error().why.contains("silent"_L1), qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

// sshd allows fewer sessions than we open: the rest waits for its turn.
void TestSshHost::fewSessions()
{
    SshServer server;
    QVERIFY(server.start({u"MaxSessions 2"_s}));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    std::vector<std::future<Result<Output>>> runs;
    for (int i = 0; i < 10; ++i) {
        runs.push_back(
            onWorker([&, i] { return hosts.host(u"box"_s)->run(Command::program({u"echo"_s, QString::number(i)})); }));
    }
    for (int i = 0; i < 10; ++i) {
        const auto output = runs[size_t(i)].get();
        QVERIFY2(output, qPrintable(textOf(output)));
        QCOMPARE(output->out, QByteArray::number(i) + '\n');
    }
    hosts.close();
    server.stop();
}

void TestSshHost::stoppedServer()
{
    SshServer server;
    QVERIFY(server.start());
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    QVERIFY(run(hosts.host(u"box"_s), Command::program({u"true"_s})));
    server.stop();
    const auto output = run(hosts.host(u"box"_s), Command::program({u"true"_s}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Unreachable);
}

void TestSshHost::closeEndsEverything()
{
    std::promise<pid_t> started;
    auto future = onWorker([&] {
        return box()->run(Command::shell(u"echo $$; sleep 1000"_s), {},
                          [&](const QByteArray &chunk) { started.set_value(chunk.trimmed().toInt()); });
    });
    auto local = onWorker([&] { return m_hosts->host(u"local"_s)->run(Command::program({u"sleep"_s, u"1000"_s})); });
    const pid_t pid = started.get_future().get();
    m_hosts->close();
    QCOMPARE(future.get().error().kind, ErrorKind::Cancelled);
    QCOMPARE(local.get().error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY(!isAlive(pid));
    const auto late = run(box(), Command::program({u"true"_s}));
    QCOMPARE(late.error().kind, ErrorKind::Cancelled);
    QCOMPARE(run(m_hosts->host(u"new"_s), Command::program({u"true"_s})).error().kind, ErrorKind::Cancelled);
}

// libssh closes its socket in some cases and forgets it in others.
void TestSshHost::leavesNoDescriptors()
{
    m_hosts.reset();
    const auto open = [] {
        return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
    };
    const auto before = open();
    for (int i = 0; i < 3; ++i) {
        Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
        QVERIFY(run(hosts.host(u"box"_s), Command::program({u"true"_s})));
        m_server.killConnections();
        QVERIFY(run(hosts.host(u"box"_s), Command::program({u"true"_s})));
        QVERIFY(run(hosts.host(u"local"_s), Command::program({u"true"_s})));
        HttpRequest refused{.port = 1};
        QVERIFY(onWorker([&] { return hosts.host(u"box"_s)->get(refused); }).get());
    }
    QCOMPARE(open(), before);
}

void TestSshHost::putAllOrNone()
{
    const QByteArray binary = QByteArray::fromHex("00ff0a0d27") + QByteArray(300'000, 'b');
    const std::vector<File> files{{folder(u"a/new/it's one"_s), binary, 0640},
                                  {folder(u"a/two\nlines"_s), {}, 0755},
                                  {folder(u"ü"_s), "secret\n", 0600}};
    auto done = onWorker([&] { return box()->put(files); }).get();
    QVERIFY2(done, qPrintable(textOf(done)));
    for (const File &file : files) {
        QCOMPARE(contentOf(file.path), file.content);
        QCOMPARE(int(QFile::permissions(file.path) & QFile::ReadGroup) != 0, (file.mode & 0040) != 0);
    }
    // The second cannot be written: the first stays as it was, and nothing is left behind.
    const std::vector<File> broken{{folder(u"ü"_s), "changed", 0600}, {folder(u"a/new"_s), "a folder is there", 0600}};
    done = onWorker([&] { return box()->put(broken); }).get();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::RemoteFailure);
    QVERIFY2(done.error().why.contains("is a folder"_L1), qPrintable(textOf(done)));
    QCOMPARE(contentOf(folder(u"ü"_s)), "secret\n");
    const auto left = run(box(), Command::program({u"find"_s, m_files->path(), u"-name"_s, u".slipway-*"_s}));
    QCOMPARE(left->out, QByteArray());
}

// A dead line is an ordinary end of file on the host: put()'s own script must see that.
void TestSshHost::putNeedsAllBytes()
{
    const QString path = folder(u"file"_s);
    QVERIFY(onWorker([&] { return box()->put({{path, "old", 0600}}); }).get());
    std::stop_source stop;
    auto big = onWorker([&] { return box()->put({{path, QByteArray(200'000'000, 'n'), 0600}}, stop.get_token()); });
    const auto isUnderWay = [&] {
        const QFileInfoList staged = QDir(m_files->path()).entryInfoList({u".slipway-*"_s}, QDir::Files | QDir::Hidden);
        return !staged.isEmpty() && staged.first().size() > 0;
    };
    QTRY_VERIFY(isUnderWay());
    m_server.killConnections();
    const auto done = big.get();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(contentOf(path), "old");
    QTRY_VERIFY(!isUnderWay());
    QCOMPARE(contentOf(path), "old");
}

void TestSshHost::jobStartsOnce()
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

void TestSshHost::jobFromAnyOffset()
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

void TestSshHost::jobSurvivesALostConnection()
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

void TestSshHost::jobInputAndExitCode()
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

void TestSshHost::jobCancel()
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

void TestSshHost::jobUnknownAndLost()
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

void TestSshHost::manyJobsAtOnce()
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

void TestSshHost::hostKeyChanged()
{
    SshServer other;
    QVERIFY(other.start());
    // The other server's key is on record for this one.
    const QString path = folder(u"known"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(other.knownLine(m_server.port()));
    file.close();
    m_server.addHost(u"changed"_s, m_server.port(), {u"UserKnownHostsFile "_s + path});
    bool asked = false;
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig(), .acceptHostKey = [&](const HostKeyQuestion &) {
                             asked = true;
                             return true;
                         }});
    const auto output = run(hosts.host(u"changed"_s), Command::program({u"true"_s}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::HostKey);
    QVERIFY2(output.error().what.contains("has changed"_L1), qPrintable(textOf(output)));
    QVERIFY(!asked);
    other.stop();
}

void TestSshHost::hostKeyNew()
{
    m_server.addHost(u"new"_s, m_server.port(), {u"UserKnownHostsFile /dev/null"_s});
    HostKeyQuestion question;
    int asked = 0;
    bool answer = false;
    Settings settings{.sshConfig = m_server.sshConfig(), .knownHostsFile = folder(u"ours/known_hosts"_s)};
    {
        Hosts hosts(settings);
        const auto refused = run(hosts.host(u"new"_s), Command::program({u"true"_s}));
        QCOMPARE(refused.error().kind, ErrorKind::HostKey);
    }
    settings.acceptHostKey = [&](const HostKeyQuestion &what) {
        question = what;
        ++asked;
        return answer;
    };
    Hosts hosts(settings);
    QCOMPARE(run(hosts.host(u"new"_s), Command::program({u"true"_s})).error().kind, ErrorKind::HostKey);
    answer = true;
    QVERIFY(run(hosts.host(u"new"_s), Command::program({u"true"_s})));
    QCOMPARE(asked, 2);
    QCOMPARE(question.host, u"new"_s);
    QCOMPARE(question.address, u"127.0.0.1:%1"_s.arg(m_server.port()));
    QCOMPARE(question.keyType, u"ssh-ed25519"_s);
    QVERIFY(question.fingerprint.startsWith("SHA256:"_L1));
    QCOMPARE(contentOf(settings.knownHostsFile), m_server.knownLine(m_server.port()));
    Hosts again(settings);
    QVERIFY(run(again.host(u"new"_s), Command::program({u"true"_s})));
    QCOMPARE(asked, 2);
}

void TestSshHost::hostKeyRevoked()
{
    const QString path = folder(u"known"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_server.knownLine(m_server.port()) + "@revoked " + m_server.knownLine(m_server.port()));
    file.close();
    m_server.addHost(u"revoked"_s, m_server.port(), {u"UserKnownHostsFile "_s + path});
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
    const auto output = run(hosts.host(u"revoked"_s), Command::program({u"true"_s}));
    QVERIFY2(output.error().what.contains("revoked"_L1), qPrintable(textOf(output)));
}

void TestSshHost::proxyComesLater()
{
    m_server.addHost(u"jumped"_s, m_server.port(), {u"ProxyJump other"_s});
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
    const auto output = run(hosts.host(u"jumped"_s), Command::program({u"true"_s}));
    QCOMPARE(output.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(output.error().why.contains("come later"_L1), qPrintable(textOf(output)));
}

void TestSshHost::wrongKey()
{
    const QString key = folder(u"stranger"_s);
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key}), 0);
    SshServer server;
    QVERIFY(server.start());
    QVERIFY(QFile::remove(server.path(u"authorized_keys"_s)));
    QVERIFY(QFile::copy(key + u".pub"_s, server.path(u"authorized_keys"_s)));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"box"_s), Command::program({u"true"_s}));
    QCOMPARE(output.error().kind, ErrorKind::Authentication);
    QVERIFY2(output.error().why.contains("does not accept"_L1), qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

void TestSshHost::lockedKey()
{
    const QString key = folder(u"locked"_s);
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u"secret"_s, u"-f"_s, key}),
             0);
    SshServer server;
    QVERIFY(server.start());
    server.addHost(u"locked"_s, server.port(), {u"IdentityFile "_s + key});
    QVERIFY(QFile::remove(server.path(u"user_key"_s)));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"locked"_s), Command::program({u"true"_s}));
    QCOMPARE(output.error().kind, ErrorKind::Authentication);
    QVERIFY2(output.error().cure.contains("ssh-add"_L1), qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

namespace {

// An ssh-agent of the test's own, with \a keys made for it; the last one may be given.
class Agent
{
public:
    bool start(int keys, const QString &last = {})
    {
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket()});
        if (!m_process.waitForStarted() || !QTest::qWaitFor([this] { return QFile::exists(socket()); }))
            return false;
        QStringList files;
        for (int i = 0; i < keys; ++i) {
            files += m_folder.filePath(u"key%1"_s.arg(i));
            QProcess::execute(u"ssh-keygen"_s,
                              {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, files.last()});
        }
        if (!last.isEmpty())
            files += last;
        QProcess add;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, socket());
        add.setProcessEnvironment(environment);
        add.start(u"ssh-add"_s, QStringList{u"-q"_s} + files);
        return add.waitForFinished() && add.exitCode() == 0;
    }
    ~Agent()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    QString socket() const { return m_folder.filePath(u"agent"_s); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

// Only the public half lies there, and the agent has eight keys before the right one.
void TestSshHost::agentKeys()
{
    SshServer server;
    QVERIFY(server.start());
    Agent agent;
    QVERIFY(agent.start(8, server.path(u"user_key"_s)));
    QVERIFY(QFile::remove(server.path(u"user_key"_s)));
    server.addHost(u"named"_s, server.port(), {u"IdentityAgent "_s + agent.socket()});
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"named"_s), Command::program({u"true"_s}));
    QVERIFY2(output, qPrintable(textOf(output)));
    hosts.close();
    server.stop();
}

// sshd hangs up after six; libssh's blocking mode would wait for ever then.
void TestSshHost::agentWithTooManyKeys()
{
    SshServer server;
    QVERIFY(server.start());
    Agent agent;
    QVERIFY(agent.start(8));
    server.addHost(u"many"_s, server.port(),
                   {u"IdentityAgent "_s + agent.socket(), u"IdentitiesOnly no"_s, u"IdentityFile ~/.ssh/id_rsa"_s,
                    u"IdentityFile none"_s});
    QVERIFY(QFile::remove(server.path(u"user_key"_s)));
    QVERIFY(QFile::remove(server.path(u"user_key.pub"_s)));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto output = run(hosts.host(u"many"_s), Command::program({u"true"_s}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Authentication);
    hosts.close();
    server.stop();
}

// An agent that waits for a person must not hold back who gives up.
void TestSshHost::hangingAgent()
{
    QLocalServer silent;
    QVERIFY(silent.listen(folder(u"agent"_s)));
    m_server.addHost(u"hanging"_s, m_server.port(), {u"IdentityAgent "_s + folder(u"agent"_s)});
    std::stop_source stop;
    auto waiting =
        onWorker([&] { return m_hosts->host(u"hanging"_s)->run(Command::program({u"true"_s}), stop.get_token()); });
    QTRY_VERIFY(silent.hasPendingConnections());
    stop.request_stop();
    QCOMPARE(waiting.get().error().kind, ErrorKind::Cancelled);
    QElapsedTimer timer;
    timer.start();
    m_hosts->close(); // waits for the connector
    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSshHost::unreachable()
{
    QTcpServer silent; // accepts and says nothing: not an SSH server; and a port that refuses
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    m_server.addHost(u"silent"_s, silent.serverPort());
    m_server.addHost(u"refused"_s, gone.serverPort());
    m_server.addHost(u"nameless"_s, 22, {u"HostName no-such-host.invalid"_s});
    gone.close();
    Hosts hosts(Settings{.sshConfig = m_server.sshConfig()});
    for (const QString &name : {u"refused"_s, u"nameless"_s}) {
        const auto output = run(hosts.host(name), Command::program({u"true"_s}));
        QCOMPARE(output.error().kind, ErrorKind::Unreachable);
        QCOMPARE(output.error().where.host, name);
    }
    std::stop_source stop;
    auto waiting =
        onWorker([&] { return hosts.host(u"silent"_s)->run(Command::program({u"true"_s}), stop.get_token()); });
    QTRY_VERIFY(silent.hasPendingConnections());
    stop.request_stop();
    QCOMPARE(waiting.get().error().kind, ErrorKind::Cancelled);
}

void TestSshHost::httpReply()
{
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"status\":\"up\"}");
    HttpRequest request;
    request.port = server.port;
    request.path = u"/health?x=1"_s;
    request.bearer = "token";
    const auto reply = onWorker([&] { return box()->get(request); }).get();
    QVERIFY2(reply, qPrintable(textOf(reply)));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "{\"status\":\"up\"}");
    const QByteArray asked = server.waitForRequest();
    QVERIFY2(asked.startsWith("GET /health?x=1 HTTP/1.1\r\nHost: 127.0.0.1:"), asked.constData());
    QVERIFY(asked.contains("\r\nAuthorization: Bearer token\r\n"));
    QVERIFY(asked.contains("\r\nConnection: close\r\n"));
}

void TestSshHost::httpRefused()
{
    HttpRequest request;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        request.port = gone.serverPort();
    }
    const auto reply = onWorker([&] { return box()->get(request); }).get();
    QVERIFY2(reply, qPrintable(textOf(reply)));
    QCOMPARE(reply->status, 0);
    QCOMPARE(reply->body, "Connection refused");
    // It takes the connection and never answers.
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    request.port = mute.serverPort();
    request.within = 300ms;
    const auto none = onWorker([&] { return box()->get(request); }).get();
    QVERIFY2(none, qPrintable(textOf(none)));
    QCOMPARE(none->status, 0);
    QVERIFY2(none->body.startsWith("No answer"), none->body.constData());
    const auto local = onWorker([&] { return m_hosts->host(u"local"_s)->get(request); }).get();
    QVERIFY2(local, qPrintable(textOf(local)));
    QCOMPARE(local->body, none->body);
}

void TestSshHost::httpProhibited()
{
    SshServer server;
    QVERIFY(server.start({u"AllowTcpForwarding no"_s}));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto reply = onWorker([&] { return hosts.host(u"box"_s)->get(HttpRequest{}); }).get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::RemoteFailure);
    QVERIFY2(reply.error().cure.contains("AllowTcpForwarding"_L1), qPrintable(textOf(reply)));
    hosts.close();
    server.stop();
}

QTEST_GUILESS_MAIN(TestSshHost)
#include "tst_sshhost.moc"
