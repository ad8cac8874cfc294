// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// Deployments for other programs and for people, in the order given. Pure.
namespace slipway::history {

/// `verified`, `failed, rolled back`, `canceled`: what became of \a deployment.
QString outcomeWord(const Deployment &deployment);

QString toText(const std::vector<Deployment> &deployments);
/// With a line of titles; times in UTC, ISO 8601.
QByteArray toCsv(const std::vector<Deployment> &deployments);
/// As `slipway history --json` prints them.
QByteArray toJsonText(const std::vector<Deployment> &deployments);

} // namespace slipway::history
