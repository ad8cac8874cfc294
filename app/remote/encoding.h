// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/command.h"

#include <QByteArray>
#include <QByteArrayList>

namespace slipway::remote {

/// The program and its arguments as execve() takes them: a script becomes `/bin/sh -c`, with umask
/// 007 so that what it makes belongs to the group too. InvalidInput for what execve() cannot take:
/// nothing to run, a NUL, a word of 128 KiB or more.
Result<QByteArrayList> argumentsOf(const Command &command);

/// What goes to sshd for \a arguments.
struct Encoded {
    QByteArray exec;     ///< the exec request: a constant and one word of `[A-Za-z0-9_-]`
    QByteArray preamble; ///< to be sent on stdin before the command's own input; mostly empty
};

/// Any login shell passes the result on unharmed, and only /bin/sh on the host decodes it. It is
/// base64 in the exec request; when that grows too long for one argument of the login shell
/// (128 KiB), it travels on stdin instead and `head -c` takes exactly that much.
Encoded encode(const QByteArrayList &arguments);

/// A command's name for messages: never an argument, they may say more than a log should hold.
QString titleOf(const Command &command);

} // namespace slipway::remote
