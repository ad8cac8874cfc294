// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/mountedfiles.h"
#include "config/settings.h"
#include "model/configuration.h"
#include "model/release.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

/// Drift: where what is declared, what is on a host and what runs there disagree (design.md, section 7). Pure: any
/// thread, no I/O.
namespace slipway::config {

/// A container, as far as drift asks.
struct RunningService {
    QString service;
    QString imageId;
    bool isRunning = false;
    bool isDone = false; ///< ended well, and runs once
    bool isOurs = true;  ///< Slipway made it
    std::map<QString, QString> environment;
    std::map<QString, QString> imageEnvironment; ///< what its image sets by itself
    bool isImageKnown = true;                    ///< else that is not known
};

/// What a host holds and runs.
struct HostLayers {
    QString host;
    QString currentFolder; ///< what `current` names; empty: nothing
    QString appliedHash;   ///< of current/compose.yaml; empty: it is not there
    QJsonObject document;  ///< current/compose.yaml as Compose reads it; empty: it cannot
    QString whyUnreadable; ///< then why
    std::vector<RunningService> services;
    FileHashes files; ///< what lies in `files` there
};

/// The deployment whose release runs, as it was made.
struct DeployedConfig {
    QString environment;
    int number = 0;
    Release release;
    QString folder;                ///< its folder on the hosts: releases/<this>
    QString renderedHash;          ///< of the file that was applied
    bool hasEndedWell = true;      ///< else nobody knows what it left where
    bool isExact = true;           ///< else document was rendered again, and a secret in it may be another one now
    bool isRollback = false;       ///< it brought settings back that the project has left
    QJsonObject document;          ///< that file as Compose reads it; empty: not known
    std::vector<Setting> settings; ///< what it was made from
};

struct DriftInput {
    DeployedConfig deployed;
    std::vector<Setting> declared; ///< what the project says now
    QStringList rotated;           ///< keys whose secret is another one than was deployed
    std::vector<HostLayers> hosts;
    Contract contract;
    QDate today;
    /// How a value may be shown: masked, if it or its key is secret.
    std::function<QString(const QString &key, const QString &value)> show;
};

/// What \a drift is approved as: `POOL_SIZE@prod-1`. An approval of the key alone speaks of what the project declares.
QString approvalKey(const Drift &drift);

/// Every disagreement, by host and service, each with its words and what may be done about it. Approved
/// ones are marked. No value that \a input.show does not let through is in the result.
std::vector<Drift> findDrift(const DriftInput &input);

} // namespace slipway::config
