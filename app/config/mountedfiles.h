// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

/// The files of a release that services see: each lies in a folder named by its content (design.md, section 4), so
/// whether somebody changed one on a host can be told without asking anything else. Pure.
namespace slipway::config {

struct MountedFile {
    QString path;         ///< absolute, on the host: `<directory>/files/<sha256>/<name>`
    QString sha256;       ///< hex: what it is to hold
    QStringList services; ///< that mount or read it; sorted
};

/// The hashes of files on a host, by path.
using FileHashes = std::map<QString, QString>;

/// The release's files that \a document, as transform() made it or as Compose reads that, lets services see; by path.
std::vector<MountedFile> mountedFiles(const QJsonObject &document);

/// Reads what `sha256sum` printed.
FileHashes readFileHashes(const QByteArray &out);

} // namespace slipway::config
