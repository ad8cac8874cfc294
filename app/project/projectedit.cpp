// SPDX-License-Identifier: Apache-2.0
#include "project/projectedit.h"

#include "project/contractchange.h"
#include "project/words.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

bool isSame(const Approval &approval, const QString &key, const QStringList &environments)
{
    return approval.key == key && sorted(approval.environments) == sorted(environments);
}

std::vector<YamlEntry> entries(const ContractRule &rule)
{
    std::vector<YamlEntry> result{{u"rule"_s, YamlText::ofString(toWord(rule.agreement))}};
    if (!rule.onlyIn.isEmpty())
        result.push_back({u"only"_s, YamlText::ofStrings(rule.onlyIn)});
    if (rule.isSecret)
        result.push_back({u"secret"_s, YamlText::ofFlag(true)});
    if (rule.isRequired)
        result.push_back({u"required"_s, YamlText::ofFlag(true)});
    if (rule.type != ValueType::Text)
        result.push_back({u"type"_s, YamlText::ofString(toWord(rule.type))});
    if (rule.category != Category::Other || guessedCategory(rule.key) != Category::Other)
        result.push_back({u"category"_s, YamlText::ofString(toWord(rule.category))});
    return result;
}

std::vector<YamlEntry> entries(const Approval &approval)
{
    std::vector<YamlEntry> result{{u"key"_s, YamlText::ofString(approval.key)}};
    if (!approval.environments.isEmpty())
        result.push_back({u"environments"_s, YamlText::ofStrings(approval.environments)});
    result.push_back({u"reason"_s, YamlText::ofString(approval.reason)});
    result.push_back({u"owner"_s, YamlText::ofString(approval.owner)});
    if (approval.expires.isValid())
        result.push_back({u"expires"_s, YamlText::ofString(approval.expires.toString(Qt::ISODate))});
    return result;
}

YamlText rulesText(const std::vector<ExplainedRule> &rules)
{
    YamlText keys{.kind = YamlText::Kind::Mapping};
    for (const auto &[rule, why] : rules) {
        keys.entries.push_back(
            {rule.key, YamlText::ofEntries(entries(rule), true), why.isEmpty() ? QStringList() : QStringList{why}});
    }
    return keys;
}

bool saysTheSame(const YamlNode *node, const YamlText &text)
{
    const auto other = parseYaml(toFlow(text), {});
    return node && other && node->kind == other->kind && node->text == other->text &&
           std::ranges::equal(node->items, other->items, {}, &YamlNode::text, &YamlNode::text);
}

/// The pairs of \a span become \a wanted; those that say so already stay as they are written. A key of
/// \a fixed is known to be right.
void setPairs(YamlEdit &edit, const YamlSpan &span, const std::vector<YamlEntry> &wanted, const YamlNode &node,
              const QStringList &fixed)
{
    std::vector<YamlEntry> added;
    for (const YamlEntry &entry : wanted) {
        const YamlSpan *value = span.find(entry.key);
        if (!value)
            added.push_back(entry);
        else if (!fixed.contains(entry.key) && !saysTheSame(node.find(entry.key), entry.value))
            edit.replace(*value, entry.value);
    }
    auto next = added.begin();
    for (qsizetype i = 0; i < std::ssize(span.pairs); ++i) {
        const QString &key = span.pairs[static_cast<size_t>(i)].key.text;
        if (fixed.contains(key) || std::ranges::contains(wanted, key, &YamlEntry::key))
            continue;
        if (next != added.end())
            edit.replacePair(span, i, *next++); // what is too much makes room for what is new
        else
            edit.removePair(span, i);
    }
    for (; next != added.end(); ++next)
        edit.addPair(span, *next);
}

} // namespace

Result<QByteArray> withApproval(const QByteArray &text, const QString &file, const Approval &approval)
{
    ContractChange change(text, file, u"approved"_s);
    if (auto begun = change.begin(); !begun)
        return std::unexpected(std::move(begun.error()));
    auto &approvals = change.wanted.approvals;
    const auto same = std::ranges::find_if(
        approvals, [&](const Approval &other) { return isSame(other, approval.key, approval.environments); });
    const auto index = static_cast<size_t>(same - approvals.begin());
    const YamlSpan *part = change.part();
    if (same == approvals.end())
        approvals.push_back(approval);
    else
        *same = approval;
    const YamlNode *node = change.node();
    if (!change.hasParts()) {
        YamlText list{.kind = YamlText::Kind::List};
        list.items.push_back(YamlText::ofEntries(entries(approval), false));
        change.addPart(std::move(list));
    } else if (index < part->items.size() && node && index < node->items.size()) {
        setPairs(change.edit(), part->items[index], entries(approval), node->items[index],
                 {u"key"_s, u"environments"_s});
    } else {
        change.edit().addItem(*part, YamlText::ofEntries(entries(approval), false));
    }
    return change.finish();
}

