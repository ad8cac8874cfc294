// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace slipway {

/// A service whose image is another one in the second of two deployments.
struct ImageChange {
    QString service;
    QString before; ///< config digest; empty: the first does not have the service
    QString after;  ///< empty: the second does not have it

    bool operator==(const ImageChange &) const = default;
};

/// What lies between two deployments, of one environment or of two.
struct Comparison {
    std::vector<ImageChange> images;
    std::vector<SettingChange> settings; ///< masked
    QStringList commits;                 ///< subjects, newest first
    bool isBackwards = false;            ///< the commits are those that the second does not have any more
    QString whyNoCommits;                ///< why they are not known here; empty: they are
    bool isSameRelease = false;

    bool operator==(const Comparison &) const = default;
};

} // namespace slipway
