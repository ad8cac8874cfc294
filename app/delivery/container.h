// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QString>
#include <map>
#include <vector>

namespace slipway::delivery {

/// A container of the environment's compose project, as `docker inspect` tells it.
struct Container {
    QString id;
    QString service;
    bool isOneOff = false; ///< made by `compose run`
    QString imageId;       ///< `sha256:…`: config digest, manifest or index, by the engine's image store
    QString imageName;     ///< as the compose file names it
    QString state;         ///< running, restarting, exited, created, paused, dead
    int exitCode = 0;
    int restarts = 0;
    QDateTime startedAt;
    QString healthStatus;                   ///< healthy, unhealthy, starting; empty: the image declares no check
    QString address;                        ///< the first address on any of its networks
    QString configHash;                     ///< Compose's own hash of the service
    QString workingFolder;                  ///< of the compose file that made it
    QString onceMark;                       ///< of what runs once: how it ran (config::Transformed::oneOffs)
    bool isOurs = false;                    ///< carries our labels
    std::map<QString, QString> environment; ///< holds values, and so possibly secrets

    bool isRunning() const { return state == QLatin1StringView("running"); }
    bool hasSucceeded() const { return state == QLatin1StringView("exited") && exitCode == 0; }
};

/// Reads what `docker inspect CONTAINER…` prints (an array, or nothing at all).
Result<std::vector<Container>> readContainers(const QByteArray &inspect);

/// `KEY=value` lines as docker lists them, by key.
std::map<QString, QString> readEnvironment(const QJsonArray &list);

/// The container that stands for \a service; a running one before an ended one. Null: none.
const Container *containerOf(const std::vector<Container> &containers, const QString &service);

/// All containers of \a service but those of `compose run`: with `deploy.replicas` there are several.
std::vector<const Container *> containersOf(const std::vector<Container> &containers, const QString &service);

} // namespace slipway::delivery
