// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/settings.h"
#include "delivery/composetarget.h"
#include "history/history.h"
#include "history/ledger.h"
#include "model/plan.h"
#include "release/context.h"

#include <QJsonArray>
#include <memory>
#include <stop_token>

namespace slipway::release {

/// What a person wants done.
struct Request {
    Intent intent = Intent::Promote;
    QString environment;
    QString release; ///< id, commit, number, alias, or `current` for what runs there; empty: what the intent suggests
};

/// A plan with all that carrying it out needs. Made by prepare(), consumed by a Deployer.
struct Prepared {
    Plan plan;
    const Environment *environment = nullptr;
    delivery::Rendered rendered;
    delivery::Contents contents;
    QJsonArray settings; ///< as the ledger keeps them: secrets are references
    QString folderName;  ///< releases/<this>
    QStringList missing; ///< references that some host must pull
    std::shared_ptr<history::Ledger> ledger;
    history::History history;
    std::vector<StepState> steps; ///< connecting and planning, done
};

/// Computes what \a request would change, and changes nothing but scratch files on the seat.
/// Secrets are resolved here: one that is missing is an error of the plan.
Result<std::shared_ptr<Prepared>> prepare(const Context &context, const Request &request, std::stop_token stop = {});

/// The hosts on which the project's one-off command is still to run for a release.
QStringList onceHosts(const Project &project, const Environment &environment, const history::History &here,
                      const QString &releaseId);

} // namespace slipway::release
