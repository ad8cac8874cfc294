// SPDX-License-Identifier: Apache-2.0
#include "widgets/ansi.h"
#include "widgets/loglevel.h"

#include <QRandomGenerator>
#include <QTest>

using namespace slipway::widgets;
using namespace Qt::StringLiterals;

class Ansi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void looks_data();
    void looks();
    void lookGoesOnOverLines();
    void anyPieces();
    void anythingGoes();
    void dresses_data();
    void dresses();
};

static QString plain(const AnsiLine &line)
{
    QString text;
    for (const AnsiSpan &span : line)
        text += span.text;
    return text;
}

static QStringList plain(const std::vector<AnsiLine> &lines)
{
    QStringList texts;
    for (const AnsiLine &line : lines)
        texts.append(plain(line));
    return texts;
}

void Ansi::text_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("lines") << u"a\nb\n"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("incomplete line is kept back") << u"a\nb"_s << QStringList{u"a"_s};
    QTest::newRow("CRLF") << u"a\r\nb\r\n"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("progress") << u"10 %\r20 %\rdone\n"_s << QStringList{u"done"_s};
    QTest::newRow("return at the end keeps the line") << u"20 %\r\n"_s << QStringList{u"20 %"_s};
    QTest::newRow("cursor and erase are dropped") << u"\x1b[2K\x1b[1Aa\x1b[3Cb\n"_s << QStringList{u"ab"_s};
    QTest::newRow("title, BEL") << u"\x1b]0;evil title\x07text\n"_s << QStringList{u"text"_s};
    QTest::newRow("link, ST") << u"\x1b]8;;https://x\x1b\\link\x1b]8;;\x1b\\\n"_s << QStringList{u"link"_s};
    QTest::newRow("device control") << u"\x1bPq#0\x1b\\x\n"_s << QStringList{u"x"_s};
    QTest::newRow("charset") << u"\x1b(Bx\n"_s << QStringList{u"x"_s};
    QTest::newRow("string never closed ends at the line") << u"\x1b]0;open\nnext\n"_s << QStringList{u"next"_s};
    QTest::newRow("controls") << QString(u"a\0\a\b\x7f\u009b"_s + u"b\tc\n"_s) << QStringList{u"ab\tc"_s};
    QTest::newRow("endless sequence") << (u"\x1b["_s + QString(500, u'1') + u"m!\n"_s)
                                      << QStringList{QString(371, u'1') + u"m!"_s};
    QTest::newRow("beyond the BMP") << u"🚢 \x1b[1mü\n"_s << QStringList{u"🚢 ü"_s};
}

void Ansi::text()
{
    QFETCH(QString, input);
    QFETCH(QStringList, lines);
    QCOMPARE(plain(AnsiParser().feed(input)), lines);
}

void Ansi::looks_data()
{
    using Kind = AnsiColour::Kind;
    QTest::addColumn<QString>("codes");
    QTest::addColumn<AnsiLook>("look");
    QTest::newRow("red") << u"31"_s << AnsiLook{.foreground = {Kind::Indexed, 1}};
    QTest::newRow("bright on blue") << u"97;44"_s
                                    << AnsiLook{.foreground = {Kind::Indexed, 15}, .background = {Kind::Indexed, 4}};
    QTest::newRow("bright ground") << u"101"_s << AnsiLook{.background = {Kind::Indexed, 9}};
    QTest::newRow("of 256") << u"38;5;208"_s << AnsiLook{.foreground = {Kind::Indexed, 208}};
    QTest::newRow("rgb") << u"48;2;1;2;255"_s << AnsiLook{.background = {Kind::Rgb, 0x0102ff}};
    QTest::newRow("out of range") << u"38;5;999"_s << AnsiLook{.foreground = {Kind::Indexed, 255}};
    QTest::newRow("broken off") << u"38;5"_s << AnsiLook{};
    QTest::newRow("bold faint italic") << u"1;2;3"_s << AnsiLook{.isBold = true, .isFaint = true, .isItalic = true};
    QTest::newRow("off again") << u"1;2;3;4;7;22;23;24;27"_s << AnsiLook{};
    QTest::newRow("curly underline") << u"4:3"_s << AnsiLook{.isUnderlined = true};
    QTest::newRow("empty resets") << u"1;;"_s << AnsiLook{};
    QTest::newRow("default colours") << u"31;41;39;49"_s << AnsiLook{};
    QTest::newRow("unknown is nothing") << u"73;12"_s << AnsiLook{};
}

