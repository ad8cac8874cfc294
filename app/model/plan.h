// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/gate.h"
#include "model/release.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace slipway {

enum class Intent { Deploy, Promote, RollBack };
QString toWord(Intent intent);
Intent intentFromWord(const QString &word);

/// What a deployment does to one service on one host.
struct ServiceChange {
    enum class Action { Create, Recreate, Keep, Remove, RunOnce };

    QString host;
    QString service;
    Action action = Action::Keep;
    QString why; ///< `77ab03 → 9f2c1a`, `configuration changed`, `nothing changed`

    bool operator==(const ServiceChange &) const = default;
};
QString toWord(ServiceChange::Action action);

/// A setting of the environment that the deployment adds, changes or removes. Secrets are masked.
struct SettingChange {
    enum class Kind { Added, Changed, Removed };

    QString key;
    Kind kind = Kind::Changed;
    QString before;
    QString after;
    QString source; ///< the env file that says so

    bool operator==(const SettingChange &) const = default;
};

/// A line of its own for what a person must not overlook: a new, empty volume; a network removed.
struct PlanNote {
    bool isWarning = false;
    QString text;

    bool operator==(const PlanNote &) const = default;
};

/// What a deployment would change, computed and hashed. What is applied is the plan that was
/// shown, or nothing.
struct Plan {
    QString hash; ///< hex, over all that decides what happens on the hosts
    Intent intent = Intent::Deploy;
    QString environment;
    bool isProtected = false; ///< the environment wants its name typed
    Release release;
    std::optional<Release> replaces; ///< what runs there now, if we deployed it
    QStringList commits;             ///< subjects between the two, newest first; empty if unknown
    std::vector<ServiceChange> services;
    std::vector<SettingChange> settings;
    std::vector<PlanNote> notes;
    std::vector<Gate> gates;
    QString renderedHash; ///< hex SHA-256 of the file that will be applied
    QStringList hosts;    ///< in the order they are switched
    QString rollbackTo;   ///< title of the release that a rollback restores; empty: none
    QString verification; ///< one sentence: how it will be verified
    QDateTime madeAt;

    bool changesNothing() const; ///< every service is kept
};

QJsonObject toJson(const Plan &plan);

/// The plan as plain text, for the terminal and for "Copy as text".
QString toText(const Plan &plan);

} // namespace slipway
