// SPDX-License-Identifier: Apache-2.0
// What is written where there was no project.
#include "project/projectfile.h"
#include "remote/hosts.h"
#include "session/firstcommit.h"
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

    FolderState stateOf(const QString &folder)
    {
        const auto seen = onWorker([&] { return lookAt(folder, local()); });
        return seen && std::holds_alternative<FolderState>(*seen) ? std::get<FolderState>(*seen) : FolderState();
    }

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
        const auto done = onWorker([&] { return commit(folder.path(), {}, Committing::Demo, local()); });
        QVERIFY2(done, done ? "" : qPrintable(toText(done.error())));
        QCOMPARE(git(folder.path(), {u"log"_s, u"--format=%an"_s}), QByteArray("slipway\n"));
        QVERIFY(writeNew(folder.path(), {{u"b c.txt"_s, "x"}, {u"env/b.env"_s, "B=1\n"}, {u"other.txt"_s, "x"}}));
        const auto again =
            onWorker([&] { return commit(folder.path(), {u"b c.txt"_s, u"env/b.env"_s}, Committing::Demo, local()); });
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
        QVERIFY(onWorker([&] { return commit(folder.path(), {}, Committing::Demo, local()); }));
        seen = look();
        QVERIFY(seen && std::get<FolderState>(*seen).hasCommit);
        QCOMPARE(QDir(folder.path()).entryList({u".slipway*"_s}, QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(writeNew(folder.path(), {{u"slipway.yaml"_s, "name: x\n"}}));
        seen = look();
        QVERIFY(seen && std::holds_alternative<QString>(*seen));
    }

    void whatACommitOfAllWouldExposeIsSeen_data()
    {
        QTest::addColumn<QByteArray>("ignored"); // null: no .gitignore
        QTest::addColumn<bool>("isRepository");
        QTest::addColumn<bool>("isStaged");
        QTest::addColumn<QStringList>("exposed");
        const QStringList both{u".env"_s, u"api/.env"_s};
        for (const bool isRepository : {false, true}) {
            const char *in = isRepository ? "repository" : "folder";
            QTest::addRow("%s, nothing ignored", in) << QByteArray("*.o\n") << isRepository << false << both;
            QTest::addRow("%s, one ignored", in)
                << QByteArray("/.env\n") << isRepository << false << QStringList{u"api/.env"_s};
            QTest::addRow("%s, all ignored", in) << QByteArray(".env\n") << isRepository << false << QStringList();
            QTest::addRow("%s, the new file will", in) << QByteArray() << isRepository << false << QStringList();
        }
        QTest::newRow("staged before") << QByteArray() << true << true << both;
    }

    /// The names under which secrets usually lie; what shows others how to write such a file is none.
    void otherFilesWithSecretsAreSeen()
    {
        const QTemporaryDir folder;
        std::vector<NewFile> files{{u"compose.yaml"_s, "services: {web: {image: nginx}}\n"}};
        const QStringList secret{u".env.prod"_s, u"api/.env.local"_s, u"deploy/id_ed25519"_s, u"tls/site.key"_s,
                                 u"tls/site.pem"_s};
        const QStringList harmless{u".env.example"_s,   u"api/.env.sample"_s, u"deploy/id_ed25519.pub"_s,
                                   u"environment.ts"_s, u"env/prod.env"_s,    u"keyboard.md"_s};
        for (const QString &path : secret + harmless)
            files.push_back({path, "A=1\n"});
        QVERIFY(writeNew(folder.path(), files));
        QStringList exposed = stateOf(folder.path()).exposed;
        exposed.sort();
        QCOMPARE(exposed, secret);
        QVERIFY(writeNew(folder.path(), {{u".gitignore"_s, ".env.*\n*.key\n*.pem\nid_*\n"}}));
        QCOMPARE(stateOf(folder.path()).exposed, QStringList());
    }

    void whatACommitOfAllWouldExposeIsSeen()
    {
        QFETCH(const QByteArray, ignored);
        QFETCH(const bool, isRepository);
        QFETCH(const bool, isStaged);
        QFETCH(const QStringList, exposed);
        const QTemporaryDir folder;
        QVERIFY(writeNew(folder.path(), {{u"compose.yaml"_s, "services: {web: {image: nginx}}\n"},
                                         {u".env"_s, "A=1\n"},
                                         {u"api/.env"_s, "A=1\n"}}));
        if (!ignored.isNull())
            QVERIFY(writeNew(folder.path(), {{u".gitignore"_s, ignored}}));
        if (isRepository)
            git(folder.path(), {u"init"_s, u"-q"_s});
        if (isStaged)
            git(folder.path(), {u"add"_s, u"."_s});
        const FolderState state = stateOf(folder.path());
        QCOMPARE(state.exposed, exposed);
        QCOMPARE(state.isRepository, isRepository);
        QVERIFY(!state.ignoresEnvFile);
        QCOMPARE(QDir(folder.path()).exists(u".git"_s), isRepository); // asking leaves nothing
    }

    void whetherGitIgnoresTheEnvFileIsSeen()
    {
        const QTemporaryDir folder;
        QVERIFY(writeNew(folder.path(), {{u"compose.yaml"_s, "services: {web: {image: nginx}}\n"},
                                         {u".gitignore"_s, "env/\n"},
                                         {u".slipway/.gitignore"_s, "*\n"}}));
        QVERIFY(stateOf(folder.path()).ignoresEnvFile);
        QVERIFY(stateOf(folder.path()).hasOwnIgnoreFile);
    }

    void whatIsSetIsNotAskedFor()
    {
        const QTemporaryDir folder;
        QVERIFY(writeNew(folder.path(), {{u"compose.yaml"_s, "services: {web: {image: \"a:${A}-${B}-${C}\"}}\n"},
                                         {u".env"_s, "A=1\n"},
                                         {u"env/local.env"_s, "B=1\n"}}));
        QCOMPARE(stateOf(folder.path()).unset, QStringList{u"C"_s});
    }

    void theDemoIsARepositoryOfItsOwn()
    {
        const QTemporaryDir around;
        git(around.path(), {u"init"_s, u"-q"_s});
        QVERIFY(writeNew(around.path(), {{u"theirs.txt"_s, "x"}}));
        git(around.path(), {u"add"_s, u"."_s});
        const QString folder = around.filePath(u"demo"_s);
        QVERIFY(writeNew(folder, demoFiles()));
        QVERIFY(onWorker([&] { return commit(folder, {}, Committing::Demo, local()); }));
        QCOMPARE(git(folder, {u"rev-parse"_s, u"--show-toplevel"_s}).trimmed(),
                 QFileInfo(folder).canonicalFilePath().toUtf8());
        QCOMPARE(git(around.path(), {u"diff"_s, u"--cached"_s, u"--name-only"_s}), QByteArray("theirs.txt\n"));
        QCOMPARE(git(around.path(), {u"log"_s, u"--all"_s, u"--format=%s"_s}), QByteArray());
    }

    void onlyTheFolderIsCommitted()
    {
        const QTemporaryDir around;
        git(around.path(), {u"init"_s, u"-q"_s});
        git(around.path(), {u"config"_s, u"user.name"_s, u"ana"_s});
        git(around.path(), {u"config"_s, u"user.email"_s, u"ana@example"_s});
        QVERIFY(writeNew(around.path(), {{u"theirs.txt"_s, "x"}, {u"shop/compose.yaml"_s, "x"}}));
        git(around.path(), {u"add"_s, u"theirs.txt"_s});
        QVERIFY(onWorker([&] { return commit(around.filePath(u"shop"_s), {}, Committing::Person, local()); }));
        QCOMPARE(git(around.path(), {u"show"_s, u"--name-only"_s, u"--format="_s}), QByteArray("shop/compose.yaml\n"));
        QCOMPARE(git(around.path(), {u"status"_s, u"--porcelain"_s}), QByteArray("A  theirs.txt\n"));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        const QTemporaryDir folder;
        const std::vector<NewFile> files{{u"slipway.yaml"_s, "x"}, {u"a/b/c.env"_s, "x"}, {u"env/local.env"_s, "x"}};
        QVERIFY(writeNew(folder.path(), {{u"env"_s, "a file"}}));
        const auto done = writeNew(folder.path(), files);
        QVERIFY(!done);
        QVERIFY2(done.error().why.contains(folder.filePath(u"env"_s)), qPrintable(toText(done.error())));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"env"_s});
        QVERIFY(QFile::remove(folder.filePath(u"env"_s)));
        QVERIFY(writeNew(folder.path(), files)); // now it goes
    }

    void whatFailsInTheMiddleLeavesNothing()
    {
        const QTemporaryDir folder;
        const QString tooLong(300, u'x'); // a name that no file system takes
        QVERIFY(!writeNew(folder.path(), {{u"slipway.yaml"_s, "x"}, {u"a/b/c.env"_s, "x"}, {tooLong, "x"}}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestNewFiles)
#include "tst_newfiles.moc"
