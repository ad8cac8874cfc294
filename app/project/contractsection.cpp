// SPDX-License-Identifier: Apache-2.0
#include "project/sections.h"
#include "project/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

/// The words of an enumeration, in its order.
template<typename T>
QStringList wordsUpTo(T last)
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        words += toWord(static_cast<T>(i));
    return words;
}

template<typename T>
void readWord(Reader &reader, const YamlNode &node, const QString &name, T last, T &into)
{
    const YamlNode *value = node.find(name);
    const auto index = value ? reader.oneOf(*value, name, wordsUpTo(last)) : std::nullopt;
    if (index)
        into = static_cast<T>(*index);
}

void readFlag(Reader &reader, const YamlNode &node, const QString &name, bool &into)
{
    if (const YamlNode *value = node.find(name))
        into = reader.boolean(*value, name).value_or(into);
}

/// A list of environments of this project, each once.
QStringList readNames(Reader &reader, const YamlNode &node, const QString &name, const Project &project)
{
    QStringList known;
    for (const Environment &environment : project.environments)
        known += environment.name;
    const QStringList names = reader.strings(node, name).value_or(QStringList());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const YamlNode &item = node.items[static_cast<size_t>(i)];
        const QString nearest = suggestion(names[i], known);
        if (!known.contains(names[i])) {
            reader.problem(item, Words::tr("There is no environment \"%1\"").arg(names[i]),
                           Words::tr("The environments are %1.").arg(known.join(", "_L1)),
                           nearest.isEmpty() ? Words::tr("Name one of them.")
                                             : Words::tr("Did you mean \"%1\"?").arg(nearest));
        } else if (names.indexOf(names[i]) < i) {
            reader.problem(item, Words::tr("The environment \"%1\" is named twice").arg(names[i]), {},
                           Words::tr("Remove one of the two."));
        }
    }
    return names;
}

void readRule(Reader &reader, const YamlNode &key, const YamlNode &node, Project &project)
{
    static const QRegularExpression pattern(u"\\A[^\\s=]+\\z"_s);
    if (!pattern.match(key.text).hasMatch()) {
        reader.problem(key, Words::tr("\"%1\" is no key of an env file").arg(key.text),
                       Words::tr("A key has no spaces and no \"=\"; a * in it stands for any letters."),
                       Words::tr("Write a key such as LOG_LEVEL, or a pattern such as \"*_URL\"."));
    }
    if (!reader.isMapping(node, key.text, {u"rule"_s, u"only"_s, u"required"_s, u"secret"_s, u"type"_s, u"category"_s}))
        return;
    ContractRule rule{.key = key.text, .category = guessedCategory(key.text), .line = key.line};
    readWord(reader, node, u"rule"_s, Agreement::MustDiffer, rule.agreement);
    readWord(reader, node, u"type"_s, ValueType::Duration, rule.type);
    readWord(reader, node, u"category"_s, Category::Other, rule.category);
    readFlag(reader, node, u"required"_s, rule.isRequired);
    readFlag(reader, node, u"secret"_s, rule.isSecret);
    if (const YamlNode *only = node.find(u"only"))
        rule.onlyIn = readNames(reader, *only, u"only"_s, project);
    const bool isTaken = std::ranges::contains(project.contract.rules, rule.key, &ContractRule::key);
    if (isTaken)
        reader.problem(key, Words::tr("\"%1\" has two rules").arg(key.text), {}, Words::tr("Keep one of the two."));
    project.contract.rules.push_back(std::move(rule));
}

void readRules(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind == YamlNode::Kind::Null)
        return; // all below is commented out
    if (node.kind != YamlNode::Kind::Mapping) {
        reader.problem(node, Words::tr("\"keys\" wants keys with their rules"), {},
                       Words::tr("Write each below it, indented: LOG_LEVEL: { rule: same }."));
        return;
    }
    for (const auto &[key, value] : node.pairs)
        readRule(reader, key, value, project);
}

QDate readDate(Reader &reader, const YamlNode &node, const QString &name)
{
    static const QRegularExpression pattern(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const QString text = reader.string(node, name).value_or(QString());
    const QDate date = pattern.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!text.isEmpty() && !date.isValid()) {
        reader.problem(node, Words::tr("\"%1\" is no date").arg(text),
                       Words::tr("\"%1\" is the last day on which it counts.").arg(name),
                       Words::tr("Write year, month and day: 2027-03-31."));
    }
    return date;
}

QString readText(Reader &reader, const YamlNode &node, const QString &name, const QString &cure)
{
    const YamlNode *value = reader.required(node, name, Words::tr("This approval"), cure);
    return value ? reader.string(*value, name).value_or(QString()) : QString();
}

/// The same environments, in whatever order.
bool isSameSet(QStringList a, QStringList b)
{
    a.sort();
    b.sort();
    return a == b;
}

void readApproval(Reader &reader, const YamlNode &node, Project &project)
{
    Approval approval{.line = node.line};
    approval.key = readText(reader, node, u"key"_s, Words::tr("Add key: with the key that may differ."));
    approval.reason = readText(reader, node, u"reason"_s, Words::tr("Add reason: with a sentence for who asks later."));
    approval.owner = readText(reader, node, u"owner"_s, Words::tr("Add owner: with the name of who answers for it."));
    if (const YamlNode *environments = node.find(u"environments"))
        approval.environments = readNames(reader, *environments, u"environments"_s, project);
    if (const YamlNode *expires = node.find(u"expires"))
        approval.expires = readDate(reader, *expires, u"expires"_s);
    const bool isTaken = std::ranges::any_of(project.contract.approvals, [&](const Approval &other) {
        return other.key == approval.key && isSameSet(other.environments, approval.environments);
    });
    if (isTaken && !approval.key.isEmpty()) {
        const QString in =
            approval.environments.isEmpty() ? Words::tr("all environments") : approval.environments.join(", "_L1);
        reader.problem(node, Words::tr("\"%1\" is approved twice for %2").arg(approval.key, in), {},
                       Words::tr("Keep one of the two."));
    }
    project.contract.approvals.push_back(std::move(approval));
}

void readApprovals(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind == YamlNode::Kind::Null)
        return;
    if (node.kind != YamlNode::Kind::Sequence) {
        reader.problem(node, Words::tr("\"approved\" wants a list"), {},
                       Words::tr("Begin each approval with \"- key: …\"."));
        return;
    }
    const QStringList keys{u"key"_s, u"environments"_s, u"reason"_s, u"owner"_s, u"expires"_s};
    for (const YamlNode &item : node.items) {
        if (reader.isMapping(item, Words::tr("an approval"), keys))
            readApproval(reader, item, project);
    }
}

} // namespace

void readContract(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind == YamlNode::Kind::Null)
        return;
    if (!reader.isMapping(node, u"contract"_s, {u"keys"_s, u"approved"_s, u"drift"_s}))
        return;
    if (node.find(u"drift")) {
        HandEdits handEdits = HandEdits::Deny;
        readWord(reader, node, u"drift"_s, HandEdits::Warn, handEdits);
        project.contract.handEdits = handEdits;
    }
    if (const YamlNode *rules = node.find(u"keys"))
        readRules(reader, *rules, project);
    if (const YamlNode *approvals = node.find(u"approved"))
        readApprovals(reader, *approvals, project);
}

} // namespace slipway::project
