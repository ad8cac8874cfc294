// SPDX-License-Identifier: Apache-2.0
#include "composecli.h"
#include "config/envfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

using Values = std::map<QString, QString>;

class TestEnvFile final : public QObject
{
    Q_OBJECT

private:
    static Values values(const std::vector<config::EnvEntry> &entries)
    {
        Values result;
        for (const config::EnvEntry &entry : entries)
            result.insert_or_assign(entry.key, entry.value);
        return result;
    }

    static QString shown(const Values &values)
    {
        QString result;
        for (const auto &[key, value] : values)
            result += key + u'=' + value + u'\n';
        return result;
    }

    static void texts()
    {
        QTest::addColumn<QByteArray>("text");
        const QList<QByteArray> all{
            "A=1\nB = 2\n C=3\n\tD=4\n",
            "A=1\r\nB='2'\r\n\r\nC=\"3\"\r\n",
            "\357\273\277A=1\n",
            "# c\nA=1 # c\nB=1#c\nC= # c\nD=#c\nE='q' # c\nF=x\t# c\nG=1 #\n",
            "export A=1\nexport\tB=2\nexport C\nexport=3\n",
            "A: x\nB : y\nC==z\n",
            "A='x\ny'\nB=\"x\ny\"\nC=2\n",
            "A='x\r\ny'\nB=\"a\\\nb\"\n",
            "A=\"a\\nb\\tc\\\"d\\\\e\\qf\\$G\\a\\v\"\n",
            "A='a\\nb'\nB='it\\'s'\nC='a\\\\'\nD='a\\\\\\'b'\n",
            "A=a\"b\"\nB=a'b\nC=x\\ny\nD=\\\\\n",
            "A=\n\nB=2",
            "A=1\nB\nC=3\n",
            "A=1\nB=${A}\nC=$A$A\nD='${A}'\nE=\"${A}\"\nF=\"\\${A}\"\n",
            "A=1\nB=${A:-d}\nC=${U:-d}\nD=${U-d}\nE=${A:+p}\nF=${U:+p}\nG=${U+p}\n",
            "E=\nB=${E:-d}\nC=${E-d}\nD=${E:+p}\nF=${E+p}\n",
            "A=z\nB=${U:-${A}}\nC=${U:-$A}\nD=${U:-x y}\nE=${U:-}\nF=${U:-'q'}\nG=${A}}\n",
            "A=cost$5\nB=a$\nC=$$x\nD=\"$$\"\nE='$$'\n",
            "A=1\nA=2\nB=$A\n",
            "A='x' B=2\n",
            "A.b-c=1\n1D=2\nF[0]=3\n",
            "B=\xc3\xa9\xe2\x82\xac\nC=\xf0\x9f\x98\x80\n",
            "A=\"\\0101\"\nB=\"\\012\"\nC=\"\\0\"\nD=\"\\0400\"\nE=\"\\08\"\n",
            "A=\"\\u0041\\x41\\'\"\n",
            "A=  x  \nB=\txy\t\n",
            "A=\"${U:-\\\"q\\\"}\"\n",
            "A=$A\nB=${B}\n",
            "A=\"x\" # it's\nB=1\n",
            "",
            "# only a comment",
        };
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::addRow("%s", all[i].simplified().left(40).constData()) << all[i];
    }

private Q_SLOTS:
    void readsAsComposeDoes_data() { texts(); }

    void readsAsComposeDoes()
    {
        if (!composecli::isThere())
            QSKIP("docker compose is not there");
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        composecli::write(folder.path(), u"f.env"_s, text);
        composecli::write(folder.path(), u"c.yaml"_s, "services: {a: {image: x, env_file: f.env}}\n");
        const auto answer = composecli::run(
            folder.path(), {u"-p"_s, u"p"_s, u"-f"_s, u"c.yaml"_s, u"config"_s, u"--format"_s, u"json"_s});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        Values wanted;
        const QJsonObject environment = answer.json()["services"_L1]["a"_L1]["environment"_L1].toObject();
        for (auto each = environment.begin(); each != environment.end(); ++each)
            wanted[each.key()] = composecli::single(each.value().toString());

        const auto entries = config::readEnv(text, u"f.env"_s);
        QVERIFY2(entries, qPrintable(entries ? QString() : toText(entries.error())));
        QCOMPARE(shown(values(*entries)), shown(wanted));
    }

