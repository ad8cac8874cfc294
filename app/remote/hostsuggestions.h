// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/hostcheck.h"

#include <QString>

#include <vector>

/// The machines that this desktop knows already. Reads files; worker threads only.
namespace slipway::remote {

/// The names that the `Host` lines of an ssh_config(5) file give, and of those it includes, without patterns; each
/// once, in their order. A file that cannot be read has none.
std::vector<HostSuggestion> sshHosts(const QString &file);

/// The machines that docker contexts reach over SSH. \a folder: docker's own, such as ~/.docker.
std::vector<HostSuggestion> dockerHosts(const QString &folder);

/// All of them: of \a sshConfig (empty: the user's own) and of the user's docker contexts.
std::vector<HostSuggestion> suggestedHosts(const QString &sshConfig);

} // namespace slipway::remote
