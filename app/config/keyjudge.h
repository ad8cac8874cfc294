// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/masker.h"
#include "config/parity.h"

#include <QHash>

namespace slipway::config {

/// A value of an environment, and where it stands.
struct FoundValue {
    enum class State { NotThere, There, NotKnown };

    State state = State::NotThere;
    QString value; ///< of a secret: its reference, or what stands there instead
    QString source;
    bool isReference = false; ///< `secret:NAME`

    bool isThere() const { return state == State::There; }
};

/// A key through all environments.
struct FoundKey {
    QString key;                    ///< the row: `LOG_LEVEL`, or `api: LOG_LEVEL`
    QString name;                   ///< what a rule knows it as: `LOG_LEVEL`
    std::vector<FoundValue> values; ///< one for each environment, in the order of the pipeline
};

/// What the contract says to keys, one after the other. Pure. Outlived by its input.
class KeyJudge final
{
public:
    explicit KeyJudge(const ParityInput &input);

    /// Takes what \a masker knows out of the values of keys that are no secret. It outlives this; may be null.
    void hide(const Masker *masker) { m_masker = masker; }
    /// Whether its rule or one of its values says that \a found is a secret.
    bool isSecret(const FoundKey &found) const;
    /// The row of \a found; breaches are added to \a violations.
    ConfigRow judge(const FoundKey &found, std::vector<Violation> &violations) const;

private:
    struct Case;

    const ContractRule *rule(const QString &name) const;
    Case open(const FoundKey &found) const;
    void fillValues(Case &open) const;
    void judgeAbsent(Case &open, size_t at, std::vector<Violation> &violations) const;
    /// Whether something is said against the value itself; else it is compared with the others'.
    bool judgeAlone(Case &open, size_t at, std::vector<Violation> &violations) const;
    bool judgeType(Case &open, size_t at, std::vector<Violation> &violations) const;
    std::optional<size_t> reference(const Case &open, Agreement agreement) const;
    void judgeAgreement(Case &open, std::vector<Violation> &violations) const;
    void judgeSame(Case &open, size_t at, size_t reference, std::vector<Violation> &violations) const;
    void judgeDifferent(Case &open, size_t at, std::vector<Violation> &violations) const;
    void judgePlainText(const Case &open, size_t at, std::vector<Violation> &violations) const;
    bool isApproved(const Case &open, size_t at) const;
    bool mayBeApproved(const FoundKey &found) const;

    const ParityInput &m_input;
    QHash<QString, const ContractRule *> m_rules; ///< of keys
    Contract m_patterns;
    const Masker *m_masker = nullptr;
};

} // namespace slipway::config
