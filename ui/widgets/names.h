// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace slipway::widgets {

/// How an environment is called in the window: in capitals where its name is asked for before anything changes.
QString shownEnvironment(const QString &name, bool isProtected);

/// `local` is "this machine".
QString shownHost(const QString &host);

/// "this machine", or how many they are.
QString shownHosts(const QStringList &hosts);

} // namespace slipway::widgets
