// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"
#include "model/error.h"
#include "model/plan.h"
#include "session/context.h"

#include <QString>
#include <variant>

namespace slipway::cli {

/// What each exit code says; the same list is in the man page.
enum ExitCode {
    Done = 0,
    Failed = 1,
    WrongInput = 2, ///< wrong usage, or a file that cannot be used as it is
    Denied = 3,     ///< a gate denies
    Busy = 4,       ///< locked, or reality moved
    NoConnection = 5,
    NotVerified = 6, ///< deployed, but it did not become good
    Drifted = 7,     ///< hosts hold or run something else than was declared
    Interrupted = 130
};
int exitCodeOf(const Error &error);

/// What the person typed, read.
struct Invocation {
    enum class Verb {
        Window,
        Build,
        Verify,
        Status,
        Plan,
        Deploy,
        Promote,
        RollBack,
        History,
        Audit,
        ConfigShow,
        ConfigDiff,
        ConfigSet,
        ConfigUnset,
        ConfigCopy,
        ContractInit,
        ContractCheck,
        Approve,
        Drift,
        SecretSet,
        Logs,
        Restart,
        Watch
    };

    Verb verb = Verb::Window;
    QString project; ///< folder or file; empty: look upwards from here
    session::Surroundings surroundings;
    QString screenshots; ///< of the window: a folder to save pictures of the pages in
    QString shown;       ///< of the window: the environment that is selected first
    QString environment;
    QString release;
    bool isJson = false;
    bool isVerbose = false;
    bool isYes = false;
    Intent intent = Intent::Deploy; ///< of a plan
    bool resumes = false;
    bool givesUp = false;
    bool takesDown = false;
    bool isPushed = false;
    QString otherEnvironment; ///< of a comparison or a copy: the second
    QString key;
    QString value;
    Approval approval; ///< its key is `key`
    QString html;      ///< a file to write the report into
    bool printsOnly = false;
    QString service;
    QString host; ///< empty: all of the environment
    bool follows = false;
    int lines = 200;
    bool notifies = true; ///< on the desktop
    bool installs = false;
    bool uninstalls = false;
    QString quietHours; ///< as health::QuietHours reads them; empty: none
};

/// Reads the command line. An int is the exit code after help, a version or a complaint was printed.
std::variant<Invocation, int> parse(int argc, char **argv, const QString &version);

} // namespace slipway::cli
