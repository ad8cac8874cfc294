// SPDX-License-Identifier: Apache-2.0
#include "release/store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::release;
using namespace Qt::StringLiterals;

namespace {

QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Release built(const QString &commit, int day, const QByteArray &content)
{
    Release release{.id = {}, .commit = commit, .files = {{u"compose.yaml"_s, sha256(content)}}};
    release.builtAt = QDateTime(QDate(2026, 1, day), QTime(0, 0), QTimeZone::UTC);
    release.id = releaseId(release);
    return release;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItKept()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        const Release release = built(u"abcdef123456"_s, 1, "services: {}");
        QVERIFY(store.save(release, {{sha256("services: {}"), "services: {}"}}));
        QCOMPARE(store.releases().size(), 1U);
        QCOMPARE(*store.find(u"abcdef1"_s), release);
        QCOMPARE(*store.find(release.alias()), release);
        QCOMPARE(store.contents(release).at(sha256("services: {}")), "services: {}");
        QVERIFY(!store.find(u"abc"_s)); // too short to name one
    }

    void listsTheNewestFirst()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        QVERIFY(store.save(built(u"aaaaaaaa"_s, 1, "a"), {}));
        QVERIFY(store.save(built(u"bbbbbbbb"_s, 3, "b"), {}));
        QVERIFY(store.save(built(u"cccccccc"_s, 2, "c"), {}));
        QCOMPARE(store.releases().front().commit, u"bbbbbbbb"_s);
    }

    void leavesOutAFileThatWasChangedOnDisk()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        const Release release = built(u"aaaaaaaa"_s, 1, "a");
        QVERIFY(store.save(release, {{sha256("a"), "a"}}));
        QFile file(folder.filePath(u".slipway/builds/files/"_s + sha256("a")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("b") == 1);
        file.close();
        QVERIFY(store.contents(release).empty());
    }

    void saysWhereItCannotWrite()
    {
        const Store store(u"/proc/nothing"_s);
        const auto saved = store.save(built(u"aaaaaaaa"_s, 1, "a"), {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::LocalIo);
    }
};

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
