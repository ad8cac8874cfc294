// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "health/changes.h"
#include "model/audit.h"
#include "model/configuration.h"
#include "model/deployment.h"
#include "model/error.h"
#include "model/hostcheck.h"
#include "model/pipeline.h"
#include "model/plan.h"
#include "model/project.h"
#include "model/series.h"
#include "project/projectfile.h"
#include "release/compare.h"
#include "session/context.h"

#include <QObject>
#include <QString>
#include <memory>

namespace slipway::session {

/// What a person wants planned.
struct PlanRequest {
    Intent intent = Intent::Promote;
    QString environment; ///< the target
    QString release;     ///< id, number or alias; empty: what upstream verified / the last known good
};

/// What is alive while the window is open on one project: the machines, the monitor that looks at
/// them, and the deployments that run. Values go out by signals, whole and new each time.
///
/// Thread: made and used on the GUI thread; does no I/O there. Slots return at once.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(Project project, const Surroundings &surroundings, QObject *parent = nullptr);
    ~Session() override;

    const Project &project() const;
    QString user() const;                  ///< as the ledger names who does it: `ana@laptop`
    const PipelineState &pipeline() const; ///< as last told

    /// Starts to look at the environments, again every few seconds.
    void start();
    /// Looks again now.
    void refresh();

    /// Answers with planned() or planFailed(), both carrying the returned number.
    int plan(const PlanRequest &request);
    /// Carries out exactly \a plan. Answers with deploymentChanged() from its first moment on, or
    /// with deploymentRefused() if it could not begin (reality moved, somebody holds the lock).
    void execute(const Plan &plan);
    /// Asks a running deployment to stop. What it started on a host is ended; nothing is rolled back.
    void cancel(const QString &deploymentId);
    /// Finishes a deployment that somebody's Slipway left in the middle.
    void resume(const QString &environment);

    /// The deployments of \a environment, and what else was done there, newest first; answers with historyRead() and
    /// auditRead(), or with historyFailed().
    void readHistory(const QString &environment);
    /// What lies between two deployments. Answers with compared() or compareFailed(), both carrying the returned
    /// number.
    int compare(const release::DeploymentName &from, const release::DeploymentName &to);

    /// Reads what the steps of \a deployment printed, from its hosts; answers with outputGrew().
    void readOutput(const Deployment &deployment);

    /// Follows what \a service (empty: all) of \a environment prints, until stopLogs(). Answers with logGrew() and at
    /// its end with logEnded() or logFailed(), all carrying the returned number.
    int followLogs(const QString &environment, const QString &service);
    void stopLogs(int request);
    /// Answers with serviceRestarted(), or with failed().
    void restartService(const QString &environment, const QString &host, const QString &service);
    /// Opens the person's terminal with a shell in \a service (empty: on the host itself), which is recorded. Answers
    /// with nothing, or with failed().
    void openShell(const QString &environment, const QString &host, const QString &service);

    /// What the probes of \a environment said over \a span, as far as anybody watched on this machine; answers with
    /// seriesRead() or seriesFailed().
    void readSeries(const QString &environment, Span span);

    /// Whether somebody here shows changes of state to a person; otherwise another Slipway on this desktop may.
    void setShowsChanges(bool shows);

    bool hasRunningDeployments() const;

    const ConfigurationState &configuration() const; ///< as last told
    /// Looks at the project's files and at what the hosts hold of them; answers with configurationChanged().
    void lookAtConfiguration();
    /// Writes \a file of the project, if it is still what `file.sha256` says or \a overwrite. Answers
    /// with fileSaved(), fileConflict() or fileFailed(), carrying the returned number.
    int saveFile(const ConfigFile &file, bool overwrite);
    /// \a file, the text of slipway.yaml, with \a approval in it. Writes nothing. Answers with fileProposed() or
    /// fileFailed(), carrying the returned number.
    int proposeApproval(const ConfigFile &file, const Approval &approval);
    /// The project file with a rule for each key of the env files, guessed; answered by fileProposed() or fileFailed().
    int proposeContract(const ConfigFile &file);
    /// Resolves a secret for the eyes of a person, which is recorded. Answers with secretRevealed() or
    /// fileFailed().
    int reveal(const QString &environment, const QString &key);

