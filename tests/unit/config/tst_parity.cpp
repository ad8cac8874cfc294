// SPDX-License-Identifier: Apache-2.0
#include "config/parity.h"

#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

using Class = ConfigCell::Class;

namespace {

const QDate today(2026, 6, 15);

/// local, stage and prod, which is protected; `A=1 B=secret:B` for each.
config::ParityInput input(const std::vector<const char *> &settings, const std::vector<ContractRule> &rules = {},
                          const std::vector<Approval> &approvals = {})
{
    static const QStringList names{u"local"_s, u"stage"_s, u"prod"_s, u"four"_s};
    config::ParityInput result;
    result.contract = {.rules = rules, .approvals = approvals};
    result.today = today;
    for (size_t i = 0; i < settings.size(); ++i) {
        config::ParityEnvironment environment;
        environment.name = names[static_cast<qsizetype>(i)];
        environment.isProtected = environment.name == "prod"_L1;
        int line = 0;
        for (const QString &pair : QString::fromUtf8(settings[i]).split(u' ', Qt::SkipEmptyParts)) {
            const QString value = pair.section(u'=', 1);
            environment.settings.push_back({pair.section(u'=', 0, 0), value, u"env/%1.env"_s.arg(environment.name),
                                            ++line, value.startsWith("secret:"_L1)});
        }
        result.environments.push_back(environment);
    }
    return result;
}

Approval approval(const char *key, QDate expires = {}, const QStringList &environments = {u"prod"_s})
{
    return {.key = QString::fromUtf8(key),
            .environments = environments,
            .reason = u"Partners"_s,
            .owner = u"ana"_s,
            .expires = expires};
}

/// \a text with ' for ": moc 6.8 loses its way in raw strings.
QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

/// Documents for the environments of \a of, one each.
config::ParityInput rendered(config::ParityInput of, const std::vector<QByteArray> &documents)
{
    for (size_t i = 0; i < documents.size(); ++i) {
        if (!documents[i].isEmpty())
            of.environments[i].rendered = json(documents[i]);
    }
    return of;
}

const ConfigRow *rowOf(const ConfigMatrix &matrix, const char *key)
{
    const auto row = std::ranges::find(matrix.rows, QString::fromUtf8(key), &ConfigRow::key);
    return row == matrix.rows.end() ? nullptr : &*row;
}

/// The classes of a row in short: `same, not approved, missing`.
QString classes(const ConfigRow *row)
{
    QStringList words;
    for (const ConfigCell &cell : row ? row->cells : std::vector<ConfigCell>())
        words += toWord(cell.what);
    return words.join(", "_L1);
}

/// What denies, then what warns, a line each; warnings begin with `! `.
QStringList sentences(const ConfigMatrix &matrix)
{
    QStringList lines;
    for (const Violation &violation : matrix.violations)
        lines += (violation.denies ? QString() : u"! "_s) + violation.why;
    return lines;
}

const ContractRule same{.key = u"A"_s, .agreement = Agreement::Same};
const ContractRule mustDiffer{.key = u"A"_s, .agreement = Agreement::MustDiffer};
const ContractRule secretMustDiffer{.key = u"A"_s, .agreement = Agreement::MustDiffer, .isSecret = true};
const ContractRule required{.key = u"A"_s, .isRequired = true};
const ContractRule onlyLocal{.key = u"A"_s, .onlyIn = {u"local"_s}};
const ContractRule origins{.key = u"A"_s, .type = ValueType::Origins};
const ContractRule port{.key = u"A"_s, .isRequired = true, .type = ValueType::Port};

} // namespace

