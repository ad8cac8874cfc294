// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/hosts.h"
#include "session/session.h"

#include <vector>

namespace slipway::fake {

/// What the window asked of the session since the test began, and what the session answers.
struct Calls {
    PipelineState pipeline;
    std::vector<session::PlanRequest> plans;
    std::vector<Plan> executed;
    QStringList cancelled;
    QStringList resumed;
    QStringList histories;
    std::vector<std::pair<release::DeploymentName, release::DeploymentName>> comparisons;
    QStringList outputs;   ///< of which deployments
    QStringList followed;  ///< `stage/api`
    QList<int> stopped;    ///< logs, by their numbers
    QStringList shells;    ///< `prod/prod-1/api`, or without a service
    QStringList restarted; ///< `prod/prod-1/api`
    QStringList series;    ///< `stage/0`: environment and span
    bool showsChanges = true;
    int refreshes = 0;
    ConfigurationState configuration;
    int looks = 0; ///< at the configuration
    std::vector<ConfigFile> saved;
    std::vector<bool> overwrites;                           ///< of each of those
    std::vector<std::pair<ConfigFile, Approval>> proposals; ///< approvals, and into which text
    std::vector<ConfigFile> contracts;                      ///< into which text one was asked for
    QStringList revealed;                                   ///< `prod/DATABASE_URL`
    int projectReads = 0;
    QByteArrayList checked;                 ///< texts of slipway.yaml
    int reloads = 0;                        ///< of the project
    QStringList hostChecks;                 ///< `stage-1:/srv/harbor`
    QList<std::pair<int, bool>> keyAnswers; ///< by the check's number
    QStringList described;                  ///< hosts
    QStringList forgotten;                  ///< `stage-1 SHA256:…`
    int suggestions = 0;                    ///< asked for
    int preparations = 0;                   ///< of builds
    int builds = 0;
    int requests = 0;       ///< the last number that was given out for these
    bool isRunning = false; ///< what hasRunningDeployments() answers
};
Calls &calls();

/// As if slipway.yaml had been written anew.
void setProject(session::Session &session, const Project &project);

} // namespace slipway::fake
