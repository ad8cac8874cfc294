// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/host.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace slipway::delivery {

/// A shell script of ours that may call `docker_` instead of docker: with a clean environment, so
/// that the login's USER or HOME never beats the .env file; HOME stays for credentials, and what
/// names the engine stays.
QString dockerScript(const QString &body);

/// Lines of a shell script that turn the file names in its "$@" into `-f` arguments, each with
/// \a prefix, which may hold variables, before it.
QString asFiles(const QString &prefix);

/// The failure of a docker command, with the cure for what usually is behind it.
Error dockerError(const QString &what, const remote::Output &output, const QString &host);

/// What a script printed in parts: a line `== title`, and what follows up to the next such line.
std::map<QByteArray, QByteArray> sections(const QByteArray &out);

} // namespace slipway::delivery
