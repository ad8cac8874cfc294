// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace slipway {

/// What went wrong, as a class that decides what may be done about it. Exit codes of the command
/// line follow it (see cli/exitcode.h).
enum class ErrorKind {
    InvalidInput, ///< a file, an argument or an answer that cannot be used as it is
    NotFound,
    Denied,         ///< a gate says no; `cure` tells what would lift it
    Locked,         ///< somebody else deploys there now
    Moved,          ///< reality is no longer what the plan was made from
    Unreachable,    ///< no connection: name, network, refused, throttled
    HostKey,        ///< the host's key is new, changed or revoked
    Authentication, ///< the host does not accept who we are
    ConnectionLost, ///< was connected; what ran there may still run
    RemoteFailure,  ///< a command on a host ended with another exit code than 0
    Verification,   ///< deployed, but it did not become good
    Cancelled,
    TimedOut,
    LocalIo, ///< this machine's disk, processes or memory
    Internal ///< a defect of Slipway
};

/// Where an error belongs: any part may be empty.
struct Where {
    QString environment;
    QString host;
    QString file;
    int line = 0;   ///< 1-based; 0: unknown
    int column = 0; ///< 1-based, in characters; 0: unknown

    bool operator==(const Where &) const = default;
};

/// One failure, in words for a person: what happened, where, why, and what to do now.
/// Holds no secret: whoever makes one masks first.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString what;
    Where where;
    QString why;  ///< the cause, often what a program printed; may have several lines
    QString cure; ///< the next step, as an instruction

    bool operator==(const Error &) const = default;
};

/// The error as text: `file:line:column: what`, then why, then the cure, a line each.
QString toText(const Error &error);

template<typename T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorKind kind, QString what, QString why = {}, QString cure = {})
{
    return std::unexpected(Error{kind, std::move(what), {}, std::move(why), std::move(cure)});
}

inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected(std::move(error));
}

/// The error with the host filled in, if it names none yet.
Error atHost(Error error, const QString &host);

} // namespace slipway
