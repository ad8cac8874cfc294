// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"
#include "session/setup.h"

#include <QStringList>

#include <variant>

/// What Setup does, step by step. Worker threads.
namespace slipway::session {

/// The state of \a folder, or its slipway.yaml if it has one.
Result<std::variant<FolderState, QString>> lookAt(const QString &folder, remote::Host &local);

/// Writes \a files into \a folder, which is made if it is missing; none if one of them is there already.
Result<void> writeNew(const QString &folder, const std::vector<NewFile> &files);

/// Commits \a paths and nothing else, but for those that git ignores; without \a paths all of the folder, which becomes
/// a repository. \a byDemo: as somebody, where git does not know who asks.
Result<void> commit(const QString &folder, const QStringList &paths, bool byDemo, remote::Host &local);

/// The demo's files, on ports of this machine that are free now.
std::vector<NewFile> demoFiles();

} // namespace slipway::session
