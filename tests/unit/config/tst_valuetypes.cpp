// SPDX-License-Identifier: Apache-2.0
#include "config/valuetypes.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestValueTypes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validates_data()
    {
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("why");
        const auto good = [](ValueType type, std::initializer_list<const char *> values) {
            for (const char *value : values)
                QTest::addRow("%s \"%s\"", qPrintable(toWord(type)), value)
                    << type << QString::fromUtf8(value) << QString();
        };
        const auto bad = [](ValueType type, const char *value, const char *why) {
            QTest::addRow("%s \"%s\" is none", qPrintable(toWord(type)), value)
                << type << QString::fromUtf8(value) << QString::fromUtf8(why);
        };
        good(ValueType::Text, {"", "anything", "a b"});
        good(ValueType::Port, {"1", "80", "65535"});
        bad(ValueType::Port, "abc", "\"abc\" is no port: 1 to 65535");
        for (const char *value : {"", "0", "65536", "-1", "80 ", "0x50", "8080/tcp", "999999999999", "٣"})
            bad(ValueType::Port, value, "is no port: 1 to 65535");
        good(ValueType::Boolean, {"true", "FALSE", "1", "0", "yes", "No", "on", "off"});
        for (const char *value : {"", "2", "y", "enabled", "truee"})
            bad(ValueType::Boolean, value, "is no bool: true or false");
        good(ValueType::Integer, {"0", "-7", "+7", "123456789012345678901234567890"});
        for (const char *value : {"", "-", "1.5", "1e3", " 1", "1_000"})
            bad(ValueType::Integer, value, "is no whole number");
        good(ValueType::Duration,
             {"0", "30", "1.5", "30s", "1h30m", "500ms", "1.5h", "2us", "2µs", "7ns", "-5m", ".5s"});
        for (const char *value : {"", "s", "5 s", "1d", "30S", "1h 30m", "1h30", "1m2"})
            bad(ValueType::Duration, value, "is no duration: 500ms, 30s");
        good(ValueType::Url, {"", "https://a", "https://a/", "http://a:80/x?y#z", "postgres://u:p@db:5432/x",
                              "sqlite:///data/x.db", "redis://127.0.0.1:6379/0", "http://[::1]:80/", "http://[::1]/",
                              "postgresql://a:1,b:2/x", "s3://bucket/key", "svn+ssh://h"});
        bad(ValueType::Url, "harbor.example",
            "\"harbor.example\" is no URL: it does not begin with a scheme such as https://");
        bad(ValueType::Url, "http://", "is no URL: it has no host");
        bad(ValueType::Url, "http://:80", "it has no host");
        bad(ValueType::Url, "http://a:99999", "its port is not 1 to 65535");
        bad(ValueType::Url, "http://a:b", "its port is not 1 to 65535");
        bad(ValueType::Url, "http://[::1]:0", "its port is not 1 to 65535");
        bad(ValueType::Url, "http://a b", "it has a space");
        bad(ValueType::Url, "1http://a", "does not begin with a scheme");
        bad(ValueType::Url, "://a", "does not begin with a scheme");
        bad(ValueType::Url, "postgres://u:hush@db:x/y", "\"postgres://u:•••@db:x/y\" is no URL");
        good(ValueType::Origins, {"", "*", "https://a", "https://a:8443,http://b", "https://a http://b",
                                  "https://a, http://b", "https://a,*"});
        bad(ValueType::Origins, "https://a/", "\"https://a/\" is no origin: an origin has no path");
        bad(ValueType::Origins, "https://a,b.example", "\"b.example\" is no origin: it does not begin with a scheme");
        bad(ValueType::Origins, "https://a?x", "an origin has no path");
        bad(ValueType::Origins, "https://u@a", "an origin has no user");
        bad(ValueType::Origins, "https://*.a:x", "its port is not");
    }
    void validates()
    {
        QFETCH(ValueType, type);
        QFETCH(QString, value);
        QFETCH(QString, why);
        const auto result = config::whyInvalid(value, type);
        QCOMPARE(result.has_value(), !why.isEmpty());
        QVERIFY2(result.value_or(QString()).contains(why), qPrintable(result.value_or(QString())));
        const auto secret = config::whyInvalid(value, type, true);
        QCOMPARE(secret.has_value(), result.has_value());
        if (secret)
            QVERIFY2(!secret->contains(u'"') && secret->startsWith("its value is no "_L1), qPrintable(*secret));
    }

    void shortensLongValues()
    {
        const auto why = config::whyInvalid(QString(500, u'x'), ValueType::Port);
        QVERIFY(why && why->size() < 120 && why->contains(u'…'));
    }

    void knowsAnyOrigin()
    {
        QVERIFY(config::allowsAnyOrigin(u"*"_s));
        QVERIFY(config::allowsAnyOrigin(u"https://a, *"_s));
        QVERIFY(!config::allowsAnyOrigin(u"https://*.a"_s));
        QVERIFY(!config::allowsAnyOrigin(QString()));
    }

    void hidesPasswords_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a URL") << u"postgres://u:hush@db/x"_s << u"postgres://u:•••@db/x"_s;
        QTest::newRow("no user") << u"redis://:hush@db"_s << u"redis://:•••@db"_s;
        QTest::newRow("an at in it") << u"a://u:hu@sh@db/x"_s << u"a://u:•••@db/x"_s;
        QTest::newRow("a slash in it") << u"a://u:hu/sh@db/x"_s << u"a://u:•••@db/x"_s;
        QTest::newRow("none") << u"https://u@h:80/x@y"_s << u"https://u@h:80/x@y"_s;
        QTest::newRow("a port") << u"https://h:80/x@y"_s << u"https://h:80/x@y"_s;
        QTest::newRow("no URL") << u"a:b@c"_s << u"a:b@c"_s;
    }
    void hidesPasswords()
    {
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QCOMPARE(config::withoutPassword(value), shown);
        QCOMPARE(config::hasPassword(value), value != shown);
    }
};

QTEST_GUILESS_MAIN(TestValueTypes)
#include "tst_valuetypes.moc"
