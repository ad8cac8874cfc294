// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/project.h"

#include <QByteArray>
#include <QString>

/// A setting changed in the env file that says it; what is not changed stays byte for byte. The functions read
/// the disk and write nothing, so that the change can be shown first. Never the GUI's thread.
namespace slipway::config {

/// What is to be written into an env file.
struct SettingEdit {
    QString file; ///< as slipway.yaml names it
    QByteArray before;
    QByteArray after;

    bool changesNothing() const { return before == after; }
};

/// \a key with \a value in the env file that no other environment reads, the one that says it now or else the
/// last. Errors: InvalidInput if \a environment has no such file, or if it cannot hold the value; LocalIo.
Result<SettingEdit> setSetting(const Project &project, const Environment &environment, const QString &key,
                               const QString &value);

/// Without \a key. Errors: NotFound if no file of \a environment has it; InvalidInput if one that others read too does.
Result<SettingEdit> unsetSetting(const Project &project, const Environment &environment, const QString &key);

/// \a key as \a from has it, in the own env file of \a to, near the neighbours it has there. Errors: NotFound if
/// \a from does not have it, and those of setSetting().
Result<SettingEdit> copySetting(const Project &project, const Environment &from, const Environment &to,
                                const QString &key);

/// Writes \a edit, whole or not at all; Moved if the file was changed meanwhile.
Result<void> write(const Project &project, const SettingEdit &edit);

} // namespace slipway::config
