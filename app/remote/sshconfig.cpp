// SPDX-License-Identifier: Apache-2.0
#include "remote/sshconfig.h"

#include "remote/process.h"
#include "remote/words.h"

#include <QDir>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

using Lines = QMultiHash<QString, QString>;

// ssh prints paths as they were written: with `~`, %-tokens and ${variables}.
QString expanded(QString path, const SshConfig &config, const QString &home)
{
    if (path.startsWith("~/"_L1))
        path.replace(0, 1, home);
    for (qsizetype at = path.indexOf("${"_L1); at >= 0; at = path.indexOf("${"_L1, at)) {
        const qsizetype end = path.indexOf(u'}', at);
        if (end < 0)
            break;
        const QString value = qEnvironmentVariable(path.mid(at + 2, end - at - 2).toUtf8().constData());
        path.replace(at, end - at + 1, value);
        at += value.size();
    }
    QString result;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path[i] != u'%' || i + 1 == path.size()) {
            result += path[i];
            continue;
        }
        switch (path[++i].toLatin1()) {
        case '%': result += u'%'; break;
        case 'd': result += home; break;
        case 'h': result += config.host; break;
        case 'p': result += QString::number(config.port); break;
        case 'r': result += config.user; break;
        case 'u': result += qEnvironmentVariable("USER"); break;
        default: result += u'%' + QString(path[i]); break;
        }
    }
    return result;
}

QStringList values(const Lines &lines, const QString &key)
{
    QStringList list = lines.values(key); // the latest first
    std::ranges::reverse(list);
    list.removeAll(u"none"_s);
    return list;
}

bool isDefaultIdentity(const QString &path)
{
    static const QStringList defaults{u"~/.ssh/id_rsa"_s,     u"~/.ssh/id_ecdsa"_s,          u"~/.ssh/id_ecdsa_sk"_s,
                                      u"~/.ssh/id_ed25519"_s, u"~/.ssh/id_ed25519_sk"_s,     u"~/.ssh/id_xmss"_s,
                                      u"~/.ssh/id_dsa"_s,     u"~/.ssh/id_mldsa44_ed25519"_s};
    return defaults.contains(path);
}

void readIdentities(SshConfig &config, const Lines &lines, const QString &home)
{
    for (const QString &path : values(lines, u"identityfile"_s)) {
        config.identityFiles += expanded(path, config, home);
        config.namesIdentities = config.namesIdentities || !isDefaultIdentity(path);
    }
    config.identitiesOnly = lines.value(u"identitiesonly"_s) == "yes"_L1;
    const QString agent = lines.value(u"identityagent"_s);
    if (agent.startsWith(u'$') && !agent.startsWith("${"_L1))
        config.identityAgent = qEnvironmentVariable(agent.mid(1).toUtf8().constData());
    else if (agent != "SSH_AUTH_SOCK"_L1)
        config.identityAgent = expanded(agent, config, home);
}

} // namespace

QString SshConfig::address() const
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

Result<SshConfig> readSshConfig(const QByteArray &output, const QString &home)
{
    Lines lines;
    for (const QString &line : QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype space = line.indexOf(u' ');
        if (space > 0)
            lines.insert(line.first(space).toLower(), line.mid(space + 1).trimmed());
    }
    SshConfig config;
    config.host = lines.value(u"hostname"_s);
    config.user = lines.value(u"user"_s);
    config.port = lines.value(u"port"_s, u"22"_s).toInt();
    if (config.host.isEmpty() || config.user.isEmpty() || config.port <= 0 || config.port > 65535)
        return fail(ErrorKind::InvalidInput, Words::tr("ssh -G named no host, user and port"));
    config.hostKeyAlias = lines.value(u"hostkeyalias"_s);
    if (config.hostKeyAlias == "none"_L1)
        config.hostKeyAlias.clear();
    readIdentities(config, lines, home);
    for (const QString &key : {u"userknownhostsfile"_s, u"globalknownhostsfile"_s}) {
        for (const QString &path : lines.value(key).split(u' ', Qt::SkipEmptyParts)) {
            if (path != "none"_L1)
                config.knownHostsFiles += expanded(path, config, home);
        }
    }
    for (const QString &key : {u"proxyjump"_s, u"proxycommand"_s}) {
        if (config.proxy.isEmpty() && lines.value(key) != "none"_L1)
            config.proxy = lines.value(key);
    }
    return config;
}

Result<SshConfig> askSsh(const QString &name, const QString &file, const Cancellation &cancellation)
{
    QByteArrayList arguments{"ssh", "-G"};
    if (!file.isEmpty())
        arguments << "-F" << file.toUtf8();
    arguments << "--" << name.toUtf8();
    const auto asked = runProgram({arguments, {}, u"ssh -G"_s, std::chrono::seconds(10)}, cancellation);
    if (!asked)
        return fail(asked.error());
    if (asked->exitCode == 127)
        return fail(ErrorKind::LocalIo, Words::tr("The program ssh is missing on this machine"), {},
                    Words::tr("Install OpenSSH's client (Debian: apt install openssh-client)."));
    if (!asked->succeeded())
        return fail(ErrorKind::InvalidInput,
                    Words::tr("ssh does not understand the host's name or its own configuration"), asked->reason(),
                    Words::tr("Check with: ssh -G %1").arg(name));
    return readSshConfig(asked->out, QDir::homePath());
}

} // namespace slipway::remote
