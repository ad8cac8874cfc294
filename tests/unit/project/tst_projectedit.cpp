// SPDX-License-Identifier: Apache-2.0
#include "project/projectedit.h"
#include "project/projectfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "# ours\n"
                        "name:   a   # the name\n"
                        "compose: compose.yaml\n"
                        "environments:\n"
                        "- {name: local, hosts: [local], directory: x, compose-project: a}\n"
                        "- {name: prod, hosts: [p], directory: \"/x\", compose-project: c}\n";

Approval approval()
{
    return {.key = u"CORS_ORIGINS"_s,
            .environments = {u"prod"_s},
            .reason = u"Partners: \"embed\" it"_s,
            .owner = u"ana"_s,
            .expires = QDate(2027, 3, 31)};
}

ContractRule rule()
{
    return {.key = u"*_URL"_s,
            .agreement = Agreement::MustDiffer,
            .onlyIn = {u"prod"_s},
            .isSecret = true,
            .type = ValueType::Url,
            .category = Category::Integration};
}

} // namespace

class TestProjectEdit final : public QObject
{
    Q_OBJECT

    /// An approval as rows of a table give it: empty texts leave \a as it is.
    void row(const char *name, const QByteArray &before, const QByteArray &after)
    {
        QTest::newRow(name) << before << after;
    }
    static void columns()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
    }
    void check(const Result<QByteArray> &result, const QByteArray &after) const
    {
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        QCOMPARE(QString::fromUtf8(*result), QString::fromUtf8(after));
        QVERIFY(project::parse(*result, m_file));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"compose.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_file = m_folder.filePath(u"slipway.yaml"_s);
    }

    void approves_data()
    {
        columns();
        const QByteArray block = "- key: CORS_ORIGINS\n"
                                 "      environments: [prod]\n"
                                 "      reason: \"Partners: \\\"embed\\\" it\"\n"
                                 "      owner: ana\n"
                                 "      expires: 2027-03-31\n";
        const QByteArray flow = "{ key: CORS_ORIGINS, environments: [prod], reason: \"Partners: \\\"embed\\\" it\", "
                                "owner: ana, expires: 2027-03-31 }";
        const QByteArray kept = "contract:\n  keys: # c\n    A: { rule: same }   # d\n";
        row("no section", head, head + "\ncontract:\n  approved:\n    " + block);
        row("after the last comment", head + "\n# the end\n",
            head + "\n# the end\n\ncontract:\n  approved:\n    " + block);
        row("no last line end", head.chopped(1), head + "\ncontract:\n  approved:\n    " + block.chopped(1));
        row("before the document's end", head + "...\n", head + "\ncontract:\n  approved:\n    " + block + "...\n");
        row("an empty section", head + "contract: # soon\n# x\n",
            head + "contract: # soon\n  approved:\n    " + block + "# x\n");
        row("only keys", head + kept, head + kept + "  approved:\n    " + block);
        row("keys in brackets", head + "contract: { keys: { A: { rule: same } } } # c\n",
            head + "contract: { keys: { A: { rule: same } }, approved: [" + flow + "] } # c\n");
        row("all commented out", head + kept + "  approved:\n    # - key: x\n",
            head + kept + "  approved:\n    " + block + "    # - key: x\n");
        row("an explicit null", head + "contract:\n  approved: ~ # none\n",
            head + "contract:\n  approved: [" + flow + "] # none\n");
        row("an empty list", head + "contract:\n  approved: []\n", head + "contract:\n  approved: [" + flow + "]\n");
        const QByteArray one = "    - key: B # b\n      reason: r\n      owner: o   # last\n";
        row("one more", head + "contract:\n  approved:\n" + one + "# end\n",
            head + "contract:\n  approved:\n" + one + "    " + block + "# end\n");
        row("not indented", head + "contract:\n  approved:\n  - key: B\n    reason: r\n    owner: o\nchecks:\n",
            head + "contract:\n  approved:\n  - key: B\n    reason: r\n    owner: o\n  " +
                QByteArray(block).replace("\n      ", "\n    ") + "checks:\n");
        row("one more in brackets", head + "contract:\n  approved: [{key: B, reason: r, owner: o}]\n",
            head + "contract:\n  approved: [{key: B, reason: r, owner: o}, " + flow + "]\n");
        row("brackets over lines", head + "contract:\n  approved: [\n      {key: B, reason: r, owner: o}  # b\n    ]\n",
            head + "contract:\n  approved: [\n      {key: B, reason: r, owner: o},  # b\n      " + flow + "\n    ]\n");
        row("a last comma", head + "contract:\n  approved: [\n      {key: B, reason: r, owner: o},  # b\n    ]\n",
            head + "contract:\n  approved: [\n      {key: B, reason: r, owner: o},  # b\n      " + flow + ",\n    ]\n");
        const QByteArray wide =
            "name: a\ncompose:\n    - compose.yaml\nchecks:\n    api:\n        port: 1\n        ready: /r\n"
            "environments:\n- {name: prod, hosts: [p], directory: /x, compose-project: c}\n";
        row("four spaces", wide,
            wide + "\ncontract:\n    approved:\n        - key: CORS_ORIGINS\n          environments: [prod]\n"
                   "          reason: \"Partners: \\\"embed\\\" it\"\n          owner: ana\n          expires: "
                   "2027-03-31\n");
        const QByteArray replaced =
            "contract:\n  approved:\n    - # of ana\n      reason: \"Partners: \\\"embed\\\" it\" # c\n"
            "      environments: [ prod ]\n      key: CORS_ORIGINS\n";
        row("in the place of the same",
            head + QByteArray(replaced).replace("Partners: \\\"embed\\\" it", "old") + "      owner: ben\n# e\n",
            head + replaced + "      owner: ana\n      expires: 2027-03-31\n# e\n");
        row("in brackets, in the place of the same",
            head + "contract: {approved: [{key: CORS_ORIGINS, environments: [prod], reason: r, owner: 'ana', expires: "
                   "2020-01-01}]}",
            head + "contract: {approved: [{key: CORS_ORIGINS, environments: [prod], reason: \"Partners: \\\"embed\\\" "
                   "it\", "
                   "owner: 'ana', expires: 2027-03-31}]}");
        row("beside another environment's",
            head + "contract:\n  approved:\n    - {key: CORS_ORIGINS, reason: r, owner: o}\n",
            head + "contract:\n  approved:\n    - {key: CORS_ORIGINS, reason: r, owner: o}\n    " + block);
        row("all in brackets",
            "{name: a, compose: compose.yaml, environments: [{name: prod, hosts: [p], directory: /x, compose-project: "
            "c}]}",
            "{name: a, compose: compose.yaml, environments: [{name: prod, hosts: [p], directory: /x, compose-project: "
            "c}], "
            "contract: { approved: [" +
                flow + "] }}");
        for (const auto &[name, before, after] :
             {std::tuple("CRLF", head, QByteArray(head + "\ncontract:\n  approved:\n    " + block)),
              std::tuple("CRLF, one more", QByteArray(head + "contract:\n  approved:\n" + one + "# end\n"),
                         QByteArray(head + "contract:\n  approved:\n" + one + "    " + block + "# end\n"))})
            row(name, QByteArray(before).replace("\n", "\r\n"), QByteArray(after).replace("\n", "\r\n"));
        row("byte order mark", "\xEF\xBB\xBF" + head.sliced(7),
            "\xEF\xBB\xBF" + head.sliced(7) + "\ncontract:\n  approved:\n    " + block);
    }
    void approves()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        check(project::withApproval(before, m_file, approval()), after);
    }

    void takesAnExpiryAway()
    {
        Approval forever = approval();
        forever.expires = {};
        const auto with = project::withApproval(head, m_file, approval());
        const auto without = project::withApproval(head, m_file, forever);
        QVERIFY(with && without);
        check(project::withApproval(*with, m_file, forever), *without);
        const QByteArray first =
            head + "contract:\n  approved:\n    - expires: 2020-01-01\n      key: CORS_ORIGINS\n"
                   "      environments: [prod]\n      reason: \"Partners: \\\"embed\\\" it\"\n      owner: ana\n";
        check(project::withApproval(first, m_file, forever),
              QByteArray(first).replace("expires: 2020-01-01\n      ", ""));
    }

    void sameAgainChangesNothing()
    {
        const auto once = project::withApproval(head, m_file, approval());
        QVERIFY(once);
        check(project::withApproval(*once, m_file, approval()), *once);
        const auto ruled = project::withRule(head, m_file, rule());
        QVERIFY(ruled);
        check(project::withRule(*ruled, m_file, rule()), *ruled);
    }

    void disapproves_data()
    {
        columns();
        const QByteArray other = "    - key: B\n      reason: r\n      owner: o\n";
        const QByteArray mine = "    - key: A # a\n      environments: [prod]\n      reason: r\n      owner: o # o\n";
        const QByteArray contract = head + "contract:\n  approved: # these\n";
        row("first", contract + mine + "    # b\n" + other, contract + "    # b\n" + other);
        row("last", contract + other + mine + "# end\n", contract + other + "# end\n");
        row("last without line end", contract + other + mine.chopped(1), contract + other.chopped(1));
        row("the only one", contract + mine, contract);
        row("dash alone", contract + QByteArray(mine).replace("- key", "-  # c\n      key") + other, contract + other);
        row("in brackets, first",
            head + "contract: {approved: [{key: A, environments: [prod], reason: r, owner: o}, {key: B, reason: r, "
                   "owner: o}]}\n",
            head + "contract: {approved: [{key: B, reason: r, owner: o}]}\n");
        row("in brackets, last",
            head + "contract: {approved: [{key: B, reason: r, owner: o}, {key: A, environments: [prod], reason: r, "
                   "owner: o}]}\n",
            head + "contract: {approved: [{key: B, reason: r, owner: o}]}\n");
        row("in brackets, alone",
            head + "contract: {approved: [{key: A, environments: [prod], reason: r, owner: o}]}\n",
            head + "contract: {approved: []}\n");
    }
    void disapproves()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        check(project::withoutApproval(before, m_file, u"A"_s, {u"prod"_s}), after);
        const auto other = project::withoutApproval(before, m_file, u"A"_s, {});
        QVERIFY(!other);
        QCOMPARE(other.error().kind, ErrorKind::NotFound);
    }

    void setsARule_data()
    {
        columns();
        const QByteArray flow =
            "\"*_URL\": { rule: must-differ, only: [prod], secret: true, type: url, category: integration }";
        row("no section", head, head + "\ncontract:\n  keys:\n    " + flow + '\n');
        row("only approvals", head + "contract:\n  approved: []\n",
            head + "contract:\n  approved: []\n  keys:\n    " + flow + '\n');
        row("one more", head + "contract:\n  keys:\n    A:\n      rule: same # s\n\n    # end\n",
            head + "contract:\n  keys:\n    A:\n      rule: same # s\n    " + flow + "\n\n    # end\n");
        row("one more in brackets", head + "contract: { keys: {A: {}} }\n",
            head + "contract: { keys: {A: {}, " + flow + "} }\n");
        row("replaced",
            head + "contract:\n  keys:\n    '*_URL': {rule: same, required: true, type: 'url', category: integration}  "
                   "# u\n",
            head + "contract:\n  keys:\n    '*_URL': {rule: must-differ, only: [prod], type: 'url', category: "
                   "integration, secret: true}  # u\n");
        row("replaced in lines",
            head + "contract:\n  keys:\n    '*_URL':\n      # r\n      rule: same\n      type: url # u\n      only: [ "
                   "prod ]\n",
            head + "contract:\n  keys:\n    '*_URL':\n      # r\n      rule: must-differ\n      type: url # u\n      "
                   "only: [ prod ]\n"
                   "      secret: true\n      category: integration\n");
        row("what was merged", head + "contract:\n  keys:\n    A: &r {required: true}\n    '*_URL': {<<: *r}\n",
            head + "contract:\n  keys:\n    A: &r {required: true}\n    '*_URL': {rule: must-differ, only: [prod], "
                   "secret: true, "
                   "type: url, category: integration}\n");
        row("nothing of it stays", head + "contract:\n  keys:\n    '*_URL':\n      required: true\n    B: {}\n",
            head + "contract:\n  keys:\n    '*_URL':\n      rule: must-differ\n      only: [prod]\n      secret: true\n"
                   "      type: url\n      category: integration\n    B: {}\n");
    }
    void setsARule()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        check(project::withRule(before, m_file, rule()), after);
    }

    void proposesAWhole()
    {
        const std::vector<project::ExplainedRule> rules{
            {rule(), u"it looks like # an address"_s},
            {{.key = u"LOG_LEVEL"_s, .agreement = Agreement::Same, .isRequired = true}, {}}};
        const QByteArray section =
            "contract:\n  keys:\n    # it looks like # an address\n"
            "    \"*_URL\": { rule: must-differ, only: [prod], secret: true, type: url, category: integration }\n"
            "    LOG_LEVEL: { rule: same, required: true }\n";
        check(project::withContract(head, m_file, rules), head + '\n' + section);
        QCOMPARE(project::contractText(rules), section);
        const QByteArray approved = head + "contract:\n  approved: # a\n    - { key: A, reason: r, owner: o } # b\n";
        const auto kept = project::withContract(approved, m_file, rules);
        QVERIFY(kept && kept->startsWith(approved));
        const auto again = project::withContract(*kept, m_file, rules);
        QVERIFY(!again);
        QVERIFY(again.error().what.contains("already"_L1));
        QCOMPARE(again.error().where.line, 12);
    }

    void refusesWhatItCannotChange_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("an alias")
            << QByteArray(head +
                          "contract:\n  keys: &k\n    A: {}\n  approved: &a\n  - &x {key: B, reason: r, owner: o}\n")
                   .replace("keys: &k\n    A: {}\n", "keys:\n    A: &r {rule: same}\n    '*_URL': *r\n");
        QTest::newRow("a problem elsewhere") << QByteArray(head + "smok: 1\n");
    }
    void refusesWhatItCannotChange()
    {
        QFETCH(QByteArray, before);
        const auto result = project::withRule(before, m_file, rule());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(result.error().where.file, m_file);
        QVERIFY(!result.error().cure.isEmpty());
    }

    void namesThatNeedQuotes_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"true",     "No",       "null", "~",  "1",   "1e3",  "0x10", " a ", "a: b",       "a #b",
              "- a",      "*",        "&a",   "!t", "a,b", "[a]",  "{a}",  "\"",  "\\",         "'",
              "|",        ">",        "%",    "@",  "`",   "a\nb", "a\tb", "ü→",  "2027-03-31", "services.api.ports[0]",
              "api: KEY", "\x01\x7f", "?",    ":",  "=",   "<<"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void namesThatNeedQuotes()
    {
        QFETCH(QString, text);
        for (const QByteArray &before : {head, QByteArray(head + "contract: {approved: []}\n")}) {
            Approval wanted = approval();
            wanted.key = wanted.reason = wanted.owner = text;
            const auto result = project::withApproval(before, m_file, wanted);
            QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
            const auto project = project::parse(*result, m_file);
            QCOMPARE(project->contract.approvals.front().reason, text);
            QCOMPARE(project->contract.approvals.front().key, text);
        }
    }

    void writesOnlyWhatWasRead()
    {
        const auto content = [this] {
            QFile file(m_file);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
        };
        const auto missing = project::replaceFile(m_file, "a", "b");
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::LocalIo);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(project::replaceFile(m_file, "one", "two"));
        QCOMPARE(content(), "two");
        QCOMPARE(file.permissions() & QFile::ReadGroup, QFile::ReadGroup);
        const auto moved = project::replaceFile(m_file, "one", "three");
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::Moved);
        QCOMPARE(content(), "two");
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestProjectEdit)
#include "tst_projectedit.moc"
