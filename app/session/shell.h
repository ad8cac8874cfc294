// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/context.h"

#include <QString>
#include <QStringList>

#include <functional>

/// A shell in the person's own terminal, on a host or in a container. Pure.
namespace slipway::session {

/// Where a program is; empty: it is not there. As QStandardPaths::findExecutable() says it.
using ProgramFinder = std::function<QString(const QString &program)>;

/// What opens a terminal in which \a words run: \a chosen (the variable TERMINAL) or else what the desktop has. Empty:
/// there is none.
QStringList terminalWith(const QStringList &words, const QString &chosen, const ProgramFinder &find);

/// What opens a shell on \a host (`local`: this machine), in \a container if that is not empty. ssh is told of the host
/// keys that Slipway accepted, and reads the same configuration.
QStringList shellOn(const QString &host, const QString &container, const Surroundings &surroundings);

} // namespace slipway::session
