// SPDX-License-Identifier: Apache-2.0
#include "config/covered.h"

#include <QTest>

using namespace slipway;
using namespace slipway::config;
using namespace Qt::StringLiterals;

class TestCovered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void covers_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"LEVEL"_s << u"info"_s << u"info"_s;
        QTest::newRow("password by its name") << u"SMTP_PASSWORD"_s << u"hunter2"_s << u"•••••"_s;
        QTest::newRow("signing key") << u"SIGNING_KEY"_s << u"hunter2"_s << u"•••••"_s;
        QTest::newRow("a service's own") << u"api: SMTP_PASS"_s << u"hunter2"_s << u"•••••"_s;
        QTest::newRow("reference") << u"SMTP_PASSWORD"_s << u"secret:SMTP"_s << u"secret:SMTP"_s;
        QTest::newRow("argument") << u"services.api.command"_s << u"run --token=hunter2 --fast"_s
                                  << u"run --token=••••• --fast"_s;
        QTest::newRow("escapes") << u"LEVEL"_s << u"a\u001b[2Jb"_s << u"a�[2Jb"_s;
        QTest::newRow("only sounds like it") << u"PASSWORD_LENGTH"_s << u"12"_s << u"12"_s;
    }
    void covers()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QTEST(covered(key, value, nullptr), "shown");
    }

    void passwordOfAUrl()
    {
        QVERIFY(!covered(u"CACHE_URL"_s, u"redis://:hunter2@cache"_s, nullptr).contains(u"hunter2"_s));
    }

    /// A rule of its own says more than a name.
    void theContractHasTheLastWord()
    {
        const ContractRule open{.key = u"PUBLIC_TOKEN"_s};
        QCOMPARE(covered(u"PUBLIC_TOKEN"_s, u"abc"_s, &open), u"abc"_s);
        const ContractRule closed{.key = u"LEVEL"_s, .isSecret = true};
        QCOMPARE(covered(u"LEVEL"_s, u"abc"_s, &closed), u"•••••"_s);
        const ContractRule pattern{.key = u"*_TOKEN"_s};
        QCOMPARE(covered(u"PUBLIC_TOKEN"_s, u"abc"_s, &pattern), u"•••••"_s);
    }
};

QTEST_APPLESS_MAIN(TestCovered)
#include "tst_covered.moc"
