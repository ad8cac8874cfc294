// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/mountedfiles.h"
#include "config/rendered.h"
#include "delivery/container.h"
#include "model/plan.h"
#include "model/project.h"
#include "model/release.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// What applying a rendered file would do on a host. Pure: any thread, no I/O.
namespace slipway::delivery {

using Levels = std::vector<std::vector<QString>>;

/// The one file that is applied, rendered on the seat, transformed, hashed.
struct Rendered {
    QByteArray compose; ///< YAML; holds values, and so possibly secrets
    QString hash;       ///< hex SHA-256 of compose
    config::Transformed transformed;
};

/// What a host says about a rendered file, before anything is changed.
struct HostView {
    QString host;
    std::vector<Container> containers;
    std::map<QString, QString> wantedHashes; ///< service → the hash Compose would stamp
    QStringList volumes;                     ///< of the project that exist
    QStringList missingImages;               ///< pinned references that the host must pull
    std::map<QString, QString> imageIds;     ///< pinned reference → ID, of those it has
    qint64 freeBytes = 0;                    ///< where the engine keeps images
    QString appliedHash;                     ///< SHA-256 of current/compose.yaml; empty: none
    config::FileHashes files;                ///< what lies in `files`
    std::map<QString, QString> marked;       ///< service → why it is to be recreated, from an earlier staging
    std::map<QString, QString> restored;     ///< service → why it is recreated though its configuration is the same
};

/// What \a release lets services mount, and why such a service is recreated when somebody changed the file.
struct Mounted {
    config::MountedFile file;
    QString why; ///< `config/limits.conf was changed by hand`
};
std::vector<Mounted> mountedOf(const Rendered &rendered, const Release &release);

/// The services on the host of \a view that hold a file which somebody changed, and why: by what lies there now, and by
/// what an earlier staging put back without coming so far as to recreate them.
std::map<QString, QString> restoredOn(const HostView &view, const Rendered &rendered, const Release &release);

/// What applying \a rendered does on the host of \a view, service by service, and why; what Slipway
/// deployed there and \a rendered does not have any more is removed. \a replaces, the release that
/// was deployed there before, tells what an engine's image ID stands for; it may be null.
std::vector<ServiceChange> changesOn(const HostView &view, const Rendered &rendered, const Release &release,
                                     const Release *replaces);

/// The services that \a once depends on, directly or not, in their levels.
Levels needsOf(const std::optional<BeforeStart> &once, const config::Transformed &transformed);

} // namespace slipway::delivery
