// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace slipway::e2e;
using namespace Qt::StringLiterals;

namespace {

/// The jobs of the stage's switches, as the machine keeps them.
QStringList switchJobs()
{
    return QDir(fleet::path(u"stage"_s, u"/srv/harbor/.slipway/runs"_s)).entryList({u"*-switch-*"_s}, QDir::Dirs);
}

QString releaseOnStage(const Person &person)
{
    return person.get(u"stage"_s, u"/api/v1/system/status"_s)[u"release"].toString();
}

QString apiOnStage()
{
    return fleet::container(u"stage"_s, u"harbor-stage"_s, u"api"_s);
}

/// Who wrote a line of kind \a kind into the stage's ledger.
QStringList writersOf(const QString &kind)
{
    QFile ledger(fleet::path(u"stage"_s, u"/srv/harbor/.slipway/ledger.jsonl"_s));
    QStringList writers;
    if (!ledger.open(QIODevice::ReadOnly))
        return writers;
    for (const QByteArray &line : ledger.readAll().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry[u"kind"] == kind)
            writers += entry[u"by"].toString();
    }
    return writers;
}

} // namespace

/// Ana's Slipway dies in the middle of Switch; Ben, with another account, another login shell and his
/// own copy of the project, finishes what she began.
class TestResume final : public QObject
{
    Q_OBJECT

private:
    Secrets m_secrets = Secrets::random();
    Person m_ana{u"ana"_s, m_secrets};
    Person m_ben{u"ben"_s, m_secrets};

    void succeeds(const QStringList &arguments);

private Q_SLOTS:
    void initTestCase();
    void anotherPersonFinishes();
    void whatIsGivenUpDeniesNothing();
};

void TestResume::succeeds(const QStringList &arguments)
{
    const Finished finished = m_ana.slipway(arguments);
    QVERIFY2(finished.code == 0, finished.text().constData());
}

void TestResume::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    succeeds({u"build"_s});
    succeeds({u"verify"_s});
    succeeds({u"promote"_s, u"stage"_s, u"--yes"_s});
    QVERIFY(m_ana.makeRelease(u"2"_s));
    succeeds({u"build"_s});
    succeeds({u"verify"_s});
    QVERIFY(m_ben.cloneFrom(m_ana));
}

void TestResume::anotherPersonFinishes()
{
    const QStringList jobsBefore = switchJobs();
    const QString apiBefore = apiOnStage();
    QCOMPARE(releaseOnStage(m_ana), u"1"_s);

    auto slipway = m_ana.start({u"promote"_s, u"stage"_s, u"--yes"_s});
    QVERIFY(QTest::qWaitFor([&] { return switchJobs().size() > jobsBefore.size(); }, 60'000));
    slipway->kill();
    QVERIFY(slipway->waitForFinished());
    QCOMPARE(slipway->exitStatus(), QProcess::CrashExit);

    // Everybody sees that it was left in the middle, and by whom.
    const QJsonObject left = m_ben.history(u"stage"_s)[0].toObject();
    QCOMPARE(left[u"state"].toString(), u"Running"_s);
    QCOMPARE(left[u"by"].toString(), u"ana"_s);
    const QJsonObject status = m_ben.status(u"stage"_s);
    QCOMPARE(status[u"running"][u"id"], left[u"id"]);
    QCOMPARE(status[u"running"][u"by"].toString(), u"ana"_s);

    // The command itself goes on without her.
    QTRY_COMPARE_WITH_TIMEOUT(releaseOnStage(m_ben), u"2"_s, 60'000);
    const QString apiAfter = apiOnStage();
    QVERIFY(apiAfter != apiBefore);

    const Finished resumed = m_ben.slipway({u"deploy"_s, u"stage"_s, u"--resume"_s, u"--yes"_s});
    QVERIFY2(resumed.code == 0, resumed.text().constData());

    const QJsonObject ended = m_ben.history(u"stage"_s)[0].toObject();
    QCOMPARE(ended[u"id"], left[u"id"]);
    QCOMPARE(ended[u"state"].toString(), u"Succeeded"_s);
    QCOMPARE(ended[u"verified"].toBool(), true);
    QCOMPARE(writersOf(u"resumed"_s), QStringList{u"ben"_s});
    QCOMPARE(switchJobs().size(), jobsBefore.size() + 1); // it never started twice
    QCOMPARE(apiOnStage(), apiAfter);
    QCOMPARE(m_ana.status(u"stage"_s)[u"verified"].toBool(), true);

    // The lock is free again, for Ana too.
    succeeds({u"deploy"_s, u"stage"_s, u"--yes"_s});
    QCOMPARE(apiOnStage(), apiAfter);
}

/// A deployment that nobody can or wants to finish is written down as such, and nothing else is done.
void TestResume::whatIsGivenUpDeniesNothing()
{
    const QStringList jobsBefore = switchJobs();
    auto slipway = m_ana.start({u"rollback"_s, u"stage"_s, u"--yes"_s});
    QVERIFY(QTest::qWaitFor([&] { return switchJobs().size() > jobsBefore.size(); }, 60'000));
    slipway->kill();
    QVERIFY(slipway->waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(releaseOnStage(m_ben), u"1"_s, 60'000);

    const Finished denied = m_ben.slipway({u"deploy"_s, u"stage"_s, u"--yes"_s});
    QCOMPARE(denied.code, 3);
    const Finished given = m_ben.slipway({u"deploy"_s, u"stage"_s, u"--give-up"_s});
    QVERIFY2(given.code != 0 && given.text().contains("Given up by ben"), given.text().constData());
    const QJsonObject ended = m_ben.history(u"stage"_s)[0].toObject();
    QCOMPARE(ended[u"state"].toString(), u"Canceled"_s);
    QCOMPARE(ended[u"verified"].toBool(), false);

    succeeds({u"deploy"_s, u"stage"_s, u"--yes"_s});
    QCOMPARE(releaseOnStage(m_ana), u"2"_s);
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
