// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/envfile.h"
#include "config/settings.h"

#include <QString>

#include <vector>

/// By a mark in the ledger it is known later whether a secret still is the one that was deployed: a hash with a salt of
/// its own. Who may read the ledger may read the applied file too, in which the secret stands.
namespace slipway::release {

QString secretMark(const QString &secret);
bool isMarkOf(const QString &mark, const QString &secret);

/// \a settings with marks for the secrets among \a resolved, which has the values.
std::vector<config::Setting> marked(std::vector<config::Setting> settings,
                                    const std::vector<config::EnvEntry> &resolved);

/// The keys whose secret among \a resolved is another one than \a deployed has the mark of.
QStringList rotated(const std::vector<config::Setting> &deployed, const std::vector<config::EnvEntry> &resolved);

} // namespace slipway::release
