// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "project/secretname.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;

int secretSet(const Call &call)
{
    const QString &name = call.invocation.key;
    if (!project::secretName(u"secret:"_s + name)) {
        return call.terminal.complain(
            {.kind = ErrorKind::InvalidInput,
             .what = u"\"%1\" is no name of a secret"_s.arg(name),
             .where = {},
             .why = {},
             .cure = u"A name holds letters, digits and _ . / @ -, and begins with a letter, a digit or _."_s});
    }
    const auto environment = call.context.environment(call.invocation.environment);
    if (!environment)
        return call.terminal.complain(environment.error());
    const auto resolver = call.context.resolver(**environment);
    if (auto may = resolver.mayStore(name); !may)
        return call.terminal.complain(may.error());
    const QString value = call.terminal.askSecret(u"The secret %1 of %2:"_s.arg(name, (*environment)->name), call.stop);
    if (call.stop.stop_requested())
        return Interrupted;
    if (value.isEmpty()) {
        return call.terminal.complain({.kind = ErrorKind::InvalidInput,
                                       .what = u"No secret was given, and nothing is stored"_s,
                                       .where = {},
                                       .why = {},
                                       .cure = u"Type it, or hand it in on stdin."_s});
    }
    if (auto stored = resolver.store(name, value, call.stop); !stored)
        return call.terminal.complain(stored.error());
    call.terminal.say(u"Stored in the keychain. An env file names it secret:%1."_s.arg(name));
    return Done;
}

} // namespace slipway::cli
