// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "project/newproject.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace slipway::session {

/// A folder that is to become a project.
struct FolderState {
    QString folder; ///< absolute
    project::Survey survey;
    QStringList unset; ///< variables of the compose file that no env file of this machine sets
    bool hasDotEnv = false;
    bool hasIgnoreFile = false;    ///< .gitignore
    bool hasOwnIgnoreFile = false; ///< .slipway/.gitignore
    bool isRepository = false;     ///< of git, or inside of one
    bool hasCommit = false;
    bool ignoresEnvFile = false; ///< git does, the one that is proposed for this machine
    /// Files named as those with secrets are (`.env`, `.env.prod`, `tls.key`) that a commit of all would hold, even
    /// beside a new .gitignore.
    QStringList exposed;
};

/// A file that is not there yet.
struct NewFile {
    QString path; ///< in the folder
    QByteArray text;

    bool operator==(const NewFile &) const = default;
};

/// What is to be written into a folder.
struct NewProject {
    enum class Commit { None, Files, Repository }; ///< just these files; or a new repository of the whole folder

    QString folder;
    std::vector<NewFile> files;
    Commit commit = Commit::None;
};

/// Makes projects, where there is none to have a session of. Questions are answered by signals that carry their number.
///
/// Thread: made and used on the GUI thread; does no I/O there.
class Setup final : public QObject
{
    Q_OBJECT

public:
    explicit Setup(QObject *parent = nullptr);
    ~Setup() override;

    /// Answers with looked(), exists() if there is a slipway.yaml already, or failed().
    int look(const QString &folder);
    /// Writes the files, none over one that is there, and commits them if that is wished. Answers with written(); with
    /// notCommitted() if they are written, but not committed; or with failed().
    int write(const NewProject &project);
    /// Makes the demo in \a folder, which is new or empty, with a first commit in a repository of its own. Answers with
    /// written(); with notCommitted(), and then the same again goes on from there; or with failed().
    int makeDemo(const QString &folder);

Q_SIGNALS:
    void looked(int request, const slipway::session::FolderState &state);
    void exists(int request, const QString &file);
    void written(int request, const QString &folder);
    void notCommitted(int request, const QString &folder, const slipway::Error &error);
    void failed(int request, const slipway::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::session
