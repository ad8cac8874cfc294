// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "model/deployment.h"
#include "model/error.h"
#include "model/gate.h"
#include "model/health.h"
#include "model/release.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace slipway {

/// One service on one host, as last seen.
struct ServiceState {
    QString host;
    QString service;
    QString image;   ///< `api@9f2c1a`
    QString imageId; ///< whole, as the engine names it
    bool isOneOff = false;
    QString state; ///< the engine's word: running, restarting, exited (0)
    Health health = Health::Unknown;
    std::optional<ProbeSample> healthProbe; ///< nothing: no endpoint declared
    std::optional<ProbeSample> readyProbe;
    int restarts = 0;
    QDateTime upSince;
    std::vector<int> latencies; ///< of the last hour, oldest first: lastHourParts (model/series.h), the longest ms of
                                ///< each, latencyBad or latencyGap; empty: no probes
    int p95InHour = -1;         ///< ms, of its good probes; -1: none was good
    int probesInHour = 0;
    int badInHour = 0;
    bool isRemembered = false; ///< from an earlier look: how it is doing now is not known

    bool operator==(const ServiceState &) const = default;
};

/// An environment's card: what runs there, is it well, does it hold what we deployed.
struct EnvironmentState {
    QString environment;
    QStringList hosts;
    bool isProtected = false;
    std::optional<Release> release;      ///< the one deployed last with success; what `current` names
    std::optional<Release> lastVerified; ///< if another than release
    QDateTime deployedAt;
    QString deployedBy;
    bool isVerified = false;
    Health health = Health::Unknown;
    QString healthDetail; ///< `2 of 2 hosts`, `/ready 503`
    Sync sync = Sync::Unknown;
    QString syncDetail;        ///< `2 keys`, or what it is if it is one thing
    std::vector<Drift> drifts; ///< every disagreement, approved ones too
    std::optional<OperationState> lastRun;
    QString lastRunDetail;        ///< `Verified`, `Failed while verifying, rolled back`
    std::optional<Error> problem; ///< why something is unknown
    QStringList away;             ///< the hosts that did not answer, while the first one told what is deployed
    std::vector<ServiceState> services;
    std::vector<Gate> promoteGates; ///< of promoting from upstream to here
    QString promotes;               ///< title of the release that Promote would bring; empty: none
    bool canRollBack = false;
    QString rollsBackTo;               ///< title
    QDateTime seenAt;                  ///< invalid: never yet
    bool isRemembered = false;         ///< as it was at seenAt; health and sync are of now, and Unknown
    std::optional<Deployment> running; ///< somebody's deployment that runs now
    bool isAbandoned = false;          ///< it runs by its record only: nobody holds the lock with a sign of life
};

/// Whether \a state is older at \a now than looks that succeed would let it become.
bool isOverdue(const EnvironmentState &state, const QDateTime &now);

/// The pipeline, in order.
struct PipelineState {
    QString project;
    QString source; ///< `main at a1b2c3d, clean`
    std::vector<EnvironmentState> environments;
};

QJsonObject toJson(const PipelineState &pipeline);

} // namespace slipway
