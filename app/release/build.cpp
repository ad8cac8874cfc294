// SPDX-License-Identifier: Apache-2.0
#include "release/build.h"

#include "config/composefile.h"
#include "delivery/docker.h"
#include "delivery/images.h"
#include "release/renderhere.h"
#include "release/store.h"
#include "release/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::release {

using namespace Qt::StringLiterals;
using remote::Command;

namespace {

// $1 project folder, $2 commit, $3… repository:tag of what to push; stdin: compose document with only what is built.
const QString buildScript = delivery::dockerScript(uR"sh(
t=$(mktemp) || exit 1
trap 'rm -f "$t"' EXIT
cat >"$t"
cd "$1" || exit 1
docker_ compose --project-directory "$1" -f "$t" --progress plain build --build-arg COMMIT="$2" 2>&1 || exit 1
shift 2
for image in "$@"; do
    echo "pushing $image"
    docker_ push --quiet "$image" 2>&1 || exit 1
done
)sh"_s);

struct Source {
    QString commit;
    QString subject;
};

Result<QByteArray> git(const Context &context, const QStringList &words, std::stop_token stop)
{
    const auto output =
        context.local().run(Command::program(QStringList{u"git"_s, u"-C"_s, context.project.folder} + words), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(ErrorKind::InvalidInput,
                    Words::tr("git does not tell the commit of %1").arg(context.project.folder), output->reason(),
                    Words::tr("Make the project's folder a git repository and commit it."));
    return output->out;
}

Result<Source> cleanSource(const Context &context, std::stop_token stop)
{
    const auto status = git(context, {u"status"_s, u"--porcelain"_s, u"--"_s, u"."_s, u":!.slipway"_s}, stop);
    if (!status)
        return std::unexpected(status.error());
    if (!status->trimmed().isEmpty()) {
        return fail(ErrorKind::InvalidInput, Words::tr("There are changes that are not committed"),
                    QString::fromUtf8(*status).trimmed(),
                    Words::tr("Commit or stash them: a release is named by its commit."));
    }
    const auto log = git(context, {u"log"_s, u"-1"_s, u"--format=%H%n%s"_s}, stop);
    if (!log)
        return std::unexpected(log.error());
    const QStringList lines = QString::fromUtf8(*log).split(u'\n');
    return Source{.commit = lines.value(0), .subject = lines.value(1)};
}

Result<delivery::Contents> readFiles(const Project &project, Release &release)
{
    const auto paths = config::filesOfRelease(project.folder, project.composeFiles);
    if (!paths)
        return std::unexpected(paths.error());
    delivery::Contents contents;
    for (const QString &path : *paths) {
        QFile file(QDir(project.folder).filePath(path));
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(Error{.kind = ErrorKind::LocalIo,
                              .what = Words::tr("A file of the release cannot be read"),
                              .where = {.file = file.fileName()},
                              .why = file.errorString()});
        }
        const QByteArray content = file.readAll();
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        contents[sha256] = content;
        release.files.push_back({path, sha256, QFileInfo(file).isExecutable()});
    }
    release.composeFiles = project.composeFiles;
    return contents;
}

/// The folders of the project that services mount.
QStringList mountedFolders(const QJsonObject &document, const QString &projectFolder)
{
    QStringList folders;
    for (const auto &service : document[u"services"].toObject()) {
        for (const auto &volume : service.toObject()[u"volumes"].toArray()) {
            const QString source = volume.toObject()[u"source"].toString();
            if (volume.toObject()[u"type"] == u"bind"_s && source.startsWith(projectFolder + u'/') &&
                QFileInfo(source).isDir())
                folders += source;
        }
    }
    folders.removeDuplicates();
    return folders;
}

/// A folder is data, kept from release to release: files of the project in it would not be delivered.
Result<void> refuseFoldersWithFiles(const Context &context, const QJsonObject &document, std::stop_token stop)
{
    for (const QString &folder : mountedFolders(document, context.project.folder)) {
        const auto listed = git(context, {u"ls-files"_s, u"-z"_s, u"--"_s, folder}, stop);
        if (!listed)
            return std::unexpected(listed.error());
        for (const QByteArray &file : listed->split('\0')) {
            const QString path = QString::fromUtf8(file);
            const QString name = path.section(u'/', -1);
            if (path.isEmpty() || name == u".gitkeep" || name == u".gitignore")
                continue;
            return fail(
                Error{.kind = ErrorKind::InvalidInput,
                      .what = Words::tr("A service mounts the folder %1, which holds files of the project").arg(folder),
                      .where = {.file = context.project.composeFiles.value(0)},
                      .why = Words::tr("One of them is %1. A mounted folder is data: it is never delivered.").arg(path),
                      .cure = Words::tr("Mount its files one by one, or take them out of git if they are data.")});
        }
    }
    return {};
}

/// What is left of \a document when only the services that we build are kept, tagged with \a commit.
Result<QJsonObject> onlyBuilt(const QJsonObject &document, const Project &project, const QString &commit)
{
    const QJsonObject services = document[u"services"].toObject();
    QJsonObject built;
    for (const BuiltService &one : project.services) {
        QJsonObject service = services[one.service].toObject();
        if (!service.contains(u"build")) {
            return fail(
                Error{.kind = ErrorKind::InvalidInput,
                      .what = Words::tr("The service %1 has no `build:` in the compose file").arg(one.service),
                      .where = {.file = project.composeFiles.value(0)},
                      .why = {},
                      .cure = Words::tr("Add it, or remove %1 from `services:` in slipway.yaml.").arg(one.service)});
        }
        built[one.service] =
            QJsonObject{{u"image"_s, QString(one.repository + u':' + commit)}, {u"build"_s, service[u"build"]}};
    }
    return QJsonObject{{u"name"_s, project.name}, {u"services"_s, built}};
}

Result<void> buildImages(const Context &context, const QJsonObject &document, const QString &commit,
                         const Observer &observer, std::stop_token stop)
{
    const auto built = onlyBuilt(document, context.project, commit);
    if (!built)
        return std::unexpected(built.error());
    QStringList words{context.project.folder, commit};
    for (const BuiltService &one : context.project.services)
        words += QString(one.repository + u':' + commit);
    auto command = Command::shell(buildScript, words);
    command.input = QJsonDocument(*built).toJson(QJsonDocument::Compact);
    command.within = std::chrono::hours(2);
    config::StreamMasker masked(context.masker);
    QByteArray tail;
    const auto tell = [&](const QByteArray &text) {
        tail += text;
        tail = tail.last(std::min<qsizetype>(4000, tail.size()));
        if (observer.output && !text.isEmpty())
            observer.output(u"build"_s, text);
    };
    auto output = context.local().run(command, stop, [&](const QByteArray &chunk) { tell(masked.add(chunk)); });
    tell(masked.finish());
    if (!output)
        return std::unexpected(output.error());
    if (output->succeeded())
        return {};
    output->out = tail;
    output->err.clear();
    return fail(delivery::dockerError(Words::tr("The images cannot be built and pushed"), *output, {}));
}

/// Asks the registry what each service's image is.
Result<std::vector<Image>> describeImages(const Context &context, const QJsonObject &document, const QString &commit,
                                          std::stop_token stop)
{
    const auto architecture = context.local().run(
        Command::shell(delivery::dockerScript(u"docker_ version --format '{{.Server.Arch}}'"_s)), stop);
    if (!architecture)
        return std::unexpected(architecture.error());
    if (!architecture->succeeded())
        return fail(delivery::dockerError(Words::tr("The engine of this machine does not answer"), *architecture, {}));
    std::vector<Image> images;
    const QJsonObject services = document[u"services"].toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        QString reference = service->toObject()[u"image"].toString();
        for (const BuiltService &one : context.project.services) {
            if (one.service == service.key())
                reference = one.repository + u':' + commit;
        }
        auto image = delivery::describeImage(context.local(), service.key(), reference,
                                             QString::fromUtf8(architecture->out.trimmed()), stop);
        if (!image)
            return std::unexpected(image.error());
        images.push_back(*image);
    }
    return images;
}

} // namespace

