// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"
#include "project/reader.h"
#include "project/secretname.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Defined at the end: moc 6.8 takes the slashes in it for a comment.
QByteArray wholeText();
const QByteArray whole = wholeText();

/// A valid file with \a replacement in the place of \a line (1-based).
QByteArray with(int line, const QByteArray &replacement)
{
    QList<QByteArray> lines = whole.split('\n');
    lines[line - 1] = replacement;
    return lines.join('\n');
}

void touch(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
}

} // namespace

class TestProjectFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"compose.yaml", "second.yaml", "env/common.env", "env/stage.env"})
            touch(m_folder.filePath(QString::fromLatin1(name)));
        m_file = m_folder.filePath(u"slipway.yaml"_s);
    }

    void readsAll()
    {
        const auto project = project::parse(whole, m_file);
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        QCOMPARE(project->name, u"harbor"_s);
        QCOMPARE(project->folder, m_folder.path());
        QCOMPARE(project->file, m_file);
        QCOMPARE(project->composeFiles, QStringList{u"compose.yaml"_s});
        QCOMPARE(project->services.size(), 1U);
        QCOMPARE(project->services[0].repository, u"10.77.0.1:5000/harbor/api"_s);
        QCOMPARE(project->checks[0].port, 8000);
        QCOMPARE(project->checks[0].health, u"/health"_s);
        QCOMPARE(project->checks[0].ready, u"/ready"_s);
        QCOMPARE(project->checks[0].within, 30s);
        QCOMPARE(project->checks[0].every, 500ms);
        QCOMPARE(project->smoke[0].name, u"status"_s);
        QCOMPARE(project->smoke[0].path, u"/status"_s);
        QCOMPARE(project->smoke[0].bearer, u"secret:STATUS_TOKEN"_s);
        QCOMPARE(project->smoke[0].expect, 204);
        QCOMPARE(project->smoke[0].contains, u"ok"_s);
        QVERIFY(project->beforeStart);
        QCOMPARE(project->beforeStart->command, (QStringList{u"python3"_s, u"/app/migrate.py"_s}));
        QCOMPARE(project->beforeStart->within, 1h);
        QCOMPARE(project->secrets.kind, SecretSource::Kind::Command);
        QCOMPARE(project->secrets.command, (QStringList{u"pass"_s, u"show"_s, u"{name}"_s}));
        QCOMPARE(project->environments.size(), 3U);
        const Environment &stage = project->environments[1];
        QCOMPARE(stage.directory, u"/srv/harbor"_s);
        QCOMPARE(stage.envFiles, (QStringList{u"env/common.env"_s, u"env/stage.env"_s}));
        QCOMPARE(stage.url, QUrl(u"http://10.77.0.11:8080"_s));
        QCOMPARE(stage.rollout, Rollout::OneByOne);
        QCOMPARE(stage.onFailure, OnFailure::RollBack);
        QVERIFY(!stage.isProtected);
        QCOMPARE(stage.line, 11);
        const Environment &prod = project->environments[2];
        QCOMPARE(prod.hosts, (QStringList{u"prod-1"_s, u"prod-2"_s}));
        QCOMPARE(prod.rollout, Rollout::AllAtOnce);
        QCOMPARE(prod.onFailure, OnFailure::LeaveAsIs);
        QVERIFY(prod.isProtected);
        QVERIFY(project::problems(whole, m_file).empty());
    }

    void hasDefaults()
    {
        const auto project = project::parse("name: a\ncompose: [compose.yaml, ./second.yaml]\nchecks:\nsmoke:\n"
                                            "environments:\n- {name: l, hosts: [local], directory: x, "
                                            "compose-project: c}\n",
                                            m_file);
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        QCOMPARE(project->composeFiles, (QStringList{u"compose.yaml"_s, u"second.yaml"_s}));
        QCOMPARE(project->secrets.kind, SecretSource::Kind::Environment);
        QVERIFY(!project->beforeStart);
        QVERIFY(project->checks.empty());
    }

    void readsTheDemo()
    {
        const auto demo = project::read(QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/demo/project"));
        QVERIFY2(demo, qPrintable(demo ? QString() : toText(demo.error())));
        QCOMPARE(demo->environments.size(), 3U);
    }

    void resolvesAnchors()
    {
        const auto project = project::parse("name: a\ncompose: compose.yaml\nenvironments:\n"
                                            "- &one {name: l, hosts: [h], directory: /x, compose-project: c}\n"
                                            "- {<<: *one, name: m, directory: /y, compose-project: d}\n",
                                            m_file);
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        QCOMPARE(project->environments[1].hosts, QStringList{u"h"_s});
    }

    void saysWhereAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("cure");
        const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *what,
                            const char *cure) {
            QTest::newRow(name) << text << line << column << QString::fromUtf8(what) << QString::fromUtf8(cure);
        };
        row("empty", "# nothing\n", 1, 1, "is empty", "Write at least name");
        row("a list", "- a\n", 1, 3, "wants keys", "Write its keys");
        row("open quote", with(1, "name: \"harbor"), 1, 7, "no valid YAML", "Close the quote");
        row("twice", with(2, "name: other"), 2, 1, "second time", "Keep one");
        row("tab", with(1, "\tname: harbor"), 1, 1, "no valid YAML", "no tabs");
        row("unknown key", with(2, "compse: compose.yaml"), 2, 1, "\"compse\" is no key of slipway.yaml",
            "Did you mean \"compose\"?");
        row("column in characters", with(4, "checks: { \"äöü\": { \"ö\": 1, port: 80, health: /h } }"), 4, 20,
            "\"ö\" is no key of äöü", "Remove it");
        row("underscore", with(7, "before_start: { service: api, command: [x] }"), 7, 1, "\"before_start\" is no key",
            "Did you mean \"before-start\"?");
        row("no name", with(1, ""), 2, 1, "has no \"name\"", "Add name:");
        row("bad name", with(1, "name: Harbor"), 1, 7, "\"Harbor\" is no name", "lower case");
        row("name list", with(1, "name: [a]"), 1, 8, "\"name\" wants a text", "one value");
        row("no compose file", with(2, "compose: nope.yaml"), 2, 10, "no file \"nope.yaml\"", "correct its path");
        row("second missing", with(2, "compose: [compose.yaml, nope.yaml]"), 2, 25, "no file", "correct its path");
        row("folder", with(2, "compose: env"), 2, 10, "\"env\" is no file", "correct its path");
        row("compose twice", with(2, "compose: [compose.yaml, ./compose.yaml]"), 2, 25, "named twice", "Remove one");
        row("compose outside", with(2, "compose: ../compose.yaml"), 2, 10, "outside of the project", "Move the file");
        row("no repository", with(3, "services: { api: {} }"), 3, 13, "has no \"repository\"", "Add repository");
        row("tag", with(3, "services: { api: { repository: 10.77.0.1:5000/harbor/api:1 } }"), 3, 32, "no tag",
            "Write \"10.77.0.1:5000/harbor/api\"");
        row("digest", with(3, "services: { api: { repository: a/b@sha256:00 } }"), 3, 32, "no digest", "Write \"a/b\"");
        row("upper case", with(3, "services: { api: { repository: a/B } }"), 3, 32, "no repository", "host:port/path");
        row("services list", with(3, "services: [api]"), 3, 12, "wants services", "names below it");
        row("no port", with(4, "checks: { api: { health: /h } }"), 4, 18, "has no \"port\"", "Add port:");
        row("quoted port", with(4, "checks: { api: { port: \"80\", health: /h } }"), 4, 24, "wants a number",
            "Remove the quotes");
        row("port range", with(4, "checks: { api: { port: 65536, health: /h } }"), 4, 24, "from 1 to 65535",
            "Correct the number");
        row("no path", with(4, "checks: { api: { port: 80 } }"), 4, 11, "has no path", "health: /health");
        row("no slash", with(4, "checks: { api: { port: 80, ready: up } }"), 4, 35, "wants a path", "slash");
        row("duration", with(4, "checks: { api: { port: 80, ready: /, within: 30 } }"), 4, 46, "wants a duration",
            "500ms, 30s");
        row("zero", with(4, "checks: { api: { port: 80, ready: /, within: 0s } }"), 4, 46, "wants a duration", "30s");
        row("every", with(4, "checks: { api: { port: 80, ready: /, within: 1s, every: 2s } }"), 4, 57,
            "longer than \"within\"", "shorter than 1000 ms");
        row("plain token", with(6, "  - { name: s, service: api, get: /, bearer: hunter22 }"), 6, 46,
            "wants the name of a secret", "secret:NAME");
        row("smoke service", with(6, "  - { name: s, service: apo, get: / }"), 6, 25, "\"apo\" has no check",
            "Did you mean \"api\"?");
        row("smoke get", with(6, "  - { name: s, service: api }"), 6, 7, "has no \"get\"", "Add get:");
        row("smoke twice", with(6, "  - { name: s, service: api, get: / }\n  - { name: s, service: api, get: / }"), 7,
            13, "Two smoke checks", "Rename");
        row("expect", with(6, "  - { name: s, service: api, get: /, expect: ok }"), 6, 46, "wants a number", "alone");
        row("command text", with(7, "before-start: { service: api, command: migrate }"), 7, 40, "wants a list",
            "Write [migrate].");
        row("from", with(8, "secrets: { from: comand }"), 8, 18, "environment or command", "Did you mean \"command\"?");
        row("no {name}", with(8, "secrets: { from: command, command: [pass] }"), 8, 37, "{name}", "Put \"{name}\"");
        row("needless command", with(8, "secrets: { from: environment, command: [a] }"), 8, 41, "only for",
            "Remove it");
        row("no environments", whole.first(whole.indexOf("environments")), 1, 1, "has no \"environments\"",
            "Add environments:");
        row("empty pipeline", "name: a\ncompose: compose.yaml\nenvironments: []\n", 3, 1, "at least one", "- name:");
        row("environment twice", with(10, "  - { name: prod, hosts: [local], directory: l, compose-project: c }"), 13,
            13, "Two environments are named \"prod\"", "Rename");
        row("mixed hosts", with(10, "  - { name: l, hosts: [local, h], directory: l, compose-project: c }"), 10, 24,
            "mixed", "environment of its own");
        row("option as host", with(10, "  - { name: l, hosts: [-oX], directory: /l, compose-project: c }"), 10, 24,
            "is no host", "ssh/config");
        row("host twice", with(10, "  - { name: l, hosts: [a, a], directory: /l, compose-project: c }"), 10, 27,
            "named twice", "Remove one");
        row("relative directory", with(10, "  - { name: l, hosts: [h], directory: srv/x, compose-project: c }"), 10, 39,
            "no absolute folder", "/srv/x");
        row("absolute local", with(10, "  - { name: l, hosts: [local], directory: /l, compose-project: c }"), 10, 43,
            "no folder below", ".slipway/l");
        row("no directory", with(10, "  - { name: l, hosts: [local], compose-project: c }"), 10, 7,
            "\"l\" has no \"directory\"", "Add directory");
        row("no compose-project", with(10, "  - { name: l, hosts: [local], directory: l }"), 10, 7,
            "has no \"compose-project\"", "harbor-l");
        row("shared compose-project",
            with(10, "  - { name: l, hosts: [stage], directory: /l, compose-project: harbor-stage }"), 11, 78,
            "\"harbor-stage\" is the compose project of \"l\" on stage too", "harbor-stage");
        row("shared directory", with(10, "  - { name: l, hosts: [stage], directory: /srv/harbor, compose-project: c }"),
            11, 47, "the directory of \"l\" on stage too", "directory of its own");
        row("no env file",
            with(10, "  - { name: l, hosts: [local], directory: l, compose-project: c, env-files: [no.env] }"), 10, 78,
            "no file \"no.env\"", "Make the file");
        row("url", with(10, "  - { name: l, hosts: [local], directory: l, compose-project: c, url: \"ftp://x\" }"), 10,
            71, "no web address", "http://");
        row("rollout",
            with(10, "  - { name: l, hosts: [local], directory: l, compose-project: c, rollout: one_by_one }"), 10, 75,
            "one-by-one or all-at-once", "Did you mean \"one-by-one\"?");
        row("protected", with(10, "  - { name: l, hosts: [local], directory: l, compose-project: c, protected: yes }"),
            10, 77, "true or false", "without quotes");
        row("no hosts", with(10, "  - { name: l, directory: l, compose-project: c }"), 10, 7, "has no \"hosts\"",
            "Add hosts:");
        row("no such alias", with(2, "compose: *nothing"), 2, 1, "anchor that does not exist", "Write the anchor");
        row("environment key", with(10, "  - { name: l, hots: [local], directory: l, compose-project: c }"), 10, 16,
            "\"hots\" is no key of an environment", "Did you mean \"hosts\"?");
    }

    void saysWhereAndWhatToDo()
    {
        QFETCH(QByteArray, text);
        const auto project = project::parse(text, m_file);
        QVERIFY(!project);
        const Error &error = project.error();
        const QByteArray shown = toText(error).toUtf8();
        QCOMPARE(error.kind, ErrorKind::InvalidInput);
        QCOMPARE(error.where.file, m_file);
        QTEST(error.where.line, "line");
        QTEST(error.where.column, "column");
        QFETCH(QString, what);
        QVERIFY2(error.what.contains(what), shown.constData());
        QFETCH(QString, cure);
        QVERIFY2(error.cure.contains(cure), shown.constData());
        QVERIFY2(!shown.contains("hunter22"), "a plain token must not be shown");
    }

    void collectsAllProblemsInOrder()
    {
        QByteArray text = with(12, "      rollout: x }");
        text.replace("port: 8000", "port: 0").replace("from: command", "from: nowhere");
        const std::vector<Error> problems = project::problems(text, m_file);
        QCOMPARE(problems.size(), 3U);
        QCOMPARE(problems[0].where.line, 4);
        QCOMPARE(problems[1].where.line, 8);
        QCOMPARE(problems[2].where.line, 12);
    }

    void findsUpwards()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"a/b"_s));
        QCOMPARE(project::find(folder.filePath(u"a/b"_s)), QString());
        touch(folder.filePath(u"slipway.yaml"_s));
        QCOMPARE(project::find(folder.filePath(u"a/b"_s)), folder.filePath(u"slipway.yaml"_s));
        touch(folder.filePath(u"a/slipway.yaml"_s));
        QCOMPARE(project::find(folder.filePath(u"a/b"_s)), folder.filePath(u"a/slipway.yaml"_s));
    }

    void tellsWhatCannotBeFound()
    {
        QTemporaryDir folder;
        const auto none = project::read(folder.path());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
        QVERIFY(none.error().what.contains(folder.path()));
        QVERIFY(none.error().cure.contains("write a slipway.yaml"_L1));
        const auto noFile = project::read(folder.filePath(u"slipway.yaml"_s));
        QVERIFY(!noFile);
        QCOMPARE(noFile.error().kind, ErrorKind::NotFound);
    }

    void refusesTooManyAliases()
    {
        QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 8; ++i) {
            const QByteArray last = "*a" + QByteArray::number(i - 1);
            const QByteArray name = 'a' + QByteArray::number(i);
            text += name + ": &" + name + " [" + QByteArray(last + ',').repeated(9) + last + "]\n";
        }
        const auto project = project::parse(text, m_file);
        QVERIFY(!project);
        QVERIFY2(project.error().what.contains("too large"_L1), qPrintable(toText(project.error())));
    }

    void suggestsOnlyWhatIsNear_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("a letter less") << u"hots"_s << u"hosts"_s;
        QTest::newRow("swapped") << u"protcet"_s << u"protect"_s;
        QTest::newRow("case") << u"Hosts"_s << u"hosts"_s;
        QTest::newRow("far") << u"volume"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void suggestsOnlyWhatIsNear()
    {
        QFETCH(QString, word);
        QTEST(project::suggestion(word, {u"hosts"_s, u"name"_s, u"protect"_s}), "suggestion");
    }

    void knowsSecretNames_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"secret:STATUS_TOKEN"_s << u"STATUS_TOKEN"_s;
        QTest::newRow("path") << u"secret:harbor/db-1.pw@stage"_s << u"harbor/db-1.pw@stage"_s;
        QTest::newRow("none") << u"secret:"_s << QString();
        QTest::newRow("option") << u"secret:-rf"_s << QString();
        QTest::newRow("space") << u"secret:A B"_s << QString();
        QTest::newRow("line") << u"secret:A\n"_s << QString();
        QTest::newRow("inside") << u"top-secret:A"_s << QString();
    }

    void knowsSecretNames()
    {
        QFETCH(QString, value);
        QTEST(project::secretName(value).value_or(QString()), "name");
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"

namespace {

QByteArray wholeText()
{
    return R"(name: harbor
compose: compose.yaml
services: { api: { repository: 10.77.0.1:5000/harbor/api } }
checks: { api: { port: 8000, health: /health, ready: /ready, within: 30s, every: 500ms } }
smoke:
  - { name: status, service: api, get: /status, bearer: "secret:STATUS_TOKEN", expect: 204, contains: ok }
before-start: { service: api, command: [python3, /app/migrate.py], within: 1h }
secrets: { from: command, command: [pass, show, "{name}"] }
environments:
  - { name: local, hosts: [local], directory: .slipway/local, compose-project: harbor-local }
  - { name: stage, hosts: [stage], directory: /srv/harbor/, compose-project: harbor-stage,
      env-files: [env/common.env, env/stage.env], url: "http://10.77.0.11:8080" }
  - { name: prod, hosts: [prod-1, prod-2], directory: /srv/harbor, compose-project: harbor-prod,
      rollout: all-at-once, protected: true, on-failure: leave-as-is }
)";
}

} // namespace
