// SPDX-License-Identifier: Apache-2.0
#include "remote/hostsuggestions.h"

#include "remote/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace slipway::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestInclude = 16; // as ssh itself

/// A line of ssh_config as words: `Host a b`, `Host=a`, `Host "a b"`. The keyword is first, in lower case.
QStringList words(const QString &line)
{
    QStringList result;
    QString word;
    bool isQuoted = false;
    bool hasWord = false;
    const auto end = [&] {
        if (hasWord)
            result += word;
        word.clear();
        hasWord = false;
    };
    for (const QChar c : line) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            hasWord = true;
        } else if (!isQuoted && c == u'#' && !hasWord) {
            break;
        } else if (!isQuoted && (c.isSpace() || (c == u'=' && result.size() + (hasWord ? 1 : 0) <= 1))) {
            end();
        } else {
            word += c;
            hasWord = true;
        }
    }
    end();
    if (!result.isEmpty())
        result.front() = result.front().toLower();
    return result;
}

/// The files that an Include means, in the order of their names.
QStringList included(QString pattern, const QDir &folder)
{
    if (pattern.startsWith("~/"_L1))
        pattern.replace(0, 1, QDir::homePath());
    const QFileInfo where(QDir::isAbsolutePath(pattern) ? pattern : folder.filePath(pattern));
    QStringList files;
    const QDir parent = where.dir();
    for (const QString &name : parent.entryList({where.fileName()}, QDir::Files | QDir::Hidden, QDir::Name))
        files += parent.filePath(name);
    return files;
}

void readSshHosts(const QString &path, int depth, std::vector<HostSuggestion> &into)
{
    QFile file(path);
    if (depth > deepestInclude || !file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList said = words(line);
        if (said.value(0) == "include"_L1) {
            for (const QString &pattern : said.sliced(1)) {
                for (const QString &other : included(pattern, QDir(QDir::homePath() + "/.ssh"_L1)))
                    readSshHosts(other, depth + 1, into);
            }
        }
        if (said.value(0) != "host"_L1)
            continue;
        for (const QString &name : said.sliced(1)) {
            const bool isPattern = name.contains(u'*') || name.contains(u'?') || name.startsWith(u'!');
            if (!isPattern && !std::ranges::contains(into, name, &HostSuggestion::name))
                into.push_back({.name = name, .detail = path, .source = HostSuggestion::Source::SshConfiguration});
        }
    }
}

} // namespace

std::vector<HostSuggestion> sshHosts(const QString &file)
{
    std::vector<HostSuggestion> hosts;
    readSshHosts(file, 0, hosts);
    return hosts;
}

std::vector<HostSuggestion> dockerHosts(const QString &folder)
{
    std::vector<HostSuggestion> hosts;
    const QDir contexts(folder + "/contexts/meta"_L1);
    for (const QString &id : contexts.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        QFile file(contexts.filePath(id + "/meta.json"_L1));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject meta = QJsonDocument::fromJson(file.readAll()).object();
        const QUrl url(meta["Endpoints"_L1]["docker"_L1]["Host"_L1].toString());
        if (url.scheme() != "ssh"_L1 || url.host().isEmpty())
            continue;
        HostSuggestion host{.name = url.userName().isEmpty() ? url.host() : url.userName() + u'@' + url.host(),
                            .detail = meta["Name"_L1].toString(),
                            .source = HostSuggestion::Source::DockerContext};
        if (url.port(22) != 22) {
            host.obstacle =
                Words::tr("It listens on port %1. Give it a name in the ssh configuration, with HostName %2 and "
                          "Port %1, and use that.")
                    .arg(url.port())
                    .arg(url.host());
        }
        hosts.push_back(std::move(host));
    }
    return hosts;
}

std::vector<HostSuggestion> suggestedHosts(const QString &sshConfig)
{
    std::vector<HostSuggestion> all = sshHosts(sshConfig.isEmpty() ? QDir::homePath() + "/.ssh/config"_L1 : sshConfig);
    const QString docker = qEnvironmentVariable("DOCKER_CONFIG", QDir::homePath() + "/.docker"_L1);
    for (HostSuggestion &host : dockerHosts(docker)) {
        if (!std::ranges::contains(all, host.name, &HostSuggestion::name))
            all.push_back(std::move(host));
    }
    return all;
}

} // namespace slipway::remote