Result<Release> build(const Context &context, BuildMode mode, const Observer &observer, std::stop_token stop)
{
    const auto source = cleanSource(context, stop);
    if (!source)
        return std::unexpected(source.error());
    const Store store(context.project.folder);
    // Building a commit twice would move its tag, and other releases' digests with it.
    if (const auto existing = store.find(source->commit); existing && mode == BuildMode::BuildAndPush)
        return *existing;
    Release release{.id = {}, .commit = source->commit, .subject = source->subject};
    const auto contents = readFiles(context.project, release);
    if (!contents)
        return std::unexpected(contents.error());
    const auto document = renderHere(context, context.project.environments.front(), stop);
    if (!document)
        return std::unexpected(document.error());
    if (auto whole = refuseFoldersWithFiles(context, *document, stop); !whole)
        return std::unexpected(whole.error());
    // Another clone may have built this commit: building it again would move its tag.
    auto images = describeImages(context, *document, release.commit, stop);
    if (!images && mode == BuildMode::BuildAndPush && !context.project.services.empty()) {
        if (auto built = buildImages(context, *document, release.commit, observer, stop); !built)
            return std::unexpected(built.error());
        images = describeImages(context, *document, release.commit, stop);
    }
    if (!images)
        return std::unexpected(images.error());
    release.images = std::move(*images);
    release.builtAt = context.clock();
    release.builtBy = context.by;
    release.id = releaseId(release);
    if (auto saved = store.save(release, *contents); !saved)
        return std::unexpected(saved.error());
    return release;
}

QString describeSource(const Context &context, std::stop_token stop)
{
    const auto output = context.local().run(Command::shell(uR"sh(
cd "$1" && branch=$(git rev-parse --abbrev-ref HEAD 2>/dev/null) || exit 0
state=clean
[ -z "$(git status --porcelain -- . ':!.slipway')" ] || state=changed
echo "$branch $(git rev-parse --short=7 HEAD) $state"
)sh"_s,
                                                           {context.project.folder}),
                                            stop);
    const QStringList words = output ? QString::fromUtf8(output->out).split(u' ') : QStringList();
    if (words.size() != 3) // a branch's name holds no blank
        return {};
    return (words[2].trimmed() == u"clean" ? Words::tr("%1 at %2, clean") : Words::tr("%1 at %2, with changes"))
        .arg(words[0], words[1]);
}

} // namespace slipway::release
