// SPDX-License-Identifier: Apache-2.0
#include "widgets/logtools.h"
#include "widgets/logview.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace slipway::widgets;
using namespace Qt::StringLiterals;

class LogViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsInBatches();
    void skipsOverTheCap();
    void floodIsDroppedEarly();
    void followsUntilScrolledUp();
    void scrollsThroughAMillionLines();
    void keepsItsPlaceWhileLinesCome();
    void findsWhatIsFarAway();
    void keysMeanTheWholeLog();
    void searches();
    void copiesAndSaves();
    void toolsSteer();
};

static QString numbered(int lines)
{
    QString text;
    for (int i = 0; i < lines; ++i)
        text += u"line %1\n"_s.arg(i);
    return text;
}

void LogViewTest::appendsInBatches()
{
    LogView view(u"Log"_s);
    view.show();
    view.append(u"one\ntwo"_s);
    QCOMPARE(view.findChild<QPlainTextEdit *>()->toPlainText(), QString()); // shown with the next batch
    view.append(u" and a half\n\nfour\n"_s);
    QTRY_COMPARE(view.findChild<QPlainTextEdit *>()->toPlainText(), u"one\ntwo and a half\n\nfour"_s);
    QCOMPARE(view.text(), u"one\ntwo and a half\n\nfour"_s);
    view.clear();
    QCOMPARE(view.text(), QString());
}

void LogViewTest::skipsOverTheCap()
{
    LogView view(u"Log"_s);
    view.setLineCap(10);
    view.setText(numbered(8));
    QCOMPARE(view.skippedLines(), 0);
    view.append(numbered(5));
    QTRY_COMPARE(view.skippedLines(), 3);
    QCOMPARE(view.text().count(u'\n'), 9);
    QVERIFY(view.text().startsWith(u"line 3\n"));
}

