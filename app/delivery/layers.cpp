// SPDX-License-Identifier: Apache-2.0
#include "delivery/layers.h"

#include "delivery/container.h"
#include "delivery/docker.h"
#include "delivery/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace slipway::delivery {

using namespace Qt::StringLiterals;

namespace {

/// Image ID → what the image sets by itself.
std::map<QString, std::map<QString, QString>> imageEnvironments(const QByteArray &lines)
{
    std::map<QString, std::map<QString, QString>> all;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject image = QJsonDocument::fromJson(line).object();
        if (!image.isEmpty())
            all[image[u"id"].toString()] = readEnvironment(image[u"env"].toArray());
    }
    return all;
}

/// Of what Compose says only the place: it quotes values, and one that was typed by hand is known to no masker.
QString whereItIsWrong(const QString &said)
{
    static const QRegularExpression place(u"(?:line \\d+|services\\.[\\w.-]+)"_s);
    const auto match = place.match(said);
    return match.hasMatch() ? match.captured()
                            : Words::tr("ask it with `docker compose -f current/compose.yaml config`");
}

config::RunningService running(const Container &container,
                               const std::map<QString, std::map<QString, QString>> &imageEnvironments)
{
    const auto image = imageEnvironments.find(container.imageId);
    return {.service = container.service,
            .imageId = container.imageId,
            .isRunning = container.isRunning(),
            .isDone = container.hasSucceeded(),
            .isOurs = container.isOurs,
            .environment = container.environment,
            .imageEnvironment = image == imageEnvironments.end() ? std::map<QString, QString>{} : image->second,
            .isImageKnown = image != imageEnvironments.end()};
}

} // namespace

Result<config::HostLayers> readLayers(const QByteArray &out, const QString &host)
{
    auto parts = sections(out);
    const auto containers = readContainers(parts["containers"]);
    if (!containers)
        return fail(atHost(containers.error(), host));
    config::HostLayers layers{.host = host,
                              .currentFolder = QString::fromUtf8(parts["current"].trimmed()),
                              .appliedHash = QString::fromUtf8(parts["applied"]).section(u' ', 0, 0).trimmed()};
    const auto environments = imageEnvironments(parts["images"]);
    for (const Container &container : *containers) {
        if (!container.isOneOff)
            layers.services.push_back(running(container, environments));
    }
    layers.files = config::readFileHashes(parts["files"]);
    if (parts.contains("unreadable"))
        layers.whyUnreadable = whereItIsWrong(QString::fromUtf8(parts["unreadable"]));
    else
        layers.document = QJsonDocument::fromJson(parts["document"]).object();
    return layers;
}

} // namespace slipway::delivery
