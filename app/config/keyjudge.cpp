// SPDX-License-Identifier: Apache-2.0
#include "config/keyjudge.h"

#include "config/breach.h"
#include "config/covered.h"
#include "config/valuetypes.h"
#include "config/words.h"

#include <algorithm>
#include <ranges>

namespace slipway::config {

using namespace Qt::StringLiterals;

/// A key while it is judged.
struct KeyJudge::Case {
    const FoundKey &found;
    const ContractRule *rule;
    ConfigRow row;
    std::vector<std::optional<QString>> compared; ///< by what values are told apart; nothing: not there
    bool mayBeApproved;                           ///< an approval speaks of it, in whatever environment
};

KeyJudge::KeyJudge(const ParityInput &input)
    : m_input(input)
{
    for (const ContractRule &rule : input.contract.rules) {
        m_rules.insert(rule.key, &rule);
        if (rule.key.contains(u'*'))
            m_patterns.rules.push_back(rule);
    }
}

const ContractRule *KeyJudge::rule(const QString &name) const
{
    const ContractRule *own = m_rules.value(name);
    return own ? own : m_patterns.rule(name);
}

bool KeyJudge::isSecret(const FoundKey &found) const
{
    const ContractRule *own = rule(found.name);
    const auto isReference = [](const FoundValue &value) {
        return value.isThere() && value.isReference;
    };
    return isSecretKey(found.name, own) || std::ranges::any_of(found.values, isReference);
}

KeyJudge::Case KeyJudge::open(const FoundKey &found) const
{
    Case open{
        .found = found, .rule = rule(found.name), .row = {}, .compared = {}, .mayBeApproved = mayBeApproved(found)};
    ConfigRow &row = open.row;
    row.key = found.key;
    row.category = open.rule ? open.rule->category : guessedCategory(found.name);
    row.rule = open.rule ? toPhrase(*open.rule) : QString();
    row.isSecret = isSecret(found);
    row.cells.resize(found.values.size());
    open.compared.resize(found.values.size());
    fillValues(open);
    return open;
}

void KeyJudge::fillValues(Case &open) const
{
    std::vector<std::optional<QString>> hashes(open.compared.size());
    bool areKnown = open.row.isSecret && m_input.secretHash;
    for (size_t i = 0; i < open.compared.size(); ++i) {
        const FoundValue &found = open.found.values[i];
        if (!found.isThere())
            continue;
        ConfigCell &cell = open.row.cells[i];
        cell.source = found.source;
        open.compared[i] = found.value;
        if (!open.row.isSecret) {
            cell.value = withoutPassword(m_masker ? m_masker->mask(found.value) : found.value);
            continue;
        }
        if (m_input.secretHash)
            hashes[i] = m_input.secretHash(m_input.environments[i].name, found.value);
        areKnown = areKnown && hashes[i];
        cell.value = hashes[i] ? u"••••• "_s + hashes[i]->first(std::min<qsizetype>(hashes[i]->size(), 3)) : u"•••••"_s;
    }
    if (areKnown)
        open.compared = std::move(hashes);
}

void KeyJudge::judgeAbsent(Case &open, size_t at, std::vector<Violation> &violations) const
{
    ConfigCell &cell = open.row.cells[at];
    const QString &name = m_input.environments[at].name;
    cell.what = ConfigCell::Class::NotSet;
    if (open.found.values[at].state == FoundValue::State::NotKnown) {
        cell.note = Words::tr("not known");
        return;
    }
    if (open.rule) {
        const bool mayHave = open.rule->onlyIn.isEmpty() || open.rule->onlyIn.contains(name);
        if (!open.rule->isRequired || !mayHave)
            return;
        mark(cell,
             {.what = ConfigCell::Class::Missing,
              .key = open.row.key,
              .approvedAs = {open.found.name},
              .environment = name,
              .why = Words::tr("%1 is required and missing in %2").arg(open.row.key, name),
              .note = Words::tr("required"),
              .lift = Words::tr("add it to an env file of %1").arg(name)},
             m_input.contract, m_input.today, violations);
        return;
    }
    const auto having = std::ranges::count_if(open.compared, [](const auto &value) { return value.has_value(); });
    if (m_input.contract.isEmpty() || having * 2 <= std::ssize(open.compared))
        return;
    cell.what = ConfigCell::Class::Missing;
    cell.note = Words::tr("%1 of %2 environments have it").arg(having).arg(open.compared.size());
    violations.push_back({.key = open.row.key,
                          .environment = name,
                          .why = Words::tr("%1 is missing in %2: %3").arg(open.row.key, name, cell.note),
                          .lift = Words::tr("Add it to an env file of %1, or give the key a rule.").arg(name),
                          .denies = false});
}

bool KeyJudge::judgeType(Case &open, size_t at, std::vector<Violation> &violations) const
{
    const QString &value = open.found.values[at].value;
    const QString &name = m_input.environments[at].name;
    ConfigCell &cell = open.row.cells[at];
    if (open.found.values[at].isReference)
        return false;
    const bool isHidden = open.row.isSecret || (m_masker && m_masker->mask(value) != value);
    auto why = whyInvalid(value, open.rule->type, isHidden);
    if (value.isEmpty() && open.rule->isRequired)
        why = Words::tr("it is required, and empty");
    if (why) {
        cell.what = ConfigCell::Class::Invalid;
        cell.note = *why;
        violations.push_back({.key = open.row.key,
                              .environment = name,
                              .why = Words::tr("%1 in %2: %3").arg(open.row.key, name, *why),
                              .lift = Words::tr("Correct the value in %1.").arg(cell.source)});
        return true;
    }
    if (open.rule->type != ValueType::Origins || !allowsAnyOrigin(value))
        return false;
    if (!m_input.environments[at].isProtected) {
        cell.note = Words::tr("any origin");
        return false;
    }
    mark(cell,
         {.key = open.row.key,
          .approvedAs = {open.found.name},
          .environment = name,
          .why = Words::tr("%1 %2 in %3 is not approved: any origin").arg(open.row.key, inQuotes(cell.value), name),
          .note = Words::tr("not approved: any origin"),
          .lift = Words::tr("name the origins")},
         m_input.contract, m_input.today, violations);
    return true;
}

bool KeyJudge::judgeAlone(Case &open, size_t at, std::vector<Violation> &violations) const
{
    if (!open.rule)
        return false;
    if (open.rule->isSecret)
        judgePlainText(open, at, violations);
    const QString &name = m_input.environments[at].name;
    if (open.rule->onlyIn.isEmpty() || open.rule->onlyIn.contains(name))
        return judgeType(open, at, violations);
    ConfigCell &cell = open.row.cells[at];
    const QString where = open.rule->onlyIn.join(", "_L1);
    mark(cell,
         {.what = ConfigCell::Class::Extra,
          .key = open.row.key,
          .approvedAs = {open.found.name},
          .environment = name,
          .why = Words::tr("%1 is in %2, and may only be in %3").arg(open.row.key, name, where),
          .note = Words::tr("only in %1").arg(where),
          .lift = Words::tr("remove it from %1").arg(cell.source)},
         m_input.contract, m_input.today, violations);
    return true;
}

void KeyJudge::judgePlainText(const Case &open, size_t at, std::vector<Violation> &violations) const
{
    const FoundValue &found = open.found.values[at];
    if (found.value.isEmpty() || found.isReference)
        return;
    violations.push_back(
        {.key = open.row.key,
         .environment = m_input.environments[at].name,
         .why = Words::tr("%1 stands in %2 as plain text").arg(open.row.key, found.source),
         .lift = Words::tr("Write secret:%1 there, and keep the value where \"secrets\" says.").arg(open.found.name),
         .denies = false});
}

void KeyJudge::judgeSame(Case &open, size_t at, size_t reference, std::vector<Violation> &violations) const
{
    const QString &name = m_input.environments[at].name;
    const QString &other = m_input.environments[reference].name;
    const ConfigCell &expected = open.row.cells[reference];
    ConfigCell &cell = open.row.cells[at];
    const QString why =
        open.row.isSecret
            ? Words::tr("%1 in %2 is not approved: another value than in %3").arg(open.row.key, name, other)
            : Words::tr("%1 %2 in %3 is not approved: %4 in %5")
                  .arg(open.row.key, inQuotes(cell.value), name, inQuotes(expected.value), other);
    mark(cell,
         {.key = open.row.key,
          .approvedAs = {open.found.name},
          .environment = name,
          .why = why,
          .note = Words::tr("not as in %1").arg(other),
          .lift = Words::tr("give %1 the same value").arg(name)},
         m_input.contract, m_input.today, violations);
}

bool KeyJudge::mayBeApproved(const FoundKey &found) const
{
    return std::ranges::any_of(m_input.contract.approvals, [&](const Approval &approval) {
        return found.key.startsWith(approval.key) || found.name.startsWith(approval.key);
    });
}

bool KeyJudge::isApproved(const Case &open, size_t at) const
{
    if (!open.mayBeApproved)
        return false;
    const QString &name = m_input.environments[at].name;
    return std::ranges::any_of(QStringList{open.row.key, open.found.name}, [&](const QString &key) {
        const Approval *approval = m_input.contract.approval(key, name, m_input.today);
        return approval && !approval->isExpired(m_input.today);
    });
}

/// One of a pair that is approved is enough; the breach belongs to the later one.
void KeyJudge::judgeDifferent(Case &open, size_t at, std::vector<Violation> &violations) const
{
    ConfigCell &cell = open.row.cells[at];
    const QString &name = m_input.environments[at].name;
    const auto isTwin = [&](size_t i) {
        return i != at && open.compared[i] == open.compared[at] && !isApproved(open, i);
    };
    const auto others = std::views::iota(size_t{0}, open.compared.size());
    const auto twin = std::ranges::find_if(others, isTwin);
    if (twin == others.end())
        return;
    const QString &other = m_input.environments[*twin].name;
    std::vector<Violation> told;
    const bool isReferenceOnly =
        open.row.isSecret && open.compared[at] == open.found.values[at].value && open.found.values[at].isReference;
    mark(cell,
         {.key = open.row.key,
          .approvedAs = {open.found.name},
          .environment = name,
          .why = isReferenceOnly
                     ? Words::tr("%1 in %2 is the same secret as in %3, and must differ").arg(open.row.key, name, other)
                     : Words::tr("%1 in %2 is the same as in %3, and must differ").arg(open.row.key, name, other),
          .note = Words::tr("the same as in %1").arg(other),
          .lift = Words::tr("give %1 a value of its own").arg(name)},
         m_input.contract, m_input.today, told);
    if (*twin < at)
        violations.insert(violations.end(), told.begin(), told.end());
}

/// Who may differ is no measure for the others, unless all may.
std::optional<size_t> KeyJudge::reference(const Case &open, Agreement agreement) const
{
    if (agreement != Agreement::Same || !open.mayBeApproved)
        return referenceOf(open.compared);
    auto others = open.compared;
    for (size_t i = 0; i < others.size(); ++i) {
        if (isApproved(open, i))
            others[i].reset();
    }
    const auto reference = referenceOf(others);
    return reference ? reference : referenceOf(open.compared);
}

void KeyJudge::judgeAgreement(Case &open, std::vector<Violation> &violations) const
{
    const Agreement agreement = open.rule ? open.rule->agreement : Agreement::MayDiffer;
    const auto reference = this->reference(open, agreement);
    const auto having = std::ranges::count_if(open.compared, [](const auto &value) { return value.has_value(); });
    for (size_t i = 0; i < open.compared.size(); ++i) {
        if (!open.compared[i] || judgeAlone(open, i, violations))
            continue;
        ConfigCell &cell = open.row.cells[i];
        if (agreement == Agreement::MustDiffer) {
            cell.what = having > 1 ? ConfigCell::Class::Allowed : ConfigCell::Class::Same;
            judgeDifferent(open, i, violations);
        } else if (open.compared[i] == open.compared[*reference]) {
            cell.what = ConfigCell::Class::Same;
        } else if (agreement == Agreement::Same) {
            judgeSame(open, i, *reference, violations);
        } else {
            cell.what = ConfigCell::Class::Allowed;
        }
    }
}

ConfigRow KeyJudge::judge(const FoundKey &found, std::vector<Violation> &violations) const
{
    Case open = this->open(found);
    for (size_t i = 0; i < open.compared.size(); ++i) {
        if (!open.compared[i])
            judgeAbsent(open, i, violations);
    }
    judgeAgreement(open, violations);
    return std::move(open.row);
}

} // namespace slipway::config
