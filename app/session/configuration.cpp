// SPDX-License-Identifier: Apache-2.0
#include "session/configuration.h"

#include "config/envfile.h"
#include "config/matrixdrift.h"
#include "history/ledger.h"
#include "model/audit.h"
#include "project/projectedit.h"
#include "project/projectfile.h"
#include "release/drift.h"
#include "session/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace slipway::session {

using namespace Qt::StringLiterals;

namespace {

QString sha256(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Result<ConfigFile> read(const Project &project, const QString &path, const QString &environment)
{
    QFile file(QDir(project.folder).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail({ErrorKind::LocalIo,
                     Words::tr("A file of the project cannot be read"),
                     {.file = path},
                     file.errorString(),
                     {}});
    const QByteArray text = file.readAll();
    return ConfigFile{.environment = environment, .path = path, .text = text, .sha256 = sha256(text)};
}

/// The files that configuration stands in, each once: env files, compose files, slipway.yaml.
Result<std::vector<ConfigFile>> readFiles(const Project &project)
{
    std::vector<ConfigFile> files;
    const auto add = [&](const QString &path, const QString &environment) -> Result<void> {
        if (std::ranges::contains(files, path, &ConfigFile::path))
            return {};
        auto file = read(project, path, environment);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
        return {};
    };
    for (const Environment &environment : project.environments) {
        for (const QString &path : environment.envFiles) {
            if (auto added = add(path, environment.name); !added)
                return std::unexpected(added.error());
        }
    }
    for (ConfigFile &file : files) {
        file.isShared = 1 < std::ranges::count_if(project.environments, [&](const Environment &environment) {
                            return environment.envFiles.contains(file.path);
                        });
    }
    for (const QString &path : project.composeFiles + QStringList{QFileInfo(project.file).fileName()}) {
        if (auto added = add(path, {}); !added)
            return std::unexpected(added.error());
    }
    return files;
}

/// Refuses what could not be read back.
Result<void> check(const Project &project, const ConfigFile &file)
{
    if (file.path == QFileInfo(project.file).fileName()) {
        const auto parsed = project::parse(file.text, project.file);
        return parsed ? Result<void>() : std::unexpected(parsed.error());
    }
    if (project.composeFiles.contains(file.path))
        return {}; // Compose says more about it than we could, when it renders it
    const auto entries = config::readEnv(file.text, file.path);
    return entries ? Result<void>() : std::unexpected(entries.error());
}

/// What slipway.yaml or an env file became by \a after, written over \a before.
FileAnswer written(const Project &project, const QString &path, const QByteArray &before,
                   const Result<QByteArray> &after)
{
    if (!after)
        return {.saved = {}, .theirs = {}, .error = after.error()};
    const ConfigFile now{.environment = {}, .path = path, .text = *after, .sha256 = sha256(*after)};
    if (auto done = project::replaceFile(QDir(project.folder).filePath(path), before, *after); !done)
        return {.saved = {}, .theirs = {}, .error = done.error()};
    return {.saved = now, .theirs = {}, .error = {}};
}

} // namespace

ConfigurationState seeConfiguration(const release::Context &context, release::SecretHashes &hashes,
                                    std::stop_token stop)
{
    ConfigurationState state;
    auto files = readFiles(context.project);
    if (files)
        state.files = std::move(*files);
    else
        state.problem = files.error();
    auto matrix = release::compareEnvironments(context, hashes, stop);
    if (!matrix) {
        state.problem = matrix.error();
        return state;
    }
    std::vector<const Environment *> environments;
    environments.reserve(context.project.environments.size());
    for (const Environment &environment : context.project.environments)
        environments.push_back(&environment);
    state.reports = release::lookForDrift(context, environments, hashes, stop);
    state.matrix = config::withDrift(std::move(*matrix), state.reports, context.project.environments);
    state.seenAt = context.clock();
    return state;
}

FileAnswer save(const release::Context &context, const ConfigFile &file, bool overwrite)
{
    if (auto fit = check(context.project, file); !fit)
        return {.saved = {}, .theirs = {}, .error = fit.error()};
    auto there = read(context.project, file.path, file.environment);
    if (!there)
        return {.saved = {}, .theirs = {}, .error = there.error()};
    if (there->sha256 != file.sha256 && !overwrite)
        return {.saved = {}, .theirs = std::move(*there), .error = {}};
    FileAnswer answer = written(context.project, file.path, there->text, file.text);
    if (answer.saved) {
        answer.saved->environment = file.environment;
        answer.saved->isShared = file.isShared;
    }
    return answer;
}

Result<ConfigFile> readProjectFile(const release::Context &context)
{
    return read(context.project, QFileInfo(context.project.file).fileName(), {});
}

Result<QString> reveal(const release::Context &context, const QString &environment, const QString &key,
                       std::stop_token stop)
{
    const auto found = context.environment(environment);
    if (!found)
        return std::unexpected(found.error());
    const auto settings = config::effective(context.project, **found);
    if (!settings)
        return std::unexpected(settings.error());
    const auto setting = std::ranges::find(*settings, key, &config::Setting::key);
    if (setting == settings->end())
        return fail(ErrorKind::NotFound, Words::tr("%1 does not have %2").arg(environment, key));
    history::Ledger ledger(context.seat(**found), context.directoryOf(**found), context.by, context.clock);
    if (auto read = ledger.refresh(stop); !read)
        return std::unexpected(read.error());
    if (auto recorded = ledger.append(toWord(AuditEntry::Kind::Revealed), {{u"key"_s, key}}, stop); !recorded)
        return std::unexpected(recorded.error());
    return context.resolver(**found).resolveValue(setting->value, stop);
}

} // namespace slipway::session
