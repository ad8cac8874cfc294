// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/project.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace slipway::cli {

/// Whether a slipway.yaml has become another one, for what runs for weeks. It looks when it is asked, at all of the
/// file: a time of modification says nothing of a file that was put in its place.
///
/// Thread: any, one at a time; blocks for a read of the disk.
class ProjectWatch final
{
public:
    /// \a file: as it is now, it is known.
    explicit ProjectWatch(QString file);

    /// Nothing while the file is as it was. Otherwise the project that it describes now, or once what is wrong with it;
    /// errors as of project::read().
    std::optional<Result<Project>> changed();

private:
    QString m_file;
    std::optional<QByteArray> m_seen; ///< nothing: it could not be read
    std::optional<QByteArray> m_used; ///< the last that was a project
};

} // namespace slipway::cli
