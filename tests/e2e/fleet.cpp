// SPDX-License-Identifier: Apache-2.0
#include "fleet.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <map>

namespace slipway::e2e {

using namespace Qt::StringLiterals;

Finished runToEnd(const QString &program, const QStringList &arguments, const QByteArray &input,
                  const QProcessEnvironment &environment, const QString &folder, int seconds)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(seconds * 1000);
    Finished finished{.out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    if (hasEnded && process.exitStatus() == QProcess::NormalExit)
        finished.code = process.exitCode();
    return finished;
}

namespace fleet {

namespace {

/// Docker's own words about a container, with a Go template.
QByteArray inspect(const QString &host, const QString &composeProject, const QString &service, const QString &format)
{
    const Finished ids = run(host, {u"docker"_s, u"ps"_s, u"-aq"_s, u"--no-trunc"_s, u"--filter"_s,
                                    u"label=com.docker.compose.project="_s + composeProject, u"--filter"_s,
                                    u"label=com.docker.compose.service="_s + service, u"--filter"_s,
                                    u"label=com.docker.compose.oneoff=False"_s});
    const QString id = QString::fromLatin1(ids.out.trimmed());
    if (id.isEmpty())
        return {};
    return run(host, {u"docker"_s, u"inspect"_s, u"--format"_s, format, id}).out.trimmed();
}

const QString cleanScript = uR"sh(
docker ps -aq $1 | xargs -r docker rm -f
docker volume ls -q $1 | xargs -r docker volume rm -f
docker network prune -f
[ -n "$1" ] || find /srv -mindepth 1 -delete
[ -z "$(docker ps -aq $1)" ]
)sh"_s;

} // namespace

QString stateFolder()
{
    return qEnvironmentVariable("SLIPWAY_FLEET");
}

QStringList hosts()
{
    return {u"stage"_s, u"prod-1"_s, u"prod-2"_s};
}

QString address(const QString &host)
{
    static const std::map<QString, QString> addresses{{u"local"_s, u"127.0.0.1"_s},
                                                      {u"stage"_s, u"10.77.0.11"_s},
                                                      {u"prod-1"_s, u"10.77.0.12"_s},
                                                      {u"prod-2"_s, u"10.77.0.13"_s}};
    return addresses.at(host);
}

Finished run(const QString &host, const QStringList &words, const QByteArray &input)
{
    if (host == "local"_L1)
        return runToEnd(words.first(), words.sliced(1), input);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SLIPWAY_FLEET_DIR"_s, stateFolder());
    return runToEnd(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/fleet/fleet"),
                    QStringList{u"run"_s, host, u"--"_s} + words, input, environment);
}

QString path(const QString &host, const QString &onHost)
{
    QFile file(stateFolder() + u'/' + host + u"/pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return u"/proc/%1/root%2"_s.arg(QString::fromLatin1(file.readAll().split(' ').first()), onHost);
}

bool edit(const QString &host, const QString &onHost, const QByteArray &before, const QByteArray &after)
{
    QFile file(path(host, onHost));
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QByteArray text = file.readAll();
    if (!text.contains(before))
        return false;
    text.replace(before, after);
    return file.resize(0) && file.seek(0) && file.write(text) == text.size();
}

QByteArray clean()
{
    const auto cleaned = [](const QString &host, const QString &filter) -> QByteArray {
        const Finished finished = run(host, {u"sh"_s, u"-c"_s, cleanScript, u"clean"_s, filter});
        return finished.code == 0 ? QByteArray() : host.toUtf8() + ": " + finished.text();
    };
    QByteArray problems = cleaned(u"local"_s, u"--filter=label=com.docker.compose.project=harbor-local"_s);
    for (const QString &host : hosts())
        problems += cleaned(host, QString());
    return problems;
}

Finished startChanged(const QString &host, const QString &service, const QString &sed)
{
    return run(host, {u"sh"_s, u"-c"_s,
                      u"sed \"$1\" %1 >/tmp/changed.yaml && docker compose -f /tmp/changed.yaml up -d --no-deps $2; "
                      "code=$?; rm /tmp/changed.yaml; exit $code"_s.arg(applied),
                      u"sh"_s, sed, service});
}

QString container(const QString &host, const QString &composeProject, const QString &service)
{
    return QString::fromUtf8(inspect(host, composeProject, service, u"{{.Id}} {{.State.StartedAt}} {{.Image}}"_s));
}

QString imageId(const QString &host, const QString &composeProject, const QString &service)
{
    return QString::fromUtf8(inspect(host, composeProject, service, u"{{.Image}}"_s));
}

QString idOf(const QString &host, const QString &configDigest, const QString &manifestDigest)
{
    // The containerd image store names an image by its manifest, the classic one by its configuration.
    return host == "prod-2"_L1 ? manifestDigest : configDigest;
}

int connections(const QString &host)
{
    QFile log(stateFolder() + u'/' + host + u"/log/sshd.log"_s);
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    const auto lines = log.readAll().split('\n');
    return static_cast<int>(
        std::ranges::count_if(lines, [](const QByteArray &line) { return line.startsWith("Connection from "); }));
}

} // namespace fleet
} // namespace slipway::e2e
