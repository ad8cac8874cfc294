// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/parity.h"
#include "project/projectedit.h"

#include <vector>

namespace slipway::config {

/// A rule for each key of the env files of \a environments, guessed from its name and its values, with a sentence that
/// says what the guess is from: `differs everywhere and looks like a URL with a password`. By category,
/// then key. What is there now keeps these rules; only a protected environment that allows any origin does not.
/// No secret's value is in it. Pure; project::withContract() writes it.
std::vector<project::ExplainedRule> propose(const std::vector<ParityEnvironment> &environments,
                                            const SecretHash &secretHash = {});

} // namespace slipway::config