class TestParity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAKey_data()
    {
        QTest::addColumn<config::ParityInput>("given");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("why");
        const auto row = [](const char *name, const config::ParityInput &given, const char *wanted,
                            const QStringList &why = {}) {
            QTest::newRow(name) << given << QString::fromUtf8(wanted) << why;
        };
        const ContractRule other{.key = u"OTHER"_s};

        row("no contract, same", input({"A=1", "A=1", "A=1"}), "same, same, same");
        row("no contract, differs", input({"A=1", "A=1", "A=2"}), "same, same, allowed");
        row("no contract, missing", input({"A=1", "A=1", ""}), "same, same, not set");
        row("no rule, differs", input({"A=1", "A=2", "A=3"}, {other}), "same, allowed, allowed");
        row("no rule, missing in one", input({"A=1", "A=1", ""}, {other}), "same, same, missing",
            {u"! A is missing in prod: 2 of 3 environments have it"_s});
        row("no rule, in one only", input({"A=1", "", ""}, {other}), "same, not set, not set");
        row("no rule, in half", input({"A=1", ""}, {other}), "same, not set");

        row("same and is", input({"A=1", "A=1", "A=1"}, {same}), "same, same, same");
        row("same and one is not", input({"A=1", "A=1", "A=2"}, {same}), "same, same, not approved",
            {u"A \"2\" in prod is not approved: \"1\" in local"_s});
        row("same, most win over the first", input({"A=2", "A=1", "A=1"}, {same}), "not approved, same, same",
            {u"A \"2\" in local is not approved: \"1\" in stage"_s});
        row("same, a tie goes to the first", input({"A=1", "A=2"}, {same}), "same, not approved",
            {u"A \"2\" in stage is not approved: \"1\" in local"_s});
        row("same, not everywhere", input({"A=1", "", "A=1"}, {same}), "same, not set, same");
        row("same, approved", input({"A=1", "A=1", "A=2"}, {same}, {approval("A")}), "same, same, approved");
        row("same, approved until today", input({"A=1", "A=1", "A=2"}, {same}, {approval("A", today)}),
            "same, same, approved");
        row("same, expired", input({"A=1", "A=1", "A=2"}, {same}, {approval("A", today.addDays(-1))}),
            "same, same, not approved",
            {u"A \"2\" in prod is not approved: \"1\" in local; the approval of ana expired on 2026-06-14"_s});
        row("same, approved elsewhere", input({"A=1", "A=1", "A=2"}, {same}, {approval("A", {}, {u"stage"_s})}),
            "same, same, not approved", {u"A \"2\" in prod is not approved: \"1\" in local"_s});
        row("who may differ is no measure", input({"A=1", "A=2"}, {same}, {approval("A", {}, {u"local"_s})}),
            "approved, same");
        row("all may differ", input({"A=1", "A=2"}, {same}, {approval("A", {}, {})}), "same, approved");

        row("must differ and does", input({"A=1", "A=2", "A=3"}, {mustDiffer}), "allowed, allowed, allowed");
        row("must differ and does not", input({"A=1", "A=2", "A=2"}, {mustDiffer}),
            "allowed, not approved, not approved", {u"A in prod is the same as in stage, and must differ"_s});
        row("must differ, all the same", input({"A=1", "A=1", "A=1"}, {mustDiffer}),
            "not approved, not approved, not approved",
            {u"A in stage is the same as in local, and must differ"_s,
             u"A in prod is the same as in local, and must differ"_s});
        row("must differ, approved", input({"A=1", "A=2", "A=2"}, {mustDiffer}, {approval("A")}),
            "allowed, allowed, approved");
        row("must differ, alone", input({"A=1", "", ""}, {mustDiffer}), "same, not set, not set");

        row("required", input({"A=1", "", "A=1"}, {required}), "same, missing, same",
            {u"A is required and missing in stage"_s});
        row("required, nowhere", input({"B=1", "B=1"}, {required}), "missing, missing",
            {
                u"A is required and missing in local"_s,
                u"A is required and missing in stage"_s,
            });
        row("required, approved", input({"A=1", "A=1", ""}, {required}, {approval("A")}), "same, same, approved");
        row("required where it may be",
            input({"A=1", ""}, {{.key = u"A"_s, .onlyIn = {u"local"_s}, .isRequired = true}}), "same, not set");

        row("only there", input({"A=1", "", ""}, {onlyLocal}), "same, not set, not set");
        row("not only there", input({"A=1", "", "A=1"}, {onlyLocal}), "same, not set, extra",
            {u"A is in prod, and may only be in local"_s});
        row("not only there, approved", input({"A=1", "", "A=1"}, {onlyLocal}, {approval("A")}),
            "same, not set, approved");

        row("a port", input({"A=1", "A=x", "A=2"}, {port}), "same, invalid, allowed",
            {u"A in stage: \"x\" is no port: 1 to 65535"_s});
        row("a port cannot be approved", input({"A=1", "A=1", "A=x"}, {port}, {approval("A")}), "same, same, invalid",
            {u"A in prod: \"x\" is no port: 1 to 65535"_s});
        row("required and empty", input({"A=1", "A="}, {required}), "same, invalid",
            {u"A in stage: it is required, and empty"_s});
        row("a secret port is not known", input({"A=secret:X", "A=secret:Y"}, {port}), "same, allowed");
        row("any origin where it may be", input({"A=*", "A=https://a", "A=https://b"}, {origins}),
            "same, allowed, allowed");
        row("any origin in prod", input({"A=http://l", "A=https://a", "A=*"}, {origins}), "same, allowed, not approved",
            {u"A \"*\" in prod is not approved: any origin"_s});
        row("any origin, approved", input({"A=http://l", "A=https://a", "A=*"}, {origins}, {approval("A")}),
            "same, allowed, approved");

        row("a secret, plain", input({"A=secret:L", "A=hush", "A=secret:P"}, {secretMustDiffer}),
            "allowed, allowed, allowed", {u"! A stands in env/stage.env:1 as plain text"_s});
        row("secrets, the same reference", input({"A=secret:X", "A=secret:Y", "A=secret:Y"}, {secretMustDiffer}),
            "allowed, not approved, not approved", {u"A in prod is the same secret as in stage, and must differ"_s});
        row("a pattern's rule", input({"A=1", "A=2"}, {{.key = u"*"_s, .agreement = Agreement::Same}}),
            "same, not approved", {u"A \"2\" in stage is not approved: \"1\" in local"_s});
    }
    void judgesAKey()
    {
        QFETCH(config::ParityInput, given);
        QFETCH(QString, wanted);
        QFETCH(QStringList, why);
        const ConfigMatrix matrix = config::judge(given);
        QCOMPARE(classes(rowOf(matrix, "A")), wanted);
        QCOMPARE(sentences(matrix), why);
        for (const Violation &violation : matrix.violations)
            QVERIFY(!violation.lift.isEmpty() && violation.lift.endsWith(u'.') && violation.lift.front().isUpper());
    }

    void tellsSourceNoteAndLift()
    {
        const ConfigMatrix matrix = config::judge(input({"B=1 A=1", "B=1 A=1", "B=2 A=2"},
                                                        {same, {.key = u"B"_s, .agreement = Agreement::Same}},
                                                        {approval("A", QDate(2027, 3, 31))}));
        const ConfigCell &approved = rowOf(matrix, "A")->cells[2];
        QCOMPARE(approved.note, u"approved: Partners · ana · until 2027-03-31"_s);
        QCOMPARE(approved.source, u"env/prod.env:2"_s);
        QCOMPARE(approved.value, u"2"_s);
        QVERIFY(approved.mends.empty());
        const ConfigCell &refused = rowOf(matrix, "B")->cells[2];
        QCOMPARE(refused.note, u"not as in local"_s);
        QCOMPARE(refused.mends, std::vector{Mend::Approve});
        QCOMPARE(rowOf(matrix, "B")->rule, u"same"_s);
        QCOMPARE(matrix.violations.front().lift,
                 u"Give prod the same value, or approve it with `slipway approve B --in prod --reason …`."_s);
        QCOMPARE(matrix.columns[2].title(), u"PROD"_s);
    }

    void rulesInWords_data()
    {
        QTest::addColumn<ContractRule>("rule");
        QTest::addColumn<QString>("words");
        QTest::newRow("default") << ContractRule{.key = u"A"_s} << u"may differ"_s;
        QTest::newRow("secret") << secretMustDiffer << u"must differ · secret"_s;
        QTest::newRow("required") << required << u"required"_s;
        QTest::newRow("origins") << origins << u"may differ · list of origins"_s;
        QTest::newRow("only") << onlyLocal << u"only in local"_s;
        QTest::newRow("all") << ContractRule{.key = u"A"_s,
                                             .agreement = Agreement::Same,
                                             .onlyIn = {u"local"_s, u"stage"_s},
                                             .isRequired = true,
                                             .isSecret = true,
                                             .type = ValueType::Url}
                             << u"only in local, stage · same · required · secret · URL"_s;
    }
    void rulesInWords()
    {
        QFETCH(ContractRule, rule);
        QFETCH(QString, words);
        QCOMPARE(rowOf(config::judge(input({"A=1"}, {rule})), "A")->rule, words);
    }

    void sortsByCategoryThenKey()
    {
        const ConfigMatrix matrix =
            config::judge(input({"Z=1 FEATURE_X=1 DB_B=1 DB_A=1 CORS_ORIGINS=1 API_URL=1 A=1"}));
        QStringList keys;
        for (const ConfigRow &row : matrix.rows)
            keys += row.key;
        QCOMPARE(keys,
                 (QStringList{u"DB_A"_s, u"DB_B"_s, u"CORS_ORIGINS"_s, u"API_URL"_s, u"FEATURE_X"_s, u"A"_s, u"Z"_s}));
    }

    void comparesSecretsByHash()
    {
        auto given = input({"A=secret:A", "A=secret:A", "A=plain-sentinel"}, {secretMustDiffer});
        given.secretHash = [](const QString &environment, const QString &value) -> std::optional<QString> {
            return environment == "prod"_L1    ? (value == "plain-sentinel"_L1 ? u"aaa111"_s : QString())
                   : environment == "local"_L1 ? u"aaa111"_s
                                               : u"bbb222"_s;
        };
        const ConfigMatrix matrix = config::judge(given);
        const ConfigRow *row = rowOf(matrix, "A");
        QVERIFY(row->isSecret);
        QCOMPARE(row->cells[0].value, u"••••• aaa"_s);
        QCOMPARE(row->cells[1].value, u"••••• bbb"_s);
        QCOMPARE(classes(row), u"not approved, allowed, not approved"_s);
        QCOMPARE(sentences(matrix).front(), u"A in prod is the same as in local, and must differ"_s);
        QVERIFY(!QJsonDocument(toJson(matrix)).toJson().contains("sentinel"));
    }

    void comparesReferencesWhenAHashIsNotKnown()
    {
        auto given = input({"A=secret:X", "A=secret:Y", "A=secret:Y"}, {{.key = u"A"_s, .agreement = Agreement::Same}});
        given.secretHash = [](const QString &environment, const QString &) {
            return environment == "prod"_L1 ? std::nullopt : std::optional(u"abc"_s);
        };
        const ConfigMatrix matrix = config::judge(given);
        QCOMPARE(classes(rowOf(matrix, "A")), u"not approved, same, same"_s);
        QCOMPARE(rowOf(matrix, "A")->cells[2].value, u"•••••"_s);
        QCOMPARE(sentences(matrix), QStringList{u"A in local is not approved: another value than in stage"_s});
    }

    void showsNoPasswordOfAUrl()
    {
        const ConfigMatrix matrix = config::judge(input({"A=a://u:sentinel@h", "A=a://u:sentinel2@h"}, {same}));
        QVERIFY(!QJsonDocument(toJson(matrix)).toJson().contains("sentinel"));
        QCOMPARE(classes(rowOf(matrix, "A")), u"same, not approved"_s);
    }

    void hidesAPlainSecretWhereverItIs()
    {
        const auto document = [](const char *secret) -> QByteArray {
            return QByteArray("{'services': {'api': {'command': ['run', '--token=") + secret +
                   "'], 'environment': {'URL': 'https://x/?token=" + secret + "'}}}}";
        };
        const ContractRule token{.key = u"TOKEN"_s, .isSecret = true, .type = ValueType::Origins};
        const ContractRule url{.key = u"URL"_s, .agreement = Agreement::Same, .type = ValueType::Port};
        const ConfigMatrix matrix =
            config::judge(rendered(input({"TOKEN=sentinel-1*", "TOKEN=sentinel-2", "TOKEN=*,sentinel-3"}, {token, url}),
                                   {document("sentinel-1*"), document("sentinel-2"), document("sentinel-4")}));
        const QByteArray text = QJsonDocument(toJson(matrix)).toJson();
        QCOMPARE(rowOf(matrix, "services.api.command")->cells[0].value, u"[1]=--token=•••"_s);
        QVERIFY2(!text.contains("sentinel-1") && !text.contains("sentinel-2") && !text.contains("sentinel-3"),
                 text.constData());
        QVERIFY(text.contains("sentinel-4")); // which nothing calls a secret
    }

    void findsValuesOfServices_data()
    {
        QTest::addColumn<config::ParityInput>("given");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QStringList>("why");
        const ContractRule level{.key = u"LEVEL"_s, .agreement = Agreement::Same};
        const auto one = [](const QByteArray &environment) -> QByteArray {
            return QByteArray("{'services': {'api': {'image': 'i', 'environment': {" + environment + "}}}}");
        };
        QTest::newRow("from the settings")
            << rendered(input({"A=1", "A=2"}, {level}), {one("'A': '1'"), one("'A': '2'")}) << u"A: same, allowed"_s
            << QStringList();
        QTest::newRow("a dollar is two") << rendered(input({"A=a$b", "A=a$b"}),
                                                     {one("'A': 'a$$b'"), one("'A': 'a$$b'")})
                                         << u"A: same, same"_s << QStringList();
        QTest::newRow("of the compose file")
            << rendered(input({"", ""}, {level}),
                        {one("'LEVEL': 'info', 'N': 1, 'X': null"), one("'LEVEL': 'debug', 'N': 1")})
            << u"LEVEL: same, not approved; N: same, same"_s
            << QStringList{u"LEVEL \"debug\" in stage is not approved: \"info\" in local"_s};
        QTest::newRow("beside a setting")
            << rendered(input({"LEVEL=info", "LEVEL=info"}, {level}), {one("'LEVEL': 'info'"), one("'LEVEL': 'debug'")})
            << u"LEVEL: same, same; api: LEVEL: same, not approved"_s
            << QStringList{u"api: LEVEL \"debug\" in stage is not approved: \"info\" in local"_s};
        QTest::newRow("services disagree")
            << rendered(input({"", ""}),
                        {"{'services': {'a': {'environment': {'X': '1'}}, 'b': {'environment': {'X': '2'}}}}",
                         "{'services': {'a': {'environment': {'X': '1'}}, 'b': {'environment': {'X': '2'}}}}"})
            << u"a: X: same, same; b: X: same, same"_s << QStringList();
        QTest::newRow("one is not known")
            << rendered(input({"", "", ""}, {{.key = u"X"_s, .isRequired = true}}), {one("'X': '1'"), {}, one("")})
            << u"X: same, not set, missing"_s << QStringList{u"X is required and missing in prod"_s};
    }
    void findsValuesOfServices()
    {
        QFETCH(config::ParityInput, given);
        QFETCH(QString, rows);
        QFETCH(QStringList, why);
        const ConfigMatrix matrix = config::judge(given);
        QStringList found;
        for (const ConfigRow &row : matrix.rows)
            found += row.key + u": "_s + classes(&row);
        QCOMPARE(found.join("; "_L1), rows);
        QCOMPARE(sentences(matrix), why);
        for (const ConfigRow &row : matrix.rows) {
            if (row.key != "A"_L1 && row.key != "LEVEL"_L1)
                QCOMPARE(row.cells[0].source, u"compose.yaml"_s);
        }
    }

    void aSecretOfAServiceIsMasked()
    {
        const QByteArray document =
            "{'services': {'db': {'environment': {'POSTGRES_PASSWORD': 'secret:DB_PASSWORD'}}}}";
        const ConfigMatrix matrix = config::judge(rendered(input({"", ""}), {document, document}));
        QVERIFY(rowOf(matrix, "POSTGRES_PASSWORD")->isSecret);
        QCOMPARE(rowOf(matrix, "POSTGRES_PASSWORD")->cells[0].value, u"•••••"_s);
    }

    void comparesWhatIsRendered_data()
    {
        QTest::addColumn<config::ParityInput>("given");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("why");
        const ContractRule other{.key = u"OTHER"_s};
        const auto api = [](const QByteArray &fields) {
            return QByteArray("{'name': 'p', 'services': {'api': {" + fields + "}}}");
        };
        const auto ports = [&](const QByteArray &port, const QByteArray &target = "8000") {
            return api("'image': 'i', 'ports': [{'target': " + target + ", 'published': '" + port + "'}]");
        };
        const auto row = [](const char *name, const config::ParityInput &given, const char *key, const char *wanted,
                            const QStringList &why = {}) {
            QTest::newRow(name) << given << QString::fromUtf8(key) << QString::fromUtf8(wanted) << why;
        };
        row("nothing differs", rendered(input({"", ""}, {other}), {ports("80"), ports("80")}), "services.api.ports",
            "");
        row("only one is known", rendered(input({"", ""}, {other}), {ports("80"), {}}), "services.api.ports", "");
        row("another port", rendered(input({"", "", ""}, {other}), {ports("80"), ports("80"), ports("81")}),
            "services.api.ports", "same, same, not approved",
            {u"services.api.ports \"[0].published=81\" in prod is not approved: \"[0].published=80\" in local"_s});
        row("no contract", rendered(input({"", ""}), {ports("80"), ports("81")}), "services.api.ports",
            "same, allowed");
        row("two of one port", rendered(input({"", ""}, {other}), {ports("80"), ports("81", "9")}),
            "services.api.ports", "same, not approved",
            {u"services.api.ports \"[0].published=81, [0].target=9\" in stage is not approved: \"[0].published=80, [0].target=8000\" in local"_s});
        row("approved",
            rendered(input({"", "", ""}, {other}, {approval("services.api.ports")}),
                     {ports("80"), ports("80"), ports("81")}),
            "services.api.ports", "same, same, approved");
        row("approved above",
            rendered(input({"", "", ""}, {other}, {approval("services.api")}), {ports("80"), ports("80"), ports("81")}),
            "services.api.ports", "same, same, approved");
        row("approved by part",
            rendered(input({"", "", ""}, {other}, {approval("services.api.ports[0].published")}),
                     {ports("80"), ports("80"), ports("81")}),
            "services.api.ports", "same, same, approved");
        row("approved for another part",
            rendered(input({"", "", ""}, {other}, {approval("services.api.ports[0].target")}),
                     {ports("80"), ports("80"), ports("81")}),
            "services.api.ports", "same, same, not approved",
            {u"services.api.ports \"[0].published=81\" in prod is not approved: \"[0].published=80\" in local"_s});
        row("approved in part",
            rendered(input({"", "", ""}, {other}, {approval("services.api.ports[0].target")}),
                     {ports("80"), ports("80"), ports("81", "9")}),
            "services.api.ports", "same, same, not approved",
            {u"services.api.ports \"[0].published=81, [0].target=9\" in prod is not approved: \"[0].published=80, [0].target=8000\" in local"_s});
        row("expired",
            rendered(input({"", "", ""}, {other}, {approval("services.api.ports", today.addDays(-1))}),
                     {ports("80"), ports("80"), ports("81")}),
            "services.api.ports", "same, same, not approved",
            {u"services.api.ports \"[0].published=81\" in prod is not approved: \"[0].published=80\" in local; the approval of ana expired on 2026-06-14"_s});
        row("from a setting", rendered(input({"P=80", "P=81"}, {other}), {ports("80"), ports("81")}),
            "services.api.ports", "same, allowed");
        row("a setting that says something else",
            rendered(input({"P=80", "P=82"}, {other}), {ports("80"), ports("81")}), "services.api.ports",
            "same, not approved",
            {u"services.api.ports \"[0].published=81\" in stage is not approved: \"[0].published=80\" in local"_s});
        row("no setting but its beginning", rendered(input({"P=8", "P=9"}, {other}), {ports("80"), ports("90")}),
            "services.api.ports", "same, not approved",
            {u"services.api.ports \"[0].published=90\" in stage is not approved: \"[0].published=80\" in local"_s});
        row("a setting with a default", rendered(input({"", "P=81"}, {other}), {ports("80"), ports("81")}),
            "services.api.ports", "same, allowed");
        row("from two settings",
            rendered(input({"R=a T=1", "R=b T=2"}, {other}), {api("'image': 'a/i:1'"), api("'image': 'b/i:2'")}),
            "services.api.image", "same, allowed");
        row("from two settings, and something else",
            rendered(input({"R=a T=1", "R=b T=2"}, {other}), {api("'image': 'a/i:1'"), api("'image': 'b/j:2'")}),
            "services.api.image", "same, not approved",
            {u"services.api.image \"b/j:2\" in stage is not approved: \"a/i:1\" in local"_s});
        row("an image", rendered(input({"", ""}, {other}), {api("'image': 'i:1'"), api("'image': 'i:2'")}),
            "services.api.image", "same, not approved",
            {u"services.api.image \"i:2\" in stage is not approved: \"i:1\" in local"_s});
        row("a deep one",
            rendered(input({"", ""}, {other}), {api("'deploy': {'resources': {'limits': {'memory': '1'}}}"),
                                                api("'deploy': {'resources': {'limits': {'memory': '2'}}}")}),
            "services.api.deploy.resources.limits.memory", "same, not approved",
            {u"services.api.deploy.resources.limits.memory \"2\" in stage is not approved: \"1\" in local"_s});
        row("two deep ones",
            rendered(input({"", ""}, {other}),
                     {api("'deploy': {'resources': {'limits': {'memory': '1', 'memoryswap': '1'}}}"),
                      api("'deploy': {'resources': {'limits': {'memory': '2', 'memoryswap': '2'}}}")}),
            "services.api.deploy.resources.limits", "same, not approved",
            {u"services.api.deploy.resources.limits \"memory=2, memoryswap=2\" in stage is not approved: \"memory=1, memoryswap=1\" in local"_s});
        row("one has it",
            rendered(input({"", "", ""}, {other}),
                     {api("'image': 'i'"), api("'image': 'i'"), api("'image': 'i', 'privileged': true")}),
            "services.api.privileged", "not set, not set, extra",
            {u"services.api.privileged is in prod, and not in local"_s});
        row("one does not have it",
            rendered(input({"", "", ""}, {other}), {api("'user': 'u'"), api("'user': 'u'"), api("'image': ''")}),
            "services.api.user", "same, same, missing",
            {u"services.api.user is missing in prod, and is in local"_s,
             u"services.api.image is in prod, and not in local"_s});
        const QByteArray two = "{'services': {'api': {'image': 'i'}, 'job': {'image': 'j', 'ports': [1]}}}";
        row("a service more", rendered(input({"", "", ""}, {other}), {api("'image': 'i'"), api("'image': 'i'"), two}),
            "services.job", "not set, not set, extra", {u"The service \"job\" is in prod, and not in local"_s});
        row("a service less", rendered(input({"", "", ""}, {other}), {two, two, api("'image': 'i'")}), "services.job",
            "same, same, missing", {u"The service \"job\" is missing in prod, and is in local"_s});
        row("a service less, approved",
            rendered(input({"", "", ""}, {other}, {approval("services.job")}), {two, two, api("'image': 'i'")}),
            "services.job", "same, same, approved");
        row("a volume",
            rendered(input({"", ""}, {other}),
                     {"{'volumes': {'db': {'name': 'a_db'}}, 'name': 'a'}",
                      "{'volumes': {'db': {'name': 'b_db', 'external': true}}, 'name': 'b'}"}),
            "volumes.db.external", "not set, extra", {u"volumes.db.external is in stage, and not in local"_s});
        row("what differs by nature",
            rendered(
                input({"", ""}, {other}),
                {"{'name': 'a', 'networks': {'n': {'name': 'a_n'}}, 'services': {'api': {'container_name': 'a-api-1', "
                 "'environment': {'X': '1'}, 'env_file': ['a'], 'labels': {'dev.slipway.environment': 'a'}}}}",
                 "{'name': 'b', 'networks': {'n': {'name': 'b_n'}}, 'services': {'api': {'container_name': 'b-api-1', "
                 "'environment': {'X': '2'}, 'env_file': ['b'], 'labels': {'dev.slipway.environment': 'b'}}}}"}),
            "", "");
        row("another label",
            rendered(input({"", ""}, {other}), {api("'labels': {'x.y': '1'}"), api("'labels': {'x.y': '2'}")}),
            "services.api.labels.x.y", "same, not approved",
            {u"services.api.labels.x.y \"2\" in stage is not approved: \"1\" in local"_s});
        row("a name of its own",
            rendered(input({"", ""}, {other}), {"{'name': 'a', 'volumes': {'d': {'name': 'a_d'}}}",
                                                "{'name': 'b', 'volumes': {'d': {'name': 'shared'}}}"}),
            "volumes.d.name", "same, not approved",
            {u"volumes.d.name \"shared\" in stage is not approved: \"<project>_d\" in local"_s});
    }
    void comparesWhatIsRendered()
    {
        QFETCH(config::ParityInput, given);
        QFETCH(QString, key);
        QFETCH(QString, wanted);
        QFETCH(QStringList, why);
        const ConfigMatrix matrix = config::judge(given);
        QCOMPARE(classes(rowOf(matrix, qPrintable(key))), wanted);
        QStringList found = sentences(matrix);
        QCOMPARE(QSet(found.begin(), found.end()), QSet(why.begin(), why.end()));
        const auto isRendered = [](const ConfigRow &row) {
            return row.category == Category::Rendered;
        };
        if (wanted.isEmpty())
            QCOMPARE(std::ranges::count_if(matrix.rows, isRendered), 0);
        else
            QCOMPARE(rowOf(matrix, qPrintable(key))->category, Category::Rendered);
    }

    void tellsWhichSettingARenderedDifferenceIsFrom()
    {
        const auto document = [](const char *port) -> QByteArray {
            return QByteArray("{'services': {'api': {'ports': [{'published': '") + port + "'}]}}}";
        };
        const ConfigMatrix matrix =
            config::judge(rendered(input({"P=80", "P=81"}, {same}), {document("80"), document("81")}));
        QCOMPARE(rowOf(matrix, "services.api.ports")->cells[1].note, u"from P"_s);
    }

    void leavesTheSourceFolderOut()
    {
        const auto document = [](const char *folder) -> QByteArray {
            return QByteArray("{'services': {'api': {'volumes': [{'source': '") + folder + "/conf'}]}}}";
        };
        auto given = rendered(input({"", ""}, {same}), {document("/home/a"), document("/srv/b")});
        given.environments[0].sourceFolder = u"/home/a"_s;
        QVERIFY(rowOf(config::judge(given), "services.api.volumes"));
        given.environments[1].sourceFolder = u"/srv/b"_s;
        QVERIFY(!rowOf(config::judge(given), "services.api.volumes"));
        given.environments[1].sourceFolder = u"/sr"_s;
        QVERIFY(rowOf(config::judge(given), "services.api.volumes"));
    }

    void deniesBeforeItWarns()
    {
        const ConfigMatrix matrix = config::judge(input({"B=1 A=1", "B=1 A=2", "A=1"}, {same}));
        QCOMPARE(sentences(matrix), (QStringList{u"A \"2\" in stage is not approved: \"1\" in local"_s,
                                                 u"! B is missing in prod: 2 of 3 environments have it"_s}));
    }

    void noEnvironmentsIsNothing()
    {
        QCOMPARE(config::judge({}), ConfigMatrix{});
        QVERIFY(config::judge(input({}, {same})).rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestParity)
#include "tst_parity.moc"
