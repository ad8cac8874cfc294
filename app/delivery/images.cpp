// SPDX-License-Identifier: Apache-2.0
#include "delivery/images.h"

#include "delivery/docker.h"
#include "delivery/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::delivery {

using namespace Qt::StringLiterals;

namespace {

// $1 reference. A registry that the engine was told to be insecure is asked without TLS as well, and so is one on this
// machine, which every engine takes for insecure.
const QString manifestScript = uR"sh(
registry=${1%%/*}
insecure=
case $registry in
localhost | localhost:* | 127.*) insecure=--insecure ;;
esac
case $(docker_ info --format '{{json .RegistryConfig}}') in
*"\"$registry\":{"*'"Secure":false'*) insecure=--insecure ;;
esac
DOCKER_CLI_EXPERIMENTAL=enabled docker_ manifest inspect $insecure -v "$1"
)sh"_s;

QString configOf(const QJsonObject &entry)
{
    for (const auto &key : {u"SchemaV2Manifest"_s, u"OCIManifest"_s}) {
        const QString digest = entry[key].toObject()[u"config"].toObject()[u"digest"].toString();
        if (!digest.isEmpty())
            return digest;
    }
    return {};
}

} // namespace

std::pair<QString, QString> splitReference(const QString &reference)
{
    const QString name = reference.section(u'@', 0, 0);
    const qsizetype colon = name.lastIndexOf(u':');
    if (colon > name.lastIndexOf(u'/'))
        return {name.left(colon), name.mid(colon + 1)};
    return {name, u"latest"_s};
}

Result<Image> imageFromManifest(const QByteArray &json, const QString &architecture)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    // An object for a single manifest, an array for an index.
    const QJsonArray entries = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const auto &value : entries) {
        const QJsonObject entry = value.toObject();
        const QJsonObject descriptor = entry[u"Descriptor"].toObject();
        const QJsonObject platform = descriptor[u"platform"].toObject();
        const bool fits = entries.size() == 1 || (platform[u"architecture"].toString() == architecture &&
                                                  platform[u"os"].toString() == u"linux");
        if (const QString config = configOf(entry); fits && !config.isEmpty())
            return Image{.configDigest = config, .manifestDigest = descriptor[u"digest"].toString()};
    }
    return fail(ErrorKind::NotFound, Words::tr("The registry has no manifest for linux/%1").arg(architecture), {},
                Words::tr("Build the image for the platform of the hosts."));
}

Result<Image> describeImage(remote::Host &host, const QString &service, const QString &reference,
                            const QString &architecture, std::stop_token stop)
{
    const auto output = host.run(remote::Command::shell(dockerScript(manifestScript), {reference}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded()) {
        Error error =
            dockerError(Words::tr("The registry does not tell what %1 is").arg(reference), *output, host.name());
        if (error.cure.isEmpty())
            error.cure = Words::tr("Push the image first, and check that this account may pull it.");
        return fail(error);
    }
    auto image = imageFromManifest(output->out, architecture);
    if (!image)
        return image;
    image->service = service;
    std::tie(image->repository, image->tag) = splitReference(reference);
    return image;
}

} // namespace slipway::delivery
