// SPDX-License-Identifier: Apache-2.0
#include "composecli.h"
#include "config/composefile.h"
#include "project/yaml.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestComposeFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsReferences_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("files");
        const auto service = [](const QByteArray &text) {
            return QByteArray("services: {a: {" + text + "}}");
        };
        QTest::newRow("short") << service("volumes: [./a.txt:/a, 'b/c.txt:/b:ro', '../up:/u']")
                               << u"../up a.txt b/c.txt"_s;
        QTest::newRow("no files") << service("volumes: ['db:/v', /abs:/a, '~/x:/x', /only]") << u""_s;
        QTest::newRow("long") << service("volumes: [{type: bind, source: ./a.txt, target: /a}]") << u"a.txt"_s;
        QTest::newRow("env_file") << service("env_file: a.env") << u"a.env"_s;
        QTest::newRow("env_files") << service("env_file: [a.env, {path: b.env, required: false}]") << u"a.env b.env"_s;
        QTest::newRow("extends") << service("extends: {file: base.yaml, service: x}") << u"base.yaml"_s;
        QTest::newRow("seccomp") << service("security_opt: ['seccomp:p.json', no-new-privileges]") << u"p.json"_s;
        QTest::newRow("top") << QByteArray("configs: {c: {file: ./c.toml}, d: {content: x}}\n"
                                           "secrets: {s: {file: s.txt}, e: {environment: X}}")
                             << u"c.toml s.txt"_s;
        QTest::newRow("include") << QByteArray("include: [a.yaml, {path: [b.yaml, ./c.yaml], env_file: b.env}, "
                                               "'git://x/y']")
                                 << u"a.yaml b.env b.yaml c.yaml"_s;
        QTest::newRow("variable") << service("volumes: ['./conf/${X}.toml:/c', '${Y:-./d.toml}:/d', './${Z}:/z', "
                                             "'conf/$A/x:/x']")
                                  << u". conf/*.toml conf/*/x conf/.toml conf/x d.toml"_s;
        QTest::newRow("dollar") << service("volumes: ['./a$$b:/c']") << u"a$b"_s;
        QTest::newRow("build is none") << service("build: ./api, image: x") << u""_s;
        QTest::newRow("merge") << QByteArray("x-a: &a {volumes: ['./a:/a']}\nservices: {s: {<<: *a}}") << u"a"_s;
        QTest::newRow("no yaml") << QByteArray("a: [") << u""_s;
        QTest::newRow("odd") << QByteArray("services: [a]\nconfigs: x\ninclude: {a: b}\nvolumes: []") << u""_s;
    }

    void findsReferences()
    {
        QFETCH(QByteArray, yaml);
        const QStringList files = config::referencedFiles(yaml, u"compose.yaml"_s);
        QTEST(files.join(u' '), "files");
    }

    void resolvesAgainstItsFolder()
    {
        QCOMPARE(config::referencedFiles("services: {a: {env_file: [x.env, ../y.env]}}", u"sub/compose.yaml"_s),
                 (QStringList{u"sub/x.env"_s, u"y.env"_s}));
    }

    void collectsTheFilesOfARelease()
    {
        QTemporaryDir folder;
        composecli::write(folder.path(), u"compose.yaml"_s,
                          "include: [sub/inc.yaml]\nservices: {a: {env_file: [a.env, {path: no.env, required: false}], "
                          "volumes: ['./conf/${E}.toml:/c', './data:/d', './prometheus.yml:/p']}}\n");
        composecli::write(folder.path(), u"sub/inc.yaml"_s, "services: {b: {volumes: ['./i.txt:/i', '../j.txt:/j']}}");
        for (const char *name : {"a.env", "conf/stage.toml", "conf/prod.toml", "conf/readme.md", "sub/i.txt", "j.txt",
                                 "i.txt", "data/x", "other"})
            composecli::write(folder.path(), QString::fromLatin1(name), "x");
        composecli::write(folder.path(), u"prometheus.yml"_s, "scrape_configs: []\n");
        const auto files = config::filesOfRelease(folder.path(), {u"compose.yaml"_s});
        QVERIFY2(files, qPrintable(files ? QString() : toText(files.error())));
        QCOMPARE(files->join(u' '), u"a.env compose.yaml conf/prod.toml conf/stage.toml j.txt prometheus.yml sub/i.txt "
                                    "sub/inc.yaml"_s);
    }

    void refusesWhatLeavesTheProject_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("up") << QByteArray("../shared.conf");
        QTest::newRow("link") << QByteArray("./link.conf");
    }

    void refusesWhatLeavesTheProject()
    {
        QFETCH(QByteArray, source);
        QTemporaryDir folder;
        composecli::write(folder.path(), u"shared.conf"_s, "x");
        composecli::write(folder.path(), u"p/compose.yaml"_s, "services: {a: {volumes: ['" + source + ":/c']}}");
        QVERIFY(QFile::link(folder.filePath(u"shared.conf"_s), folder.filePath(u"p/link.conf"_s)));
        const auto files = config::filesOfRelease(folder.filePath(u"p"_s), {u"compose.yaml"_s});
        QVERIFY(!files);
        QCOMPARE(files.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(files.error().where.file, u"compose.yaml"_s);
        QVERIFY(files.error().what.contains(QString::fromUtf8(source.sliced(3))));
        QVERIFY(files.error().cure.contains("Move it"_L1));
    }

    void tellsAFileThatCannotBeRead()
    {
        QTemporaryDir folder;
        const auto files = config::filesOfRelease(folder.path(), {u"no.yaml"_s});
        QVERIFY(!files);
        QCOMPARE(files.error().kind, ErrorKind::LocalIo);
        QCOMPARE(files.error().where.file, u"no.yaml"_s);
    }

    void writesYamlForPeople()
    {
        const QJsonObject document = QJsonDocument::fromJson(R"({
            "configs": {}, "networks": {"default": {"name": "p_default", "ipam": {}}}, "name": "p", "x-a": 1,
            "services": {"api": {"image": "r:5000/a@sha256:00", "command": ["sh", "-c", "a b", "- x"], "cpus": 0.5,
                "environment": {"N": "8080", "B": "true", "M": "l1\nl2\n", "O": "l1\nl2", "E": "", "P": "a$$b"},
                "ports": [{"target": 80, "published": "8080"}], "init": true, "user": null}}})")
                                         .object();
        const auto yaml = config::yamlFromJson(document);
        QVERIFY(yaml);
        QCOMPARE(*yaml, QByteArray(R"(name: p
services:
  api:
    command:
    - sh
    - "-c"
    - a b
    - "- x"
    cpus: 0.5
    environment:
      B: "true"
      E: ""
      M: |
        l1
        l2
      "N": "8080"
      O: |-
        l1
        l2
      P: a$$b
    image: r:5000/a@sha256:00
    init: true
    ports:
    - published: "8080"
      target: 80
    user: null
networks:
  default:
    ipam: {}
    name: p_default
configs: {}
x-a: 1
)"));
    }

    void keepsEveryText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"",
                                     u" ",
                                     u"a",
                                     u"8080",
                                     u"0x1f",
                                     u"1e3",
                                     u".5",
                                     u"+1",
                                     u"-1",
                                     u"1_000",
                                     u"12:30",
                                     u"2026-01-01",
                                     u"true",
                                     u"Yes",
                                     u"OFF",
                                     u"y",
                                     u"NULL",
                                     u"~",
                                     u"<<",
                                     u"=",
                                     u"!t",
                                     u"&a",
                                     u"*a",
                                     u"|",
                                     u">",
                                     u"%x",
                                     u"@x",
                                     u"`x",
                                     u"a: b",
                                     u"a:",
                                     u"a :b",
                                     u"a #b",
                                     u"a#b",
                                     u"#",
                                     u"- a",
                                     u"-",
                                     u"?",
                                     u"[a",
                                     u"{a",
                                     u"a, b",
                                     u"'a'",
                                     u"\"a\"",
                                     u"\\",
                                     u"a\\nb",
                                     u"l1\nl2",
                                     u"l1\nl2\n",
                                     u"l1\nl2\n\n",
                                     u"\n",
                                     u"\na",
                                     u" a\nb",
                                     u"a \nb",
                                     u"a\n  b\n",
                                     u"a\n\nb",
                                     u"\ta\nb",
                                     u"a\tb",
                                     u"a\r\nb",
                                     u"\a\x1b[0m\x7f",
                                     u"é€😀",
                                     u"\u0085\u2028\ufeff",
                                     u"---",
                                     u"...",
                                     u"a\n---\nb",
                                     u"a\n...\n",
                                     u"trail ",
                                     u"$$",
                                     u"${X}",
                                     u"a\n#b\n",
                                     u"key: |\n  x\n"})
            QTest::addRow("%s", qPrintable(QString(text).toUtf8().toPercentEncoding())) << QString(text);
    }

    /// As a value deep inside, in a list, and as a key.
    void keepsEveryText()
    {
        QFETCH(QString, text);
        const QJsonObject inner{{u"v"_s, text},
                                {u"l"_s, QJsonArray{text, QJsonObject{{u"k"_s, text}}, u"end"_s}},
                                {QString(u'k' + text), u"x"_s},
                                {u"z"_s, 1}};
        const QJsonObject document{{u"a"_s, QJsonObject{{u"b"_s, inner}}}, {u"z"_s, u"end"_s}};
        const auto yaml = config::yamlFromJson(document);
        QVERIFY(yaml);
        const auto root = project::parseYaml(*yaml, u"f"_s);
        QVERIFY2(root, yaml->constData());
        const project::YamlNode *b = root->find(u"a")->find(u"b");
        QVERIFY2(b, yaml->constData());
        for (const project::YamlNode *node :
             {b->find(u"v"), &b->find(u"l")->items.at(0), b->find(u"l")->items.at(1).find(u"k")}) {
            QCOMPARE(node->kind, project::YamlNode::Kind::Scalar);
            QCOMPARE(node->text, text);
        }
        QVERIFY2(b->find(QString(u'k' + text)), yaml->constData());
        QCOMPARE(b->find(u"z")->text, u"1"_s);
        QCOMPARE(root->find(u"z")->text, u"end"_s);
    }
};

QTEST_GUILESS_MAIN(TestComposeFile)
#include "tst_composefile.moc"
