// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// The three axes of an environment. They are never merged into one: a healthy service may have
/// drifted, and a failed operation may have left a healthy release running.
enum class Health { Unknown, Missing, Progressing, Degraded, Suspended, Healthy };
enum class Sync { Unknown, InSync, Drifted };
enum class OperationState { Pending, Running, Succeeded, Failed, Canceled };

/// The field's words for them, in English, for records and the command line.
QString toWord(Health health);
QString toWord(Sync sync);
QString toWord(OperationState state);

/// The reverse of toWord; what is not known reads as Unknown / Failed.
OperationState operationStateFromWord(const QString &word);

/// The health of a whole from that of its parts: the worst that is known wins; nothing is Missing.
Health worst(Health a, Health b);

} // namespace slipway
