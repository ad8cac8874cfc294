// SPDX-License-Identifier: Apache-2.0
#include "session/newfiles.h"

#include "config/envfile.h"
#include "session/firstcommit.h"
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
#include <utility>

static void initDemo()
{
    Q_INIT_RESOURCE(demo); // a linker drops a static library's resources that nothing names
}

namespace slipway::session {

using namespace Qt::StringLiterals;

namespace {

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

/// Whether \a path may be made in \a folder. Nothing is overwritten.
Result<void> isFree(const QDir &folder, const QString &path)
{
    const QString full = folder.filePath(path);
    if (QFileInfo::exists(full)) {
        return fail(ErrorKind::Moved, Words::tr("%1 is there already").arg(full),
                    Words::tr("Nothing was written: no file is ever overwritten here."),
                    Words::tr("Go back and look at the folder again."));
    }
    for (QFileInfo above(QFileInfo(full).path()); !above.isDir(); above.setFile(above.path())) {
        if (above.exists()) {
            return fail(ErrorKind::LocalIo, Words::tr("%1 cannot be written").arg(full),
                        Words::tr("%1 is a file, and would have to be a folder.").arg(above.filePath()),
                        Words::tr("Rename that file; or name another path on the page before."));
        }
    }
    return {};
}

/// What was written, and is taken away again unless it is kept.
class Written
{
public:
    Written() = default;
    Written(const Written &) = delete;
    Written &operator=(const Written &) = delete;
    ~Written()
    {
        for (const QString &file : std::as_const(m_files))
            QFile::remove(file);
        for (const QString &folder : std::as_const(m_folders))
            QDir().rmdir(folder);
    }

    Result<void> add(const QString &path, const QByteArray &text)
    {
        QStringList missing; // the deepest first
        for (QFileInfo above(QFileInfo(path).path()); !above.exists(); above.setFile(above.path()))
            missing += above.filePath();
        m_folders = missing + m_folders;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return fail(cannotWrite(path, {}));
        QSaveFile saved(path);
        if (!saved.open(QIODevice::WriteOnly) || saved.write(text) != text.size() || !saved.commit())
            return fail(cannotWrite(path, saved.errorString()));
        m_files += path;
        return {};
    }

    void keep()
    {
        m_files.clear();
        m_folders.clear();
    }

private:
    QStringList m_files;
    QStringList m_folders; ///< the deepest first
};

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
                      .hasIgnoreFile = QFileInfo::exists(folder.filePath(u".gitignore"_s)),
                      .hasOwnIgnoreFile = QFileInfo::exists(folder.filePath(u".slipway/.gitignore"_s))};
    state.unset = state.survey.variables;
    for (const QString &file : project::proposedEnvFiles(u"local"_s, state.hasDotEnv)) {
        for (const QString &name : namesOf(folder.filePath(file)))
            state.unset.removeAll(name);
    }
    askGit(state, local);
    return state;
}

Result<void> writeNew(const QString &path, const std::vector<NewFile> &files)
{
    const QDir folder(path);
    for (const NewFile &file : files) {
        if (auto free = isFree(folder, file.path); !free)
            return free;
    }
    Written written;
    for (const bool isProject : {false, true}) { // slipway.yaml is the last: it makes the folder a project
        for (const NewFile &file : files) {
            if ((file.path == "slipway.yaml"_L1) != isProject)
                continue;
            if (auto done = written.add(folder.filePath(file.path), file.text); !done)
                return done;
        }
    }
    written.keep();
    return {};
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
