// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"

#include <QString>

/// What was last known of the pipeline, for when nobody knows better: a host does not answer, or the window has just
/// opened and nobody has looked yet. What is only remembered is marked so, with the time of the look that saw it; how
/// it is doing now is Unknown.
namespace slipway::session {

/// \a now as it was looked at, and where an environment or a host of it could not be, what \a before has of that.
PipelineState withRemembered(PipelineState now, const PipelineState &before);

/// Where the pipeline of the project in \a projectFile (absolute) is kept, below the user's cache folder.
QString lastSeenFile(const QString &projectFile);

/// Keeps what may be remembered of \a pipeline: releases, services, times; no settings and no drift. What could not be
/// looked at stays as \a file has it already; an environment that is not in \a pipeline goes. Best effort: what cannot
/// be kept is looked up anew the next time. Reads and writes a file; never the GUI's thread.
void keepLastSeen(const PipelineState &pipeline, const QString &file);

/// As keepLastSeen() kept it, all of it remembered; nothing if there is none, or none that can be read. Reads a file;
/// never the GUI's thread.
PipelineState lastSeen(const QString &file);

} // namespace slipway::session
