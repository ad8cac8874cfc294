// SPDX-License-Identifier: Apache-2.0
#include "cli/watchservice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

QString folderOfUnits()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user/"_s;
}

QString unitOf(const QString &watch)
{
    return u"slipway-watch-%1.service"_s.arg(watch);
}

/// The project that the unit of \a watch is for; empty: there is none.
QString projectAt(const QString &watch)
{
    QFile file(folderOfUnits() + unitOf(watch));
    return file.open(QIODevice::ReadOnly) ? projectOfUnit(QString::fromUtf8(file.readAll())) : QString();
}

/// What the unit and its file of secrets are called after.
QString watchName(const Project &project)
{
    const QByteArray hash = QCryptographicHash::hash(project.file.toUtf8(), QCryptographicHash::Sha256).toHex();
    QString hashed = project.name + u'-' + QString::fromLatin1(hash.first(6));
    if (projectAt(hashed) == project.file)
        return hashed;
    const QString other = projectAt(project.name);
    // One that is not there any more was moved to here, or is gone.
    const bool isOthers = !other.isEmpty() && other != project.file && QFileInfo::exists(other);
    return isOthers ? hashed : project.name;
}

} // namespace

QString unitName(const Project &project)
{
    return unitOf(watchName(project));
}

QString unitFile(const Project &project)
{
    return folderOfUnits() + unitName(project);
}

QString projectOfUnit(const QString &text)
{
    static const QRegularExpression option(uR"re(^ExecStart=.* "-C" "((?:[^"\\]|\\.)*)")re"_s,
                                           QRegularExpression::MultilineOption);
    const QString word = option.match(text).captured(1);
    QString file;
    for (qsizetype i = 0; i < word.size(); ++i) { // as unitWord writes it
        const bool isEscape = (word[i] == u'\\' || word[i] == u'%' || word[i] == u'$') && i + 1 < word.size();
        const bool isLineEnd = word[i] == u'\\' && word.sliced(i).startsWith("\\n"_L1);
        file += isLineEnd ? QChar(u'\n') : word[isEscape ? i + 1 : i];
        i += isEscape ? 1 : 0;
    }
    return file;
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
           "EnvironmentFile=-%E/slipway/watch-%3.env\n"
           "\n"
           "[Install]\n"
           "WantedBy=default.target\n"_s.arg(project.name, quoted.join(u' '), watchName(project));
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