    /// Reads slipway.yaml as it is now. Answers with projectFileRead() or fileFailed(), carrying the returned number.
    int readProjectFile();
    /// Looks for what is wrong with \a text as slipway.yaml. Answers with projectChecked(), carrying the returned
    /// number.
    int checkProject(const QByteArray &text);
    /// Goes on with the project that slipway.yaml describes now, once no deployment runs any more; all else that is
    /// under way is stopped. Answers with projectChanged(), or failed() if it cannot be used.
    void reloadProject();

    /// Tries what a deployment into \a directory needs of \a host. Answers with hostChecked(), again and again and at
    /// last with one that is over, all carrying the returned number.
    int checkHost(const QString &host, const QString &directory);
    void stopHostCheck(int request);
    /// Of a check that asks for a key.
    void answerHostKey(int request, bool isAccepted);
    /// Answers with hostDescribed() for each. Connects to none.
    void describeHosts(const QStringList &hosts);
    /// Forgets a key that Slipway recorded, and describes the host again; or answers with failed().
    void forgetHostKey(const QString &host, const QString &fingerprint);
    /// The hosts that this desktop knows already; answers with hostsSuggested().
    void suggestHosts();

    /// Sees to it that this machine can build: the engine answers, and a registry on this machine, if images go there.
    /// Answers with buildPrepared() or buildFailed(), carrying the returned number.
    int prepareBuild();
    /// Makes the release of the commit that is checked out. Answers with buildGrew(), and at last with built() or
    /// buildFailed(), all carrying the returned number.
    int build();
    void stopBuild(int request);

Q_SIGNALS:
    void pipelineChanged(const slipway::PipelineState &pipeline);
    /// After each look: what has changed since, and nobody else on this desktop shows; often nothing.
    void stateChanged(const std::vector<slipway::health::StateChange> &changes);
    void seriesRead(const slipway::EnvironmentSeries &series);
    void seriesFailed(const QString &environment, const slipway::Error &error);
    void planned(int request, const slipway::Plan &plan);
    void planFailed(int request, const slipway::Error &error);
    void deploymentChanged(const slipway::Deployment &deployment);
    /// After the last that is told of a deployment of ours, or of one that was refused: nobody here carries it out any
    /// more. \a deploymentId is empty if it never had one. What was last told may be Running: then its hosts were lost.
    void deploymentLeft(const QString &deploymentId);
    /// One that somebody else's Slipway carries out, as its ledger tells it.
    void foreignDeploymentSeen(const slipway::Deployment &deployment);
    /// `error.where` names the environment.
    void deploymentRefused(const slipway::Error &error);
    /// More output of a step; \a text is masked, may hold ANSI colours, and is whole lines.
    void outputGrew(const QString &deploymentId, const QString &stepId, const QString &text);
    /// Whole lines, masked; may hold ANSI colours.
    void logGrew(int request, const QString &text);
    void logEnded(int request);
    void logFailed(int request, const slipway::Error &error);
    void serviceRestarted(const QString &host, const QString &service);
    void historyRead(const QString &environment, const std::vector<slipway::Deployment> &deployments);
    void auditRead(const QString &environment, const std::vector<slipway::AuditEntry> &audit);
    void historyFailed(const QString &environment, const slipway::Error &error);
    void compared(int request, const slipway::Comparison &comparison);
    void compareFailed(int request, const slipway::Error &error);
    void configurationChanged(const slipway::ConfigurationState &configuration);
    void fileSaved(int request, const slipway::ConfigFile &file);
    void fileConflict(int request, const slipway::ConfigFile &mine, const slipway::ConfigFile &theirs);
    void fileProposed(int request, const slipway::ConfigFile &file);
    void fileFailed(int request, const slipway::Error &error);
    void projectFileRead(int request, const slipway::ConfigFile &file);
    void projectChecked(int request, const std::vector<slipway::project::Problem> &problems);
    void projectChanged(const slipway::Project &project);
    void hostChecked(int request, const slipway::HostCheck &check);
    void hostDescribed(const slipway::HostDescription &description);
    void hostsSuggested(const std::vector<slipway::HostSuggestion> &hosts);
    void secretRevealed(int request, const QString &environment, const QString &key, const QString &value);
    /// \a started: the registries that had to be started for it, by their containers' names.
    void buildPrepared(int request, const QStringList &started);
    /// Whole lines, masked.
    void buildGrew(int request, const QString &text);
    void built(int request, const slipway::Release &release);
    void buildFailed(int request, const slipway::Error &error);
    /// Something that belongs to no page: the host key question, a lost I/O thread.
    void failed(const slipway::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::session
