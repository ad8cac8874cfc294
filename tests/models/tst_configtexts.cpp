// SPDX-License-Identifier: Apache-2.0
#include "../ui/samplesconfiguration.h"

#include "config/alignedlayout.h"
#include "config/alignment.h"
#include "config/draft.h"
#include "config/envtext.h"
#include "config/highlighter.h"
#include "config/linediff.h"
#include "config/marks.h"
#include "config/textform.h"

#include <KSyntaxHighlighting/Definition>

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace slipway;
using namespace slipway::configurationpage;
using namespace Qt::StringLiterals;
using Kind = SettingChange::Kind;

class ConfigTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesComeBack_data();
    void bytesComeBack();
    void strangeBytesAreNotEdited_data();
    void strangeBytesAreNotEdited();
    void editedLinesKeepTheOthers_data();
    void editedLinesKeepTheOthers();
    void aligns_data();
    void aligns();
    void alignedRowsAreEqual();
    void linesDiffer_data();
    void linesDiffer();
    void keysOfAText();
    void unitsOfAText();
    void copiesAndRemoves();
    void marks();
    void plainSecretsAreCovered();
    void draftsKeepWhatWasTyped();
    void aDraftIsBehind();
    void replacingIsOneStep();
    void readOnlyDrafts();
    void gapsMakeRoom();
    void ourLanguage();
};

void ConfigTexts::bytesComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain") << QByteArray("A=1\nB=2\n");
    QTest::newRow("no last line end") << QByteArray("A=1\nB=2");
    QTest::newRow("crlf") << QByteArray("A=1\r\nB=2\r\n");
    QTest::newRow("mixed") << QByteArray("A=1\r\nB=2\nC=3\r\n");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "A=1\n");
    QTest::newRow("umlauts") << QByteArray("A=\xc3\xa4\xe2\x82\xac\xf0\x9f\x9a\xa2\n");
    QTest::newRow("no-break space") << QByteArray("A=x\xc2\xa0y\n");
    QTest::newRow("blank lines") << QByteArray("\n\n\nA=1\n\n");
}

void ConfigTexts::bytesComeBack()
{
    QFETCH(QByteArray, bytes);
    const auto text = decoded(bytes);
    QVERIFY(text);
    QVERIFY(!text->contains(u'\r'));
    QCOMPARE(encoded(*text, bytes), bytes);
    // The same through a document.
    const Languages languages;
    const Draft draft({u"prod"_s, u"a.env"_s, bytes, {}}, languages);
    QCOMPARE(draft.file().text, bytes);
    QVERIFY(!draft.isModified());
}

void ConfigTexts::strangeBytesAreNotEdited_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("latin 1") << QByteArray("A=\xe4\n");
    QTest::newRow("nul") << QByteArray("A=\0\n", 4);
    QTest::newRow("lone return") << QByteArray("A=1\rB=2\n");
    QTest::newRow("paragraph separator") << QByteArray("A=\xe2\x80\xa9\n");
}

void ConfigTexts::strangeBytesAreNotEdited()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!decoded(bytes));
}

void ConfigTexts::editedLinesKeepTheOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("crlf added") << u"A=1\nX=9\nB=2\n"_s << QByteArray("A=1\r\nB=2\r\n")
                                << QByteArray("A=1\r\nX=9\r\nB=2\r\n");
    QTest::newRow("mixed, changed in between")
        << u"A=1\nB=3\nC=3\n"_s << QByteArray("A=1\nB=2\nC=3\r\n") << QByteArray("A=1\nB=3\nC=3\r\n");
    QTest::newRow("line end added") << u"A=1\n"_s << QByteArray("A=1") << QByteArray("A=1\n");
    QTest::newRow("mark stays") << u"B=1\n"_s
                                << QByteArray("\xEF\xBB\xBF"
                                              "A=1\n")
                                << QByteArray("\xEF\xBB\xBF"
                                              "B=1\n");
    QTest::newRow("removed") << u"A=1\n"_s << QByteArray("A=1\r\nB=2\r\n") << QByteArray("A=1\r\n");
}

void ConfigTexts::editedLinesKeepTheOthers()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(encoded(text, before), after);
}

