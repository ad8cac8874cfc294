// SPDX-License-Identifier: Apache-2.0
#include "history/chain.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::history;
using namespace Qt::StringLiterals;

class TestChain : public QObject
{
    Q_OBJECT

    static QByteArray threeLines()
    {
        Chain chain;
        QByteArray text;
        for (int i = 1; i <= 3; ++i) {
            const QByteArray line = chain.lineFor({.at = QDateTime(QDate(2026, 1, i), QTime(1, 2, 3), QTimeZone::UTC),
                                                   .by = u"ana"_s,
                                                   .kind = u"note"_s,
                                                   .data = {{u"n"_s, i}}});
            text += line;
            if (!chain.read(line))
                qFatal("the chain does not continue");
        }
        return text;
    }

private Q_SLOTS:
    void readsWhatItWrote()
    {
        Chain chain;
        const QByteArray text = threeLines();
        QVERIFY(chain.read(text));
        QCOMPARE(chain.entries().size(), 3U);
        QCOMPARE(chain.size(), text.size());
        QCOMPARE(chain.entries()[1].sequence, 2);
        QCOMPARE(chain.entries()[1].by, u"ana"_s);
        QCOMPARE(chain.entries()[1].data[u"n"].toInt(), 2);
        QCOMPARE(chain.entries()[1].at, QDateTime(QDate(2026, 1, 2), QTime(1, 2, 3), QTimeZone::UTC));
    }

    void goesOnWhereItWas()
    {
        const QByteArray text = threeLines();
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            Chain chain;
            QVERIFY(chain.read(text.first(cut)));
            QVERIFY2(chain.size() <= cut, "an incomplete line is not taken");
            QVERIFY(chain.read(text.sliced(chain.size())));
            QCOMPARE(chain.entries().size(), 3U);
        }
    }

    void noticesAChangedEntry()
    {
        Chain chain;
        const auto read = chain.read(threeLines().replace("\"n\":2", "\"n\":7"));
        QVERIFY(!read);
        QVERIFY(read.error().what.contains(u"entry 3"_s)); // the one after it does not continue
        QVERIFY(chain.entries().empty());
    }

    void noticesARemovedEntry()
    {
        const QByteArray text = threeLines();
        const qsizetype first = text.indexOf('\n') + 1;
        const qsizetype second = text.indexOf('\n', first) + 1;
        Chain chain;
        QVERIFY(!chain.read(text.first(first) + text.sliced(second)));
    }

    void noticesGarbage()
    {
        Chain chain;
        QVERIFY(!chain.read("not json\n"));
        QVERIFY(!chain.read("[]\n"));
        QVERIFY(chain.read(""));
    }
};

QTEST_APPLESS_MAIN(TestChain)
#include "tst_chain.moc"
