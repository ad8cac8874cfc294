// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"
#include "session/setup.h"

#include <QStringList>

/// What git knows of a folder that is to become a project, and its first commit. Worker threads.
namespace slipway::session {

/// Fills in what of \a state git knows; nothing where there is no git.
void askGit(FolderState &state, remote::Host &local);

/// Who commits what.
enum class Committing {
    Person,
    Demo ///< in a repository of its own, whatever it lies in; as somebody, where git does not know who asks
};

/// Commits \a paths and nothing else, but for those that git ignores; without \a paths all of the folder, which becomes
/// a repository if it is in none, and nothing beside it.
Result<void> commit(const QString &folder, const QStringList &paths, Committing who, remote::Host &local);

} // namespace slipway::session