void LogViewTest::floodIsDroppedEarly()
{
    LogView view(u"Log"_s);
    view.setLineCap(100);
    view.append(numbered(250'000));
    QTRY_COMPARE(view.skippedLines(), 249'900);
    QTRY_VERIFY(view.text().endsWith(u"line 249999"));
}

void LogViewTest::followsUntilScrolledUp()
{
    LogView view(u"Log"_s);
    view.resize(300, 120);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setText(numbered(200));
    auto *bar = view.findChild<QPlainTextEdit *>()->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QSignalSpy changed(&view, &LogView::followingChanged);
    bar->setValue(10);
    QVERIFY(!view.isFollowing());
    view.append(numbered(20));
    QTRY_VERIFY(view.text().count(u'\n') > 210);
    QCOMPARE(bar->value(), 10);
    view.setFollowing(true);
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(changed.size(), 2);
    // Nor may a flood take away what is being selected.
    auto *pane = view.findChild<QPlainTextEdit *>();
    QTextCursor cursor = pane->cursorForPosition({20, 40});
    cursor.select(QTextCursor::LineUnderCursor);
    pane->setTextCursor(cursor);
    QVERIFY(!view.isFollowing());
    view.append(numbered(5000));
    QTRY_VERIFY(view.text().count(u'\n') > 5000);
    QCOMPARE(pane->textCursor().selectedText(), cursor.selectedText());
}

/// The first line that is in sight.
static QString topOf(LogView &view)
{
    return view.findChild<QPlainTextEdit *>()->cursorForPosition({20, 14}).block().text();
}

static QScrollBar *wholeBar(LogView &view)
{
    return view.findChild<QScrollBar *>(QString(), Qt::FindDirectChildrenOnly);
}

void LogViewTest::scrollsThroughAMillionLines()
{
    LogView view(u"Log"_s);
    view.resize(500, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    constexpr int many = 1'000'000;
    QString text;
    for (int from = 0; from < many; from += 10'000, text.clear()) {
        for (int i = from; i < from + 10'000; ++i)
            text += u"line %1\n"_s.arg(i);
        view.append(text);
    }
    auto *pane = view.findChild<QPlainTextEdit *>();
    QTRY_VERIFY(pane->toPlainText().endsWith(u"line 999999"));
    QVERIFY(pane->blockCount() < 2000); // the rest is not laid out
    auto *bar = wholeBar(view);
    bar->setValue(500'000);
    QVERIFY(!view.isFollowing());
    QCOMPARE(topOf(view), u"line 500000"_s);
    // By the wheel or the keys, on and on.
    for (int i = 0; i < 300; ++i) {
        pane->verticalScrollBar()->setValue(pane->verticalScrollBar()->value() - 10);
        QCoreApplication::sendPostedEvents();
    }
    QCOMPARE(topOf(view), u"line 497000"_s);
    QCOMPARE(bar->value(), 497'000);
    bar->setValue(0);
    QCOMPARE(topOf(view), u"line 0"_s);
    bar->setValue(bar->maximum());
    QVERIFY(view.isFollowing());
    QVERIFY(pane->toPlainText().endsWith(u"line 999999"));
}

void LogViewTest::keepsItsPlaceWhileLinesCome()
{
    LogView view(u"Log"_s);
    view.resize(500, 300);
    view.show();
    view.setLineCap(5000);
    view.setText(numbered(5000));
    wholeBar(view)->setValue(2500);
    QCOMPARE(topOf(view), u"line 2500"_s);
    auto *pane = view.findChild<QPlainTextEdit *>();
    QTextCursor cursor = pane->cursorForPosition({20, 14});
    cursor.select(QTextCursor::LineUnderCursor);
    pane->setTextCursor(cursor);
    view.append(numbered(1000));
    QTRY_COMPARE(view.skippedLines(), 1000);
    QCOMPARE(topOf(view), u"line 2500"_s);
    QCOMPARE(pane->textCursor().selectedText(), u"line 2500"_s);
    // What is looked at is forgotten in the end.
    view.append(numbered(4000));
    QTRY_COMPARE(view.skippedLines(), 5000);
    QTRY_COMPARE(topOf(view), u"line 0"_s);
}

void LogViewTest::findsWhatIsFarAway()
{
    LogView view(u"Log"_s);
    view.resize(500, 300);
    view.show();
    view.setText(numbered(200'000));
    wholeBar(view)->setValue(0);
    QSignalSpy matches(&view, &LogView::matchesChanged);
    view.search(u"LINE 19999"_s); // 19999 and 199990 to 199999
    QTRY_COMPARE(matches.value(matches.size() - 1), (QVariantList{1, 11}));
    QCOMPARE(view.findChild<QPlainTextEdit *>()->textCursor().block().text(), u"line 19999"_s);
    view.searchPrevious();
    QCOMPARE(view.findChild<QPlainTextEdit *>()->textCursor().block().text(), u"line 199999"_s);
    QCOMPARE(view.findChild<QPlainTextEdit *>()->extraSelections().size(), 10);
    // News are searched too.
    view.append(u"line 19999 again\n"_s);
    QTRY_COMPARE(matches.value(matches.size() - 1), (QVariantList{11, 12}));
}

void LogViewTest::keysMeanTheWholeLog()
{
    LogView view(u"Log"_s);
    view.resize(500, 300);
    view.show();
    view.setText(numbered(20'000));
    auto *pane = view.findChild<QPlainTextEdit *>();
    QTest::keySequence(pane, QKeySequence::MoveToStartOfDocument);
    QCOMPARE(topOf(view), u"line 0"_s);
    QTest::keySequence(pane, QKeySequence::SelectAll);
    QTest::keySequence(pane, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 19'999);
    QTest::keySequence(pane, QKeySequence::MoveToEndOfDocument);
    QVERIFY(view.isFollowing());
    QVERIFY(pane->toPlainText().endsWith(u"line 19999"));
}

void LogViewTest::searches()
{
    LogView view(u"Log"_s);
    view.resize(400, 300);
    view.show();
    view.setText(u"error one\nfine\nERROR two\nerror three\n"_s);
    QSignalSpy matches(&view, &LogView::matchesChanged);
    view.search(u"error"_s);
    QCOMPARE(matches.takeLast(), (QVariantList{1, 3}));
    view.searchNext();
    QCOMPARE(matches.takeLast(), (QVariantList{2, 3}));
    view.searchPrevious();
    view.searchPrevious();
    QCOMPARE(matches.takeLast(), (QVariantList{3, 3}));
    view.search(u"missing"_s);
    QCOMPARE(matches.takeLast(), (QVariantList{0, 0}));
    view.searchNext();
    view.search(QString());
    QCOMPARE(matches.takeLast(), (QVariantList{0, 0}));
}

void LogViewTest::copiesAndSaves()
{
    QTemporaryDir folder;
    LogView view(u"Log"_s);
    view.setText(u"\x1b[31mred\x1b[0m\nplain\n"_s);
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"red\nplain"_s);
    const QString name = folder.filePath(u"x.log"_s);
    QString suggested;
    view.setSuggestedFile(u"verify.log"_s);
    view.setFileChooser([&](QWidget *, const QString &suggestion) {
        suggested = suggestion;
        return name;
    });
    view.save();
    QCOMPARE(suggested, u"verify.log"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "red\nplain\n");
    QSignalSpy failed(&view, &LogView::saveFailed);
    view.setFileChooser([](QWidget *, const QString &) { return u"/proc/none/x"_s; });
    view.save();
    QCOMPARE(failed.size(), 1);
    view.setFileChooser([](QWidget *, const QString &) { return QString(); });
    view.save();
    QCOMPARE(failed.size(), 1);
}

void LogViewTest::toolsSteer()
{
    LogView view(u"Log"_s);
    LogTools tools(&view);
    view.resize(400, 300);
    view.show();
    view.setText(u"a\nb\na\n"_s);
    auto *field = tools.findChild<QLineEdit *>();
    QSignalSpy matches(&view, &LogView::matchesChanged);
    QTest::keyClicks(field, u"a"_s);
    QCOMPARE(matches.takeLast(), (QVariantList{1, 2}));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(matches.takeLast(), (QVariantList{2, 2}));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(matches.takeLast(), (QVariantList{1, 2}));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    view.setWrapping(true);
    QVERIFY(view.isWrapping());
}

QTEST_MAIN(LogViewTest)
#include "tst_logview.moc"
