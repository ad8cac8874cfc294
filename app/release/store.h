// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/sources.h"
#include "model/error.h"
#include "model/release.h"

#include <QString>
#include <optional>

namespace slipway::release {

/// The releases that were built here, in the project's `.slipway/builds`: a copy of what the hosts
/// will hold, which can be thrown away once a release has reached an environment.
///
/// Thread: any worker; small files, read each time.
class Store
{
public:
    explicit Store(const QString &projectFolder);

    Result<void> save(const Release &release, const delivery::Contents &contents) const;
    /// The releases built here, newest first.
    std::vector<Release> releases() const;
    /// The release that \a wanted names: an id or commit, or its beginning, or an alias.
    std::optional<Release> find(const QString &wanted) const;
    /// The contents of \a release's files, those that are here.
    delivery::Contents contents(const Release &release) const;

private:
    QString m_folder;
};

} // namespace slipway::release
