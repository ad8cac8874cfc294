// SPDX-License-Identifier: Apache-2.0
#include "widgets/sign.h"

#include <QCoreApplication>

namespace slipway::widgets {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::widgets::Sign)
};
} // namespace

Sign sign(Health health)
{
    switch (health) {
    case Health::Healthy: return {Symbol::Healthy, Tone::Good, Words::tr("Healthy")};
    case Health::Progressing: return {Symbol::Progressing, Tone::Progress, Words::tr("Progressing")};
    case Health::Degraded: return {Symbol::Degraded, Tone::Bad, Words::tr("Degraded")};
    case Health::Suspended: return {Symbol::Suspended, Tone::Muted, Words::tr("Suspended")};
    case Health::Missing: return {Symbol::Missing, Tone::Muted, Words::tr("Missing")};
    case Health::Unknown: break;
    }
    return {Symbol::Unknown, Tone::Warn, Words::tr("Unknown")};
}

Sign sign(Sync sync)
{
    switch (sync) {
    case Sync::InSync: return {Symbol::Check, Tone::Good, Words::tr("In sync")};
    case Sync::Drifted: return {Symbol::Drifted, Tone::Warn, Words::tr("Drifted")};
    case Sync::Unknown: break;
    }
    return {Symbol::Unknown, Tone::Warn, Words::tr("Unknown")};
}

Sign sign(OperationState state)
{
    switch (state) {
    case OperationState::Pending: return {Symbol::Missing, Tone::Muted, Words::tr("Pending")};
    case OperationState::Running: return {Symbol::Progressing, Tone::Progress, Words::tr("Running")};
    case OperationState::Succeeded: return {Symbol::Check, Tone::Good, Words::tr("Succeeded")};
    case OperationState::Canceled: return {Symbol::Canceled, Tone::Muted, Words::tr("Canceled")};
    case OperationState::Failed: break;
    }
    return {Symbol::Degraded, Tone::Bad, Words::tr("Failed")};
}

Sign sign(StepState::State state)
{
    switch (state) {
    case StepState::State::Pending: return {Symbol::Missing, Tone::Muted, Words::tr("pending")};
    case StepState::State::Running: return {Symbol::Progressing, Tone::Progress, Words::tr("running")};
    case StepState::State::Succeeded: return {Symbol::Check, Tone::Good, Words::tr("done")};
    case StepState::State::Skipped: return {Symbol::Skipped, Tone::Muted, Words::tr("skipped")};
    case StepState::State::Failed: break;
    }
    return {Symbol::Degraded, Tone::Bad, Words::tr("failed")};
}

Sign sign(Gate::Verdict verdict)
{
    switch (verdict) {
    case Gate::Verdict::Allows: return {Symbol::Check, Tone::Good, Words::tr("allows")};
    case Gate::Verdict::Warns: return {Symbol::Degraded, Tone::Warn, Words::tr("warns")};
    case Gate::Verdict::Denies: break;
    }
    return {Symbol::Denied, Tone::Bad, Words::tr("denies")};
}

Sign sign(const ProbeSample &sample)
{
    switch (sample.outcome) {
    case ProbeSample::Outcome::Good: return {Symbol::Healthy, Tone::Good, Words::tr("good")};
    case ProbeSample::Outcome::Bad:
        return {Symbol::Degraded, Tone::Bad, sample.status > 0 ? Words::tr("bad") : Words::tr("no answer")};
    case ProbeSample::Outcome::CannotProbe: break;
    }
    return {Symbol::Unknown, Tone::Warn, Words::tr("cannot be probed")};
}

} // namespace slipway::widgets
