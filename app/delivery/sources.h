// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/release.h"

#include <QByteArray>
#include <QString>
#include <map>
#include <vector>

namespace slipway::delivery {

/// The contents of a release's files, by SHA-256.
using Contents = std::map<QString, QByteArray>;

/// A release's files and the env file as one tar: `source/<path>` and `environment.env`. In memory
/// only: the env file holds resolved secrets.
Result<QByteArray> packSources(const Release &release, const Contents &contents, const QByteArray &envFile);

/// Where a file of the release lives on a host.
QString filePath(const QString &directory, const ReleaseFile &file);

} // namespace slipway::delivery
