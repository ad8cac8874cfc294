// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace slipway::remote {

/// A program and its arguments, or a POSIX shell script and its arguments: a value, never a string
/// glued together. Arguments may hold any byte but NUL; they cross the wire encoded, so the login
/// shell of the account never reads them (fish and tcsh break POSIX quoting). Secrets belong into
/// \a input, never into an argument: arguments show in `ps`.
struct Command {
    QStringList words;                        ///< program and arguments; of a script: its `$1`, `$2`, …
    QString script;                           ///< if not empty: run by /bin/sh with words as "$@"
    QByteArray input;                         ///< stdin, then end of file
    std::chrono::milliseconds within{60'000}; ///< then it is killed and the call fails with TimedOut

    static Command program(QStringList words) { return {.words = std::move(words)}; }
    static Command shell(QString script, QStringList arguments = {})
    {
        return {.words = std::move(arguments), .script = std::move(script)};
    }
};

/// How a command ended that could be started and observed to its end.
struct Output {
    int exitCode = 0; ///< 128 + signal number if a signal ended it
    QByteArray out;
    QByteArray err;

    bool succeeded() const { return exitCode == 0; }
    /// The last lines of err, or of out if err is empty, trimmed: what to show for a failure.
    QString reason(int lines = 6) const;
};

/// A file to write on a host. It arrives whole or not at all: written beside, checked by SHA-256,
/// synced, renamed. Missing parent folders are made.
struct File {
    QString path; ///< absolute
    QByteArray content;
    int mode = 0640; ///< permissions only
};

/// An HTTP request to a port as the host sees it: a container's address, or the host's own.
struct HttpRequest {
    QString address = QStringLiteral("127.0.0.1");
    int port = 80;
    QString path = QStringLiteral("/");
    QByteArray bearer;  ///< token; empty: none. Never logged.
    QString hostHeader; ///< empty: address:port
    std::chrono::milliseconds within{5'000};
};

struct HttpReply {
    int status = 0;
    QByteArray body; ///< at most 64 KiB
    int milliseconds = 0;
};

/// A detached command on a host. Its id names it for ever: it never starts twice, and anyone who
/// may read the folder attaches to it from any offset of its log.
struct Job {
    QString id;      ///< `[A-Za-z0-9._-]+`: deployment-step-attempt
    QString folder;  ///< absolute: where log, exit code and process group are kept
    Command command; ///< input is kept in the folder (mode 0600) until the job has opened it; whoever follows
                     ///< the job ends it after `within`: by itself it has no limit
};

/// What is known of a job.
struct JobState {
    enum class Phase { Unknown, Running, Ended, Lost } phase = Phase::Unknown; ///< Lost: no process and no exit code
    int exitCode = 0;                                                          ///< if Ended
    qint64 logSize = 0;
};

/// Receives a job's or command's output as it comes, on the calling worker's thread.
using OutputSink = std::function<void(const QByteArray &chunk)>;

} // namespace slipway::remote
