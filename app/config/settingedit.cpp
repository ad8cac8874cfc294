// SPDX-License-Identifier: Apache-2.0
#include "config/settingedit.h"

#include "config/envdocument.h"
#include "config/words.h"
#include "project/projectedit.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>
#include <ranges>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

struct OpenFile {
    QString name;
    QByteArray text;
    EnvDocument document;
    bool isShared = false; ///< another environment reads it too
};

bool isShared(const Project &project, const Environment &environment, const QString &file)
{
    return std::ranges::any_of(project.environments, [&](const Environment &other) {
        return other.name != environment.name && other.envFiles.contains(file);
    });
}

/// The env files of \a environment, in their order.
Result<std::vector<OpenFile>> open(const Project &project, const Environment &environment)
{
    std::vector<OpenFile> files;
    std::map<QString, QString> known;
    for (const QString &name : environment.envFiles) {
        QFile file(QDir(project.folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                {ErrorKind::LocalIo, Words::tr("An env file cannot be read"), {.file = name}, file.errorString(), {}});
        const QByteArray text = file.readAll();
        auto document = EnvDocument::parse(text, name, known);
        if (!document)
            return std::unexpected(document.error());
        for (const EnvDocument::Entry &entry : document->entries())
            known[entry.key] = entry.value;
        files.push_back({name, text, std::move(*document), isShared(project, environment, name)});
    }
    return files;
}

/// The file to write \a key into: the environment's own that has it, else its last own one.
Result<OpenFile *> ownFile(std::vector<OpenFile> &files, const Environment &environment, const QString &key)
{
    OpenFile *last = nullptr;
    for (OpenFile &file : files | std::views::reverse) {
        if (file.isShared)
            continue;
        if (file.document.find(key))
            return &file;
        if (!last)
            last = &file;
    }
    if (last)
        return last;
    return fail({ErrorKind::InvalidInput,
                 Words::tr("%1 has no env file of its own").arg(environment.name),
                 {.environment = environment.name},
                 Words::tr("What is written into a common one changes other environments too."),
                 Words::tr("Make one and add it to its env-files in slipway.yaml.")});
}

SettingEdit editOf(const OpenFile &file)
{
    return {.file = file.name, .before = file.text, .after = file.document.text()};
}

} // namespace

Result<SettingEdit> setSetting(const Project &project, const Environment &environment, const QString &key,
                               const QString &value)
{
    auto files = open(project, environment);
    if (!files)
        return std::unexpected(files.error());
    const auto file = ownFile(*files, environment, key);
    if (!file)
        return std::unexpected(file.error());
    if (auto set = (*file)->document.set(key, value); !set)
        return std::unexpected(set.error());
    return editOf(**file);
}

Result<SettingEdit> unsetSetting(const Project &project, const Environment &environment, const QString &key)
{
    auto files = open(project, environment);
    if (!files)
        return std::unexpected(files.error());
    const auto shared =
        std::ranges::find_if(*files, [&](const OpenFile &file) { return file.isShared && file.document.find(key); });
    if (shared != files->end()) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("%1 stands in %2, which other environments read too").arg(key, shared->name),
                     {.environment = environment.name, .file = shared->name, .line = shared->document.find(key)->line},
                     {},
                     Words::tr("Move it from there to the env files of those that need it.")});
    }
    const auto file = std::ranges::find_if(*files, [&](const OpenFile &one) { return one.document.find(key); });
    if (file == files->end()) {
        return fail({ErrorKind::NotFound,
                     Words::tr("%1 does not have %2").arg(environment.name, key),
                     {.environment = environment.name},
                     {},
                     Words::tr("`slipway config show %1` lists what it has.").arg(environment.name)});
    }
    if (auto unset = file->document.unset(key); !unset)
        return std::unexpected(unset.error());
    return editOf(*file);
}

Result<SettingEdit> copySetting(const Project &project, const Environment &from, const Environment &to,
                                const QString &key)
{
    auto sources = open(project, from);
    if (!sources)
        return std::unexpected(sources.error());
    auto files = open(project, to);
    if (!files)
        return std::unexpected(files.error());
    const auto file = ownFile(*files, to, key);
    if (!file)
        return std::unexpected(file.error());
    for (const OpenFile &source : *sources | std::views::reverse) {
        if (!source.document.find(key))
            continue;
        if (auto copied = (*file)->document.copy(source.document, key); !copied)
            return std::unexpected(copied.error());
        return editOf(**file);
    }
    return fail({ErrorKind::NotFound,
                 Words::tr("%1 does not have %2").arg(from.name, key),
                 {.environment = from.name},
                 {},
                 Words::tr("`slipway config show %1` lists what it has.").arg(from.name)});
}

Result<void> write(const Project &project, const SettingEdit &edit)
{
    if (edit.changesNothing())
        return {};
    return project::replaceFile(QDir(project.folder).filePath(edit.file), edit.before, edit.after);
}

} // namespace slipway::config
