// SPDX-License-Identifier: Apache-2.0
#include "config/advice.h"
#include "config/proposal.h"
#include "config/valuetypes.h"
#include "project/projectfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

using Environments = std::vector<config::ParityEnvironment>;

/// local, stage, prod; settings as `A=1 B=secret:B`.
Environments environments(const std::vector<const char *> &settings)
{
    static const QStringList names{u"local"_s, u"stage"_s, u"prod"_s};
    Environments result;
    for (size_t i = 0; i < settings.size(); ++i) {
        config::ParityEnvironment environment;
        environment.name = names[static_cast<qsizetype>(i)];
        environment.isProtected = environment.name == "prod"_L1;
        for (const QString &pair : QString::fromUtf8(settings[i]).split(u' ', Qt::SkipEmptyParts)) {
            const QString value = pair.section(u'=', 1);
            environment.settings.push_back(
                {pair.section(u'=', 0, 0), value, u"e.env"_s, 1, value.startsWith("secret:"_L1)});
        }
        result.push_back(environment);
    }
    return result;
}

/// A rule in words: `must-differ secret required url database`.
QString words(const ContractRule &rule)
{
    QStringList words{toWord(rule.agreement)};
    if (!rule.onlyIn.isEmpty())
        words += u"only:"_s + rule.onlyIn.join(u'+');
    if (rule.isSecret)
        words += u"secret"_s;
    if (rule.isRequired)
        words += u"required"_s;
    words += {toWord(rule.type), toWord(rule.category)};
    return words.join(u' ');
}

std::optional<QString> hashOf(const QString &environment, const QString &value)
{
    return value == "secret:SHARED"_L1 ? u"abc"_s : QString(environment + value);
}

} // namespace

