// SPDX-License-Identifier: Apache-2.0
#include "config/proposal.h"

#include "config/covered.h"
#include "config/valuetypes.h"
#include "project/secretname.h"

#include <algorithm>
#include <map>
#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// A key's values, one for each environment.
using Values = std::vector<std::optional<QString>>;

QString counted(size_t number)
{
    static const QStringList words{u"no"_s,  u"one"_s,   u"two"_s,   u"three"_s, u"four"_s, u"five"_s,
                                   u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s,  u"ten"_s};
    return number < static_cast<size_t>(words.size()) ? words[static_cast<qsizetype>(number)] : QString::number(number);
}

QString allOf(size_t number)
{
    return number == 2 ? u"both"_s : u"all "_s + counted(number);
}

bool isReference(const QString &value)
{
    return project::secretName(value).has_value();
}

bool nameHas(const QString &key, const QStringList &words)
{
    return std::ranges::any_of(key.toUpper().split(u'_'), [&](const QString &part) { return words.contains(part); });
}

bool isWord(const QString &value)
{
    return !value.isEmpty() && value.front().isLetter();
}

class Guess
{
public:
    Guess(const QString &key, const Values &values, const std::vector<ParityEnvironment> &environments,
          const SecretHash &secretHash)
        : m_key(key)
        , m_values(values)
        , m_environments(environments)
    {
        m_rule.key = key;
        guessSecret();
        compare(secretHash);
        guessAgreement();
        guessType();
        guessCategory();
    }

    project::ExplainedRule result() const
    {
        const QString last = m_words.back();
        return {m_rule, m_words.size() == 1
                            ? last
                            : QString(m_words.first(m_words.size() - 1).join(", "_L1) + u" and "_s + last)};
    }

private:
    bool all(auto predicate) const
    {
        return std::ranges::all_of(m_values, [&](const auto &value) { return !value || predicate(*value); });
    }
    bool any(auto predicate) const
    {
        return std::ranges::any_of(m_values, [&](const auto &value) { return value && predicate(*value); });
    }

    void guessSecret()
    {
        m_isReference = any(isReference);
        m_hasPassword = any(hasPassword);
        m_rule.isSecret = m_isReference || m_hasPassword || soundsSecret(m_key);
    }

    /// How many have it, and how many values they have.
    void compare(const SecretHash &secretHash)
    {
        std::set<QString> texts;
        std::set<QString> hashes;
        for (size_t i = 0; i < m_values.size(); ++i) {
            if (!m_values[i])
                continue;
            ++m_having;
            texts.insert(*m_values[i]);
            const auto hash =
                m_rule.isSecret && secretHash ? secretHash(m_environments[i].name, *m_values[i]) : std::nullopt;
            m_areHashed = m_areHashed && hash;
            hashes.insert(hash.value_or(QString()));
        }
        m_areHashed = m_areHashed && m_rule.isSecret;
        m_distinct = m_areHashed ? hashes.size() : texts.size();
    }

    void guessAgreement()
    {
        const size_t width = m_values.size();
        m_rule.isRequired =
            m_having == width && width > 1 && all([](const QString &value) { return !value.isEmpty(); });
        if (m_having == 1 && width > 1) {
            const auto one = std::ranges::find_if(m_values, [](const auto &value) { return value.has_value(); });
            m_rule.onlyIn = {m_environments[static_cast<size_t>(one - m_values.begin())].name};
            m_words += u"only in "_s + m_rule.onlyIn.front();
        } else if (m_having == 1) {
            m_words += u"there is one environment yet"_s;
        } else if (m_distinct == 1 && m_isReference && !m_areHashed) {
            m_words += u"the same reference in %1 environments"_s.arg(allOf(m_having)); // what it stands for may differ
        } else if (m_distinct == 1) {
            m_rule.agreement = Agreement::Same;
            m_words +=
                u"same in %1 environments%2"_s.arg(allOf(m_having), m_having < width ? u" that have it"_s : u""_s);
        } else if (m_distinct == m_having) {
            m_rule.agreement = m_rule.isSecret ? Agreement::MustDiffer : Agreement::MayDiffer;
            m_words += u"differs everywhere"_s;
        } else {
            m_words += u"differs between environments"_s;
        }
        if (m_isReference)
            m_words += u"is a secret"_s;
        else if (m_hasPassword)
            m_words += u"looks like a URL with a password"_s;
        else if (m_rule.isSecret)
            m_words += u"is named like a secret"_s;
    }

