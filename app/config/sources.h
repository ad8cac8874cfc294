// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/rendered.h"

#include <QString>

#include <map>

namespace slipway::config {

/// Where on the host a path belongs that a rendered document names. Pure.
class Sources final
{
public:
    struct Place {
        QString path;   ///< as the document has it: a dollar is two
        QString sha256; ///< of a file of the release; else empty
        bool isData = false;
    };

    explicit Sources(const TransformInput &input);

    /// The place of \a source, which \a user (`service "api"`) names: a file of the release under
    /// `files/`, what else lies in the project's folder under `data/`, any other absolute path as it
    /// is. InvalidInput for a folder with files of the release, and for what is outside of the
    /// project but inside the environment's directory: a `..` led there.
    Result<Place> place(const QString &source, const QString &user) const;

private:
    Result<Place> inProject(const QString &relative, const QString &user) const;

    QString m_folder;
    QString m_directory;
    QString m_environment;
    std::map<QString, QString> m_files; ///< path → SHA-256
};

} // namespace slipway::config
