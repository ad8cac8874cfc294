// SPDX-License-Identifier: Apache-2.0
#include "composecli.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace composecli {

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(out).object();
}

bool isThere()
{
    static const bool result = run(QDir::tempPath(), {u"version"_s}).exitCode == 0;
    return result;
}

Answer run(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
    environment.insert(u"HOME"_s, QDir::homePath());
    process.setProcessEnvironment(environment);
    process.start(u"docker"_s, QStringList{u"compose"_s} + arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void write(const QString &folder, const QString &name, const QByteArray &content)
{
    const QString path = QDir(folder).filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString single(QString text)
{
    return text.replace("$$"_L1, "$"_L1);
}

} // namespace composecli
