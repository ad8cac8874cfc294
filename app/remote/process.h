// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/cancellation.h"
#include "remote/command.h"

#include <QByteArrayList>

namespace slipway::remote {

/// A program of this machine.
struct Program {
    QByteArrayList arguments; ///< the program first; looked up in the PATH
    QByteArray input;
    QString title; ///< for messages
    std::chrono::milliseconds within{60'000};
};

/// Runs \a program in a session of its own, blocking, and collects its output (at most 32 MiB, then
/// InvalidInput), or hands stdout to \a sink. As over SSH it ends when the program has ended and
/// nobody holds its output open. TimedOut, Cancelled: its process group was ended, with TERM and two
/// seconds later KILL. A program that cannot be started is exit code 127 or 126, as of a shell.
Result<Output> runProgram(const Program &program, const Cancellation &cancellation, const OutputSink &sink = {});

} // namespace slipway::remote
