// SPDX-License-Identifier: Apache-2.0
#include "widgets/logstore.h"

#include <QTest>

using namespace slipway::widgets;
using namespace Qt::StringLiterals;

class LogStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesInAnyPieces();
    void coloursAreKept();
    void aColourReachesOverLines();
    void forgetsTheOldest();
    void forgetsByBytes();
    void millionsOfColours();
    void sameAsTheParser_data();
    void sameAsTheParser();
};

static AnsiLook coloured(std::uint32_t index)
{
    return {.foreground = {AnsiColour::Kind::Indexed, index}};
}

void LogStoreTest::linesInAnyPieces()
{
    LogStore store;
    store.append(u"one\ntw");
    QCOMPARE(store.end(), 1);
    store.append(u"o\n\nfo\u00fcr\n");
    QCOMPARE(store.end(), 4);
    QCOMPARE(store.plain(0), u"one"_s);
    QCOMPARE(store.plain(1), u"two"_s);
    QCOMPARE(store.plain(2), QString());
    QVERIFY(store.line(2).empty());
    QCOMPARE(store.plain(3), u"fo\u00fcr"_s);
    store.clear();
    QCOMPARE(store.end(), 0);
}

void LogStoreTest::coloursAreKept()
{
    LogStore store;
    store.append(u"plain \x1b[31mred\x1b[0m \u20ac\n");
    QCOMPARE(store.plain(0), u"plain red \u20ac"_s);
    QCOMPARE(store.line(0), (AnsiLine{{u"plain "_s, {}}, {u"red"_s, coloured(1)}, {u" \u20ac"_s, {}}}));
}

void LogStoreTest::aColourReachesOverLines()
{
    LogStore store;
    store.append(u"\x1b[32mgreen\nstill green\n\x1b[0mplain\nplain\n");
    QCOMPARE(store.line(1), (AnsiLine{{u"still green"_s, coloured(2)}}));
    QCOMPARE(store.line(3), (AnsiLine{{u"plain"_s, {}}}));
}

void LogStoreTest::forgetsTheOldest()
{
    LogStore store;
    store.setCaps(1000, 100'000'000);
    for (int i = 0; i < 50'000; ++i)
        store.append(u"line %1\n"_s.arg(i));
    QCOMPARE(store.begin(), 49'000);
    QCOMPARE(store.end(), 50'000);
    QCOMPARE(store.plain(49'000), u"line 49000"_s);
    QCOMPARE(store.plain(49'999), u"line 49999"_s);
    QVERIFY2(store.bytes() < 600'000, "what is forgotten is freed"); // at most a chunk or two more
}

void LogStoreTest::forgetsByBytes()
{
    LogStore store;
    store.setCaps(1'000'000, 1'000'000);
    const QString line = QString(999, u'x') + u'\n';
    for (int i = 0; i < 5000; ++i)
        store.append(line);
    QVERIFY(store.bytes() <= 1'000'000);
    QVERIFY(store.begin() > 3900);
    QCOMPARE(store.plain(store.begin()).size(), 999);
    while (store.shrink()) {
    }
    QCOMPARE(store.plain(store.begin()).size(), 999);
}

void LogStoreTest::millionsOfColours()
{
    LogStore store;
    for (int i = 0; i < 20'000; ++i)
        store.append(u"\x1b[38;2;%1;%2;7mx\x1b[0m\n"_s.arg(i / 256 % 256).arg(i % 256));
    QCOMPARE(store.plain(19'999), u"x"_s);
    QCOMPARE(store.line(0).front().look.foreground.kind, AnsiColour::Kind::Rgb);
}

void LogStoreTest::sameAsTheParser_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("progress") << u"10 %\r50 %\r100 %\ndone\r\n"_s;
    QTest::newRow("control characters") << u"a\x07"
                                           "b\u0085c\td\n"_s;
    QTest::newRow("title of a window") << u"\x1b]0;title\x07text\n"_s;
    QTest::newRow("broken sequence") << u"\x1b[31\nred?\n"_s;
    QTest::newRow("escape before a break") << u"a\x1b\nb\n"_s;
}

/// What goes round the parser reads as if it had gone through it.
void LogStoreTest::sameAsTheParser()
{
    QFETCH(QString, text);
    AnsiParser parser;
    const std::vector<AnsiLine> wanted = parser.feed(text);
    LogStore store;
    for (const QChar character : text)
        store.append(QStringView(&character, 1));
    LogStore whole;
    whole.append(text);
    QCOMPARE(store.end(), qint64(wanted.size()));
    QCOMPARE(whole.end(), qint64(wanted.size()));
    for (size_t i = 0; i < wanted.size(); ++i) {
        QCOMPARE(store.line(qint64(i)), wanted[i]);
        QCOMPARE(whole.line(qint64(i)), wanted[i]);
    }
}

QTEST_GUILESS_MAIN(LogStoreTest)
#include "tst_logstore.moc"