/// `K` is a key, `#…` and an empty word are other lines, `K3` takes three lines.
static std::vector<Unit> units(const QString &words)
{
    std::vector<Unit> result;
    for (const QString &word : words.split(u' ')) {
        const bool isKey = !word.isEmpty() && word.front().isLetter();
        const int lines = word.size() > 1 && word.back().isDigit() ? word.back().digitValue() : 1;
        result.push_back({isKey ? word.first(1) : word == u"-"_s ? QString() : word, isKey, lines});
    }
    return result;
}

using Gaps = std::vector<std::vector<int>>;

void ConfigTexts::aligns_data()
{
    QTest::addColumn<QStringList>("documents");
    QTest::addColumn<Gaps>("gaps");
    QTest::newRow("same") << QStringList{u"A B"_s, u"A B"_s} << Gaps{{0, 0}, {0, 0}};
    QTest::newRow("missing at the left") << QStringList{u"A C"_s, u"A B C"_s} << Gaps{{1, 0}, {0, 0, 0}};
    QTest::newRow("missing at the right") << QStringList{u"A B C"_s, u"A C"_s} << Gaps{{0, 0, 0}, {1, 0}};
    QTest::newRow("each has one") << QStringList{u"A X C"_s, u"A Y C"_s} << Gaps{{0, 1, 0}, {1, 0, 0}};
    QTest::newRow("comments stand beside each other") << QStringList{u"#a A"_s, u"#b A"_s} << Gaps{{0, 0}, {0, 0}};
    QTest::newRow("longer value") << QStringList{u"A3 B"_s, u"A B"_s} << Gaps{{0, 0, 0, 0}, {2, 0}};
    QTest::newRow("at the end") << QStringList{u"A"_s, u"A B C"_s} << Gaps{{2}, {0, 0, 0}};
    QTest::newRow("above the first line, so below it") << QStringList{u"B C"_s, u"A B C"_s} << Gaps{{1, 0}, {0, 0, 0}};
    QTest::newRow("three") << QStringList{u"A C"_s, u"A B C"_s, u"A B"_s} << Gaps{{1, 0}, {0, 0, 0}, {0, 1}};
    QTest::newRow("other order") << QStringList{u"A B C"_s, u"C A B"_s} << Gaps{{1, 0, 0}, {0, 0, 1}};
}

void ConfigTexts::aligns()
{
    QFETCH(QStringList, documents);
    QFETCH(Gaps, gaps);
    std::vector<std::vector<Unit>> all;
    for (const QString &document : documents)
        all.push_back(units(document));
    const Alignment alignment = align(all);
    if (QLatin1StringView(QTest::currentDataTag()) != "other order"_L1) {
        QCOMPARE(alignment.gaps, gaps);
        return;
    }
    // C moved: A and B stay side by side, which is the most that can.
    QCOMPARE(alignment.rows[0][1], alignment.rows[1][2]);
}

void ConfigTexts::alignedRowsAreEqual()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::vector<Unit>> all(static_cast<size_t>(2 + round % 2));
        for (auto &document : all)
            for (int i = 0; i < 12; ++i)
                if (random.bounded(3) > 0)
                    document.push_back({QString(QChar(u'A' + i)), i % 4 != 0, 1 + random.bounded(2)});
        const Alignment alignment = align(all);
        std::vector<int> heights;
        for (size_t d = 0; d < all.size(); ++d) {
            int lines = 0;
            for (const Unit &unit : all[d])
                lines += unit.lines;
            QCOMPARE(int(alignment.gaps[d].size()), lines);
            QVERIFY(std::ranges::is_sorted(alignment.rows[d]));
            heights.push_back(lines == 0 ? -1 : alignment.rows[d].back() + 1 + alignment.gaps[d].back());
        }
        // Together they are equally high. Equal keys of two stand on one row, as they come in one order; of
        // three, the first two alone decide in which order those stand that only one of them has.
        for (size_t d = 1; d < all.size(); ++d) {
            if (heights[0] >= 0 && heights[d] >= 0)
                QCOMPARE(heights[d], heights[0]);
            size_t line = 0;
            for (size_t u = 0; all.size() == 2 && u < all[d].size(); line += static_cast<size_t>(all[d][u++].lines)) {
                const auto other = std::ranges::find(all[0], all[d][u].token, &Unit::token);
                if (!all[d][u].isKey || other == all[0].end() || u == 0 || other == all[0].begin())
                    continue;
                size_t otherLine = 0;
                for (auto at = all[0].begin(); at != other; ++at)
                    otherLine += static_cast<size_t>(at->lines);
                QCOMPARE(alignment.rows[d][line], alignment.rows[0][otherLine]);
            }
        }
    }
}

