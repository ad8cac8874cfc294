// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"

namespace slipway::remote {

/// Host::put() in one round trip on top of Host::run(): the contents travel on stdin one after the
/// other, their lengths and SHA-256 as arguments.
Result<void> putFiles(Host &host, const std::vector<File> &files, std::stop_token stop);

} // namespace slipway::remote
