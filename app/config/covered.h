// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"

#include <QString>

/// What may be shown of a value when nobody can say for sure whether it is secret. Pure.
namespace slipway::config {

/// Whether the last words of \a key are what people call a secret: `DB_PASSWORD`, not `PASSWORD_LENGTH`.
bool soundsSecret(const QString &key);

/// Whether \a key is secret by \a rule, which may be null, or else by its name.
bool isSecretKey(const QString &key, const ContractRule *rule);

/// \a value as it may be shown: `•••••` for a secret that is no reference; otherwise without passwords of URLs, without
/// what follows words such as `--token=`, and without control characters.
QString covered(const QString &key, const QString &value, const ContractRule *rule);

} // namespace slipway::config
