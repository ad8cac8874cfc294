// SPDX-License-Identifier: Apache-2.0
#include "sshfixture.h"

#include <QDir>
#include <QElapsedTimer>

#include <atomic>
#include <csignal>

using namespace slipway;
using namespace slipway::remote;
using namespace slipway::remote::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands and files on a real sshd.
class TestSshHost : public SshFixture
{
    Q_OBJECT

private Q_SLOTS:
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
    void followersLeaveRoom();
    void lostConnection();
    void frozenServer();
    void fewSessions();
    void stoppedServer();
    void closeEndsEverything();
    void leavesNoDescriptors();
    void putAllOrNone();
    void putNeedsAllBytes();
};

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
    for (int i = 0; i < 8; ++i) {
        fillers.push_back(onWorker([&, i] {
            return box()->run(Command::shell(u": >$1; sleep 1000"_s, {folder(QString::number(i))}),
                              stopAll.get_token());
        }));
    }
    for (int i = 0; i < 8; ++i)
        QTRY_VERIFY(QFile::exists(folder(QString::number(i))));
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

/// Whoever follows a log may stay for hours; a short command has its turn all the same.
void TestSshHost::followersLeaveRoom()
{
    std::stop_source stopAll;
    std::atomic<int> running = 0;
    std::vector<std::future<Result<Output>>> followers;
    for (int i = 0; i < 10; ++i) {
        followers.push_back(onWorker([&] {
            return box()->run(Command::shell(u"echo up; sleep 1000"_s), stopAll.get_token(),
                              [&](const QByteArray &) { ++running; });
        }));
    }
    QTRY_COMPARE(running.load(), 6);
    Command brief = Command::program({u"true"_s});
    brief.within = 20s;
    const auto output = run(box(), brief);
    QVERIFY2(output, qPrintable(textOf(output)));
    QCOMPARE(running.load(), 6);
    stopAll.request_stop();
    for (auto &follower : followers)
        QCOMPARE(follower.get().error().kind, ErrorKind::Cancelled);
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

QTEST_GUILESS_MAIN(TestSshHost)
#include "tst_sshhost.moc"
