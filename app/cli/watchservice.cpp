// SPDX-License-Identifier: Apache-2.0
#include "cli/watchservice.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace slipway::cli {

using namespace Qt::StringLiterals;

QString unitName(const Project &project)
{
    return u"slipway-watch-%1.service"_s.arg(project.name);
}

QString unitFile(const Project &project)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user/"_s +
           unitName(project);
}

QString unitWord(const QString &word)
{
    QString quoted = u"\""_s;
    for (const QChar c : word) {
        switch (c.unicode()) {
        case u'"': quoted += u"\\\""_s; break;
        case u'\\': quoted += u"\\\\"_s; break;
        case u'\n': quoted += u"\\n"_s; break;
        case u'%': quoted += u"%%"_s; break; // a specifier
        case u'$': quoted += u"$$"_s; break; // a variable
        default: quoted += c;
        }
    }
    return quoted + u'"';
}

QString unitText(const Project &project, const QString &program, const session::Surroundings &surroundings,
                 const QStringList &options)
{
    QStringList words = QStringList{program, u"-C"_s, project.file} + session::toOptions(surroundings);
    words += u"watch"_s;
    words += options;
    QStringList quoted;
    for (const QString &word : words)
        quoted += unitWord(word);
    return u"# Written by slipway watch --install; slipway watch --uninstall removes it.\n"
           "[Unit]\n"
           "Description=Slipway watches %1\n"
           "Documentation=man:slipway(1)\n"
           "\n"
           "[Service]\n"
           "ExecStart=%2\n"
           "Restart=on-failure\n"
           "RestartSec=30\n"
           "# Secrets that come from environment variables: a line NAME=value each, in a file that only you may read.\n"
           "EnvironmentFile=-%E/slipway/watch-%1.env\n"
           "\n"
           "[Install]\n"
           "WantedBy=default.target\n"_s.arg(project.name, quoted.join(u' '));
}

Result<void> writeUnit(const QString &file, const QString &text)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile saved(file);
    if (saved.open(QIODevice::WriteOnly) && saved.write(text.toUtf8()) >= 0 && saved.commit())
        return {};
    return fail({ErrorKind::LocalIo,
                 u"The unit cannot be written"_s,
                 {.file = file},
                 saved.errorString(),
                 u"Look at the permissions of the folder."_s});
}

} // namespace slipway::cli
