// SPDX-License-Identifier: Apache-2.0
#include "session/context.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace slipway::session {

using namespace Qt::StringLiterals;

namespace {

QString loginName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

} // namespace

Surroundings completed(Surroundings given)
{
    const auto orElse = [](QString &value, const char *variable) {
        if (value.isEmpty())
            value = qEnvironmentVariable(variable);
    };
    orElse(given.sshConfig, "SLIPWAY_SSH_CONFIG");
    orElse(given.knownHosts, "SLIPWAY_KNOWN_HOSTS");
    orElse(given.user, "SLIPWAY_USER");
    if (given.user.isEmpty())
        given.user = loginName() + u'@' + QSysInfo::machineHostName();
    if (given.knownHosts.isEmpty()) {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        given.knownHosts = data + u"/slipway/known_hosts"_s;
    }
    return given;
}

QStringList toOptions(const Surroundings &surroundings)
{
    QStringList words;
    if (!surroundings.sshConfig.isEmpty())
        words += {u"--ssh-config"_s, QFileInfo(surroundings.sshConfig).absoluteFilePath()};
    if (!surroundings.knownHosts.isEmpty())
        words += {u"--known-hosts"_s, QFileInfo(surroundings.knownHosts).absoluteFilePath()};
    if (!surroundings.user.isEmpty())
        words += {u"--user"_s, surroundings.user};
    return words;
}

remote::Settings connectionSettings(const Surroundings &surroundings)
{
    return {.sshConfig = surroundings.sshConfig, .knownHostsFile = surroundings.knownHosts};
}

release::Context makeContext(Project project, remote::Hosts &hosts, const Surroundings &surroundings)
{
    return {.project = std::move(project),
            .hosts = &hosts,
            .masker = std::make_shared<config::Masker>(),
            .by = surroundings.user,
            .machine = QSysInfo::machineHostName()};
}

} // namespace slipway::session
