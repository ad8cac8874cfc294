// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/changes.h"
#include "model/release.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

/// What staging leaves on a host, and how the scripts are told of it. Pure: any thread, no I/O.
namespace slipway::delivery {

/// A release's folder on the hosts, as `release.json` in it says.
struct Staged {
    QString folderName;
    Release release;
    QString renderedHash;  ///< of its compose.yaml
    QStringList usedFiles; ///< SHA-256 of the release's files that services mount or read
    Levels levels;
    Levels needs;                       ///< what must be up before the one-off command
    std::map<QString, QString> oneOffs; ///< as Transformed has them
};

/// The content of `release.json`.
QByteArray describe(const Staged &staged, const QString &environment);
/// What describe() wrote; nothing if it is damaged.
std::optional<Staged> readStaged(const QByteArray &json, const QString &folderName);

/// The \a levels as the scripts read them, a word each: its services between spaces, what runs once as `service=mark`.
QStringList levelWords(const Levels &levels, const Staged &staged);

/// What is applied of \a staged in \a directory, lines of a hash and a path.
QString sumsOf(const Staged &staged, const QString &directory);

/// The absolute folder of the release \a folderName.
QString releaseFolder(const QString &directory, const QString &folderName);

} // namespace slipway::delivery
