// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/context.h"

#include <stop_token>

namespace slipway::release {

enum class BuildMode {
    BuildAndPush,
    AlreadyPushed ///< another, such as GitHub Actions, built and pushed `repository:commit`
};

/// Makes the release of the project's current commit on this machine: builds its images, tags them
/// with the commit, pushes them, and records their digests as the registry tells them. The release
/// is kept in the Store; a commit that was built here already is not built again.
///
/// Fails with InvalidInput if there are changes that are not committed: the tag would lie.
Result<Release> build(const Context &context, BuildMode mode, const Observer &observer, std::stop_token stop = {});

/// `main at a1b2c3d, clean`: where the project's source stands; empty without git.
QString describeSource(const Context &context, std::stop_token stop = {});

} // namespace slipway::release
