// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/project.h"
#include "release/context.h"
#include "remote/hosts.h"

#include <QString>
#include <QStringList>

namespace slipway::session {

/// What the command line or the environment says about the outside; empty: the usual.
struct Surroundings {
    QString sshConfig;  ///< SLIPWAY_SSH_CONFIG
    QString knownHosts; ///< SLIPWAY_KNOWN_HOSTS
    QString user;       ///< SLIPWAY_USER: the name in the ledger
};

/// \a given, with what it leaves empty taken from the process's environment.
Surroundings completed(Surroundings given);

/// The options of the command line that say \a surroundings, with whole paths: for another process, somewhere else.
QStringList toOptions(const Surroundings &surroundings);

/// The settings of the connections. New keys go to Slipway's own known_hosts in the user's data folder.
remote::Settings connectionSettings(const Surroundings &surroundings);

/// The context that all verbs work with.
release::Context makeContext(Project project, remote::Hosts &hosts, const Surroundings &surroundings);

} // namespace slipway::session
