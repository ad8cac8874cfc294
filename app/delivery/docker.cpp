// SPDX-License-Identifier: Apache-2.0
#include "delivery/docker.h"

#include "delivery/words.h"

#include <array>

namespace slipway::delivery {

using namespace Qt::StringLiterals;

QString dockerScript(const QString &body)
{
    static const QString prelude = uR"sh(
docker_() {
    env -i PATH="$PATH" HOME="$HOME" LC_ALL=C.UTF-8 DOCKER_CLI_HINTS=false \
        ${DOCKER_HOST:+DOCKER_HOST="$DOCKER_HOST"} ${DOCKER_CONFIG:+DOCKER_CONFIG="$DOCKER_CONFIG"} \
        ${DOCKER_CONTEXT:+DOCKER_CONTEXT="$DOCKER_CONTEXT"} ${XDG_RUNTIME_DIR:+XDG_RUNTIME_DIR="$XDG_RUNTIME_DIR"} \
        ${DOCKER_BUILDKIT:+DOCKER_BUILDKIT="$DOCKER_BUILDKIT"} docker "$@"
}
)sh"_s;
    return prelude + body;
}

QString asFiles(const QString &prefix)
{
    return uR"sh(
n=$#
while [ "$n" -gt 0 ]; do
    set -- "$@" -f "%1$1"
    shift
    n=$((n - 1))
done
)sh"_s.replace(u"%1"_s, prefix);
}

Error dockerError(const QString &what, const remote::Output &output, const QString &host)
{
    struct Known {
        QLatin1StringView text;
        QString cure;
    };
    // What people meet most, from the threads that pitfalls 15, 16, 19 and 21 name.
    const std::array known{
        Known{"permission denied while trying to connect"_L1,
              Words::tr("Add the account to the docker group (usermod -aG docker NAME) and log in again.")},
        Known{"Cannot connect to the Docker daemon"_L1, Words::tr("Start the engine: systemctl start docker.")},
        Known{"docker: not found"_L1, Words::tr("Install Docker and the Compose plugin on that host.")},
        Known{"is not a docker command"_L1, Words::tr("Install the Docker Compose plugin on that host.")},
        Known{"no space left on device"_L1, Words::tr("Free space on that host, for example with docker image prune.")},
        Known{"server gave HTTP response to HTTPS client"_L1,
              Words::tr("Declare the registry in \"insecure-registries\" of that host's /etc/docker/daemon.json, or "
                        "give it TLS.")},
        Known{"unauthorized"_L1, Words::tr("Log that account in: docker login REGISTRY.")},
        Known{"port is already allocated"_L1,
              Words::tr("Another program or project listens on that port; change it in the env file.")},
        Known{"address already in use"_L1,
              Words::tr("Another program listens on that port; change it in the env file.")},
    };
    Error error{
        .kind = ErrorKind::RemoteFailure, .what = what, .where = {.host = host}, .why = output.reason(), .cure = {}};
    for (const Known &one : known) {
        if (error.why.contains(one.text))
            error.cure = one.cure;
    }
    return error;
}

std::map<QByteArray, QByteArray> sections(const QByteArray &out)
{
    std::map<QByteArray, QByteArray> parts;
    QByteArray *part = nullptr;
    for (const QByteArray &line : out.split('\n')) {
        if (line.startsWith("== "))
            part = &parts[line.sliced(3)];
        else if (part)
            *part += QByteArray(line + '\n');
    }
    return parts;
}

} // namespace slipway::delivery
