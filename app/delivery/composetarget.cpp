// SPDX-License-Identifier: Apache-2.0
#include "delivery/composetarget.h"

#include "config/composefile.h"
#include "delivery/composescripts.h"
#include "delivery/docker.h"
#include "delivery/layers.h"
#include "delivery/words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway::delivery {

using namespace Qt::StringLiterals;
using remote::Command;
using std::chrono::seconds;

namespace {

constexpr seconds levelLimit{120};

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Compose only warns of an unset variable and goes on with an empty string (docker/compose #6259).
Result<void> refuseUnset(const QByteArray &warnings)
{
    static const QRegularExpression unset(uR"(The \\?"([A-Za-z_][A-Za-z0-9_]*)\\?" variable is not set)"_s);
    QStringList names;
    for (auto match = unset.globalMatch(QString::fromUtf8(warnings)); match.hasNext();)
        names += match.next().captured(1);
    names.removeDuplicates();
    if (names.isEmpty())
        return {};
    return fail(ErrorKind::InvalidInput,
                Words::tr("The compose file uses variables that no env file sets: %1").arg(names.join(u", "_s)),
                Words::tr("Compose would go on with an empty value."),
                Words::tr("Set them in an env file of the environment, or give them a default: ${NAME:-value}."));
}

/// A reference in a file that Compose reads by itself would reach the container as it stands, and a
/// secret from a variable would be asked for by whoever applies the file later.
Result<void> refuseUnresolved(const QJsonObject &document)
{
    const QJsonObject services = document[u"services"].toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        const QJsonObject values = service->toObject()[u"environment"].toObject();
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (value->toString().startsWith(u"secret:"_s)) {
                return fail(ErrorKind::InvalidInput,
                            Words::tr("%1 of the service %2 is a reference that nobody resolves: %3")
                                .arg(value.key(), service.key(), value->toString()),
                            Words::tr("It comes from a file that the compose file names in env_file."),
                            Words::tr("Move it to a file under env-files in slipway.yaml and pass it on: %1: ${%1}.")
                                .arg(value.key()));
            }
        }
    }
    for (const QString &kind : {u"secrets"_s, u"configs"_s}) {
        const QJsonObject entries = document[kind].toObject();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            if (entry->toObject().contains(u"environment"_s)) {
                return fail(ErrorKind::InvalidInput,
                            Words::tr("%1.%2 takes its content from an environment variable").arg(kind, entry.key()),
                            Words::tr("The file that is applied must be complete."),
                            Words::tr("Use `file:`, or pass the value in `environment:`."));
            }
        }
    }
    return {};
}

QStringList references(const Release &release)
{
    QStringList all;
    for (const Image &image : release.images)
        all += image.reference();
    all.removeDuplicates();
    return all;
}

Result<HostView> readView(const QByteArray &out, const QString &host)
{
    const auto parts = sections(out);
    const auto part = [&](const char *title) {
        const auto found = parts.find(title);
        return found == parts.end() ? QByteArray() : found->second;
    };
    HostView view{.host = host};
    auto containers = readContainers(part("containers"));
    if (!containers)
        return fail(atHost(containers.error(), host));
    view.containers = *containers;
    for (const QByteArray &line : part("hashes").split('\n')) {
        const auto words = line.simplified().split(' ');
        if (words.size() == 2)
            view.wantedHashes[QString::fromUtf8(words[0])] = QString::fromUtf8(words[1]);
    }
    view.volumes = QString::fromUtf8(part("volumes")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : QString::fromUtf8(part("images")).split(u'\n', Qt::SkipEmptyParts)) {
        const QString reference = line.section(u' ', 0, 0);
        const QString id = line.section(u' ', 1, 1);
        if (id == u"-")
            view.missingImages += reference;
        else
            view.imageIds[reference] = id;
    }
    view.freeBytes = part("free").trimmed().toLongLong() * 1024;
    view.files = config::readFileHashes(part("files"));
    for (const QString &line : QString::fromUtf8(part("marks")).split(u'\n', Qt::SkipEmptyParts))
        view.marked[line.section(u' ', 0, 0)] = line.section(u' ', 1);
    view.appliedHash = QString::fromUtf8(part("applied")).section(u' ', 0, 0).trimmed();
    return view;
}

/// The folders on the host that services keep their data in.
QStringList dataFolders(const QJsonObject &document, const QString &directory)
{
    QStringList folders;
    for (const auto &service : document[u"services"].toObject()) {
        for (const auto &volume : service.toObject()[u"volumes"].toArray()) {
            const QString source = volume.toObject()[u"source"].toString();
            if (source == directory + u"/data"_s || source.startsWith(directory + u"/data/"_s))
                folders += source;
        }
    }
    folders.removeDuplicates();
    return folders;
}

