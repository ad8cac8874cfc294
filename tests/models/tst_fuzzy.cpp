// SPDX-License-Identifier: Apache-2.0
#include "shell/fuzzy.h"

#include <QTest>

using namespace slipway::shell;
using namespace Qt::StringLiterals;

class TestFuzzy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("nothing typed") << QString() << true;
        QTest::newRow("a word") << u"roll"_s << true;
        QTest::newRow("case") << u"STAGE"_s << true;
        QTest::newRow("beginnings") << u"srb"_s << true;
        QTest::newRow("words in another order") << u"back stage"_s << true;
        QTest::newRow("letters in another order") << u"lloR"_s << false;
        QTest::newRow("a word that is not there") << u"roll prod"_s << false;
        QTest::newRow("more than there is") << u"stage: Roll back… now"_s << false;
    }

    void finds()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isFound);
        QCOMPARE(fuzzyScore(u"stage: Roll back…"_s, typed).has_value(), isFound);
    }

    /// What a person most likely means stands first.
    void ranks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginnings of words") << u"pr"_s << u"prod: Promote"_s << u"Show approvals"_s;
        QTest::newRow("together") << u"hist"_s << u"prod: History"_s << u"Show his important stuff"_s;
        QTest::newRow("initials") << u"prb"_s << u"prod: Roll back…"_s << u"prod: Problems"_s;
        QTest::newRow("the later, better place") << u"back"_s << u"abc Roll back"_s << u"bad attack"_s;
    }

    void ranks()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        const int first = fuzzyScore(better, typed).value_or(-1);
        const int second = fuzzyScore(worse, typed).value_or(-1);
        QVERIFY2(first > second, qPrintable(u"%1, %2"_s.arg(first).arg(second)));
    }
};

QTEST_APPLESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
