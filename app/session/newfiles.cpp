// SPDX-License-Identifier: Apache-2.0
#include "session/newfiles.h"

#include "config/envfile.h"
#include "session/words.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSaveFile>
#include <QTcpServer>
#include <QTemporaryFile>

#include <algorithm>
#include <array>

static void initDemo()
{
    Q_INIT_RESOURCE(demo); // a linker drops a static library's resources that nothing names
}

namespace slipway::session {

using namespace Qt::StringLiterals;
using remote::Command;

namespace {

// $1 folder. Prints what there is, a word a line.
const QString gitScript = uR"sh(
cd "$1" || exit 1
git rev-parse --is-inside-work-tree >/dev/null 2>&1 && echo repository
git rev-parse --quiet --verify HEAD >/dev/null 2>&1 && echo commit
exit 0
)sh"_s;

// $1 folder, $2 who commits if git does not know, $3… the files; none: all of a new repository.
const QString commitScript = uR"sh(
cd "$1" || exit 1
who=$2
shift 2
message='Add slipway.yaml'
if [ $# -eq 0 ]; then
    message='First commit'
    git rev-parse --is-inside-work-tree >/dev/null 2>&1 || git init --quiet || exit 1
    git add --all . || exit 1
else
    for file in "$@"; do
        shift
        git check-ignore --quiet -- "$file" || set -- "$@" "$file"
    done
    [ $# -gt 0 ] || exit 0
    git add -- "$@" || exit 1
fi
if [ -n "$who" ] && ! git config user.email >/dev/null; then
    GIT_AUTHOR_NAME=$who GIT_AUTHOR_EMAIL=$who@localhost GIT_COMMITTER_NAME=$who GIT_COMMITTER_EMAIL=$who@localhost
    export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
fi
git commit --quiet --message "$message" -- "$@"
)sh"_s;

Error cannotWrite(const QString &path, const QString &why)
{
    return {ErrorKind::LocalIo,
            Words::tr("%1 cannot be written").arg(path),
            {},
            why,
            Words::tr("Check the free space and the permissions of the folder, or choose another one.")};
}

QString composeFileOf(const QDir &folder)
{
    // In the order in which Compose looks for them.
    for (const QString &name :
         {u"compose.yaml"_s, u"compose.yml"_s, u"docker-compose.yaml"_s, u"docker-compose.yml"_s}) {
        if (QFileInfo(folder.filePath(name)).isFile())
            return name;
    }
    return {};
}

Result<project::Survey> surveyOf(const QDir &folder)
{
    const QString name = composeFileOf(folder);
    if (name.isEmpty()) {
        return fail(ErrorKind::NotFound, Words::tr("There is no compose file in %1").arg(folder.path()),
                    Words::tr("A project is an application that Docker Compose runs: compose.yaml or "
                              "docker-compose.yml says how."),
                    Words::tr("Choose the folder that has it, or write one there."));
    }
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail({ErrorKind::LocalIo,
                     Words::tr("The compose file cannot be read"),
                     {.file = name},
                     file.errorString(),
                     Words::tr("Look at its permissions.")});
    }
    return project::survey(file.readAll(), name);
}

/// What the env file \a path sets; nothing if it cannot be read: Compose will say why.
QStringList namesOf(const QString &path)
{
    QStringList names;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    if (const auto entries = config::readEnv(file.readAll(), path)) {
        for (const config::EnvEntry &entry : *entries)
            names += entry.key;
    }
    return names;
}

/// Adds \a wanted to \a taken, or the next port above it that is not there and that nobody listens on.
void freePort(int wanted, std::vector<int> &taken)
{
    for (int port = wanted; port < wanted + 200; ++port) {
        QTcpServer server;
        if (!std::ranges::contains(taken, port) && server.listen(QHostAddress::LocalHost, static_cast<quint16>(port))) {
            taken.push_back(port);
            return;
        }
    }
    taken.push_back(wanted);
}

} // namespace

