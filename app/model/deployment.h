// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/health.h"
#include "model/plan.h"
#include "model/release.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <chrono>
#include <optional>
#include <vector>

namespace slipway {

/// One answer of a probe, or why there is none.
struct ProbeSample {
    enum class Kind { Health, Ready, Smoke };
    enum class Outcome { Good, Bad, CannotProbe }; ///< CannotProbe is Unknown, never "not ready"

    QDateTime at;
    QString host;
    QString service;
    Kind kind = Kind::Ready;
    QString name; ///< of the smoke check
    Outcome outcome = Outcome::CannotProbe;
    int status = 0; ///< HTTP status; 0: no answer
    int milliseconds = 0;
    QString text; ///< the answer's first 400 characters, or why it cannot be probed

    bool operator==(const ProbeSample &) const = default;
};

/// A step of a deployment, as the ledger and the window know it.
struct StepState {
    enum class State { Pending, Running, Succeeded, Failed, Skipped };

    QString id; ///< stable across attempts: `switch@prod-1`
    QString title;
    QString host; ///< empty: concerns all
    State state = State::Pending;
    QDateTime startedAt;
    QDateTime endedAt;
    QString detail; ///< one line: what it did, or the error's what

    bool hasEnded() const { return state != State::Pending && state != State::Running; }
    bool operator==(const StepState &) const = default;
};
QString toWord(StepState::State state);

/// What the failing release left behind, kept before anything is cleaned up.
struct Evidence {
    QString title; ///< `Last 200 log lines of api`
    QString host;
    QString text; ///< masked
};

/// One attempt to put a release with a configuration into an environment.
struct Deployment {
    QString id;     ///< unique: time and randomness; names its jobs on the hosts
    int number = 0; ///< counted by the seat
    Intent intent = Intent::Deploy;
    QString environment;
    Release release;
    std::optional<Release> replaces;
    QString planHash;
    QString renderedHash;
    QString releaseDirectory; ///< on the hosts: releases/<this>
    QString by;
    QDateTime startedAt;
    QDateTime endedAt;
    OperationState state = OperationState::Pending;
    bool isVerified = false;
    bool hasSwitched = false;  ///< some container was, or may have been, replaced
    bool isRolledBack = false; ///< what ran before runs again, verified
    bool isTakenDown = false; ///< verified and taken down again: nothing of it runs, as wanted; the history's, not kept
    std::optional<Error> error;
    std::vector<StepState> steps;
    std::vector<ProbeSample> probes;
    std::vector<Evidence> evidence;

    /// Whether its release is what it left there, good or not: it switched and was not rolled back.
    bool isInPlace() const { return hasSwitched && !isRolledBack; }
};

QJsonObject toJson(const Deployment &deployment);
Deployment deploymentFromJson(const QJsonObject &object);
QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &object);

} // namespace slipway
