// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/project.h"
#include "session/context.h"

#include <QString>
#include <QStringList>

/// `slipway watch` as a service of the person's systemd (systemd.service(5)).
namespace slipway::cli {

struct Call;

/// `slipway-watch-harbor.service`; with a hash of its file, as in `slipway-watch-harbor-1f6d20.service`, where another
/// project of that name has the first already. Looks at the units that are there.
QString unitName(const Project &project);
/// Where systemd looks for it: below the person's configuration folder.
QString unitFile(const Project &project);

/// The unit that runs \a program with \a options behind `watch`. Holds no secret: where they come from environment
/// variables, it names a file that the person may write them into.
QString unitText(const Project &project, const QString &program, const session::Surroundings &surroundings,
                 const QStringList &options);

/// \a word as systemd reads it back as one argument of ExecStart.
QString unitWord(const QString &word);

/// The slipway.yaml that the unit \a text watches; empty if it is none of ours.
QString projectOfUnit(const QString &text);

/// Writes the unit, whole or not at all; LocalIo if it cannot.
Result<void> writeUnit(const QString &file, const QString &text);

/// Each returns the exit code. The first writes the unit, and starts it if the person says so.
int installWatch(const Call &call, const QStringList &options);
int uninstallWatch(const Call &call);

} // namespace slipway::cli
