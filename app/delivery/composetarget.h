// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/drift.h"
#include "delivery/changes.h"
#include "delivery/sources.h"
#include "delivery/staged.h"
#include "model/deployment.h"
#include "model/project.h"
#include "remote/host.h"

#include <QString>
#include <stop_token>
#include <vector>

namespace slipway::delivery {

/// What Compose makes of a release's files.
struct AsWritten {
    QJsonObject document;
    QString folder; ///< where the files lay while it read them
};

/// What a host runs now.
struct Observation {
    std::vector<Container> containers;
    QString appliedHash; ///< SHA-256 of current/compose.yaml; empty: there is none
    QString filesSign;   ///< another one whenever somebody touched a file that services may mount
};

/// What is wrong with a host before anything begins, or what it is.
struct HostFacts {
    QString account;
    QString engine;       ///< `26.1.5`
    QString compose;      ///< `2.26.1`
    QString architecture; ///< `amd64`
};

/// A Docker Compose deployment of one environment: observe, render, plan, stage, deliver, switch.
/// What changes a host runs as a job, which goes on without us.
///
/// Thread: any worker. Holds values only; hosts are handed to each call.
class ComposeTarget
{
public:
    ComposeTarget(const Project &project, const Environment &environment, QString directory);

    const QString &directory() const { return m_directory; }
    QString runsFolder() const { return m_directory + QLatin1StringView("/.slipway/runs"); }

    /// Asks what is needed of a host: docker, Compose, a directory that we may write.
    Result<HostFacts> preflight(remote::Host &host, std::stop_token stop = {}) const;

    /// The project's containers as they are now.
    Result<Observation> observe(remote::Host &host, std::stop_token stop = {}) const;

    /// What \a host holds and runs, with every value of it. Slower than observe(): Compose reads the file.
    Result<config::HostLayers> layers(remote::Host &host, std::stop_token stop = {}) const;
    /// \a rendered as Compose on \a host reads it, to be compared with what layers() says.
    Result<QJsonObject> normalized(remote::Host &host, const Rendered &rendered, std::stop_token stop = {}) const;

    /// \a release as Compose on \a seat renders it with \a envFile, in which secrets may be references. An unset
    /// variable is an error.
    Result<AsWritten> asWritten(remote::Host &seat, const Release &release, const Contents &contents,
                                const QByteArray &envFile, std::stop_token stop = {}) const;

    /// Renders \a release with \a envFile on \a seat and transforms the result. An unset variable
    /// is an error.
    Result<Rendered> render(remote::Host &seat, const Release &release, const Contents &contents,
                            const QByteArray &envFile, std::stop_token stop = {}) const;

    /// What \a host has and would do with \a rendered. Changes nothing.
    Result<HostView> view(remote::Host &host, const Rendered &rendered, const Release &release,
                          std::stop_token stop = {}) const;

    /// What stage() would leave of \a release in the folder \a folderName.
    Staged toStage(const QString &folderName, const Rendered &rendered, const Release &release) const;
    /// Writes the release's folder and the files that services mount.
    Result<void> stage(remote::Host &host, const Staged &staged, const Rendered &rendered, const Contents &contents,
                       std::stop_token stop = {}) const;
    /// What stage() left in the folder. NotFound if it never was complete.
    Result<Staged> staged(remote::Host &host, const QString &folderName, std::stop_token stop = {}) const;

    /// The job that pulls what \a references names.
    remote::Job pullJob(const QString &id, const QStringList &references) const;
    /// The job that runs \a once in a new container, after the services it needs are up and ready. It refuses files
    /// that somebody changed after they were staged.
    remote::Job onceJob(const QString &id, const Staged &staged, const BeforeStart &once) const;
    /// The job that brings the release's services up, level by level, waiting for each, and removes
    /// what Slipway deployed and the release does not have. What ran once and would run the very same
    /// way is not run again. It refuses files that somebody changed after they were staged.
    remote::Job switchJob(const QString &id, const Staged &staged) const;
    /// The job that stops the project and removes its containers and networks, never its volumes.
    remote::Job downJob(const QString &id, const QString &folderName) const;

    /// Lets `current` name the release's folder.
    Result<void> makeCurrent(remote::Host &host, const QString &folderName, std::stop_token stop = {}) const;

    /// Prints what \a service (empty: all) printed, the last \a lines of each, and then goes on if it \a follows.
    remote::Command logsCommand(const QString &service, int lines, bool follows) const;
    /// Restarts the containers of \a service, which has some.
    Result<void> restart(remote::Host &host, const QString &service) const;

    /// The last log lines and the inspection of \a services, for the record.
    Result<std::vector<Evidence>> evidence(remote::Host &host, const QStringList &services,
                                           std::stop_token stop = {}) const;

    /// The file \a path of the environment's directory. NotFound if it is not there.
    Result<QByteArray> read(remote::Host &host, const QString &path, std::stop_token stop = {}) const;

private:
    Result<void> mark(remote::Host &host, const Rendered &rendered, const Release &release, std::stop_token stop) const;

    const Project *m_project;
    const Environment *m_environment;
    QString m_directory;
};

} // namespace slipway::delivery