void Ansi::looks()
{
    QFETCH(QString, codes);
    QFETCH(AnsiLook, look);
    const auto lines = AnsiParser().feed(QString(u"\x1b["_s + codes + u"mx\n"_s));
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines.front().size(), 1U);
    QVERIFY(lines.front().front().look == look);
}

void Ansi::lookGoesOnOverLines()
{
    AnsiParser parser;
    const auto lines = parser.feed(u"\x1b[31ma\nb\x1b[0mc\n"_s);
    QCOMPARE(lines[1].size(), 2U);
    QVERIFY(lines[1][0].look.foreground == (AnsiColour{AnsiColour::Kind::Indexed, 1}));
    QVERIFY(lines[1][1].look == AnsiLook{});
}

void Ansi::anyPieces()
{
    const QString input = u"\x1b[1;31mred\x1b[0m \x1b]0;t\x07x\r\nplain\rover\n\x1b[38;2;9;8;7mrgb\n"_s;
    const auto whole = AnsiParser().feed(input);
    for (qsizetype size = 1; size < 7; ++size) {
        AnsiParser parser;
        std::vector<AnsiLine> lines;
        for (qsizetype at = 0; at < input.size(); at += size)
            for (AnsiLine &line : parser.feed(QStringView(input).mid(at, size)))
                lines.push_back(std::move(line));
        QVERIFY(lines == whole);
    }
}

void Ansi::anythingGoes()
{
    QRandomGenerator random(7);
    AnsiParser parser;
    const QString alphabet = u"\x1b[]();:0123456789mKPX\\\x07\r\n\tab\u009bü"_s;
    for (int round = 0; round < 2000; ++round) {
        QString input;
        for (int i = random.bounded(60); i > 0; --i)
            input += alphabet.at(random.bounded(int(alphabet.size())));
        for (const AnsiLine &line : parser.feed(input))
            for (const QChar character : plain(line))
                QVERIFY(character == u'\t' || character.unicode() >= 0x20);
    }
}

void Ansi::dresses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("spans");
    QTest::newRow("time and level") << u"22:14:03.118 INFO api starting"_s
                                    << QStringList{u"22:14:03.118 "_s, u"INFO"_s, u" api starting"_s};
    QTest::newRow("ISO time") << u"2026-05-04T22:14:03Z ERROR: no"_s
                              << QStringList{u"2026-05-04T22:14:03Z "_s, u"ERROR"_s, u": no"_s};
    QTest::newRow("level alone") << u"WARN disk"_s << QStringList{u"WARN"_s, u" disk"_s};
    QTest::newRow("a word that begins so") << u"INFORMATION desk"_s << QStringList{u"INFORMATION desk"_s};
    QTest::newRow("nothing to dress") << u"hello"_s << QStringList{u"hello"_s};
}

void Ansi::dresses()
{
    QFETCH(QString, line);
    QFETCH(QStringList, spans);
    QStringList texts;
    for (const AnsiSpan &span : dressed({{line, {}}}))
        texts.append(span.text);
    QCOMPARE(texts, spans);
    // What brings its own colours keeps them.
    const AnsiLine coloured{{line, AnsiLook{.isBold = true}}};
    QVERIFY(dressed(coloured) == coloured);
    QVERIFY(dressed({}).empty());
}

QTEST_MAIN(Ansi)
#include "tst_ansi.moc"
