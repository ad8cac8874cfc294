// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/settings.h"
#include "model/configuration.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

/// Parity: whether environments differ in what the contract lets them differ in, and in nothing else
/// (design.md, section 7). Pure: any thread, no I/O.
namespace slipway::config {

struct ParityEnvironment {
    QString name;
    bool isProtected = false;
    std::vector<Setting> settings;
    /// What `docker compose config --format json` printed of the same compose files, with references
    /// where secrets are, so that no value of one is in it. Empty: not known.
    QJsonObject rendered;
    QString sourceFolder; ///< the absolute folder that it was rendered in; may be empty
};

/// The first hex digits, at least three, of the salted hash of what \a value stands for in
/// \a environment: a reference `secret:NAME`, or plain text under a key that is secret. The salt is the same
/// for all environments of a matrix. Nothing if it is not known here.
using SecretHash = std::function<std::optional<QString>(const QString &environment, const QString &value)>;

struct ParityInput {
    Contract contract;
    std::vector<ParityEnvironment> environments; ///< in the order of the pipeline
    SecretHash secretHash;                       ///< may be empty: no secret's value is known
    QDate today;
};

/// The environments of \a input side by side, a row for
/// - each key of their env files;
/// - each key of a service's `environment` that does not come from them: `LOG_LEVEL`, or `api: LOG_LEVEL` where
///   services disagree or the env files have the key too;
/// - what is rendered otherwise and is no such value: `services.api.ports`. A difference that comes from a value of
///   the env files is allowed here; that value has a row, and perhaps a rule, of its own.
///
/// Of several values the one of most environments is the reference, a tie goes to the earliest. Secrets are
/// compared by their hashes where all are known, else by their references. With an empty contract there are no
/// violations. No secret's value, and no password of a URL, is in the result.
ConfigMatrix judge(const ParityInput &input);

} // namespace slipway::config
