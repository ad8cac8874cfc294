// SPDX-License-Identifier: Apache-2.0
#include "health/quiethours.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::health;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int hour, int minute = 0)
{
    return {QDate(2026, 5, 4), QTime(hour, minute)};
}

StateChange ill(const QDateTime &when)
{
    return {.environment = u"prod"_s,
            .isProtected = false,
            .kind = StateChange::Kind::Ill,
            .at = when,
            .parts = {{.host = u"prod-1"_s, .service = u"api"_s, .health = Health::Degraded, .detail = u"gone"_s}}};
}

} // namespace

class TestQuietHours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contains_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<int>("hour");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("none") << u"00:00-00:00"_s << 0 << false;
        QTest::newRow("at its beginning") << u"12:00-14:00"_s << 12 << true;
        QTest::newRow("at its end") << u"12:00-14:00"_s << 14 << false;
        QTest::newRow("before") << u"12:00-14:00"_s << 11 << false;
        QTest::newRow("before midnight") << u"22:00-07:00"_s << 23 << true;
        QTest::newRow("after midnight") << u"22:00-07:00"_s << 3 << true;
        QTest::newRow("the morning") << u"22:00-07:00"_s << 7 << false;
        QTest::newRow("the day") << u"22:00-07:00"_s << 15 << false;
    }
    void contains()
    {
        QFETCH(QString, hours);
        QFETCH(int, hour);
        QFETCH(bool, isIn);
        const auto read = QuietHours::fromText(hours);
        QVERIFY(read);
        QCOMPARE(read->contains(QTime(hour, 0)), isIn);
        QCOMPARE(read->toText(), hours);
    }

    void refusesOthers()
    {
        for (const QString &text : {u""_s, u"22"_s, u"22:00"_s, u"22:00-25:00"_s, u"22:00-07:00-08:00"_s, u"a-b"_s})
            QVERIFY2(!QuietHours::fromText(text), qPrintable(text));
        QVERIFY(!QuietHours().contains(QTime(3, 0)));
        QCOMPARE(QuietHours().toText(), QString());
    }

    void passes()
    {
        QuietGate gate;
        const auto notes = gate.pass({ill(at(15))}, at(15));
        QCOMPARE(notes, (std::vector<Note>{{u"prod"_s, u"prod: api on prod-1 is Degraded"_s, u"gone"_s, true}}));
        QVERIFY(gate.pass({}, at(15)).empty());
    }

    void holdsAndSumsUp()
    {
        QuietGate gate;
        gate.setHours(*QuietHours::fromText(u"22:00-07:00"_s));
        QVERIFY(gate.pass({ill(at(23, 5))}, at(23, 5)).empty());
        StateChange well = ill(at(23, 40));
        well.kind = StateChange::Kind::Recovered;
        QVERIFY(gate.pass({well}, at(23, 40)).empty());
        QVERIFY(gate.pass({}, at(3)).empty());
        const auto notes = gate.pass({ill(at(7))}, at(7));
        QCOMPARE(notes.size(), 2U);
        QCOMPARE(notes[0].title, u"In the quiet hours: 2 changes"_s);
        QCOMPARE(notes[0].text, u"23:05  prod: api on prod-1 is Degraded\n23:40  prod: api on prod-1 is well again"_s);
        QVERIFY(notes[0].environment.isEmpty() && !notes[0].isUrgent);
        QVERIFY(notes[1].isUrgent);
        QVERIFY(gate.pass({}, at(7, 1)).empty());
    }
};

QTEST_GUILESS_MAIN(TestQuietHours)
#include "tst_quiethours.moc"
