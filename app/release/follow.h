// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"

#include <chrono>
#include <stop_token>

namespace slipway::release {

/// Starts \a job on \a host, unless it was started before, and follows it to its end; a lost
/// connection is made again and the log goes on where it was, for at most \a patience at a time.
/// A stop request ends the job too, and so does the job's own time limit (then the error is TimedOut). A job that ends
/// with another exit code than 0 is RemoteFailure with the end of its log.
Result<void> runJob(remote::Host &host, const remote::Job &job, const remote::OutputSink &sink, std::stop_token stop,
                    std::chrono::milliseconds patience = std::chrono::minutes(2));

} // namespace slipway::release