Result<QByteArray> withoutApproval(const QByteArray &text, const QString &file, const QString &key,
                                   const QStringList &environments)
{
    ContractChange change(text, file, u"approved"_s);
    if (auto begun = change.begin(); !begun)
        return std::unexpected(std::move(begun.error()));
    auto &approvals = change.wanted.approvals;
    const auto same =
        std::ranges::find_if(approvals, [&](const Approval &approval) { return isSame(approval, key, environments); });
    if (same == approvals.end()) {
        const QString in = environments.isEmpty() ? Words::tr("all environments") : environments.join(", "_L1);
        return fail({ErrorKind::NotFound,
                     Words::tr("\"%1\" is not approved for %2").arg(key, in),
                     {.file = file},
                     {},
                     Words::tr("Look at \"approved\" in the file.")});
    }
    const qsizetype index = same - approvals.begin();
    approvals.erase(same);
    if (change.hasParts() && index < std::ssize(change.part()->items))
        change.edit().removeItem(*change.part(), index);
    return change.finish();
}

Result<QByteArray> withRule(const QByteArray &text, const QString &file, const ContractRule &rule)
{
    ContractChange change(text, file, u"keys"_s);
    if (auto begun = change.begin(); !begun)
        return std::unexpected(std::move(begun.error()));
    auto &rules = change.wanted.rules;
    const auto same = std::ranges::find(rules, rule.key, &ContractRule::key);
    if (same == rules.end())
        rules.push_back(rule);
    else
        *same = rule;
    const YamlSpan *part = change.part();
    const YamlSpan *old = change.hasParts() ? part->find(rule.key) : nullptr;
    const YamlNode *node = change.node();
    if (!change.hasParts())
        change.addPart(rulesText({{rule, {}}}));
    else if (old && old->kind == YamlSpan::Kind::Mapping && node && node->find(rule.key))
        setPairs(change.edit(), *old, entries(rule), *node->find(rule.key), {});
    else if (!old)
        change.edit().addPair(*part, {rule.key, YamlText::ofEntries(entries(rule), true)});
    return change.finish();
}

Result<QByteArray> withContract(const QByteArray &text, const QString &file, const std::vector<ExplainedRule> &rules)
{
    ContractChange change(text, file, u"keys"_s);
    if (auto begun = change.begin(); !begun)
        return std::unexpected(std::move(begun.error()));
    if (!change.wanted.rules.empty()) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("There is a contract already"),
                     {.file = file, .line = change.wanted.rules.front().line},
                     {},
                     Words::tr("Change its rules, or remove \"keys\" to begin anew.")});
    }
    for (const auto &[rule, why] : rules)
        change.wanted.rules.push_back(rule);
    change.addPart(rulesText(rules));
    return change.finish();
}

QByteArray contractText(const std::vector<ExplainedRule> &rules)
{
    YamlText section = YamlText::ofEntries({{u"keys"_s, rulesText(rules), {}}}, false);
    const YamlText document = YamlText::ofEntries({{u"contract"_s, std::move(section), {}}}, false);
    return toLines(document, 2).join('\n') + '\n';
}

Result<void> replaceFile(const QString &path, const QByteArray &was, const QByteArray &now)
{
    const auto broken = [&](QString what, QString why) {
        return fail({ErrorKind::LocalIo,
                     std::move(what),
                     {.file = path},
                     std::move(why),
                     Words::tr("Look at its permissions.")});
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(Words::tr("The file cannot be read"), file.errorString());
    if (file.readAll() != was) {
        return fail({ErrorKind::Moved,
                     Words::tr("The file was changed meanwhile"),
                     {.file = path},
                     Words::tr("Somebody saved it after it was read here. Nothing was written."),
                     Words::tr("Read it again, and make the change again.")});
    }
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(now) != now.size() || !out.commit())
        return broken(Words::tr("The file cannot be written"), out.errorString());
    return {};
}

} // namespace slipway::project
