// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <libssh/libssh.h>

#include <QCoreApplication>

#include <cstdio>
#include <sys/prctl.h>

namespace {

using slipway::cli::Invocation;

/// Older builds of libssh did not verify AES-GCM tags (CVE-2026-59847).
bool isLibsshFit()
{
    if (ssh_version(SSH_VERSION_INT(0, 11, 5)))
        return true;
    std::fprintf(stderr, "slipway: libssh %s is too old; 0.11.5 or newer is needed\n", ssh_version(0));
    return false;
}

int runHeadless(int argc, char **argv, const Invocation &invocation)
{
    QCoreApplication application(argc, argv);
    return slipway::cli::run(invocation);
}

int runWindow(int, char **, const Invocation &)
{
    std::fprintf(stderr, "slipway: the window is not built yet\n");
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_DUMPABLE, 0); // a core dump would hold secrets
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    if (!isLibsshFit())
        return 1;
    const auto parsed = slipway::cli::parse(argc, argv, QStringLiteral(SLIPWAY_VERSION));
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    const auto &invocation = std::get<Invocation>(parsed);
    const bool isWindow = invocation.verb == Invocation::Verb::Window;
    return isWindow ? runWindow(argc, argv, invocation) : runHeadless(argc, argv, invocation);
}