Result<std::variant<FolderState, QString>> lookAt(const QString &path, remote::Host &local)
{
    const QFileInfo info(path);
    if (!info.isDir()) {
        return fail(ErrorKind::NotFound, Words::tr("There is no folder %1").arg(path), {},
                    Words::tr("Choose the folder of your application."));
    }
    const QDir folder(info.absoluteFilePath());
    if (const QFileInfo file(folder.filePath(u"slipway.yaml"_s)); file.exists())
        return file.absoluteFilePath();
    auto survey = surveyOf(folder);
    if (!survey)
        return std::unexpected(survey.error());
    // To ask for the permission is no proof, as on a disk that is mounted read-only.
    if (QTemporaryFile trial(folder.filePath(u".slipway-XXXXXX"_s)); !trial.open())
        return fail(cannotWrite(folder.filePath(u"slipway.yaml"_s), trial.errorString()));
    FolderState state{.folder = folder.path(),
                      .survey = std::move(*survey),
                      .hasDotEnv = QFileInfo(folder.filePath(u".env"_s)).isFile(),
                      .hasIgnoreFile = QFileInfo::exists(folder.filePath(u".gitignore"_s))};
    state.unset = state.survey.variables;
    for (const QString &name : namesOf(folder.filePath(u".env"_s)))
        state.unset.removeAll(name);
    if (const auto git = local.run(Command::shell(gitScript, {folder.path()}))) {
        state.isRepository = git->out.contains("repository");
        state.hasCommit = git->out.contains("commit");
    }
    return state;
}

Result<void> writeNew(const QString &path, const std::vector<NewFile> &files)
{
    const QDir folder(path);
    for (const NewFile &file : files) {
        if (QFileInfo::exists(folder.filePath(file.path))) {
            return fail(ErrorKind::Moved, Words::tr("%1 is there already").arg(folder.filePath(file.path)),
                        Words::tr("Nothing was written: no file is ever overwritten here."),
                        Words::tr("Go back and look at the folder again."));
        }
    }
    for (const NewFile &file : files) {
        const QString full = folder.filePath(file.path);
        QSaveFile saved(full);
        if (!QDir().mkpath(QFileInfo(full).path()))
            return fail(cannotWrite(full, {}));
        if (!saved.open(QIODevice::WriteOnly) || saved.write(file.text) != file.text.size() || !saved.commit())
            return fail(cannotWrite(full, saved.errorString()));
    }
    return {};
}

Result<void> commit(const QString &folder, const QStringList &paths, bool byDemo, remote::Host &local)
{
    const QString who = byDemo ? u"slipway"_s : QString();
    const auto done = local.run(Command::shell(commitScript, QStringList{folder, who} + paths));
    if (!done)
        return std::unexpected(done.error());
    if (done->succeeded())
        return {};
    return fail(ErrorKind::RemoteFailure, Words::tr("Git did not commit"), done->reason(),
                Words::tr("Commit the files yourself: a release is named by its commit."));
}

std::vector<NewFile> demoFiles()
{
    initDemo();
    std::vector<NewFile> files;
    QDirIterator each(u":/demo"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.push_back({file.fileName().sliced(QStringLiteral(":/demo/").size()), file.readAll()});
    }
    std::ranges::sort(files, {}, &NewFile::path);
    constexpr std::array wanted{8081, 8082, 8083};
    std::vector<int> ports;
    for (const int port : wanted)
        freePort(port, ports);
    // From the last: what one is replaced by may be the next one's number.
    for (size_t i = std::min(wanted.size(), ports.size()); i-- > 0;) {
        for (const QByteArray &before : {QByteArray("_PORT="), QByteArray("127.0.0.1:")}) {
            for (NewFile &file : files)
                file.text.replace(QByteArray(before + QByteArray::number(wanted.at(i))),
                                  QByteArray(before + QByteArray::number(ports[i])));
        }
    }
    return files;
}

} // namespace slipway::session
