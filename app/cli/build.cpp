// SPDX-License-Identifier: Apache-2.0
#include "release/build.h"

#include "cli/verbs.h"

namespace slipway::cli {

using namespace Qt::StringLiterals;

int build(const Call &call)
{
    const auto mode = call.invocation.isPushed ? release::BuildMode::AlreadyPushed : release::BuildMode::BuildAndPush;
    const auto built = release::build(call.context, mode, call.terminal.observer(), call.stop);
    if (!built)
        return call.terminal.complain(built.error());
    if (call.invocation.isJson) {
        call.terminal.print(toJson(*built));
        return Done;
    }
    call.terminal.print(u"%1  commit %2  %3"_s.arg(built->alias(), built->commit.left(7), built->subject));
    for (const Image &image : built->images)
        call.terminal.print(u"  %1  %2"_s.arg(image.service, -12).arg(shortDigest(image.configDigest, 12)));
    return Done;
}

} // namespace slipway::cli
