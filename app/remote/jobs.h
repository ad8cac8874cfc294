// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/command.h"

#include <optional>

// How a job lives on a host; Host's own functions for jobs are written with this.
//
//   folder/<id>/log     stdout and stderr, in the order of writing
//   folder/<id>/pgid    process group, start time and boot: survives neither reboot nor a reused number
//   folder/<id>/rc      exit code, renamed into place when the command has ended
//   folder/<id>/input   stdin, mode 0600, gone as soon as it has been opened
namespace slipway::remote::jobs {

/// `[A-Za-z0-9._-]+`, and not `.` or `..`.
bool isValidId(const QString &id);

/// Prints `started` or `exists`.
Command start(const Job &job);
/// Log from \a offset on stdout until the job ends; then the state on stderr.
Command attach(const QString &folder, const QString &id, qint64 offset);
/// Prints the state.
Command state(const QString &folder, const QString &id);
/// Exit code `notPermitted` if the job belongs to another account.
Command cancel(const QString &folder, const QString &id, std::chrono::milliseconds grace);
inline constexpr int notPermitted = 77;

/// Reads the state's line, the last of \a text.
std::optional<JobState> readState(const QByteArray &text);

} // namespace slipway::remote::jobs