    void resolvesAgainstTheFilesBefore()
    {
        const QByteArray first = "A=1\nI=9\n";
        const QByteArray second = "A=2\nB=$A\nI\nN\n";
        const auto entries = config::readEnv(second, u"2"_s, values(*config::readEnv(first, u"1"_s)));
        QVERIFY(entries);
        QCOMPARE(shown(values(*entries)), u"A=2\nB=1\nI=9\n"_s);
        if (!composecli::isThere())
            QSKIP("docker compose is not there");
        QTemporaryDir folder;
        composecli::write(folder.path(), u"1.env"_s, first);
        composecli::write(folder.path(), u"2.env"_s, second);
        composecli::write(folder.path(), u"c.yaml"_s,
                          "services: {a: {image: x, environment: {V: 'A=$A B=$B I=$I N=${N-none}'}}}\n");
        const auto answer =
            composecli::run(folder.path(), {u"--env-file"_s, u"1.env"_s, u"--env-file"_s, u"2.env"_s, u"-p"_s, u"p"_s,
                                            u"-f"_s, u"c.yaml"_s, u"config"_s, u"--format"_s, u"json"_s});
        QCOMPARE(answer.json()["services"_L1]["a"_L1]["environment"_L1]["V"_L1].toString(), u"A=2 B=1 I=9 N=none"_s);
    }

