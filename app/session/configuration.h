// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "release/context.h"
#include "release/parity.h"

#include <QString>

#include <optional>
#include <stop_token>

/// What the session does about configuration, on its workers: blocking, never on the GUI thread.
namespace slipway::session {

/// Everything that the configuration page shows. What could not be had is its problem, the rest is there.
ConfigurationState seeConfiguration(const release::Context &context, release::SecretHashes &hashes,
                                    std::stop_token stop);

/// How writing a file of the project ended: one of the three.
struct FileAnswer {
    std::optional<ConfigFile> saved;  ///< as it is now
    std::optional<ConfigFile> theirs; ///< somebody else changed it meanwhile: nothing was written
    std::optional<Error> error;
};

/// Writes `file.text`, if the file on disk still is what `file.sha256` says or \a overwrite. A slipway.yaml or an env
/// file that could not be read afterwards is refused with file, line and cure.
FileAnswer save(const release::Context &context, const ConfigFile &file, bool overwrite);

/// slipway.yaml as it is now.
Result<ConfigFile> readProjectFile(const release::Context &context);

/// The secret that \a key of \a environment stands for, after the seat's ledger has recorded who wants to see it.
Result<QString> reveal(const release::Context &context, const QString &environment, const QString &key,
                       std::stop_token stop);

} // namespace slipway::session
