// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/context.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <stop_token>

/// What may be done with the services that run, apart from deployments.
namespace slipway::release {

struct LogWanted {
    QString service;     ///< empty: all
    bool follows = true; ///< until it is stopped; else what there is
    int lines = 200;     ///< the last of each service, before what comes
};

/// Hands what the services of \a environment print to \a sink: whole lines, masked, those of several hosts with the
/// host's name before. One command a host. Ends when it is stopped, or when nothing runs there any more; the first
/// host that cannot be asked is the error, when all have ended. \a sink is called on several threads, never at once.
Result<void> readLogs(const Context &context, const Environment &environment, const LogWanted &wanted,
                      const std::function<void(const QByteArray &)> &sink, const std::stop_token &stop = {});

/// Restarts the containers of \a service on \a host, after the seat's ledger has recorded who does it. Locked while
/// somebody deploys there; NotFound if it does not run there.
Result<void> restartService(const Context &context, const Environment &environment, const QString &host,
                            const QString &service, const std::stop_token &stop = {});

/// The running container of \a service on \a host in which a person wants a shell, empty for one on the host itself;
/// after the seat's ledger has recorded who does it. NotFound if none runs.
Result<QString> recordShell(const Context &context, const Environment &environment, const QString &host,
                            const QString &service, const std::stop_token &stop = {});

} // namespace slipway::release