/// With --no-deps Compose stamps its hash as if a service depended on nothing (2.26).
QJsonObject withoutDependencies(QJsonObject document)
{
    QJsonObject services = document[u"services"].toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        QJsonObject one = service->toObject();
        one.remove(u"depends_on");
        *service = one;
    }
    document[u"services"] = services;
    return document;
}

} // namespace

ComposeTarget::ComposeTarget(const Project &project, const Environment &environment, QString directory)
    : m_project(&project)
    , m_environment(&environment)
    , m_directory(std::move(directory))
{
}

Result<HostFacts> ComposeTarget::preflight(remote::Host &host, std::stop_token stop) const
{
    const auto output = host.run(Command::shell(scripts::preflight, {m_directory}), stop);
    if (!output)
        return std::unexpected(output.error());
    const QStringList lines = QString::fromUtf8(output->out).split(u'\n');
    if (!output->succeeded() || lines.size() < 3) {
        Error error = dockerError(Words::tr("%1 is not ready for a deployment").arg(host.name()), *output, host.name());
        if (error.cure.isEmpty()) {
            error.cure =
                Words::tr("Make %1 writable for that account: install -d -m 2775 -g GROUP %1").arg(m_directory);
        }
        return fail(error);
    }
    return HostFacts{.account = lines[0],
                     .engine = lines[1].section(u' ', 0, 0),
                     .compose = lines[2],
                     .architecture = lines[1].section(u' ', 1, 1)};
}

