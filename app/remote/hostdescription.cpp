// SPDX-License-Identifier: Apache-2.0
#include "remote/hostdescription.h"

#include "remote/knownhosts.h"
#include "remote/sshconfig.h"
#include "remote/words.h"

#include <algorithm>

namespace slipway::remote {

using namespace Qt::StringLiterals;

namespace {

std::vector<HostKey> keysIn(const QStringList &files, const SshConfig &config)
{
    return KnownHosts::read(files).keys(config.knownAs(), config.knownPort());
}

} // namespace

HostDescription describe(const QString &name, const Settings &settings, const Cancellation &cancellation)
{
    HostDescription description{.host = name};
    const auto config = askSsh(name, settings.sshConfig, cancellation);
    if (!config) {
        description.problem = config.error();
        return description;
    }
    description.address = u"%1@%2"_s.arg(config->user, config->address());
    const std::vector<HostKey> ours = keysIn({settings.knownHostsFile}, *config);
    for (const HostKey &key : keysIn(config->knownHostsFiles + QStringList{settings.knownHostsFile}, *config)) {
        description.keys.push_back({.type = QString::fromUtf8(key.type),
                                    .fingerprint = fingerprint(key),
                                    .isOurs = std::ranges::contains(ours, key)});
    }
    return description;
}

Result<void> forgetKey(const QString &name, const QString &which, const Settings &settings,
                       const Cancellation &cancellation)
{
    const auto config = askSsh(name, settings.sshConfig, cancellation);
    if (!config)
        return fail(config.error());
    const std::vector<HostKey> ours = keysIn({settings.knownHostsFile}, *config);
    const auto key = std::ranges::find(ours, which, fingerprint);
    if (key == ours.end())
        return fail({ErrorKind::NotFound,
                     Words::tr("Slipway did not record that key of %1").arg(name),
                     {.host = name},
                     {},
                     Words::tr("Take it out of your own known_hosts with: ssh-keygen -R '%1'")
                         .arg(QString::fromUtf8(knownName(config->knownAs(), config->knownPort())))});
    return forgetKnownHost(settings.knownHostsFile, knownName(config->knownAs(), config->knownPort()), *key);
}

} // namespace slipway::remote