class TestProposal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data()
    {
        QTest::addColumn<Environments>("given");
        QTest::addColumn<bool>("areHashed");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const Environments &given, const char *rule, const char *why,
                            bool areHashed = false) {
            QTest::newRow(name) << given << areHashed << QString::fromUtf8(rule) << QString::fromUtf8(why);
        };
        row("same", environments({"A=x", "A=x", "A=x"}), "same required text other", "same in all three environments");
        row("same in both", environments({"A=x", "A=x"}), "same required text other", "same in both environments");
        row("same, missing in one", environments({"A=x", "A=x", ""}), "same text other",
            "same in both environments that have it");
        row("differs everywhere", environments({"A=x", "A=y", "A=z"}), "may-differ required text other",
            "differs everywhere");
        row("differs here and there", environments({"A=x", "A=y", "A=y"}), "may-differ required text other",
            "differs between environments");
        row("only in one", environments({"A=x", "", ""}), "may-differ only:local text other", "only in local");
        row("one environment", environments({"A=x"}), "may-differ text other", "there is one environment yet");
        row("an empty one is not required", environments({"A=", "A=x"}), "may-differ text other", "differs everywhere");
        row("a URL with a password", environments({"DB=a://u:p@h", "DB=a://u:q@h", "DB=a://u:r@h"}),
            "must-differ secret required url database", "differs everywhere and looks like a URL with a password");
        row("a secret's name", environments({"API_TOKEN=1x", "API_TOKEN=2x"}),
            "must-differ secret required text integration", "differs everywhere and is named like a secret");
        row("no secret's name", environments({"TOKEN_COUNT=x", "TOKEN_COUNT=y"}), "may-differ required text other",
            "differs everywhere");
        row("references", environments({"X=secret:L", "X=secret:S"}), "must-differ secret required text other",
            "differs everywhere and is a secret");
        row("one reference", environments({"X=secret:S", "X=secret:S"}), "may-differ secret required text other",
            "the same reference in both environments and is a secret");
        row("one reference, known to be the same", environments({"X=secret:SHARED", "X=secret:SHARED"}),
            "same secret required text other", "same in both environments and is a secret", true);
        row("one reference, known to differ", environments({"X=secret:S", "X=secret:S"}),
            "must-differ secret required text other", "differs everywhere and is a secret", true);
        row("a secret URL", environments({"X_URL=secret:L", "X_URL=secret:S"}),
            "must-differ secret required url integration", "differs everywhere, is a secret and is named like a URL");
        row("a port", environments({"API_PORT=80", "API_PORT=81"}), "may-differ required port integration",
            "differs everywhere and looks like a port");
        row("no port", environments({"API_PORT=80", "API_PORT=eth0"}), "may-differ required text integration",
            "differs everywhere");
        row("origins", environments({"CORS_ORIGINS=*", "CORS_ORIGINS=https://a,https://b"}),
            "may-differ required origins origins", "differs everywhere and looks like a list of origins");
        row("bool", environments({"X=true", "X=false"}), "may-differ required bool other",
            "differs everywhere and looks like yes or no");
        row("a number, not a bool", environments({"X=1", "X=0"}), "may-differ required int other",
            "differs everywhere and looks like a whole number");
        row("a duration", environments({"X=30s", "X=1h30m"}), "may-differ required duration other",
            "differs everywhere and looks like a duration");
        row("a duration by name", environments({"READ_TIMEOUT=30", "READ_TIMEOUT=30"}), "same required duration other",
            "same in both environments and looks like a duration");
    }
    void guesses()
    {
        QFETCH(Environments, given);
        QFETCH(bool, areHashed);
        QFETCH(QString, rule);
        QFETCH(QString, why);
        const auto rules = config::propose(given, areHashed ? config::SecretHash(hashOf) : config::SecretHash());
        QCOMPARE(rules.size(), 1U);
        QCOMPARE(words(rules.front().rule), rule);
        QCOMPARE(rules.front().why, why);
    }

    /// Whatever is there now keeps what is proposed, and the text of it reads back to the same.
    void whatIsThereKeepsIt_data()
    {
        QTest::addColumn<Environments>("given");
        guessesRows();
        QTest::newRow("all kinds") << environments(
            {"A=1 DB_URL=a://u:p@h P_PORT=1 F_ENABLED=true X=secret:X E= ODD.KEY-[1]=x O_ORIGINS=",
             "A=2 DB_URL=a://u:q@h P_PORT=1 F_ENABLED=off X=secret:X E=1 T=5s",
             "A=2 DB_URL=a://u:q@h P_PORT=abc F_ENABLED=on X=secret:Y E=1 O_ORIGINS=https://a"});
    }
    void whatIsThereKeepsIt()
    {
        QFETCH(Environments, given);
        QTemporaryDir folder;
        QFile compose(folder.filePath(u"compose.yaml"_s));
        QVERIFY(compose.open(QIODevice::WriteOnly));
        const QString file = folder.filePath(u"slipway.yaml"_s);
        QByteArray text = "name: a\ncompose: compose.yaml\nenvironments:\n";
        for (const auto &environment : given) {
            const QByteArray name = environment.name.toUtf8();
            text += "- {name: " + name + ", hosts: [" + name + "-1], directory: /x, compose-project: c}\n";
        }
        const auto rules = config::propose(given);
        const auto written = project::withContract(text, file, rules);
        QVERIFY2(written, qPrintable(written ? QString() : toText(written.error())));
        const auto project = project::parse(*written, file);
        QVERIFY(project);
        const ConfigMatrix matrix =
            config::judge({.contract = project->contract, .environments = given, .secretHash = {}, .today = {}});
        for (const Violation &violation : matrix.violations)
            QVERIFY2(!violation.denies, qPrintable(violation.why));
    }

    void tellsNoSecret()
    {
        const auto rules = config::propose(
            environments({"A_TOKEN=sentinel1 B=a://u:sentinel2@h", "A_TOKEN=sentinel3 B=a://u:sentinel4@h"}));
        QVERIFY(!project::contractText(rules).contains("sentinel"));
    }

    void isSortedByCategory()
    {
        const auto rules = config::propose(environments({"Z=1 DB_B=1 A=1 DB_A=1 FEATURE_A=1"}));
        QStringList keys;
        for (const auto &rule : rules)
            keys += rule.rule.key;
        QCOMPARE(keys, (QStringList{u"DB_A"_s, u"DB_B"_s, u"FEATURE_A"_s, u"A"_s, u"Z"_s}));
    }

    void advisesOnNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("login") << u"HOME"_s << u"APP_HOME"_s;
        QTest::newRow("user") << u"USER"_s << u"login"_s;
        QTest::newRow("compose") << u"COMPOSE_FILE"_s << u"Compose reads COMPOSE_FILE"_s;
        QTest::newRow("docker") << u"DOCKER_HOST"_s << u"another engine"_s;
        QTest::newRow("another name") << u"HOME_URL"_s << QString();
        QTest::newRow("a beginning") << u"DOCKERFILE"_s << QString();
    }
    void advisesOnNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        const auto advices = config::advise(environments({qPrintable(name + u"=1"), ""}));
        const auto advice = std::ranges::find(advices, name, &config::Advice::subject);
        QCOMPARE(advice != advices.end(), !words.isEmpty());
        if (!words.isEmpty())
            QVERIFY2(advice->words.contains(words), qPrintable(advice->words));
    }

    void advisesOnGrowth()
    {
        const auto general = [](const char *settings) {
            QStringList words;
            for (const auto &advice : config::advise(environments({settings}))) {
                if (advice.subject.isEmpty())
                    words += advice.words;
            }
            return words.join(u' ');
        };
        QVERIFY(general("A=1").contains("request IDs"_L1) && general("A=1").contains("logs"_L1) &&
                general("A=1").contains("timeout"_L1));
        QVERIFY(!general("LOG_FORMAT=json").contains("logs"_L1));
        QVERIFY(!general("REQUEST_ID_HEADER=x").contains("request IDs"_L1));
        QVERIFY(!general("HTTP_TIMEOUT=5s").contains("is a timeout"_L1));
        QVERIFY(general("").isEmpty());
    }

    void advisesOnServices()
    {
        const auto of = [](const QByteArray &service) {
            Environments given = environments({"", ""});
            given[0].rendered =
                QJsonDocument::fromJson(QByteArray("{'services': {'api': " + service + "}}").replace('\'', '"'))
                    .object();
            QStringList words;
            for (const auto &advice : config::advise(given)) {
                if (advice.subject == "services.api"_L1)
                    words += advice.words;
            }
            return words.join(u' ');
        };
        const QString bare = of("{'image': 'i'}");
        QVERIFY(bare.contains("memory"_L1) && bare.contains("cpus"_L1) && bare.contains("no healthcheck"_L1));
        const QString good = of("{'deploy': {'resources': {'limits': {'memory': '1', 'cpus': 1}}}, 'healthcheck': "
                                "{'test': ['CMD', 'x'], 'timeout': '3s'}}");
        QVERIFY2(good.isEmpty(), qPrintable(good));
        QVERIFY(of("{'mem_limit': '1', 'cpus': 1, 'healthcheck': {'test': ['CMD', 'x']}}").contains("no timeout"_L1));
        QVERIFY(of("{'healthcheck': {'disable': true}}").contains("no healthcheck"_L1));
        QVERIFY(of("{'healthcheck': {'test': ['NONE']}}").contains("no healthcheck"_L1));
    }

private:
    static void guessesRows()
    {
        QTest::newRow("ports") << environments({"API_PORT=80", "API_PORT=81"});
        QTest::newRow("secrets") << environments({"X=secret:S", "X=secret:S"});
        QTest::newRow("passwords") << environments({"DB=a://u:p@h", "DB=a://u:q@h", "DB=a://u:p@h"});
        QTest::newRow("empty") << environments({"A_PORT= B=", "A_PORT=1 B=1"});
        QTest::newRow("only") << environments({"A=1", "", ""});
        QTest::newRow("durations") << environments({"A=5s", "A=", "A=1h"});
    }
};

QTEST_GUILESS_MAIN(TestProposal)
#include "tst_proposal.moc"
