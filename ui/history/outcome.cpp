// SPDX-License-Identifier: Apache-2.0
#include "history/outcome.h"

#include "model/recorded.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::historypage::Outcome)
};

} // namespace

Outcome outcomeOf(const Deployment &deployment)
{
    if (deployment.isVerified)
        return Outcome::Verified;
    if (deployment.isRolledBack)
        return Outcome::RolledBack;
    switch (deployment.state) {
    case OperationState::Pending:
    case OperationState::Running: return Outcome::Running;
    case OperationState::Canceled: return Outcome::Canceled;
    case OperationState::Failed:
    case OperationState::Succeeded: break;
    }
    return Outcome::Failed;
}

const std::vector<Outcome> &outcomes()
{
    static const std::vector<Outcome> all{Outcome::Verified, Outcome::RolledBack, Outcome::Failed, Outcome::Canceled,
                                          Outcome::Running};
    return all;
}

Sign sign(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Verified: return {Symbol::Check, Tone::Good, Words::tr("Verified")};
    case Outcome::RolledBack: return {Symbol::RollBack, Tone::Warn, Words::tr("Failed, rolled back")};
    case Outcome::Canceled: return {Symbol::Canceled, Tone::Muted, Words::tr("Canceled")};
    case Outcome::Running: return {Symbol::Progressing, Tone::Progress, Words::tr("Running")};
    case Outcome::Failed: break;
    }
    return {Symbol::Denied, Tone::Bad, Words::tr("Failed")};
}

QString stampOf(const EnvironmentState &environment)
{
    return QStringList{environment.deployedAt.toString(Qt::ISODateWithMs), environment.lastRunDetail,
                       environment.running ? environment.running->id : QString()}
        .join(u'|');
}

bool holdsWords(const QString &text, const QString &wanted)
{
    return std::ranges::all_of(wanted.split(u' ', Qt::SkipEmptyParts),
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool Filter::matches(const Deployment &deployment) const
{
    if (!environment.isEmpty() && deployment.environment != environment)
        return false;
    if (outcome && outcomeOf(deployment) != *outcome)
        return false;
    const Release &release = deployment.release;
    const QString all = QStringList{deployment.environment,
                                    QString::number(deployment.number),
                                    release.title(),
                                    release.commit,
                                    release.subject,
                                    deployment.by,
                                    sign(outcomeOf(deployment)).word,
                                    deployment.error ? inOwnWords(deployment.error->what) : QString()}
                            .join(u'\n');
    return holdsWords(all, text);
}

} // namespace slipway::historypage
