// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "name: a\n"
                        "compose: compose.yaml\n"
                        "environments:\n"
                        "- {name: local, hosts: [local], directory: x, compose-project: a}\n"
                        "- {name: stage, hosts: [s], directory: /x, compose-project: b}\n"
                        "- {name: prod, hosts: [p], directory: /x, compose-project: c}\n";

} // namespace

class TestContract final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"compose.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_file = m_folder.filePath(u"slipway.yaml"_s);
    }

    void readsAll()
    {
        const auto project =
            project::parse(head + "contract:\n"
                                  "  keys:\n"
                                  "    DATABASE_URL: { rule: must-differ, secret: true, required: true, "
                                  "type: url, category: integration }\n"
                                  "    \"*_ORIGINS\": { rule: may-differ, type: origins }\n"
                                  "    LOG_LEVEL: { rule: same }\n"
                                  "    DEBUG_TOOLBAR: { only: [local, stage] }\n"
                                  "  approved:\n"
                                  "    - key: CORS_ORIGINS # why\n"
                                  "      environments: [prod]\n"
                                  "      reason: \"Partners embed it\"\n"
                                  "      owner: ana\n"
                                  "      expires: 2027-03-31\n"
                                  "    - { key: services.api.ports, reason: r, owner: o }\n",
                           m_file);
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        const std::vector<ContractRule> rules{
            {.key = u"DATABASE_URL"_s,
             .agreement = Agreement::MustDiffer,
             .isRequired = true,
             .isSecret = true,
             .type = ValueType::Url,
             .category = Category::Integration,
             .line = 9},
            {.key = u"*_ORIGINS"_s, .type = ValueType::Origins, .category = Category::Origins, .line = 10},
            {.key = u"LOG_LEVEL"_s, .agreement = Agreement::Same, .line = 11},
            {.key = u"DEBUG_TOOLBAR"_s, .onlyIn = {u"local"_s, u"stage"_s}, .line = 12}};
        QCOMPARE(project->contract.rules, rules);
        const std::vector<Approval> approvals{
            {.key = u"CORS_ORIGINS"_s,
             .environments = {u"prod"_s},
             .reason = u"Partners embed it"_s,
             .owner = u"ana"_s,
             .expires = QDate(2027, 3, 31),
             .line = 14},
            {.key = u"services.api.ports"_s, .reason = u"r"_s, .owner = u"o"_s, .line = 19}};
        QCOMPARE(project->contract.approvals, approvals);
    }

    void mayBeEmpty_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::newRow("absent") << QByteArray();
        QTest::newRow("null") << QByteArray("contract:\n");
        QTest::newRow("commented out") << QByteArray("contract:\n  keys:\n    # A: {}\n  approved:\n");
        QTest::newRow("brackets") << QByteArray("contract: { keys: {}, approved: [] }\n");
    }
    void mayBeEmpty()
    {
        QFETCH(QByteArray, section);
        const auto project = project::parse(head + section, m_file);
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        QVERIFY(project->contract.isEmpty());
    }

    void saysWhereAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("cure");
        const auto row = [](const char *name, const QByteArray &section, int line, int column, const char *what,
                            const char *cure) {
            QTest::newRow(name) << section << line << column << QString::fromUtf8(what) << QString::fromUtf8(cure);
        };
        const auto key = [&](const char *name, const QByteArray &rule, int column, const char *what, const char *cure) {
            row(name, "contract:\n  keys:\n    A: " + rule + "\n", 9, column, what, cure);
        };
        const auto approval = [&](const char *name, const QByteArray &lines, int line, int column, const char *what,
                                  const char *cure) {
            row(name, "contract:\n  approved:\n" + lines, line, column, what, cure);
        };
        row("a list", "contract: [a]\n", 7, 12, "\"contract\" wants keys with values", "keys, approved");
        row("unknown part", "contract:\n  aproved:\n", 8, 3, "\"aproved\" is no key of contract", "\"approved\"?");
        row("keys a list", "contract:\n  keys: [A]\n", 8, 10, "\"keys\" wants keys with their rules", "LOG_LEVEL:");
        row("key with space", "contract:\n  keys:\n    A B: { rule: same }\n", 9, 5, "is no key of an env file",
            "pattern");
        row("twice", "contract:\n  keys:\n    A: { rule: same }\n    A: { rule: same }\n", 10, 5, "second time",
            "Keep one");
        key("a word", "same", 8, "\"A\" wants keys with values", "rule, only");
        key("nothing", "", 5, "\"A\" wants keys with values", "rule, only");
        key("unknown field", "{ rul: same }", 10, "\"rul\" is no key of A", "Did you mean \"rule\"?");
        key("unknown rule", "{ rule: must_differ }", 16, "\"rule\" wants same or may-differ or must-differ",
            "Did you mean \"must-differ\"?");
        key("unknown type", "{ type: boolean }", 16, "\"type\" wants text or url", "Write text or");
        key("rendered", "{ category: rendered }", 20, "\"category\" wants database", "Write database");
        key("secret in words", "{ secret: yes }", 18, "\"secret\" wants true or false", "without quotes");
        key("required in quotes", "{ required: \"true\" }", 20, "\"required\" wants true or false", "without quotes");
        key("only a word", "{ only: local }", 16, "\"only\" wants a list", "Write [local]");
        key("only nowhere", "{ only: [] }", 10, "\"only\" wants a list", "brackets");
        key("unknown environment", "{ only: [local, pord] }", 24, "no environment \"pord\"", "Did you mean \"prod\"?");
        key("far environment", "{ only: [elsewhere] }", 17, "no environment \"elsewhere\"", "Name one");
        key("environment twice", "{ only: [prod, prod] }", 23, "named twice", "Remove one");
        approval("approved a mapping", "    key: A\n", 9, 5, "\"approved\" wants a list", "- key:");
        approval("approval a word", "    - A\n", 9, 7, "\"an approval\" wants keys", "key, environments");
        approval("no key", "    - reason: r\n      owner: o\n", 9, 7, "This approval has no \"key\"", "Add key:");
        approval("no reason", "    - key: A\n      owner: o\n", 9, 7, "has no \"reason\"", "Add reason:");
        approval("no owner", "    - key: A\n      reason: r\n", 9, 7, "has no \"owner\"", "Add owner:");
        approval("empty reason", "    - key: A\n      owner: o\n      reason: \"\"\n", 11, 15,
                 "\"reason\" wants a text", "one value");
        approval("misspelt field", "    - { key: A, reason: r, owner: o, expire: 2027-01-01 }\n", 9, 38,
                 "\"expire\" is no key of an approval", "Did you mean \"expires\"?");
        approval("no such day", "    - { key: A, reason: r, owner: o, expires: 2027-02-30 }\n", 9, 47,
                 "\"2027-02-30\" is no date", "2027-03-31");
        approval("another date", "    - { key: A, reason: r, owner: o, expires: 31.3.2027 }\n", 9, 47, "is no date",
                 "2027-03-31");
        approval("unknown place", "    - { key: A, reason: r, owner: o, environments: [prd] }\n", 9, 53,
                 "no environment \"prd\"", "Did you mean \"prod\"?");
        approval("approved twice",
                 "    - { key: A, reason: r, owner: o, environments: [prod, stage] }\n"
                 "    - { key: A, reason: s, owner: o, environments: [stage, prod] }\n",
                 10, 9, "\"A\" is approved twice for stage, prod", "Keep one");
        approval("approved twice for all",
                 "    - { key: A, reason: r, owner: o }\n    - { key: A, reason: s, owner: o }\n", 10, 9,
                 "approved twice for all environments", "Keep one");
    }
    void saysWhereAndWhatToDo()
    {
        QFETCH(QByteArray, section);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, what);
        QFETCH(QString, cure);
        const auto problems = project::problems(head + section, m_file);
        QVERIFY(!problems.empty());
        const Error &error = problems.front();
        QVERIFY2(error.what.contains(what), qPrintable(toText(error)));
        QVERIFY2(error.cure.contains(cure), qPrintable(toText(error)));
        QCOMPARE(error.where, (Where{.file = m_file, .line = line, .column = column}));
        QCOMPARE(problems.size(), 1U);
    }

    void tellsAllAtOnce()
    {
        const auto problems = project::problems(
            head + "contract:\n  keys:\n    A: { rule: x }\n    B: { type: x }\n  approved:\n  - {}\n", m_file);
        QCOMPARE(problems.size(), 5U);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
