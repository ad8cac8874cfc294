// SPDX-License-Identifier: Apache-2.0
#include "delivery/staged.h"

#include <QTest>

using namespace slipway;
using namespace slipway::delivery;
using namespace Qt::StringLiterals;

/// What lies on a host about a release, and how the scripts are told of it.
class TestStaged : public QObject
{
    Q_OBJECT

private:
    const Staged m_staged{
        .folderName = u"r-1"_s,
        .release = {.id = u"r"_s,
                    .files = {{.path = u"config/limits.conf"_s, .sha256 = u"aa"_s},
                              {.path = u"compose.yaml"_s, .sha256 = u"cc"_s}}},
        .renderedHash = u"bb"_s,
        .usedFiles = {u"aa"_s},
        .levels = {{u"db"_s, u"migrate"_s}, {u"api"_s}},
        .needs = {{u"db"_s}},
        .oneOffs = {{u"migrate"_s, u"m1"_s}},
    };

private Q_SLOTS:
    void comesBackAsItWasWritten()
    {
        const auto read = readStaged(describe(m_staged, u"prod"_s), u"r-1"_s);
        QVERIFY(read);
        QCOMPARE(read->release, m_staged.release);
        QCOMPARE(read->renderedHash, m_staged.renderedHash);
        QCOMPARE(read->usedFiles, m_staged.usedFiles);
        QCOMPARE(read->levels, m_staged.levels);
        QCOMPARE(read->needs, m_staged.needs);
        QCOMPARE(read->oneOffs, m_staged.oneOffs);
    }

    void damageIsNoticed()
    {
        QVERIFY(!readStaged("{", u"r-1"_s));
        QVERIFY(!readStaged(describe({.folderName = u"r-1"_s}, u"prod"_s), u"r-1"_s));
    }

    /// What runs once carries its mark.
    void wordsOfLevels()
    {
        QCOMPARE(levelWords(m_staged.levels, m_staged), (QStringList{u"db migrate=m1"_s, u"api"_s}));
    }

    /// The applied file, and of the release's files those that services see.
    void sumsOfWhatIsApplied()
    {
        QCOMPARE(sumsOf(m_staged, u"/srv/p"_s),
                 u"bb  /srv/p/releases/r-1/compose.yaml\naa  /srv/p/files/aa/limits.conf"_s);
    }
};

QTEST_APPLESS_MAIN(TestStaged)
#include "tst_staged.moc"
