// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/parity.h"
#include "project/projectedit.h"
#include "release/context.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace slipway::release {

/// Tells equal secrets from different ones, without showing any: by a hash with a salt that is random for each run and
/// kept nowhere. Hashes are kept for minutes, failures are not.
///
/// Thread-safe; resolves a secret when it is first asked for, so a worker's.
class SecretHashes
{
public:
    explicit SecretHashes(const Context &context);

    /// Of \a value, a reference or a secret in plain text; nothing if the reference cannot be resolved here.
    std::optional<QString> of(const QString &environment, const QString &value);
    /// Of what is a secret itself.
    QString ofPlain(const QString &secret) const;

private:
    const Context &m_context;
    QByteArray m_salt;
    std::mutex m_mutex;
    struct Known {
        QString hash;
        QDateTime since;
    };
    std::map<QString, Known> m_known; ///< by environment and reference
};

/// The contract as slipway.yaml says it now: it may have changed since the project was opened.
Result<Contract> contractNow(const Context &context);

/// What is known of each environment's configuration by the project alone, rendered on this machine.
struct Declared {
    std::vector<config::ParityEnvironment> environments; ///< without a rendered document where Compose makes none
    std::vector<Violation> gaps;                         ///< those, and why: what is not known cannot be judged
};
Result<Declared> declaredConfig(const Context &context, std::stop_token stop = {});

/// \a declared side by side, judged by \a contract.
ConfigMatrix judge(const Context &context, const Contract &contract, const Declared &declared, SecretHashes &hashes);

/// A rule for each key of \a declared, guessed: what is there now keeps them.
std::vector<project::ExplainedRule> proposeContract(const Declared &declared, SecretHashes &hashes);

/// The environments as the project declares them now, side by side, judged by its contract.
Result<ConfigMatrix> compareEnvironments(const Context &context, SecretHashes &hashes, std::stop_token stop = {});

} // namespace slipway::release