Result<Observation> ComposeTarget::observe(remote::Host &host, std::stop_token stop) const
{
    const auto output = host.run(Command::shell(scripts::observe, {m_environment->composeProject, m_directory}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(
            dockerError(Words::tr("The containers of %1 cannot be listed").arg(host.name()), *output, host.name()));
    const qsizetype firstEnd = output->out.indexOf('\n');
    const qsizetype secondEnd = output->out.indexOf('\n', firstEnd + 1);
    auto containers = readContainers(output->out.sliced(secondEnd + 1));
    if (!containers)
        return fail(atHost(containers.error(), host.name()));
    const QString applied = QString::fromUtf8(output->out.first(firstEnd)).section(u' ', 0, 0);
    return Observation{.containers = *containers,
                       .appliedHash = applied == u"-" ? QString() : applied,
                       .filesSign = QString::fromUtf8(output->out.sliced(firstEnd + 1, secondEnd - firstEnd - 1))};
}

Result<config::HostLayers> ComposeTarget::layers(remote::Host &host, std::stop_token stop) const
{
    const auto output = host.run(Command::shell(scripts::layers, {m_environment->composeProject, m_directory}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(dockerError(Words::tr("%1 cannot tell what it holds").arg(host.name()), *output, host.name()));
    return readLayers(output->out, host.name());
}

Result<QJsonObject> ComposeTarget::normalized(remote::Host &host, const Rendered &rendered, std::stop_token stop) const
{
    auto command = Command::shell(scripts::normalize, {m_directory});
    command.input = rendered.compose;
    const auto output = host.run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    QJsonObject document = QJsonDocument::fromJson(output->out).object();
    if (!output->succeeded() || document.isEmpty())
        return fail(dockerError(Words::tr("Compose on %1 cannot read the rendered file").arg(host.name()), *output,
                                host.name()));
    return document;
}

Result<AsWritten> ComposeTarget::asWritten(remote::Host &seat, const Release &release, const Contents &contents,
                                           const QByteArray &envFile, std::stop_token stop) const
{
    const auto tar = packSources(release, contents, envFile);
    if (!tar)
        return std::unexpected(tar.error());
    auto command =
        Command::shell(scripts::render, QStringList{m_directory, m_environment->composeProject} + release.composeFiles);
    command.input = *tar;
    const auto output = seat.run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(dockerError(Words::tr("Compose cannot render the release for %1").arg(m_environment->name), *output,
                                seat.name()));
    if (auto whole = refuseUnset(output->err); !whole)
        return std::unexpected(whole.error());
    const qsizetype lineEnd = output->out.indexOf('\n');
    return AsWritten{.document = QJsonDocument::fromJson(output->out.sliced(lineEnd + 1)).object(),
                     .folder = QString::fromUtf8(output->out.first(lineEnd))};
}

Result<Rendered> ComposeTarget::render(remote::Host &seat, const Release &release, const Contents &contents,
                                       const QByteArray &envFile, std::stop_token stop) const
{
    const auto written = asWritten(seat, release, contents, envFile, std::move(stop));
    if (!written)
        return std::unexpected(written.error());
    if (auto resolved = refuseUnresolved(written->document); !resolved)
        return std::unexpected(resolved.error());
    std::map<QString, QString> images;
    for (const Image &image : release.images)
        images[image.service] = image.reference();
    auto transformed = config::transform(written->document, {.project = m_project->name,
                                                             .environment = m_environment->name,
                                                             .sourceFolder = written->folder,
                                                             .directory = m_directory,
                                                             .files = release.files,
                                                             .images = images});
    if (!transformed)
        return std::unexpected(transformed.error());
    auto yaml = config::yamlFromJson(transformed->document);
    if (!yaml)
        return std::unexpected(yaml.error());
    return Rendered{.compose = *yaml, .hash = sha256(*yaml), .transformed = std::move(*transformed)};
}

Result<HostView> ComposeTarget::view(remote::Host &host, const Rendered &rendered, const Release &release,
                                     std::stop_token stop) const
{
    auto command =
        Command::shell(scripts::view, QStringList{m_directory, m_environment->composeProject} + references(release));
    auto alone = config::yamlFromJson(withoutDependencies(rendered.transformed.document));
    if (!alone)
        return std::unexpected(alone.error());
    command.input = *alone;
    const auto output = host.run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(dockerError(Words::tr("%1 cannot tell what it runs").arg(host.name()), *output, host.name()));
    auto view = readView(output->out, host.name());
    if (view)
        view->restored = restoredOn(*view, rendered, release);
    return view;
}

Staged ComposeTarget::toStage(const QString &folderName, const Rendered &rendered, const Release &release) const
{
    const config::Transformed &transformed = rendered.transformed;
    return {.folderName = folderName,
            .release = release,
            .renderedHash = rendered.hash,
            .usedFiles = transformed.usedFiles,
            .levels = transformed.levels,
            .needs = needsOf(m_project->beforeStart, transformed),
            .oneOffs = transformed.oneOffs};
}

Result<void> ComposeTarget::stage(remote::Host &host, const Staged &staged, const Rendered &rendered,
                                  const Contents &contents, std::stop_token stop) const
{
    const QString folder = releaseFolder(m_directory, staged.folderName);
    std::vector<remote::File> files{{folder + u"/compose.yaml"_s, rendered.compose, 0640},
                                    {folder + u"/release.json"_s, describe(staged, m_environment->name), 0640}};
    for (const ReleaseFile &file : staged.release.files) {
        const auto content = contents.find(file.sha256);
        if (content == contents.end())
            return fail(ErrorKind::NotFound, Words::tr("The release's file %1 is not at hand").arg(file.path));
        files.push_back({filePath(m_directory, file), content->second, file.executable ? 0755 : 0644});
    }
    if (auto marked = mark(host, rendered, staged.release, stop); !marked)
        return marked;
    if (auto put = host.put(files, stop); !put)
        return put;
    // Made by the engine they would belong to root, and nobody of the group could look into them.
    const QStringList folders = dataFolders(rendered.transformed.document, m_directory);
    if (folders.isEmpty())
        return {};
    const auto output = host.run(Command::shell(scripts::folders, folders), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(
            atHost({ErrorKind::RemoteFailure, Words::tr("The data folders cannot be made"), {}, output->reason(), {}},
                   host.name()));
    return {};
}

/// Leaves word of what holds a file that somebody changed, before it is put back.
Result<void> ComposeTarget::mark(remote::Host &host, const Rendered &rendered, const Release &release,
                                 std::stop_token stop) const
{
    QStringList words{m_directory};
    for (const auto &[file, why] : mountedOf(rendered, release))
        words += QStringList{file.path, file.sha256, why, file.services.join(u' ')};
    if (words.size() == 1)
        return {};
    const auto output = host.run(Command::shell(scripts::mark, words), std::move(stop));
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(atHost({ErrorKind::RemoteFailure,
                            Words::tr("It cannot be noted what must be recreated"),
                            {},
                            output->reason(),
                            Words::tr("Make .slipway in the environment's directory writable for the group.")},
                           host.name()));
    return {};
}

Result<Staged> ComposeTarget::staged(remote::Host &host, const QString &folderName, std::stop_token stop) const
{
    const auto text = read(host, releaseFolder(m_directory, folderName) + u"/release.json"_s, stop);
    if (!text)
        return std::unexpected(text.error());
    const auto found = readStaged(*text, folderName);
    if (!found) {
        return fail(atHost({.kind = ErrorKind::InvalidInput,
                            .what = Words::tr("releases/%1/release.json is damaged").arg(folderName),
                            .where = {},
                            .why = {},
                            .cure = Words::tr("Deploy the release again.")},
                           host.name()));
    }
    return *found;
}

remote::Job ComposeTarget::pullJob(const QString &id, const QStringList &wanted) const
{
    auto command = Command::shell(scripts::pull, wanted);
    command.within = std::chrono::hours(1);
    return {.id = id, .folder = runsFolder(), .command = command};
}

remote::Job ComposeTarget::onceJob(const QString &id, const Staged &staged, const BeforeStart &once) const
{
    const QStringList before = levelWords(staged.needs, staged);
    QStringList words{releaseFolder(m_directory, staged.folderName) + u"/compose.yaml"_s,
                      m_environment->composeProject,
                      QString::number(levelLimit.count()),
                      id.toLower(),
                      sumsOf(staged, m_directory),
                      QString::number(before.size())};
    words += before;
    words += once.service;
    words += once.command;
    auto command = Command::shell(scripts::once, words);
    command.within = once.within + levelLimit;
    return {.id = id, .folder = runsFolder(), .command = command};
}

remote::Job ComposeTarget::switchJob(const QString &id, const Staged &staged) const
{
    auto command = Command::shell(scripts::bringUp,
                                  QStringList{releaseFolder(m_directory, staged.folderName) + u"/compose.yaml"_s,
                                              m_environment->composeProject, QString::number(levelLimit.count()),
                                              m_project->name, m_environment->name, sumsOf(staged, m_directory)} +
                                      levelWords(staged.levels, staged));
    command.within = std::chrono::minutes(10);
    return {.id = id, .folder = runsFolder(), .command = command};
}

remote::Job ComposeTarget::downJob(const QString &id, const QString &folderName) const
{
    return {.id = id,
            .folder = runsFolder(),
            .command = Command::shell(scripts::down, {releaseFolder(m_directory, folderName) + u"/compose.yaml"_s})};
}

Result<void> ComposeTarget::makeCurrent(remote::Host &host, const QString &folderName, std::stop_token stop) const
{
    const auto output = host.run(Command::shell(scripts::current, {m_directory, folderName}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(atHost({ErrorKind::RemoteFailure, Words::tr("`current` cannot be moved"), {}, output->reason(), {}},
                           host.name()));
    return {};
}

remote::Command ComposeTarget::logsCommand(const QString &service, int lines, bool follows) const
{
    auto command = Command::shell(scripts::logs, {m_environment->composeProject, QString::number(lines),
                                                  follows ? u"follow"_s : Words::tr(""), service});
    if (follows)
        command.within = std::chrono::hours(24);
    return command;
}

Result<void> ComposeTarget::restart(remote::Host &host, const QString &service) const
{
    // Not stoppable: a container that was stopped must be started again.
    const auto output = host.run(Command::shell(scripts::restart, {m_environment->composeProject, service}));
    if (!output)
        return std::unexpected(output.error());
    if (output->succeeded())
        return {};
    return fail(dockerError(Words::tr("%1 cannot be restarted on %2").arg(service, host.name()), *output, host.name()));
}

/// The titles that scripts::evidence prints, for inOwnWords.
[[maybe_unused]] constexpr std::array evidenceTitles{QT_TRANSLATE_NOOP("slipway::delivery", "Last 200 log lines of %1"),
                                                     QT_TRANSLATE_NOOP("slipway::delivery", "State of %1")};

Result<std::vector<Evidence>> ComposeTarget::evidence(remote::Host &host, const QStringList &services,
                                                      std::stop_token stop) const
{
    const auto output =
        host.run(Command::shell(scripts::evidence, QStringList{m_environment->composeProject} + services), stop);
    if (!output)
        return std::unexpected(output.error());
    std::vector<Evidence> all;
    for (const auto &[title, text] : sections(output->out))
        all.push_back({.title = QString::fromUtf8(title), .host = host.name(), .text = QString::fromUtf8(text)});
    return all;
}

Result<QByteArray> ComposeTarget::read(remote::Host &host, const QString &path, std::stop_token stop) const
{
    const auto output = host.run(Command::program({u"cat"_s, u"--"_s, path}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(atHost({ErrorKind::NotFound, Words::tr("%1 cannot be read").arg(path), {}, output->reason(), {}},
                           host.name()));
    return output->out;
}

} // namespace slipway::delivery
