// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway {

/// What environments must have in common about a key.
enum class Agreement { Same, MayDiffer, MustDiffer };
/// What a value must look like.
enum class ValueType { Text, Url, Port, Boolean, Integer, Origins, Duration };
/// What a key is about; the matrix is grouped by it.
enum class Category { Database, Origins, Integration, Feature, Other, Rendered };

/// What a promotion does where somebody changed a host by hand.
enum class HandEdits { Deny, Warn };

/// The words for them in slipway.yaml: `may-differ`, `origins`, `database`, `deny`.
QString toWord(Agreement agreement);
QString toWord(ValueType type);
QString toWord(Category category);
QString toWord(HandEdits handEdits);

/// What \a key is about, as its name suggests: `DB_HOST` is about the database.
Category guessedCategory(const QString &key);

/// What slipway.yaml says of a key, or of all keys that a pattern names.
struct ContractRule {
    QString key; ///< a key, or a pattern with `*`
    Agreement agreement = Agreement::MayDiffer;
    QStringList onlyIn; ///< environments that may have it; empty: all
    bool isRequired = false;
    bool isSecret = false;
    ValueType type = ValueType::Text;
    Category category = Category::Other;
    int line = 0; ///< in slipway.yaml; 0: guessed or the default

    bool operator==(const ContractRule &) const = default;
};

/// A difference that somebody allows, for a while.
struct Approval {
    QString key;              ///< a key, or what is rendered otherwise: `services.api.ports` with all below it
    QStringList environments; ///< the ones that may differ; empty: all
    QString reason;
    QString owner;
    QDate expires; ///< its last day; invalid: never
    int line = 0;  ///< in slipway.yaml

    bool isExpired(QDate today) const { return expires.isValid() && expires < today; }

    bool operator==(const Approval &) const = default;
};

/// How environments may differ. Without rules nothing is enforced.
struct Contract {
    std::vector<ContractRule> rules;
    std::vector<Approval> approvals;
    std::optional<HandEdits> handEdits; ///< deny, if it does not say

    bool isEmpty() const { return rules.empty() && approvals.empty() && !handEdits; }

    /// The rule for \a key: its own, else that of the pattern with the most letters, else null.
    const ContractRule *rule(const QString &key) const;
    /// The approval of \a key in \a environment, expired or not; null if there is none. One that is
    /// not expired on \a today wins.
    const Approval *approval(const QString &key, const QString &environment, QDate today) const;
};

} // namespace slipway
