// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "project/yamltext.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// A first slipway.yaml, derived from what a folder holds already. Pure. What is written into files is English, as all
/// that several people read.
namespace slipway::project {

/// What a compose file says of a service, as far as a project can be proposed from it.
struct FoundService {
    QString name;
    QString image; ///< as it stands there, tag and variables included; empty: none
    bool isBuilt = false;
    int port = 0;  ///< in the container; 0: it says none
    QString probe; ///< the path that its healthcheck asks; empty: it says none

    bool operator==(const FoundService &) const = default;
};

/// What a compose file says.
struct Survey {
    QString composeFile; ///< its name in the folder
    std::vector<FoundService> services;
    QStringList variables; ///< those without a default, sorted
};

/// Reads the services of \a text, a compose file named \a file. InvalidInput if it is no YAML or has no services.
Result<Survey> survey(const QByteArray &text, const QString &file);

/// \a text as the name of a project, an environment, …: `My Shop!` becomes `my-shop`.
QString nameFrom(const QString &text);

/// Where the image of \a service is to be pushed: what the compose file names if one may push there, otherwise a
/// registry on this machine.
QString proposedRepository(const FoundService &service, const QString &project);

/// A file of its own; in local also `.env`, which Compose reads by itself, if there is one.
QStringList proposedEnvFiles(const QString &environment, bool hasDotEnv);

/// A whole slipway.yaml with the environment `local`, and comments that say what each part is for.
QByteArray proposedProject(const Survey &survey, const QString &name, bool hasDotEnv);

/// An environment to be added to it: on hosts that are not named yet; prod is protected.
YamlText proposedEnvironment(const QString &environment, const QString &project);

/// A new env file with nothing but comments: which \a variables the compose file wants.
QByteArray proposedEnvFile(const QString &environment, const QStringList &variables);

} // namespace slipway::project
