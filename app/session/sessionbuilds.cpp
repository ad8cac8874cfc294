// SPDX-License-Identifier: Apache-2.0
// Releases that are made on this machine.
#include "release/build.h"
#include "release/preparebuild.h"
#include "session/sessionprivate.h"

namespace slipway::session {

int Session::prepareBuild()
{
    const int number = ++d->requests;
    Work *begun = d->begin([this, number](const std::stop_token &stop, Work *) {
        const auto ready = release::prepareBuild(d->context, stop);
        d->tell([this, number, ready] {
            if (ready)
                Q_EMIT buildPrepared(number, *ready);
            else
                Q_EMIT buildFailed(number, ready.error());
        });
    });
    begun->request = number;
    return number;
}

int Session::build()
{
    const int number = ++d->requests;
    Work *begun = d->begin([this, number](const std::stop_token &stop, Work *) {
        const auto stream = Outbox::open([this, number](const QString &text) { Q_EMIT buildGrew(number, text); });
        const release::Observer observer{.output = [this, stream, stop](const QString &, const QByteArray &text) {
            d->outbox.add(stream, text, stop);
        }};
        const auto release = release::build(d->context, release::BuildMode::BuildAndPush, observer, stop);
        d->tell([this, number, release] {
            if (release)
                Q_EMIT built(number, *release);
            else
                Q_EMIT buildFailed(number, release.error());
        });
    });
    begun->request = number;
    return number;
}

void Session::stopBuild(int request)
{
    d->stop(request);
}

} // namespace slipway::session
