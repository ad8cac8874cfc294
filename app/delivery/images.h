// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "remote/host.h"

#include <QString>
#include <stop_token>

namespace slipway::delivery {

/// Reads from its registry what \a reference (`repository:tag`, or without a tag) is: the digests of
/// config, manifest and index, for the platform \a architecture (`amd64`). Asks through the docker
/// client of \a host, and so with that account's credentials.
Result<Image> describeImage(remote::Host &host, const QString &service, const QString &reference,
                            const QString &architecture, std::stop_token stop = {});

/// The part of \a reference before tag and digest, and the tag (`latest` if it names none).
std::pair<QString, QString> splitReference(const QString &reference);

/// What `docker manifest inspect -v` printed, read for one platform.
Result<Image> imageFromManifest(const QByteArray &json, const QString &architecture);

} // namespace slipway::delivery
