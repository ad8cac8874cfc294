// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/release.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

/// The heart of a Compose deployment: what `docker compose config --format json` printed becomes the
/// one document that is planned, hashed, applied and kept (design.md §4). Pure: any thread, no I/O.
namespace slipway::config {

struct TransformInput {
    QString project;                   ///< for the labels
    QString environment;               ///< for the labels
    QString sourceFolder;              ///< where it was rendered on the host: the absolute --project-directory
    QString directory;                 ///< the environment's directory on the host, absolute
    std::vector<ReleaseFile> files;    ///< the release's, by path relative to the project's folder
    std::map<QString, QString> images; ///< service → pinned reference
};

struct Transformed {
    QJsonObject document;
    QStringList usedFiles; ///< SHA-256 of the release's files that services mount or read; sorted
    /// Services in the order in which they may be switched: each level depends on earlier ones only.
    std::vector<std::vector<QString>> levels;
    QStringList volumes;  ///< the engine's names; external ones too
    QStringList networks; ///< the engine's names; external ones too
    /// Services that are not kept running: with a profile, or waited for with
    /// service_completed_successfully. In levels too.
    /// Each with a mark that changes with anything of it; the label `dev.slipway.once` carries it.
    std::map<QString, QString> oneOffs;
};

/// \a rendered with images pinned, `build` and `pull_policy` gone, labels added, files of the
/// release pointed to `<directory>/files/<sha256>/<name>` and relative data to `<directory>/data/`.
/// Errors are InvalidInput and name the service or the config; nothing in them comes from values.
Result<Transformed> transform(const QJsonObject &rendered, const TransformInput &input);

} // namespace slipway::config