void ConfigTexts::linesDiffer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<std::vector<LineChange>>("changes");
    using Changes = std::vector<LineChange>;
    QTest::newRow("same") << u"A=1\n"_s << u"A=1\n"_s << Changes{};
    QTest::newRow("changed") << u"A=1\nB=2\n"_s << u"A=1\nB=3\n"_s << Changes{{Kind::Changed, u"B=2"_s, u"B=3"_s, 2}};
    QTest::newRow("added") << u"A=1\n"_s << u"A=1\nB=3\n"_s << Changes{{Kind::Added, {}, u"B=3"_s, 2}};
    QTest::newRow("removed") << u"A=1\nB=3\nC=1"_s << u"A=1\nC=1"_s << Changes{{Kind::Removed, u"B=3"_s, {}, 2}};
    QTest::newRow("yaml") << u"a: 1\nb: 2\n"_s << u"a: 1\nb: 3\n"_s
                          << Changes{{Kind::Changed, u"b: 2"_s, u"b: 3"_s, 2}};
    QTest::newRow("comment") << u"# x\nA=1"_s << u"# y\nA=1"_s
                             << Changes{{Kind::Removed, u"# x"_s, {}, 1}, {Kind::Added, {}, u"# y"_s, 1}};
    QTest::newRow("two") << u"A=1\nB=2\nC=3\nD=4"_s << u"A=9\nB=2\nC=3\nD=8"_s
                         << Changes{{Kind::Changed, u"A=1"_s, u"A=9"_s, 1}, {Kind::Changed, u"D=4"_s, u"D=8"_s, 4}};
}

void ConfigTexts::linesDiffer()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(std::vector<LineChange>, changes);
    QCOMPARE(lineDiff(before, after), changes);
}

void ConfigTexts::keysOfAText()
{
    const QString text = u"# c\nA=1\nexport B = 'x y' # z\nC=\"one\ntwo\"\nA=2\nnot a line\n"_s;
    const EnvText read = readEnvText(text, u"x.env"_s);
    QCOMPARE(read.keys.size(), 4U);
    QCOMPARE(read.keys[0].key, u"A"_s);
    QVERIFY(!read.keys[0].counts);
    QCOMPARE(read.keys[1].value, u"x y"_s);
    QCOMPARE(text.split(u'\n').at(read.keys[1].first).mid(read.keys[1].valueFrom), u"'x y' # z"_s);
    QCOMPARE(read.keys[2].first, 3);
    QCOMPARE(read.keys[2].last, 4);
    QVERIFY(read.keys[3].counts);
    QVERIFY(!read.problems.empty());
    QCOMPARE(read.problems.front().where.line, 7);
    QVERIFY(!read.problems.front().cure.isEmpty());
}

void ConfigTexts::unitsOfAText()
{
    const QString text = u"# c\nA=1\nC=\"one\ntwo\"\n"_s;
    const auto found = unitsOf(text, readEnvText(text, {}).keys);
    QCOMPARE(found, (std::vector<Unit>{{u"# c"_s, false, 1}, {u"A"_s, true, 1}, {u"C"_s, true, 2}, {{}, false, 1}}));
}