    bool isType(ValueType type) const
    {
        return all([&](const QString &value) { return isReference(value) || !whyInvalid(value, type); });
    }

    ValueType type() const
    {
        const bool isPlain = any([](const QString &value) { return !value.isEmpty() && !isReference(value); });
        const bool isUrlName = nameHas(m_key, {u"URL"_s, u"URI"_s, u"DSN"_s});
        if (!isPlain)
            return isUrlName && m_isReference ? ValueType::Url : ValueType::Text;
        if (m_key.toUpper().endsWith("PORT"_L1) && isType(ValueType::Port))
            return ValueType::Port;
        if (nameHas(m_key, {u"ORIGIN"_s, u"ORIGINS"_s}) && isType(ValueType::Origins))
            return ValueType::Origins;
        if (isType(ValueType::Url))
            return ValueType::Url;
        if (isType(ValueType::Boolean) && all(isWord))
            return ValueType::Boolean;
        const bool isTime =
            nameHas(m_key, {u"TIMEOUT"_s, u"INTERVAL"_s, u"TTL"_s, u"DELAY"_s, u"PERIOD"_s, u"DURATION"_s});
        const bool hasUnit = all(
            [](const QString &value) { return isReference(value) || (!value.isEmpty() && value.back().isLetter()); });
        if ((isTime || hasUnit) && isType(ValueType::Duration))
            return ValueType::Duration;
        return isType(ValueType::Integer) ? ValueType::Integer : ValueType::Text;
    }

    void guessType()
    {
        m_rule.type = type();
        const bool isTold = m_rule.type == ValueType::Text || (m_rule.type == ValueType::Url && m_hasPassword);
        if (isTold)
            return;
        const QString phrase = toPhrase(m_rule.type);
        const QString article = m_rule.type == ValueType::Boolean ? QString() : u"a "_s;
        const bool isNameOnly = all(isReference);
        m_words += (isNameOnly ? u"is named like "_s : u"looks like "_s) + article + phrase;
    }

    void guessCategory()
    {
        m_rule.category = guessedCategory(m_key);
        if (m_rule.type == ValueType::Origins)
            m_rule.category = Category::Origins;
    }

    const QString &m_key;
    const Values &m_values;
    const std::vector<ParityEnvironment> &m_environments;
    ContractRule m_rule;
    QStringList m_words;
    size_t m_having = 0;
    size_t m_distinct = 0;
    bool m_areHashed = true;
    bool m_isReference = false;
    bool m_hasPassword = false;
};

} // namespace

std::vector<project::ExplainedRule> propose(const std::vector<ParityEnvironment> &environments,
                                            const SecretHash &secretHash)
{
    std::map<QString, Values> keys;
    for (size_t i = 0; i < environments.size(); ++i) {
        for (const Setting &setting : environments[i].settings) {
            Values &values = keys[setting.key];
            values.resize(environments.size());
            values[i] = setting.value;
        }
    }
    std::vector<project::ExplainedRule> rules;
    rules.reserve(keys.size());
    for (const auto &[key, values] : keys)
        rules.push_back(Guess(key, values, environments, secretHash).result());
    std::ranges::stable_sort(rules, {}, [](const project::ExplainedRule &rule) { return rule.rule.category; });
    return rules;
}

} // namespace slipway::config
