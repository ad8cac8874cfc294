// SPDX-License-Identifier: Apache-2.0
#include "delivery/images.h"

#include <QTest>

using namespace slipway;
using namespace slipway::delivery;
using namespace Qt::StringLiterals;

class TestImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("tag");
        QTest::newRow("port") << u"r:5000/a/b"_s << u"r:5000/a/b"_s << u"latest"_s;
        QTest::newRow("port and tag") << u"r:5000/a:1"_s << u"r:5000/a"_s << u"1"_s;
        QTest::newRow("bare") << u"nginx"_s << u"nginx"_s << u"latest"_s;
        QTest::newRow("digest") << u"r/a:1@sha256:ff"_s << u"r/a"_s << u"1"_s;
    }
    void splits()
    {
        QFETCH(QString, reference);
        QTEST(splitReference(reference).first, "repository");
        QTEST(splitReference(reference).second, "tag");
    }

    void readsASingleManifest()
    {
        const auto image = imageFromManifest(
            R"({"Ref":"r/a:1","Descriptor":{"digest":"sha256:mm"},"SchemaV2Manifest":{"config":{"digest":"sha256:cc"}}})",
            u"amd64"_s);
        QVERIFY(image);
        QCOMPARE(image->configDigest, u"sha256:cc"_s);
        QCOMPARE(image->manifestDigest, u"sha256:mm"_s);
    }

    void choosesThePlatform()
    {
        const QByteArray index = R"([
            {"Descriptor":{"digest":"sha256:m1","platform":{"architecture":"arm64","os":"linux"}},"OCIManifest":{"config":{"digest":"sha256:c1"}}},
            {"Descriptor":{"digest":"sha256:m2","platform":{"architecture":"amd64","os":"linux"}},"OCIManifest":{"config":{"digest":"sha256:c2"}}},
            {"Descriptor":{"digest":"sha256:m3","platform":{"architecture":"unknown","os":"unknown"}},"OCIManifest":{"config":{"digest":"sha256:c3"}}}])";
        QCOMPARE(imageFromManifest(index, u"amd64"_s)->configDigest, u"sha256:c2"_s);
        QCOMPARE(imageFromManifest(index, u"arm64"_s)->manifestDigest, u"sha256:m1"_s);
        QVERIFY(!imageFromManifest(index, u"riscv64"_s));
        QVERIFY(!imageFromManifest("garbage", u"amd64"_s));
    }
};

QTEST_APPLESS_MAIN(TestImages)
#include "tst_images.moc"
