// SPDX-License-Identifier: Apache-2.0
#include "session/setup.h"

#include "remote/hosts.h"
#include "session/firstcommit.h"
#include "session/newfiles.h"
#include "session/words.h"

#include <QDir>
#include <QFileInfo>

#include <list>
#include <thread>
#include <utility>

namespace slipway::session {

namespace {

Result<void> writeDemo(const QString &path)
{
    const QDir folder(path);
    if (folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        return fail(ErrorKind::InvalidInput, Words::tr("%1 is not empty").arg(path), {},
                    Words::tr("Choose a new folder; or open this one, if it is the demo."));
    }
    return writeNew(path, demoFiles());
}

} // namespace

class Setup::Private
{
public:
    explicit Private(Setup *owner)
        : q(owner)
    {
    }

    /// Runs \a body on a worker; what it returns is done on the GUI thread.
    template<typename Body>
    int begin(Body body)
    {
        const int number = ++requests;
        workers.emplace_back([this, number, body = std::move(body)] {
            QMetaObject::invokeMethod(q, body(number), Qt::QueuedConnection);
        });
        return number;
    }

    remote::Host &local() { return *hosts.host(QStringLiteral("local")); }

    Setup *q;
    remote::Hosts hosts{remote::Settings{}};
    int requests = 0;
    QString uncommitted;             ///< where the demo was written last, if it was not committed
    std::list<std::jthread> workers; ///< a few in the life of a window
};

Setup::Setup(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

Setup::~Setup()
{
    d->hosts.close();
    d->workers.clear();
}

int Setup::look(const QString &folder)
{
    return d->begin([this, folder](int number) -> std::function<void()> {
        const auto seen = lookAt(folder, d->local());
        return [this, number, seen] {
            if (!seen)
                Q_EMIT failed(number, seen.error());
            else if (const QString *file = std::get_if<QString>(&*seen))
                Q_EMIT exists(number, *file);
            else
                Q_EMIT looked(number, std::get<FolderState>(*seen));
        };
    });
}

int Setup::write(const NewProject &project)
{
    return d->begin([this, project](int number) -> std::function<void()> {
        const auto done = writeNew(project.folder, project.files);
        if (!done)
            return [this, number, error = done.error()] {
                Q_EMIT failed(number, error);
            };
        QStringList paths;
        if (project.commit == NewProject::Commit::Files) {
            for (const NewFile &file : project.files)
                paths += file.path;
        }
        const auto committed = project.commit == NewProject::Commit::None
                                   ? Result<void>()
                                   : commit(project.folder, paths, Committing::Person, d->local());
        return [this, number, folder = project.folder, committed] {
            if (committed)
                Q_EMIT written(number, folder);
            else
                Q_EMIT notCommitted(number, folder, committed.error());
        };
    });
}

int Setup::makeDemo(const QString &path)
{
    const bool isWritten = std::exchange(d->uncommitted, {}) == path;
    return d->begin([this, path, isWritten](int number) -> std::function<void()> {
        const bool goesOn = isWritten && QFileInfo::exists(QDir(path).filePath(QStringLiteral("slipway.yaml")));
        const auto made = goesOn ? Result<void>() : writeDemo(path);
        if (!made)
            return [this, number, error = made.error()] {
                Q_EMIT failed(number, error);
            };
        auto committed = commit(path, {}, Committing::Demo, d->local());
        if (!committed)
            committed.error().cure = Words::tr("Put right what Git says, and make it once more: it goes on from here.");
        return [this, number, path, committed] {
            if (committed) {
                Q_EMIT written(number, path);
                return;
            }
            d->uncommitted = path;
            Q_EMIT notCommitted(number, path, committed.error());
        };
    });
}

} // namespace slipway::session
