// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"
#include "project/valueedit.h"

#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::project;
using namespace Qt::StringLiterals;

namespace {

const QByteArray text = "# ours\n"
                        "name: harbor  # the boats\n"
                        "checks:\n"
                        "  api: { port: 8000, ready: /ready }\n"
                        "smoke:\n"
                        "environments:\n"
                        "  # where we try\n"
                        "  - name: local\n"
                        "    hosts: [local]\n"
                        "\n"
                        "  # where people are\n"
                        "  - name: prod\n"
                        "    hosts:\n"
                        "      - prod-1   # the old one\n"
                        "      - prod-2\n"
                        "    protected: true\n"
                        "# the end\n";

YamlPath environment(qsizetype index)
{
    return {u"environments", index};
}

YamlText scalar(const char *raw)
{
    return {.scalar = raw};
}

} // namespace

class TestValueEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOneValue_data()
    {
        QTest::addColumn<ValueEdit>("edit");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const ValueEdit &edit, const QByteArray &before,
                            const QByteArray &after) {
            QTest::newRow(name) << edit << before << after;
        };
        using Kind = ValueEdit::Kind;
        row("a scalar", {Kind::Set, {u"name"}, YamlText::ofString(u"pier"_s)}, "name: harbor  #", "name: pier  #");
        row("in brackets", {Kind::Set, {u"checks", u"api", u"port"}, scalar("80")}, "port: 8000,", "port: 80,");
        row("a new key in brackets", {Kind::Set, {u"checks", u"api", u"within"}, scalar("60s")}, "ready: /ready }",
            "ready: /ready, within: 60s }");
        row("a new key", {Kind::Set, environment(0) / u"protected", YamlText::ofFlag(true)}, "hosts: [local]\n",
            "hosts: [local]\n    protected: true\n");
        row("a new mapping", {Kind::Set, environment(0) / u"secrets" / u"from", YamlText::ofString(u"keychain"_s)},
            "hosts: [local]\n", "hosts: [local]\n    secrets:\n      from: keychain\n");
        row("a new section", {Kind::Set, {u"before-start", u"service"}, YamlText::ofString(u"api"_s)}, "# the end\n",
            "# the end\n\nbefore-start:\n  service: api\n");
        row("an item", {Kind::Set, environment(1) / u"hosts" / 0, YamlText::ofString(u"prod-9"_s)},
            "- prod-1   # the old", "- prod-9   # the old");
        row("one more item", {Kind::Append, environment(1) / u"hosts", YamlText::ofString(u"prod-3"_s)}, "- prod-2\n",
            "- prod-2\n      - prod-3\n");
        row("the first item of an empty list",
            {Kind::Append, {u"smoke"}, YamlText::ofEntries({{u"name"_s, YamlText::ofString(u"front"_s), {}}}, false)},
            "smoke:\n", "smoke:\n  - name: front\n");
        row("the first item of no list", {Kind::Append, environment(0) / u"env-files", YamlText::ofString(u"a.env"_s)},
            "hosts: [local]\n", "hosts: [local]\n    env-files: [a.env]\n");
        row("without a key", {Kind::Remove, environment(1) / u"protected", {}}, "    protected: true\n", "");
        row("without an item", {Kind::Remove, environment(1) / u"hosts" / 0, {}}, "      - prod-1   # the old one\n",
            "");
        row("without the only item", {Kind::Remove, environment(0) / u"hosts" / 0, {}}, "    hosts: [local]\n", "");
        row("without the last of a section", {Kind::Remove, {u"checks", u"api"}, {}},
            "checks:\n  api: { port: 8000, ready: /ready }\n", "");
        row("an environment earlier, with its comment", {Kind::Move, environment(1), {}, 0},
            text.mid(text.indexOf("  # where we try"), text.indexOf("# the end") - text.indexOf("  # where we try")),
            "  # where people are\n  - name: prod\n    hosts:\n      - prod-1   # the old one\n      - prod-2\n"
            "    protected: true\n  # where we try\n  - name: local\n    hosts: [local]\n\n");
    }
    void changesOneValue()
    {
        QFETCH(const ValueEdit, edit);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QCOMPARE(text.count(before), 1);
        const auto result = withEdit(text, u"slipway.yaml"_s, edit);
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        QCOMPARE(QString::fromUtf8(*result), QString::fromUtf8(QByteArray(text).replace(before, after)));
    }

    void movesInBracketsAndWithoutALastLineEnd()
    {
        const ValueEdit edit{ValueEdit::Kind::Move, {u"a", 0}, {}, 1};
        QCOMPARE(withEdit("a: [ 1,  2 ]\n", {}, edit).value(), "a: [ 2,  1 ]\n");
        QCOMPARE(withEdit("a:\r\n- x: 1\r\n- y: 2", {}, edit).value(), "a:\r\n- y: 2\r\n- x: 1");
    }

    void refusesWhatWouldChangeMore()
    {
        const QByteArray shared = "a: &one { x: 1 }\nb: *one\n";
        const auto result = withEdit(shared, u"slipway.yaml"_s, {ValueEdit::Kind::Set, {u"a", u"x"}, scalar("2")});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(result.error().where.line, 1);
        QVERIFY(result.error().what.contains(u"\"a.x\""));
        QVERIFY(!withEdit(shared, {}, {ValueEdit::Kind::Set, {u"b", u"x"}, scalar("2")}));
        QVERIFY(!withEdit(shared, {}, {ValueEdit::Kind::Remove, {u"c"}, {}}));
        QVERIFY(!withEdit(shared, {}, {ValueEdit::Kind::Move, {u"a", 0}, {}, 1}));
    }

    void problemsKnowTheirPlace()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"slipway.yaml"_s);
        const auto problems = placedProblems("name: Harbor\n"
                                             "environments:\n"
                                             "- name: local\n"
                                             "  hosts: [local, local]\n"
                                             "  directory: x\n",
                                             file);
        QStringList places;
        for (const Problem &problem : problems)
            places += toText(problem.path);
        QCOMPARE(places.join(u' '),
                 u"compose name environments[0].compose-project environments[0].hosts[0] environments[0].hosts[1]"_s);
    }
};

QTEST_GUILESS_MAIN(TestValueEdit)
#include "tst_valueedit.moc"