void ConfigTexts::copiesAndRemoves()
{
    const QString source = u"A=1\nNEW='with space' # why\nB=2\n"_s;
    const auto copied = withCopied(u"A=5\nB=6\n"_s, u"x.env"_s, source, u"NEW"_s);
    QVERIFY(copied);
    QCOMPARE(copied->split(u'\n').at(0), u"A=5"_s);
    QVERIFY2(copied->split(u'\n').at(1).startsWith(u"NEW='with space'"), qPrintable(*copied));
    QVERIFY(!withCopied(u"A=5\n"_s, u"x.env"_s, source, u"NONE"_s));
    const auto removed = withoutKey(source, u"x.env"_s, u"NEW"_s);
    QVERIFY(removed);
    QCOMPARE(*removed, u"A=1\nB=2\n"_s);
}

void ConfigTexts::marks()
{
    const ConfigurationState state = samples::configuration();
    const KeyIndex index(state.matrix);
    QCOMPARE(index.environments(), (QStringList{u"local"_s, u"stage"_s, u"prod"_s}));
    QVERIFY(index.isProtected(u"prod"_s));
    QCOMPARE(index.host(u"DB_POOL_SIZE"_s, u"prod"_s), u"prod-1"_s);
    const QString prod = QString::fromUtf8(state.files[4].text);
    const EnvText read = readEnvText(prod, u"env/prod.env"_s);
    const auto found = marksOf(read.keys, {}, index, u"prod"_s, {u"stage"_s, u"prod"_s}, {});
    QCOMPARE(found.value(2).annotation, u"on prod-1: 25"_s);
    QCOMPARE(found.value(2).symbol, widgets::Symbol::Layers);
    QCOMPARE(found.value(5).symbol, widgets::Symbol::Drifted);
    // It is missing beside it: the ground says so here, the sign does not.
    QCOMPARE(found.value(6).tone, widgets::Tone::Bad);
    QCOMPARE(found.value(6).symbol, widgets::Symbol::None);
    QVERIFY(!found.contains(7));
    // Beside local, nothing is wrong with it.
    QVERIFY(!marksOf(read.keys, {}, index, u"prod"_s, {u"local"_s, u"prod"_s}, {}).contains(6));
    const Error problem{ErrorKind::InvalidInput, u"bad"_s, {{}, {}, u"x"_s, 4, 1}, {}, u"mend it"_s};
    const auto wrong = marksOf(read.keys, {problem}, index, u"prod"_s, {u"prod"_s}, {});
    QVERIFY(wrong.value(3).isProblem);
    QCOMPARE(wrong.value(3).tip, u"bad\nmend it"_s);
}

void ConfigTexts::plainSecretsAreCovered()
{
    const KeyIndex index(samples::configuration().matrix);
    const QString text = u"DATABASE_URL=postgres://u:p@db\nLOG_LEVEL=info\n"_s;
    const auto keys = readEnvText(text, {}).keys;
    QCOMPARE(marksOf(keys, {}, index, u"prod"_s, {u"prod"_s}, {}).value(0).maskedFrom, 13);
    QCOMPARE(marksOf(keys, {}, index, u"prod"_s, {u"prod"_s}, u"DATABASE_URL"_s).value(0).maskedFrom, -1);
    const auto reference = readEnvText(u"DATABASE_URL=secret:prod/url\n"_s, {}).keys;
    QCOMPARE(marksOf(reference, {}, index, u"prod"_s, {u"prod"_s}, {}).value(0).maskedFrom, -1);
}

static ConfigFile sample()
{
    return samples::withText({u"prod"_s, u"env/prod.env"_s, {}, {}}, "A=1\nB=2\n");
}

void ConfigTexts::draftsKeepWhatWasTyped()
{
    const Languages languages;
    Draft draft(sample(), languages);
    QSignalSpy changed(&draft, &Draft::changed);
    QTextCursor cursor(draft.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"C=3\n"_s);
    QVERIFY(!changed.isEmpty());
    QVERIFY(draft.isModified());
    QCOMPARE(draft.key(u"C"_s)->value, u"3"_s);
    QCOMPARE(draft.file().text, QByteArray("A=1\nB=2\nC=3\n"));
    QCOMPARE(draft.file().sha256, sample().sha256);
    draft.document()->undo();
    QVERIFY(!draft.isModified());
    QVERIFY(!draft.key(u"C"_s));
}

