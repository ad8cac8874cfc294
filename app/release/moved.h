// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/planner.h"

#include <stop_token>
#include <vector>

/// What the hosts would do with a rendered release, and whether that is still what a plan said.
namespace slipway::release {

/// Asks every host of \a environment, side by side; in their order. The first failure is the error.
Result<std::vector<delivery::HostView>> viewAll(const Context &context, const Environment &environment,
                                                const delivery::ComposeTarget &target,
                                                const delivery::Rendered &rendered, const Release &release,
                                                std::stop_token stop = {});

/// delivery::changesOn() of all \a views, one after the other.
std::vector<ServiceChange> changesOf(const std::vector<delivery::HostView> &views, const delivery::Rendered &rendered,
                                     const Release &release, const Release *replaces);

/// In words, the first change in which \a now is not what was \a planned; empty if there is none.
QString whatMoved(const std::vector<ServiceChange> &planned, const std::vector<ServiceChange> &now);

/// Asks the hosts again and fails with Moved if \a prepared would not do there what it said.
Result<void> checkAgain(const Context &context, const Prepared &prepared, std::stop_token stop = {});

} // namespace slipway::release
