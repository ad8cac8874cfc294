// SPDX-License-Identifier: Apache-2.0
#include "model/health.h"

#include <array>

namespace slipway {

QString toWord(Health health)
{
    switch (health) {
    case Health::Unknown: return QStringLiteral("Unknown");
    case Health::Missing: return QStringLiteral("Missing");
    case Health::Progressing: return QStringLiteral("Progressing");
    case Health::Degraded: return QStringLiteral("Degraded");
    case Health::Suspended: return QStringLiteral("Suspended");
    case Health::Healthy: return QStringLiteral("Healthy");
    }
    return {};
}

QString toWord(Sync sync)
{
    switch (sync) {
    case Sync::Unknown: return QStringLiteral("Unknown");
    case Sync::InSync: return QStringLiteral("In sync");
    case Sync::Drifted: return QStringLiteral("Drifted");
    }
    return {};
}

QString toWord(OperationState state)
{
    switch (state) {
    case OperationState::Pending: return QStringLiteral("Pending");
    case OperationState::Running: return QStringLiteral("Running");
    case OperationState::Succeeded: return QStringLiteral("Succeeded");
    case OperationState::Failed: return QStringLiteral("Failed");
    case OperationState::Canceled: return QStringLiteral("Canceled");
    }
    return {};
}

OperationState operationStateFromWord(const QString &word)
{
    for (const auto state :
         {OperationState::Pending, OperationState::Running, OperationState::Succeeded, OperationState::Canceled}) {
        if (toWord(state) == word)
            return state;
    }
    return OperationState::Failed;
}

Health worst(Health a, Health b)
{
    // What is worse stands first. Unknown hides nothing worse, but is no good news either.
    static constexpr std::array order{Health::Degraded,    Health::Missing,   Health::Unknown,
                                      Health::Progressing, Health::Suspended, Health::Healthy};
    for (const Health health : order) {
        if (a == health || b == health)
            return health;
    }
    return Health::Unknown;
}

} // namespace slipway
