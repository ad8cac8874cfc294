// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace slipway {

/// What is built and pushed by Slipway, or by whoever builds for it.
struct BuiltService {
    QString service;
    QString repository;
};

/// How a service is probed, from outside its container.
struct Check {
    QString service;
    int port = 0;                             ///< the container's port
    QString health;                           ///< path; empty: no such endpoint
    QString ready;                            ///< path; empty: no such endpoint
    std::chrono::milliseconds within{60'000}; ///< to become good after a switch
    std::chrono::milliseconds every{1'000};
};

/// The same in every environment: a request and what its answer must be.
struct SmokeCheck {
    QString name;
    QString service;
    QString path;
    QString bearer; ///< a token or `secret:NAME`; empty: none
    int expect = 200;
    QString contains; ///< text that the body must hold; empty: any
};

/// A one-off command, once per environment and release, before anything is switched there.
struct BeforeStart {
    /// Where the hosts of an environment share a database, the seat; where each has its own, each.
    enum class On { Seat, EachHost };

    QString service;
    QStringList command;
    std::chrono::milliseconds within{300'000};
    On on = On::Seat;
};

/// Where `secret:NAME` is looked up: in an environment variable of Slipway's process, in what a command
/// prints, or in the keychain of the platform.
struct SecretSource {
    enum class Kind { Environment, Command, Keychain } kind = Kind::Environment;
    QStringList command; ///< `{name}` stands for the secret's name
};

enum class Rollout { OneByOne, AllAtOnce };
enum class OnFailure { RollBack, LeaveAsIs };

struct Environment {
    QString name;
    QStringList hosts;                   ///< `local` is this machine; anything else is given to ssh
    QString directory;                   ///< absolute on a host; relative to the project's folder on this machine
    QString composeProject;              ///< explicit, so that two environments may share a VM
    QStringList envFiles;                ///< relative to the project's folder; later ones override
    QUrl url;                            ///< where people reach it; may be empty
    std::optional<SecretSource> secrets; ///< nothing: the project's
    Rollout rollout = Rollout::OneByOne;
    OnFailure onFailure = OnFailure::RollBack;
    bool isProtected = false; ///< asks for its name before a change
    int line = 0;             ///< in slipway.yaml

    const QString &seat() const { return hosts.front(); } ///< hosts is never empty after validation
    bool isHere() const { return hosts == QStringList{QStringLiteral("local")}; } ///< on this machine alone
};

/// Who is told when the state of an environment changes, and after how long.
struct Alerts {
    /// Who posts to the webhook: every Slipway that watches, or only `slipway watch`.
    enum class From { Any, Watch };

    QString webhook;          ///< a URL or `secret:NAME`; empty: none
    QStringList environments; ///< empty: those that are not on this machine alone
    std::chrono::milliseconds after{20'000};
    From from = From::Any;
};

/// One application: a folder with `slipway.yaml`.
struct Project {
    QString name;
    QString folder; ///< absolute
    QString file;   ///< absolute path of slipway.yaml
    QStringList composeFiles;
    std::vector<BuiltService> services;
    std::vector<Check> checks;
    std::vector<SmokeCheck> smoke;
    std::optional<BeforeStart> beforeStart;
    SecretSource secrets;
    std::vector<Environment> environments; ///< the pipeline, in its order
    Contract contract;                     ///< empty: nothing is enforced
    Alerts alerts;

    const Environment *environment(const QString &name) const;
    /// The environment before \a name in the pipeline; null for the first and for an unknown one.
    const Environment *upstream(const QString &name) const;
    const Check *check(const QString &service) const;
};

} // namespace slipway
