// SPDX-License-Identifier: Apache-2.0
#include "delivery/container.h"

#include "delivery/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::delivery {

using namespace Qt::StringLiterals;

namespace {

QString firstAddress(const QJsonObject &networks)
{
    for (const auto &network : networks) {
        if (const QString address = network.toObject()[u"IPAddress"].toString(); !address.isEmpty())
            return address;
    }
    return {};
}

Container read(const QJsonObject &object)
{
    const QJsonObject state = object[u"State"].toObject();
    const QJsonObject config = object[u"Config"].toObject();
    const QJsonObject labels = config[u"Labels"].toObject();
    return {.id = object[u"Id"].toString(),
            .service = labels[u"com.docker.compose.service"].toString(),
            .isOneOff = labels[u"com.docker.compose.oneoff"].toString() == u"True",
            .imageId = object[u"Image"].toString(),
            .imageName = config[u"Image"].toString(),
            .state = state[u"Status"].toString(),
            .exitCode = state[u"ExitCode"].toInt(),
            .restarts = object[u"RestartCount"].toInt(),
            .startedAt = QDateTime::fromString(state[u"StartedAt"].toString(), Qt::ISODateWithMs),
            .healthStatus = state[u"Health"].toObject()[u"Status"].toString(),
            .address = firstAddress(object[u"NetworkSettings"].toObject()[u"Networks"].toObject()),
            .configHash = labels[u"com.docker.compose.config-hash"].toString(),
            .workingFolder = labels[u"com.docker.compose.project.working_dir"].toString(),
            .onceMark = labels[u"dev.slipway.once"].toString(),
            .isOurs = labels.contains(u"dev.slipway.environment"),
            .environment = readEnvironment(config[u"Env"].toArray())};
}

} // namespace

std::map<QString, QString> readEnvironment(const QJsonArray &list)
{
    std::map<QString, QString> environment;
    for (const auto &value : list) {
        const QString line = value.toString();
        if (!line.contains(u'='))
            continue; // a name that Compose was to inherit, and could not
        environment[line.section(u'=', 0, 0)] = line.section(u'=', 1);
    }
    return environment;
}

Result<std::vector<Container>> readContainers(const QByteArray &inspect)
{
    if (inspect.trimmed().isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(inspect);
    if (!document.isArray())
        return fail(ErrorKind::RemoteFailure, Words::tr("docker inspect printed something else than JSON"),
                    QString::fromUtf8(inspect.left(200)));
    std::vector<Container> containers;
    for (const auto &value : document.array())
        containers.push_back(read(value.toObject()));
    return containers;
}

std::vector<const Container *> containersOf(const std::vector<Container> &containers, const QString &service)
{
    std::vector<const Container *> all;
    for (const Container &container : containers) {
        if (container.service == service && !container.isOneOff)
            all.push_back(&container);
    }
    return all;
}

const Container *containerOf(const std::vector<Container> &containers, const QString &service)
{
    const Container *best = nullptr;
    for (const Container *container : containersOf(containers, service)) {
        if (!best || container->isRunning())
            best = container;
    }
    return best;
}

} // namespace slipway::delivery
