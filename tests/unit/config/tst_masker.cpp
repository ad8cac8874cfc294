// SPDX-License-Identifier: Apache-2.0
#include "config/masker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <thread>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestMasker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("masked");
        const QByteArray raw = "p@ss/wörd \"&<$1>'+\\";
        const QByteArray json = QJsonDocument(QJsonArray{QString::fromUtf8(raw)}).toJson(QJsonDocument::Compact);
        QTest::newRow("raw") << "x " + raw + " y" << QByteArray("x ••• y");
        QTest::newRow("twice") << raw + raw + "," + raw << QByteArray("••••••,•••");
        QTest::newRow("json") << json << QByteArray("[\"•••\"]");
        QTest::newRow("json of Go")
            << QByteArray(json).replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
            << QByteArray("[\"•••\"]");
        QTest::newRow("json of Python") << QByteArray(json).replace("ö", "\\u00f6") << QByteArray("[\"•••\"]");
        QTest::newRow("url") << "?p=" + raw.toPercentEncoding() + "&x" << QByteArray("?p=•••&x");
        QTest::newRow("url, lower case") << QByteArray("p%40ss%2fw%c3%b6rd%20%22%26%3c%241%3e%27%2b%5c")
                                         << QByteArray("•••");
        QTest::newRow("form") << raw.toPercentEncoding().replace("%20", "+") << QByteArray("•••");
        QTest::newRow("rendered by Compose") << QByteArray(raw).replace('$', "$$") << QByteArray("•••");
        QTest::newRow("quoted for a shell")
            << "'" + QByteArray(raw).replace('\'', "'\\''") + "'" << QByteArray("'•••'");
        QTest::newRow("nothing") << QByteArray("p@ss word") << QByteArray("p@ss word");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void masksEveryForm()
    {
        config::Masker masker;
        masker.add(u"p@ss/wörd \"&<$1>'+\\"_s);
        QFETCH(QByteArray, text);
        QTEST(masker.mask(text), "masked");
        QCOMPARE(masker.mask(QString::fromUtf8(text)), QString::fromUtf8(masker.mask(text)));
    }

    void masksBase64AtEveryPlace_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        for (const char *before : {"", "u", "us", "use", "user:"}) {
            for (const char *after : {"", "x", "xy", "xyz"})
                QTest::addRow("%s|%s", before, after) << QByteArray(before) << QByteArray(after);
        }
    }

    void masksBase64AtEveryPlace()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray secret = "s3cr3t-t0ken?~~";
        config::Masker masker;
        masker.add(QString::fromUtf8(secret));
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray shown = masker.mask("Basic " + QByteArray(before + secret + after).toBase64(options));
            QVERIFY2(shown.contains("•••"), shown.constData());
            // what is left may hold no whole byte of the secret: at most a letter at each end
            const qsizetype left = shown.size() - qsizetype(strlen("Basic •••"));
            QVERIFY2(left <= before.size() * 4 / 3 + 2 + after.size() * 4 / 3 + 4, shown.constData());
        }
    }

    void leavesShortValues()
    {
        config::Masker masker;
        masker.add(u"abc"_s);
        masker.add({});
        QCOMPARE(masker.mask(u"abcabc"_s), u"abcabc"_s);
        masker.add(u"abcd"_s);
        QCOMPARE(masker.mask(u"abcabcd"_s), u"abc•••"_s);
    }

    void prefersTheLongerAndHidesOverlaps()
    {
        config::Masker masker;
        masker.add(u"abcd"_s);
        masker.add(u"abcdefgh"_s);
        masker.add(u"ghijkl"_s);
        QCOMPARE(masker.mask(u"-abcdefgh-"_s), u"-•••-"_s);
        QCOMPARE(masker.mask(u"-abcdef-"_s), u"-•••ef-"_s);
        QCOMPARE(masker.mask(u"-abcdefghijkl-"_s), u"-•••-"_s);
    }

    void masksTheLinesOfAKey()
    {
        config::Masker masker;
        masker.add(u"-----BEGIN KEY-----\nMIIEvQIBADAN\nab\n-----END KEY-----\n"_s);
        QCOMPARE(masker.mask(QByteArray("api | MIIEvQIBADAN\nab\n")), QByteArray("api | •••\nab\n"));
    }

    void aStreamHidesWhatIsSplit_data()
    {
        QTest::addColumn<int>("size");
        for (int size = 1; size <= 40; ++size)
            QTest::addRow("%d", size) << size;
    }

    /// In chunks of any size the outcome is that of the whole text.
    void aStreamHidesWhatIsSplit()
    {
        QFETCH(int, size);
        const auto masker = std::make_shared<config::Masker>();
        masker->add(u"s3cr3t-value"_s);
        masker->add(u"value-of-another"_s);
        masker->add(u"line one 1\nline two 2"_s);
        const QByteArray text = "a s3cr3t-value b\ns3cr3t-valu\nx s3cr3t-value-of-another\n\nline one 1\nline two 2\n"
                                "é€😀 s3cr3t-value" +
                                QByteArray("s3cr3t-value").toBase64() + "\nend s3cr3t-val";
        config::StreamMasker stream(masker);
        QByteArray shown;
        for (qsizetype at = 0; at < text.size(); at += size) {
            const QByteArray out = stream.add(text.mid(at, size));
            QVERIFY2(out.isEmpty() || out.endsWith('\n'), out.constData());
            shown += out;
        }
        shown += stream.finish();
        QCOMPARE(shown, masker->mask(text));
        QVERIFY(!shown.contains("s3cr3t-value"));
        QCOMPARE(stream.finish(), QByteArray());
    }

    void aStreamGivesOutWholeLinesAtOnce()
    {
        const auto masker = std::make_shared<config::Masker>();
        masker->add(u"s3cr3t"_s);
        config::StreamMasker stream(masker);
        QCOMPARE(stream.add("one\ntwo\nthr"), QByteArray("one\ntwo\n"));
        QCOMPARE(stream.add("ee\n"), QByteArray("three\n"));
    }

    void aStreamGivesOutEndlessLines()
    {
        const auto masker = std::make_shared<config::Masker>();
        masker->add(u"s3cr3t"_s);
        config::StreamMasker stream(masker);
        const QByteArray shown = stream.add(QByteArray(100'000, 'x') + "s3c");
        QCOMPARE(shown, QByteArray(100'000, 'x'));
        QCOMPARE(stream.add("r3t\n"), QByteArray("•••\n"));
    }

    void canBeAddedToFromAnywhere()
    {
        config::Masker masker;
        std::atomic_bool isDone = false;
        std::jthread reader([&] {
            while (!isDone)
                masker.mask(QByteArray("a value-17 b"));
        });
        for (int i = 0; i < 200; ++i)
            masker.add(u"value-%1"_s.arg(i));
        isDone = true;
        reader.join();
        QCOMPARE(masker.mask(QByteArray("a value-17 b")), QByteArray("a ••• b"));
    }
};

QTEST_GUILESS_MAIN(TestMasker)
#include "tst_masker.moc"
