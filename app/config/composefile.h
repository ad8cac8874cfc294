// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace slipway::config {

/// Every scalar of the compose document \a yaml that could be the relative path of a file: volumes
/// (short and long), env_file, configs, secrets, include, extends. Resolved against the folder of
/// \a file, cleaned, sorted, each once. The caller looks which of them exist. A variable in a path
/// (`conf/${X}.toml`) becomes `*`, so that all that it could name are found. Empty for a document
/// that is no YAML: Compose says why, better than we could. Any thread, no I/O.
QStringList referencedFiles(const QByteArray &yaml, const QString &file);

/// The same for the whole of a project: \a composeFiles, what they include and extend, and what all
/// of these name, as the files that exist in \a folder; relative to it, sorted, the compose files
/// included. A path out of the folder is left out. Reads the disk. LocalIo for a file that cannot be read.
Result<QStringList> filesOfRelease(const QString &folder, const QStringList &composeFiles);

/// \a document as block YAML for people: the top-level keys in the order in which Compose prints
/// them, strings quoted only where they would read as something else.
Result<QByteArray> yamlFromJson(const QJsonObject &document);

} // namespace slipway::config
