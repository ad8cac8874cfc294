// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

/// The configuration of `harbor`, as the session tells it.
namespace slipway::samples {

/// The matrix of the design's picture: one missing, some not approved, a hand edit on prod-1.
ConfigurationState configuration();
/// Every class, rendered differences, drift that belongs to no key, a host that does not answer.
ConfigurationState drifted();
/// Nothing stands against anything.
ConfigurationState agreed();
/// Settings, and no contract that says which may differ.
ConfigurationState lawless();
/// No contract, and nothing to compare.
ConfigurationState bare();
/// The project's files cannot be read.
ConfigurationState unreadable();
/// An old one, because the hosts do not answer.
ConfigurationState stale();
/// \a keys × \a environments, with a problem in every tenth row.
ConfigurationState large(int keys, int environments);

/// \a file with another text, and its hash.
ConfigFile withText(ConfigFile file, const QByteArray &text);

} // namespace slipway::samples