    void tellsTheLine()
    {
        const auto entries = config::readEnv("# c\n\nA='x\ny'\nexport B=1\n\nC=\"a\nb\"\nD=$A\n", u"e.env"_s);
        QVERIFY(entries);
        QStringList lines;
        for (const config::EnvEntry &entry : *entries)
            lines += entry.key + QString::number(entry.line) + entry.file;
        QCOMPARE(lines.join(u' '), u"A3e.env B5e.env C7e.env D9e.env"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("cure");
        QTest::newRow("space") << QByteArray("A=1\nB C=hunter2\n") << 2 << u"no space"_s << u"KEY=value"_s;
        QTest::newRow("sign") << QByteArray("A=1\n\n!b=hunter2\n") << 3 << u"\"!\""_s << u"KEY=value"_s;
        QTest::newRow("no name") << QByteArray("=hunter2\n") << 1 << u"no name"_s << u"KEY=value"_s;
        QTest::newRow("single") << QByteArray("A=1\nB='hunter2\nC=3\n") << 2 << u"of B has no closing quote"_s
                                << u"Close it with '"_s;
        QTest::newRow("double") << QByteArray("B=\"hunter2\\\"\n") << 1 << u"no closing quote"_s << u"Close it"_s;
        QTest::newRow("open brace") << QByteArray("A=1\nB=${A\n") << 2 << u"of B cannot be resolved"_s << u"$$"_s;
        QTest::newRow("no variable") << QByteArray("B=${A B}\n") << 1 << u"cannot be resolved"_s << u"$$"_s;
        QTest::newRow("required") << QByteArray("B=${U:?must}\n") << 1 << u"cannot be resolved"_s << u"variable"_s;
        QTest::newRow("latin 1") << QByteArray("A=1\nB=\xe9\n") << 2 << u"UTF-8"_s << u"Save it"_s;
        QTest::newRow("nul") << QByteArray("A=1\nB=\0x\n", 9) << 2 << u"NUL"_s << u"Remove it"_s;
        QTest::newRow("secret inside") << QByteArray("P=secret:DB\nU=pg://u:${P}@h\n") << 2
                                       << u"of U is put together with a secret"_s << u"U=secret:U"_s;
        QTest::newRow("longer secret") << QByteArray("P=secret:DB\nU=${P}2\n") << 2 << u"together"_s << u"secret:U"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto entries = config::readEnv(text, u"env/stage.env"_s);
        QVERIFY(!entries);
        const Error &error = entries.error();
        QCOMPARE(error.kind, ErrorKind::InvalidInput);
        QCOMPARE(error.where.file, u"env/stage.env"_s);
        QTEST(error.where.line, "line");
        QFETCH(QString, what);
        QVERIFY2(error.what.contains(what), qPrintable(error.what));
        QFETCH(QString, cure);
        QVERIFY2(error.cure.contains(cure), qPrintable(error.cure));
        QVERIFY2(!toText(error).contains("hunter2"_L1), "a value must not be shown");
    }

    void refusesWhatComposeRefuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"B C=1\n", "!b=1\n", "B='x\n", "B=\"x\\\"\n", "B=${A\n", "B=${A B}\n", "B=${}\n",
                                 "B=${U:?must}\n", "B=${A:}\n", "B=${1}\n", "A-=1\nB=${A-\n"})
            QTest::newRow(text) << QByteArray(text);
    }

    void refusesWhatComposeRefuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!config::readEnv(text, u"f.env"_s));
        if (!composecli::isThere())
            QSKIP("docker compose is not there");
        QTemporaryDir folder;
        composecli::write(folder.path(), u"f.env"_s, text);
        composecli::write(folder.path(), u"c.yaml"_s, "services: {a: {image: x, env_file: f.env}}\n");
        QVERIFY(composecli::run(folder.path(), {u"-p"_s, u"p"_s, u"-f"_s, u"c.yaml"_s, u"config"_s}).exitCode != 0);
    }

    void aSecretMayBeNamedTwice()
    {
        const auto entries = config::readEnv("P=secret:DB\nQ=${P}\nR=${P:+yes}\n", u"f"_s);
        QVERIFY(entries);
        QCOMPARE(shown(values(*entries)), u"P=secret:DB\nQ=secret:DB\nR=yes\n"_s);
    }

    void writesWhatIsReadBack()
    {
        std::vector<config::EnvEntry> entries;
        for (const char16_t *value :
             {u"",       u"plain", u"it's",      u"a\\", u"a\\\\",    u"a\\'b", u"'",     u"'\\",     u"\\'$\"\n",
              u"$X",     u"${X}",  u"$$",        u"\\$", u"\\\\$",    u"\\$$X", u"x\ny",  u"x\r\ny",  u"x'\r\ny",
              u"\r",     u" lead", u"trail ",    u"#c",  u"a #b",     u"\"q\"", u"\\\"",  u"\\n",     u"\\0",
              u"\t",     u"é•😀",  u"`id`$(id)", u"a=b", u"secret:X", u"%41",   u"\a",    u"\x1b[0m", u"\u00a0x",
              u"a\\\nb", u"'a'",   u"it's $5",   u"\n",  u"'\n'",     u"a\\'",  u"\\\\'", u"x'\u0085"}) {
            const auto number = QString::number(entries.size());
            entries.push_back({u'K' + number, QString(value), static_cast<int>(entries.size()) + 1, u"f"_s});
        }
        const QByteArray text = config::writeEnv(entries);
        const auto again = config::readEnv(text, u"f"_s);
        QVERIFY2(again, qPrintable(again ? QString() : toText(again.error())));
        QCOMPARE(again->size(), entries.size());
        for (size_t i = 0; i < entries.size(); ++i)
            QCOMPARE(again->at(i).value, entries[i].value);

        if (!composecli::isThere())
            QSKIP("docker compose is not there");
        QTemporaryDir folder;
        composecli::write(folder.path(), u"n.env"_s, text);
        QByteArray yaml = "services:\n  a:\n    image: x\n    environment:\n";
        for (const config::EnvEntry &entry : entries)
            yaml += "      " + entry.key.toUtf8() + ": ${" + entry.key.toUtf8() + "}\n";
        composecli::write(folder.path(), u"c.yaml"_s, yaml);
        const auto answer = composecli::run(folder.path(), {u"--env-file"_s, u"n.env"_s, u"-p"_s, u"p"_s, u"-f"_s,
                                                            u"c.yaml"_s, u"config"_s, u"--format"_s, u"json"_s});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const QJsonObject environment = answer.json()["services"_L1]["a"_L1]["environment"_L1].toObject();
        for (const config::EnvEntry &entry : entries)
            QCOMPARE(composecli::single(environment.value(entry.key).toString()), entry.value);
    }
};

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
