// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"
#include "session/setup.h"

#include <variant>

/// What Setup does, step by step. Worker threads.
namespace slipway::session {

/// The state of \a folder, or its slipway.yaml if it has one.
Result<std::variant<FolderState, QString>> lookAt(const QString &folder, remote::Host &local);

/// Writes \a files into \a folder, which is made if it is missing, slipway.yaml last; none of them if one is there
/// already or cannot be written.
Result<void> writeNew(const QString &folder, const std::vector<NewFile> &files);

/// The demo's files, on ports of this machine that are free now.
std::vector<NewFile> demoFiles();

} // namespace slipway::session