void ConfigTexts::aDraftIsBehind()
{
    const Languages languages;
    Draft draft(sample(), languages);
    const ConfigFile other = samples::withText(sample(), "A=7\n");
    draft.update(other);
    QCOMPARE(draft.text(), u"A=7\n"_s);
    QVERIFY(!draft.isBehind());
    draft.setText(u"A=8\n"_s);
    draft.update(sample());
    QCOMPARE(draft.text(), u"A=8\n"_s);
    QVERIFY(draft.isBehind());
    QCOMPARE(draft.file().sha256, other.sha256); // a save will find out
    draft.rebase(sample());
    QVERIFY(!draft.isBehind());
    QCOMPARE(draft.text(), u"A=8\n"_s);
}

void ConfigTexts::replacingIsOneStep()
{
    const Languages languages;
    Draft draft(sample(), languages);
    draft.setText(u"A=1\nX=5\nY=6\nB=3\n"_s);
    QCOMPARE(draft.text(), u"A=1\nX=5\nY=6\nB=3\n"_s);
    draft.document()->undo();
    QCOMPARE(draft.text(), u"A=1\nB=2\n"_s);
    QVERIFY(!draft.document()->isUndoAvailable());
}

void ConfigTexts::readOnlyDrafts()
{
    const Languages languages;
    const Draft draft({{}, u"x.env"_s, "A=\xe4\n", {}}, languages);
    QVERIFY(draft.isReadOnly());
    QVERIFY(!draft.isModified());
    QCOMPARE(draft.file().text, QByteArray("A=\xe4\n"));
}

void ConfigTexts::gapsMakeRoom()
{
    const Languages languages;
    const Draft draft(sample(), languages);
    auto *layout = qobject_cast<AlignedLayout *>(draft.document()->documentLayout());
    QVERIFY(layout);
    const QTextBlock first = draft.document()->firstBlock();
    const qreal height = layout->blockBoundingRect(first).height();
    QVERIFY(height > 0);
    QSignalSpy resized(layout, &QAbstractTextDocumentLayout::documentSizeChanged);
    layout->setGaps({2, 0, 0});
    QCOMPARE(layout->blockBoundingRect(first).height(), height * 3);
    QCOMPARE(layout->blockBoundingRect(first.next()).height(), height);
    QVERIFY(!resized.isEmpty());
    const auto before = resized.size();
    layout->setGaps({2, 0, 0});
    QCOMPARE(resized.size(), before);
}

void ConfigTexts::ourLanguage()
{
    const Languages languages;
    QCOMPARE(languages.definition(u"env/prod.env"_s).name(), u"Slipway env"_s);
    QCOMPARE(languages.definition(u".env"_s).name(), u"Slipway env"_s);
    QCOMPARE(languages.definition(u"compose.yaml"_s).name(), u"YAML"_s);
    const Draft draft(samples::withText({{}, u"x.env"_s, {}, {}},
                                        "# note\nKEY=value # why\nS=secret:prod/url\nP=a#b\nQ=\"x ${V}\ny\"\nR=1\n"),
                      languages);
    const auto look = [&](int line, const QString &part) {
        const QTextBlock block = draft.document()->findBlockByNumber(line);
        const auto at = block.text().indexOf(part);
        const auto formats = block.layout()->formats();
        const auto found = std::ranges::find_if(
            formats, [&](const auto &range) { return range.start <= at && at < range.start + range.length; });
        return found == formats.end() ? QColor() : found->format.foreground().color();
    };
    const QColor comment = look(0, u"note"_s);
    const QColor key = look(1, u"KEY"_s);
    const QColor value = look(1, u"value"_s);
    QVERIFY(comment.isValid() && key.isValid() && value.isValid());
    QVERIFY(comment != key && key != value && comment != value);
    QCOMPARE(look(1, u"why"_s), comment);
    QCOMPARE(look(3, u"#b"_s), value); // no comment without a space before it
    QVERIFY(look(2, u"secret"_s) != value);
    QVERIFY(look(4, u"${V}"_s) != value);
    QCOMPARE(look(5, u"y"_s), value); // the second line of a quoted value
    QCOMPARE(look(6, u"R"_s), key);
}

QTEST_MAIN(ConfigTexts)
#include "tst_configtexts.moc"
