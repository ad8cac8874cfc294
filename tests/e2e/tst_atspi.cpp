// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QTest>

using namespace slipway::e2e;
using namespace Qt::StringLiterals;

/// The window as assistive technology has it: the executable on an X server, and a client of AT-SPI that promotes.
class TestAtSpi final : public QObject
{
    Q_OBJECT

private:
    Person m_ana{u"ana"_s, Secrets::random()};

    void succeeds(const Finished &finished)
    {
        const QByteArray told = "ended with " + QByteArray::number(finished.code) + ":\n" + finished.text();
        QVERIFY2(finished.code == 0, told.constData());
    }

private Q_SLOTS:
    void initTestCase();
    void promotesByNamesAndActions();
};

void TestAtSpi::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    succeeds(m_ana.slipway({u"build"_s}));
    succeeds(m_ana.slipway({u"verify"_s}));
    succeeds(m_ana.slipway({u"promote"_s, u"stage"_s, u"--yes"_s}));
}

void TestAtSpi::promotesByNamesAndActions()
{
    const QJsonObject release = m_ana.status(u"stage"_s)[u"release"].toObject();
    const QString title = u"#%1 %2"_s.arg(release[u"number"].toInt()).arg(release[u"alias"].toString());
    succeeds(m_ana.run(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/e2e/desktop"),
                       {QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/e2e/promote.py"), Person::program(), title}));
    // What the window said is so.
    const QJsonObject prod = m_ana.status(u"prod"_s);
    QCOMPARE(prod[u"release"][u"id"], release[u"id"]);
    QCOMPARE(prod[u"health"].toString(), u"Healthy"_s);
    QCOMPARE(m_ana.get(u"prod-2"_s, u"/api/v1/system/status"_s)[u"environment"].toString(), u"prod"_s);
}

QTEST_GUILESS_MAIN(TestAtSpi)
#include "tst_atspi.moc"
