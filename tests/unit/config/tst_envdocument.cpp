// SPDX-License-Identifier: Apache-2.0
#include "config/envdocument.h"
#include "config/envfile.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using config::EnvDocument;

namespace {

EnvDocument parsed(const QByteArray &text, const std::map<QString, QString> &known = {})
{
    auto document = EnvDocument::parse(text, u"env/stage.env"_s, known);
    if (!document)
        qFatal("%s", qPrintable(toText(document.error())));
    return *document;
}

QString shown(const EnvDocument::Entry &entry)
{
    QString flags;
    flags += entry.isExported ? u"e"_s : QString();
    flags += entry.isInherited ? u"i"_s : QString();
    flags += entry.isLiteral ? u"l"_s : QString();
    flags += entry.counts ? u"c"_s : QString();
    return u"%1|%2|%3|%4-%5|%6"_s.arg(entry.key, entry.value, entry.source)
        .arg(entry.line)
        .arg(entry.lastLine)
        .arg(flags);
}

} // namespace

class TestEnvDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryByte_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf# c\r\n\r\nA = 'x' # c\r\n");
        QTest::newRow("no last line end") << QByteArray("\n\n  export A=1\n#\nB=2");
        QTest::newRow("mixed line ends") << QByteArray("A=1\r\nB=2\nC=\"x\r\ny\"\n\r\r\n");
        QTest::newRow("wrong lines") << QByteArray("!x\nA='x\nB C=1\n=\nA=${\n");
        QTest::newRow("letters") << QByteArray("\xc3\xa9=\xe2\x82\xac\xf0\x9f\x98\x80\xef\xbf\xbf\n");
    }

    void keepsEveryByte()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(parsed(text).text(), text);
    }

    void tellsTheEntries()
    {
        const auto document = parsed("A=1\nexport B = \"x\ny$A\" # c\nA='2' C\nN\n", {{u"C"_s, u"c"_s}});
        QStringList all;
        for (const EnvDocument::Entry &entry : document.entries())
            all += shown(entry);
        QCOMPARE(all, QStringList({u"A|1|1|1-1|l"_s, u"B|x\ny1|\"x\ny$A\"|2-3|ec"_s, u"A|2|'2'|4-4|lc"_s,
                                   u"C|c||4-4|ic"_s, u"N|||5-5|ic"_s}));
        QCOMPARE(document.find(u"A"_s)->value, u"2"_s);
        QVERIFY(!document.find(u"Z"_s));
        QVERIFY(document.problems().empty());
    }

    void tellsAllProblems()
    {
        const auto document = parsed("A=1\n  b c=hunter2\n\nB=\"hunter2\nC=${hunter2:?}\nD=2\nE!=hunter2\n=hunter2\nF");
        QStringList all;
        for (const Error &error : document.problems()) {
            QCOMPARE(error.kind, ErrorKind::InvalidInput);
            QCOMPARE(error.where.file, u"env/stage.env"_s);
            QVERIFY(!error.cure.isEmpty());
            all += u"%1:%2 %3"_s.arg(error.where.line).arg(error.where.column).arg(error.what);
        }
        QCOMPARE(all,
                 QStringList({u"2:3 A name holds no space"_s, u"4:3 The value of B has no closing quote"_s,
                              u"5:0 The value of C cannot be resolved"_s, u"7:2 \"!\" cannot stand in a name"_s,
                              u"8:1 There is no name before the \"=\""_s, u"9:1 There is no \"=\" behind the name"_s}));
        QCOMPARE(document.find(u"D"_s)->value, u"2"_s);
    }

    void refusesWhatIsNoText()
    {
        for (const QByteArray &text : {QByteArray("A=\xff"), QByteArray("A=\xc3"), QByteArray("A=\0", 3)})
            QVERIFY(!EnvDocument::parse(text, u"f"_s));
    }

    void sets_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char16_t *value, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString(value) << QByteArray(after);
        };
        row("bare", "A=1\nB=2\n", u"x", "A=x\nB=2\n");
        row("same", "A = \"1\"\n", u"1", "A = \"1\"\n");
        row("same, with a dollar", "A=\"a$$\"\n", u"a$", "A=\"a$$\"\n");
        row("same, but a variable", "B=1\nA=$B\n", u"1", "B=1\nA=1\n");
        row("keeps single", "A='1'\n", u"x", "A='x'\n");
        row("keeps double", "A=\"1\"\n", u"x", "A=\"x\"\n");
        row("keeps double with escapes", "A=\"1\"\n", u"a\"b\\c$d\ne", "A=\"a\\\"b\\\\c\\$d\\ne\"\n");
        row("leaves single", "A='1'\n", u"it's", "A=it's\n");
        row("leaves single for double", "A='1'\n", u"it's $5", "A=\"it's \\$5\"\n");
        row("keeps single over lines", "A='1'\n", u"x\ny", "A='x\ny'\n");
        row("single for a dollar", "A=1\n", u"cost$5", "A='cost$5'\n");
        row("single for a comment", "A=1\n", u"a #b", "A='a #b'\n");
        row("bare number sign", "A=1\n", u"a#b", "A=a#b\n");
        row("single for a first quote", "A=1\n", u"\"a", "A='\"a'\n");
        row("single for blanks", "A=1\n", u" a ", "A=' a '\n");
        row("double for lines", "A=1\n", u"a\nb", "A=\"a\\nb\"\n");
        row("words", "A=1\n", u"two words", "A=two words\n");
        row("backslash", "A=1\n", u"C:\\n\\", "A=C:\\n\\\n");
        row("reference", "A=1\n", u"secret:DB/pass", "A=secret:DB/pass\n");
        row("keeps the comment", "A=1 # c\n", u"2", "A=2 # c\n");
        row("keeps the comment when empty", "A=1 # c\n", u"", "A='' # c\n");
        row("keeps the comment behind a quote", "A='1'  # it's\r\n", u"x y", "A='x y'  # it's\r\n");
        row("empty", "A=1\r\nB=2\r\n", u"", "A=\r\nB=2\r\n");
        row("from empty", "A=\r\nB=2", u"x", "A=x\r\nB=2");
        row("from empty with blanks", "A=  \r\n", u"x", "A=x  \r\n");
        row("export and blanks", "  export A = 1  \n", u"2", "  export A = 2  \n");
        row("yaml style", "A: 1\n", u"2", "A: 2\n");
        row("the last of several", "A=1\nA=2\n# c\n", u"3", "A=1\nA=3\n# c\n");
        row("inherited", "A\nB=1\n", u"x", "A=x\nB=1\n");
        row("inherited, exported", "export A \r\n", u"x y'", "export A=x y' \r\n");
        row("multi-line to one", "A=\"x\ny\" # c\nB=2\n", u"z", "A=\"z\" # c\nB=2\n");
        row("two in a line", "B='1' A='2' C=3\n", u"x", "B='1' A='x' C=3\n");
        row("no last line end", "B=1\nA=2", u"3", "B=1\nA=3");
        row("mark", "\357\273\277A=1\n", u"2", "\357\273\277A=2\n");
        row("mends a wrong value", "A=${\nB=1\n", u"x", "A=x\nB=1\n");
        row("among wrong lines", "!x\nA=1\nB C\n", u"2", "!x\nA=2\nB C\n");
        row("new", "B=1\n", u"x", "B=1\nA=x\n");
        row("new, CRLF", "B=1\r\n", u"x", "B=1\r\nA=x\r\n");
        row("new, no last line end", "B=1\r\nC=2", u"x", "B=1\r\nC=2\r\nA=x");
        row("new, nothing before", "", u"x", "A=x\n");
        row("new behind a comment", "# c", u"x", "# c\nA=x");
        row("new, with an inherited one above", "A=1\nA\n", u"1", "A=1\nA=1\n");
    }

    void sets()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, value);
        auto document = parsed(before);
        const auto done = document.set(u"A"_s, value);
        QVERIFY2(done, qPrintable(done ? QString() : toText(done.error())));
        QTEST(document.text(), "after");
        QCOMPARE(document.find(u"A"_s)->value, value);
        QCOMPARE(parsed(document.text()).find(u"A"_s)->value, value);
    }

    void placesANewKey_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("behind") << QByteArray("A=1\nB=2 # c\nC=3\n") << QByteArray("A=1\nB=2 # c\nN=x\nC=3\n");
        QTest::newRow("behind lines") << QByteArray("B='1\n2'\r\nC=3\n") << QByteArray("B='1\n2'\r\nN=x\r\nC=3\n");
        QTest::newRow("behind the last of them") << QByteArray("B=1\nB=2\nC=3\n") << QByteArray("B=1\nB=2\nN=x\nC=3\n");
        QTest::newRow("not into a value")
            << QByteArray("B='1' C='2\n3'\nD=4\n") << QByteArray("B='1' C='2\n3'\nN=x\nD=4\n");
        QTest::newRow("last line open") << QByteArray("A=1\nB=2") << QByteArray("A=1\nB=2\nN=x");
        QTest::newRow("not there") << QByteArray("A=1\n") << QByteArray("A=1\nN=x\n");
    }

    void placesANewKey()
    {
        QFETCH(QByteArray, before);
        auto document = parsed(before);
        QVERIFY(document.set(u"N"_s, u"x"_s, u"B"_s));
        QTEST(document.text(), "after");
    }

    void refusesToSet_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("NUL") << QByteArray("A=1\n") << u"A"_s << u"x\0y"_s;
        QTest::newRow("half a pair") << QByteArray("A=1\n") << u"A"_s << QString(QChar(0xd83d));
        QTest::newRow("space") << QByteArray("A=1\n") << u"A B"_s << u"x"_s;
        QTest::newRow("no name") << QByteArray("A=1\n") << QString() << u"x"_s;
        QTest::newRow("equals") << QByteArray("A=1\n") << u"B=C"_s << u"x"_s;
        QTest::newRow("comment") << QByteArray("A=1\n") << u"#B"_s << u"x"_s;
        QTest::newRow("line end") << QByteArray("A=1\n") << u"B\nC"_s << u"x"_s;
        QTest::newRow("export") << QByteArray("A=1\n") << u"export B"_s << u"x"_s;
        QTest::newRow("open quote") << QByteArray("A=\"1\n") << u"B"_s << u"it's \""_s;
        QTest::newRow("name alone at the end") << QByteArray("A=1\nB") << u"C"_s << u"x"_s;
    }

    void refusesToSet()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, key);
        QFETCH(QString, value);
        auto document = parsed(text);
        const auto done = document.set(key, value);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(done.error().where.file, u"env/stage.env"_s);
        QVERIFY(!done.error().cure.isEmpty());
        QCOMPARE(document.text(), text);
    }

    void saysWhichLineIsInTheWay()
    {
        auto document = parsed("A=1\nB");
        const auto done = document.set(u"C"_s, u"x"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().where.line, 2);
        QCOMPARE(done.error().what, u"C cannot be set"_s);
        QCOMPARE(done.error().why, u"There is no \"=\" behind the name"_s);
    }

    void unsets_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("line") << QByteArray("A=1\nB=2\n") << QByteArray("B=2\n");
        QTest::newRow("with its comment")
            << QByteArray("# a\r\n  export A = 'x' # c\r\nB=2\r\n") << QByteArray("# a\r\nB=2\r\n");
        QTest::newRow("all of them") << QByteArray("A=1\nB=2\nA=3\nC=4\nA\n") << QByteArray("B=2\nC=4\n");
        QTest::newRow("lines") << QByteArray("C=1\nA=\"x\n# y\nB=z\"\nB=2\n") << QByteArray("C=1\nB=2\n");
        QTest::newRow("last line open") << QByteArray("B=2\nA=1") << QByteArray("B=2\n");
        QTest::newRow("first in a line") << QByteArray("A='1' B=2 # c\n") << QByteArray("B=2 # c\n");
        QTest::newRow("last in a line") << QByteArray("B='1' A=2 # c\n") << QByteArray("B='1' # c\n");
        QTest::newRow("middle of a line") << QByteArray("B='1' A='2' C=3\n") << QByteArray("B='1' C=3\n");
        QTest::newRow("twice in a line") << QByteArray("C=0\nA='1' A='2'\nB=3\n") << QByteArray("C=0\nB=3\n");
        QTest::newRow("twice, over lines") << QByteArray("A='1\n2' A='3\n4'\nB=3\n") << QByteArray("B=3\n");
        QTest::newRow("between two") << QByteArray("B='1' A='2\n3' C='4\n5' A=6\nD=7\n")
                                     << QByteArray("B='1' C='4\n5' \nD=7\n");
        QTest::newRow("not there") << QByteArray("B=1\n") << QByteArray("B=1\n");
        QTest::newRow("only") << QByteArray("\357\273\277A=1") << QByteArray("\xef\xbb\xbf");
        QTest::newRow("among wrong lines") << QByteArray("!x\nA=${\nB C\n") << QByteArray("!x\nB C\n");
    }

    void unsets()
    {
        QFETCH(QByteArray, before);
        auto document = parsed(before);
        const auto done = document.unset(u"A"_s);
        QVERIFY2(done, qPrintable(done ? QString() : toText(done.error())));
        QTEST(document.text(), "after");
        QVERIFY(!document.find(u"A"_s));
    }

    void makesNoByteOrderMark()
    {
        auto document = parsed("A=1\n\357\273\277B=2\n");
        QVERIFY(!document.unset(u"A"_s)); // what follows would be the first in the file
        QCOMPARE(document.find(u"A"_s)->value, u"1"_s);
    }

    void copies_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("as written") << QByteArray("A=\"${B}/$$x\" # c\n") << QByteArray("A=1 # mine\nC=2\n")
                                    << QByteArray("A=\"${B}/$$x\" # mine\nC=2\n");
        QTest::newRow("behind its neighbour") << QByteArray("X=1\nB=1\nY=3\nA='z'\nC=2\n")
                                              << QByteArray("B=5\r\nC=6\r\n") << QByteArray("B=5\r\nA='z'\r\nC=6\r\n");
        QTest::newRow("exported") << QByteArray("export A=1\n") << QByteArray("C=2\n")
                                  << QByteArray("C=2\nexport A=1\n");
        QTest::newRow("the one that counts") << QByteArray("A=1\nA=2\n") << QByteArray("A=3\n") << QByteArray("A=2\n");
        QTest::newRow("empty") << QByteArray("A=\n") << QByteArray("A=3 # c\nB=1\n") << QByteArray("A='' # c\nB=1\n");
    }

    void copies()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, after);
        auto document = parsed(to);
        const auto done = document.copy(parsed(from), u"A"_s);
        QVERIFY2(done, qPrintable(done ? QString() : toText(done.error())));
        QCOMPARE(document.text(), after);
    }

    void refusesToCopyNothing()
    {
        auto document = parsed("A=1\n");
        for (const QByteArray &from : {QByteArray("B=1\n"), QByteArray("A\n")}) {
            const auto done = document.copy(parsed(from), u"A"_s);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ErrorKind::NotFound);
        }
    }

    void tellsWhatAChangeBreaks()
    {
        auto document = parsed("P=x\nURL=pg://u:${P}@h\n");
        QVERIFY(document.set(u"P"_s, u"secret:DB"_s));
        QCOMPARE(document.problems().size(), 1);
        QVERIFY(document.problems().front().what.contains("URL"_L1));
        QVERIFY(document.set(u"P"_s, u"y"_s));
        QVERIFY(document.problems().empty());
        QCOMPARE(document.find(u"URL"_s)->value, u"pg://u:y@h"_s);
    }
};

QTEST_GUILESS_MAIN(TestEnvDocument)
#include "tst_envdocument.moc"
