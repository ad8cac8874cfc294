// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "model/hostcheck.h"

#include <vector>

namespace slipway::samples {

/// The slipway.yaml of `harbor`, with comments.
ConfigFile projectFile();
ConfigFile projectFile(const QByteArray &text);

HostDescription described(const QString &host);
std::vector<HostSuggestion> suggestedHosts();

/// A check of \a host that found everything in order.
HostCheck goodCheck(const QString &host);
/// One that waits for an answer about the host's key.
HostCheck askingCheck(const QString &host);
/// One that found no docker there.
HostCheck failedCheck(const QString &host);

} // namespace slipway::samples
