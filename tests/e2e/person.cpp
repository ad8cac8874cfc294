// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace slipway::e2e {

using namespace Qt::StringLiterals;

Secrets Secrets::random()
{
    const auto word = [] {
        QByteArray bytes(16, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        return bytes.toHex();
    };
    return {.databasePassword = word(), .statusToken = word()};
}

Person::Person(QString name, Secrets secrets)
    : m_name(std::move(name))
    , m_secrets(std::move(secrets))
    , m_folder(std::make_unique<QTemporaryDir>())
{
    QDir().mkpath(home());
}

QProcessEnvironment Person::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home());
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        environment.remove(QLatin1StringView(name));
    environment.insert(u"SLIPWAY_USER"_s, m_name);
    environment.insert(u"SLIPWAY_SSH_CONFIG"_s, fleet::stateFolder() + u'/' + m_name + u"/ssh_config"_s);
    environment.insert(u"DB_PASSWORD"_s, QString::fromLatin1(m_secrets.databasePassword));
    environment.insert(u"STATUS_TOKEN"_s, QString::fromLatin1(m_secrets.statusToken));
    return environment;
}

bool Person::make(const QStringList &arguments) const
{
    return runToEnd(QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/demo/make"), arguments).code == 0;
}

bool Person::makeProject()
{
    return make({project()});
}

bool Person::makeRelease(const QString &release)
{
    return make({project(), release});
}

bool Person::cloneFrom(const Person &other)
{
    return runToEnd(u"git"_s, {u"clone"_s, u"--quiet"_s, other.project(), project()}).code == 0;
}

QString Person::commit() const
{
    return QString::fromLatin1(runToEnd(u"git"_s, {u"-C"_s, project(), u"rev-parse"_s, u"HEAD"_s}).out.trimmed());
}

bool Person::setGreeting(const QString &greeting)
{
    QFile file(project() + u"/config/harbor.toml"_s);
    return file.open(QIODevice::WriteOnly) && file.write("greeting = \"" + greeting.toUtf8() + "\"\n") > 0;
}

bool Person::change(const QString &path, const QByteArray &before, const QByteArray &after) const
{
    QFile file(project() + u'/' + path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QByteArray text = file.readAll();
    if (!text.contains(before))
        return false;
    text.replace(before, after);
    if (!file.resize(0) || !file.seek(0) || file.write(text) != text.size() || !file.flush())
        return false;
    const QStringList git{u"-C"_s,
                          project(),
                          u"-c"_s,
                          u"user.name=Ana Quay"_s,
                          u"-c"_s,
                          u"user.email=ana@harbor.example"_s,
                          u"commit"_s,
                          u"--quiet"_s,
                          u"--all"_s,
                          u"--message"_s,
                          u"Change %1"_s.arg(path)};
    return runToEnd(u"git"_s, git).code == 0;
}

QString Person::program()
{
    return QStringLiteral(SLIPWAY_PROGRAM);
}

Finished Person::run(const QString &program, const QStringList &arguments) const
{
    return runToEnd(program, arguments, {}, environment(), project());
}

Finished Person::slipway(const QStringList &arguments) const
{
    return run(program(), arguments);
}

QJsonValue Person::json(const QStringList &arguments) const
{
    const auto document = QJsonDocument::fromJson(slipway(arguments + QStringList{u"--json"_s}).out);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::unique_ptr<QProcess> Person::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setWorkingDirectory(project());
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(program(), arguments, QIODevice::ReadOnly);
    return process;
}

QJsonObject Person::status(const QString &environment) const
{
    for (const auto &one : json({u"status"_s})[u"environments"].toArray()) {
        if (one[u"environment"] == environment)
            return one.toObject();
    }
    return {};
}

QJsonArray Person::history(const QString &environment) const
{
    return json({u"history"_s, environment}).toArray();
}

Finished Person::curl(const QString &host, const QString &path, const QStringList &more, const QByteArray &body) const
{
    // On stdin, because arguments are seen by everybody.
    QByteArray input = "header = \"Authorization: Bearer " + m_secrets.statusToken + "\"\n";
    if (!body.isEmpty())
        input += "data-binary = \"" + QByteArray(body).replace('\\', "\\\\").replace('"', "\\\"") + "\"\n";
    return runToEnd(u"curl"_s,
                    QStringList{u"-sS"_s, u"--fail"_s, u"--max-time"_s, u"5"_s, u"--config"_s, u"-"_s,
                                u"http://%1:8080%2"_s.arg(fleet::address(host), path)} +
                        more,
                    input);
}

QJsonObject Person::get(const QString &host, const QString &path) const
{
    return QJsonDocument::fromJson(curl(host, path, {}, {}).out).object();
}

bool Person::post(const QString &host, const QString &path, const QByteArray &body) const
{
    return curl(host, path, {u"-X"_s, u"POST"_s}, body).code == 0;
}

} // namespace slipway::e2e
