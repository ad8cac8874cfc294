// SPDX-License-Identifier: Apache-2.0
#include "config/parity.h"

#include "config/keyjudge.h"
#include "config/masker.h"
#include "config/renderedjudge.h"
#include "config/servicevalues.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// The keys of the env files.
std::vector<FoundKey> settingKeys(const ParityInput &input)
{
    std::vector<FoundKey> keys;
    QHash<QString, size_t> indices;
    const size_t width = input.environments.size();
    size_t next = 0; // most files hold the same keys in the same order
    const auto indexOf = [&](const QString &name) {
        if (next < keys.size() && keys[next].name == name)
            return next;
        const auto index = indices.constFind(name);
        if (index != indices.cend())
            return *index;
        indices.insert(name, keys.size());
        keys.push_back({.key = name, .name = name, .values = std::vector<FoundValue>(width)});
        return keys.size() - 1;
    };
    for (size_t i = 0; i < width; ++i) {
        next = 0;
        for (const Setting &setting : input.environments[i].settings) {
            const size_t index = indexOf(setting.key);
            keys[index].values[i] = {.state = FoundValue::State::There,
                                     .value = setting.value,
                                     .source = setting.file + u':' + QString::number(setting.line),
                                     .isReference = setting.isSecret};
            next = index + 1;
        }
    }
    return keys;
}

/// Rules that say "required" and that nothing has.
std::vector<FoundKey> absentKeys(const ParityInput &input, const std::vector<FoundKey> &there)
{
    QHash<QString, bool> names;
    for (const FoundKey &key : there)
        names.insert(key.name, true);
    std::vector<FoundKey> keys;
    for (const ContractRule &rule : input.contract.rules) {
        if (rule.isRequired && !rule.key.contains(u'*') && !names.contains(rule.key)) {
            keys.push_back(
                {.key = rule.key, .name = rule.key, .values = std::vector<FoundValue>(input.environments.size())});
        }
    }
    return keys;
}

/// Knows the values of secrets that stand as plain text in an env file: services may have them under
/// another key, and commands in the middle. Null if there are none.
std::unique_ptr<Masker> plainSecrets(const KeyJudge &judge, const std::vector<FoundKey> &keys)
{
    std::unique_ptr<Masker> masker;
    for (const FoundKey &key : keys) {
        if (!judge.isSecret(key))
            continue;
        for (const FoundValue &value : key.values) {
            if (value.value.isEmpty() || value.isReference)
                continue;
            if (!masker)
                masker = std::make_unique<Masker>();
            masker->add(value.value);
        }
    }
    return masker;
}

void sortViolations(ConfigMatrix &matrix)
{
    QHash<QString, qsizetype> rank;
    for (const ConfigRow &row : matrix.rows)
        rank.insert(row.key, rank.size());
    std::ranges::stable_sort(matrix.violations, {}, [&](const Violation &violation) {
        return std::pair(!violation.denies, rank.value(violation.key));
    });
}

} // namespace

ConfigMatrix judge(const ParityInput &input)
{
    ConfigMatrix matrix;
    for (const ParityEnvironment &environment : input.environments)
        matrix.columns.push_back({.environment = environment.name, .host = {}, .isProtected = environment.isProtected});
    std::vector<FoundKey> keys = settingKeys(input);
    std::ranges::move(serviceValues(input.environments), std::back_inserter(keys));
    std::ranges::move(absentKeys(input, keys), std::back_inserter(keys));
    KeyJudge judge(input);
    const auto masker = plainSecrets(judge, keys);
    judge.hide(masker.get());
    matrix.rows.reserve(keys.size());
    for (const FoundKey &key : keys)
        matrix.rows.push_back(judge.judge(key, matrix.violations));
    std::ranges::move(judgeRendered(input, masker.get(), matrix.violations), std::back_inserter(matrix.rows));
    std::ranges::sort(matrix.rows, [](const ConfigRow &a, const ConfigRow &b) {
        return a.category == b.category ? a.key < b.key : a.category < b.category;
    });
    sortViolations(matrix);
    return matrix;
}

} // namespace slipway::config
