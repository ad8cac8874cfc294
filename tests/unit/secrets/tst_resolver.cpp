// SPDX-License-Identifier: Apache-2.0
#include "secrets/resolver.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

secrets::Resolver command(const QStringList &words, const std::shared_ptr<config::Masker> &masker,
                          std::chrono::milliseconds within = 30s)
{
    return {SecretSource{SecretSource::Kind::Command, words}, masker, within};
}

} // namespace

class TestResolver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_masker = std::make_shared<config::Masker>(); }

    void readsTheEnvironment()
    {
        qputenv("SLIPWAY_TEST_TOKEN", "s3cr3t-välue");
        const secrets::Resolver resolver({}, m_masker);
        const auto value = resolver.resolve(u"SLIPWAY_TEST_TOKEN"_s);
        QVERIFY(value);
        QCOMPARE(*value, u"s3cr3t-välue"_s);
        QCOMPARE(m_masker->mask(u"is s3cr3t-välue."_s), u"is •••."_s);
        qunsetenv("SLIPWAY_TEST_TOKEN");
    }

    void saysWhereItLooked_data()
    {
        QTest::addColumn<bool>("isEmpty");
        QTest::addColumn<QString>("why");
        QTest::newRow("not set") << false << u"the variable SLIPWAY_TEST_TOKEN is not set"_s;
        QTest::newRow("empty") << true << u"the variable SLIPWAY_TEST_TOKEN is empty"_s;
    }

    void saysWhereItLooked()
    {
        QFETCH(bool, isEmpty);
        QFETCH(QString, why);
        if (isEmpty)
            qputenv("SLIPWAY_TEST_TOKEN", "");
        const auto value = secrets::Resolver({}, m_masker).resolve(u"SLIPWAY_TEST_TOKEN"_s);
        qunsetenv("SLIPWAY_TEST_TOKEN");
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::NotFound);
        QVERIFY2(value.error().why.contains(why), qPrintable(value.error().why));
        QVERIFY(value.error().cure.contains("SLIPWAY_TEST_TOKEN"_L1));
    }

    void runsACommand_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("value");
        QTest::newRow("newline") << QStringList{u"echo"_s, u"pw-{name}"_s} << u"pw-A/b"_s;
        QTest::newRow("none") << QStringList{u"printf"_s, u"%s"_s, u"{name}{name}"_s} << u"A/bA/b"_s;
        QTest::newRow("only one") << QStringList{u"printf"_s, u"{name}\n\n"_s} << u"A/b\n"_s;
        QTest::newRow("no shell") << QStringList{u"echo"_s, u"$HOME;{name}"_s} << u"$HOME;A/b"_s;
    }

    void runsACommand()
    {
        QFETCH(QStringList, words);
        const auto value = command(words, m_masker).resolve(u"A/b"_s);
        QVERIFY2(value, qPrintable(value ? QString() : toText(value.error())));
        QTEST(*value, "value");
        QCOMPARE(m_masker->mask(*value), u"•••"_s);
    }

    void tellsACommandThatFails()
    {
        m_masker->add(u"known-secret"_s);
        const auto value =
            command({u"sh"_s, u"-c"_s, u"echo leaked; echo known-secret: no entry {name} >&2; exit 3"_s}, m_masker)
                .resolve(u"A"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::NotFound);
        QVERIFY(value.error().why.contains("exit code 3"_L1));
        QVERIFY(value.error().why.contains(u"\n•••: no entry A"_s));
        QVERIFY(!value.error().why.section(u'\n', 1).contains("leaked"_L1));
        QVERIFY(!value.error().cure.isEmpty());
    }

    void tellsACommandThatPrintsNothing()
    {
        const auto value = command({u"true"_s, u"{name}"_s}, m_masker).resolve(u"A"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::NotFound);
        QVERIFY(value.error().why.contains("printed nothing"_L1));
    }

    void tellsAProgramThatIsMissing()
    {
        const auto value = command({u"slipway-no-such-program"_s, u"{name}"_s}, m_masker).resolve(u"A"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::LocalIo);
        QVERIFY(value.error().cure.contains("Install slipway-no-such-program"_L1));
    }

    void endsAtItsTime()
    {
        QElapsedTimer timer;
        timer.start();
        const auto value = command({u"sleep"_s, u"60"_s}, m_masker, 200ms).resolve(u"A"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::TimedOut);
        QVERIFY(value.error().why.contains("0.2 s"_L1));
        QVERIFY(timer.elapsed() < 20'000);
    }

    void canBeCancelled()
    {
        std::stop_source source;
        const auto resolver = command({u"sleep"_s, u"60"_s}, m_masker);
        Result<QString> value;
        QElapsedTimer timer;
        timer.start();
        std::jthread worker([&] { value = resolver.resolve(u"A"_s, source.get_token()); });
        source.request_stop();
        worker.join();
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void refusesANameThatIsAnOption()
    {
        const auto value = command({u"echo"_s, u"{name}"_s}, m_masker).resolve(u"--all"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::InvalidInput);
    }

    void resolvesOnlyReferences()
    {
        const auto resolver = command({u"echo"_s, u"value of {name}"_s}, m_masker);
        QCOMPARE(*resolver.resolveValue(u"plain"_s), u"plain"_s);
        QCOMPARE(*resolver.resolveValue(u"secret:A"_s), u"value of A"_s);
        QCOMPARE(*resolver.resolveValue(u"x secret:A"_s), u"x secret:A"_s);
        QCOMPARE(m_masker->mask(u"plain"_s), u"plain"_s);
    }

private:
    std::shared_ptr<config::Masker> m_masker;
};

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
