// SPDX-License-Identifier: Apache-2.0
#include "release/preparebuild.h"

#include "delivery/docker.h"
#include "release/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using remote::Command;

namespace {

const QString engineScript = delivery::dockerScript(uR"sh(
docker_ version --format '{{.Server.Version}}' && docker_ compose version --short
)sh"_s);

// $1 port. One that was stopped is started again, with the images it has.
const QString registryScript = delivery::dockerScript(uR"sh(
name=slipway-registry-$1
if docker_ container inspect "$name" >/dev/null 2>&1; then
    docker_ start "$name"
    exit
fi
docker_ run --detach --name "$name" --restart unless-stopped --publish "127.0.0.1:$1:5000" \
    --volume "$name:/var/lib/registry" registry:2
)sh"_s);

/// Whether a registry answers; nothing if nobody does at all.
std::optional<bool> isRegistry(const Context &context, int port, const std::stop_token &stop)
{
    const auto reply = context.local().get({.port = port, .path = u"/v2/"_s, .within = 2s}, stop);
    if (!reply || reply->status == 0)
        return std::nullopt;
    return reply->status == 200 || reply->status == 401;
}

/// Whether it had to be started.
Result<bool> ensureRegistry(const Context &context, int port, const std::stop_token &stop)
{
    const auto answers = isRegistry(context, port, stop);
    if (answers && *answers)
        return false;
    if (answers) {
        return fail(ErrorKind::InvalidInput,
                    Words::tr("What listens on port %1 of this machine is no registry").arg(port),
                    Words::tr("Images are pushed to localhost:%1.").arg(port),
                    Words::tr("Write another port in repository: of slipway.yaml; a registry is started there."));
    }
    auto command = Command::shell(registryScript, {QString::number(port)});
    command.within = 10min; // the image may have to be loaded
    const auto started = context.local().run(command, stop);
    if (!started)
        return std::unexpected(started.error());
    if (!started->succeeded()) {
        Error error = delivery::dockerError(Words::tr("No registry could be started on this machine"), *started, {});
        if (error.cure.isEmpty())
            error.cure = Words::tr("See that Docker can load the image registry:2, or start a registry at localhost:%1 "
                                   "yourself.")
                             .arg(port);
        return fail(std::move(error));
    }
    for (const auto until = std::chrono::steady_clock::now() + 20s; std::chrono::steady_clock::now() < until;) {
        if (isRegistry(context, port, stop).value_or(false))
            return true;
        if (!pause(200ms, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Stopped"));
    }
    return fail(ErrorKind::TimedOut, Words::tr("The registry on this machine does not answer"), {},
                Words::tr("Look at what it says: docker logs slipway-registry-%1.").arg(port));
}

} // namespace

std::vector<int> localRegistries(const Project &project)
{
    static const QRegularExpression local(u"\\A(?:localhost|127\\.[0-9.]+):([0-9]+)/"_s);
    std::vector<int> ports;
    for (const BuiltService &service : project.services) {
        const auto match = local.match(service.repository);
        if (match.hasMatch() && !std::ranges::contains(ports, match.captured(1).toInt()))
            ports.push_back(match.captured(1).toInt());
    }
    return ports;
}

Result<QStringList> prepareBuild(const Context &context, std::stop_token stop)
{
    const auto engine = context.local().run(Command::shell(engineScript), stop);
    if (!engine)
        return std::unexpected(engine.error());
    if (!engine->succeeded())
        return fail(delivery::dockerError(Words::tr("The engine of this machine does not answer"), *engine, {}));
    QStringList started;
    for (const int port : localRegistries(context.project)) {
        const auto isNew = ensureRegistry(context, port, stop);
        if (!isNew)
            return std::unexpected(isNew.error());
        if (*isNew)
            started += u"slipway-registry-%1"_s.arg(port);
    }
    return started;
}

} // namespace slipway::release
