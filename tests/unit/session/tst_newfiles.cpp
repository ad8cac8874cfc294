// SPDX-License-Identifier: Apache-2.0
// What is written where there was no project.
#include "project/projectfile.h"
#include "remote/hosts.h"
#include "session/newfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <thread>

using namespace slipway;
using namespace slipway::session;
using namespace Qt::StringLiterals;

namespace {

/// A value of \a body, which blocks, from a worker.
template<typename Body>
auto onWorker(Body body)
{
    std::optional<decltype(body())> result;
    std::jthread([&] { result = body(); }).join();
    return *result;
}

QByteArray git(const QString &folder, const QStringList &words)
{
    QProcess process;
    process.start(u"git"_s, QStringList{u"-C"_s, folder} + words);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class TestNewFiles final : public QObject
{
    Q_OBJECT

    remote::Hosts m_hosts{remote::Settings{}};

    remote::Host &local() { return *m_hosts.host(u"local"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }

    void theDemoAvoidsPortsThatAreTaken()
    {
        QTcpServer first;
        QTcpServer third;
        if (!first.listen(QHostAddress::LocalHost, 8081) || !third.listen(QHostAddress::LocalHost, 8083))
            QSKIP("somebody else has them");
        const QTemporaryDir folder;
        QVERIFY(writeNew(folder.path(), demoFiles()));
        const auto project = project::read(folder.path());
        QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
        QList<int> ports;
        for (const Environment &environment : project->environments) {
            QFile file(folder.filePath(environment.envFiles.front()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            ports += environment.url.port();
            QVERIFY2(text.contains(QByteArray("API_PORT=" + QByteArray::number(ports.last()) + "\n")),
                     text.constData());
        }
        QCOMPARE(QSet<int>(ports.begin(), ports.end()).size(), 3);
        QVERIFY(!ports.contains(8081) && !ports.contains(8083));
    }

    void theDemoIsWholeInTheProgram()
    {
        QDir top(QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/demo/here"));
        qsizetype files = 0;
        QDirIterator each(top.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        const std::vector<NewFile> demo = demoFiles();
        while (each.hasNext()) {
            const QString path = top.relativeFilePath(each.next());
            QVERIFY2(std::ranges::contains(demo, path, &NewFile::path), qPrintable(path));
            ++files;
        }
        QCOMPARE(std::ssize(demo), files);
    }

    void whatGitIgnoresIsNotCommitted()
    {
        const QTemporaryDir folder;
        QVERIFY(writeNew(folder.path(),
                         {{u".gitignore"_s, "*.env\n"}, {u"env/local.env"_s, "A=1\n"}, {u"it's.txt"_s, "x"}}));
        const auto done = onWorker([&] { return commit(folder.path(), {}, true, local()); });
        QVERIFY2(done, done ? "" : qPrintable(toText(done.error())));
        QCOMPARE(git(folder.path(), {u"log"_s, u"--format=%an"_s}), QByteArray("slipway\n"));
        QVERIFY(writeNew(folder.path(), {{u"b c.txt"_s, "x"}, {u"env/b.env"_s, "B=1\n"}, {u"other.txt"_s, "x"}}));
        const auto again =
            onWorker([&] { return commit(folder.path(), {u"b c.txt"_s, u"env/b.env"_s}, true, local()); });
        QVERIFY2(again, again ? "" : qPrintable(toText(again.error())));
        QCOMPARE(git(folder.path(), {u"show"_s, u"--name-only"_s, u"--format="_s}), QByteArray("b c.txt\n"));
        QCOMPARE(git(folder.path(), {u"status"_s, u"--porcelain"_s}), QByteArray("?? other.txt\n"));
    }

    void whatStandsInAFolderIsSeen()
    {
        const QTemporaryDir folder;
        QVERIFY(writeNew(folder.path(),
                         {{u"docker-compose.yml"_s, "services: {web: {image: nginx}}\n"}, {u".env"_s, "A=1\n"}}));
        const auto look = [&] {
            return onWorker([&] { return lookAt(folder.path(), local()); });
        };
        auto seen = look();
        QVERIFY(seen);
        auto state = std::get<FolderState>(*seen);
        QCOMPARE(state.survey.composeFile, u"docker-compose.yml"_s);
        QVERIFY(state.hasDotEnv && !state.hasIgnoreFile && !state.isRepository && !state.hasCommit);
        git(folder.path(), {u"init"_s, u"-q"_s});
        QVERIFY(writeNew(folder.path(), {{u"compose.yaml"_s, "services: {api: {image: nginx}}\n"}}));
        seen = look();
        QVERIFY(seen);
        state = std::get<FolderState>(*seen);
        QCOMPARE(state.survey.composeFile, u"compose.yaml"_s); // as Compose chooses
        QVERIFY(state.isRepository && !state.hasCommit);
        QVERIFY(onWorker([&] { return commit(folder.path(), {}, true, local()); }));
        seen = look();
        QVERIFY(seen && std::get<FolderState>(*seen).hasCommit);
        QCOMPARE(QDir(folder.path()).entryList({u".slipway*"_s}, QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(writeNew(folder.path(), {{u"slipway.yaml"_s, "name: x\n"}}));
        seen = look();
        QVERIFY(seen && std::holds_alternative<QString>(*seen));
    }
};

QTEST_GUILESS_MAIN(TestNewFiles)
#include "tst_newfiles.moc"
