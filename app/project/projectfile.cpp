// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"

#include "project/reader.h"
#include "project/sections.h"
#include "project/words.h"
#include "project/yaml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    Project project;
    std::vector<Problem> problems;
};

QStringList keys()
{
    return {u"name"_s,         u"compose"_s, u"services"_s,     u"checks"_s,   u"smoke"_s,
            u"before-start"_s, u"secrets"_s, u"environments"_s, u"contract"_s, u"alerts"_s};
}

void readAll(Reader &reader, const YamlNode &root, Project &project)
{
    using Section = void (*)(Reader &, const YamlNode &, Project &);
    // in this order: smoke checks, environments and the contract look at what is before them
    static const std::pair<QString, Section> sections[]{{u"compose"_s, readCompose},
                                                        {u"services"_s, readServices},
                                                        {u"checks"_s, readChecks},
                                                        {u"smoke"_s, readSmoke},
                                                        {u"before-start"_s, readBeforeStart},
                                                        {u"secrets"_s, readSecrets},
                                                        {u"environments"_s, readEnvironments},
                                                        {u"contract"_s, readContract},
                                                        {u"alerts"_s, readAlerts}};

    const QString of = Words::tr("The project");
    if (const YamlNode *name = reader.required(root, u"name"_s, of, Words::tr("Add name: with the project's name."))) {
        project.name = reader.string(*name, u"name"_s).value_or(QString());
        if (!project.name.isEmpty())
            isName(reader, *name, project.name, Words::tr("name of a project"));
    }
    reader.required(root, u"compose"_s, of, Words::tr("Add compose: compose.yaml."));
    reader.required(root, u"environments"_s, of,
                    Words::tr("Add environments: with at least one, in the order of the pipeline."));
    for (const auto &[key, section] : sections) {
        if (const YamlNode *node = root.find(key))
            section(reader, *node, project);
    }
}

Outcome interpret(const QByteArray &text, const QString &file)
{
    Outcome outcome;
    outcome.project.file = QFileInfo(file).absoluteFilePath();
    outcome.project.folder = QFileInfo(file).absolutePath();
    auto root = parseYaml(text, file);
    if (!root) {
        outcome.problems.push_back({std::move(root.error()), {}});
        return outcome;
    }
    Reader reader(file);
    if (root->kind == YamlNode::Kind::Null) {
        reader.problem(*root, Words::tr("The file is empty"), {},
                       Words::tr("Write at least name, compose and environments into it."));
    } else if (reader.isMapping(*root, u"slipway.yaml"_s, keys())) {
        readAll(reader, *root, outcome.project);
    }
    for (Finding &finding : reader.takeFindings()) {
        YamlPath path = pathOf(*root, finding.node);
        if (!finding.missing.isEmpty())
            path.emplace_back(finding.missing);
        outcome.problems.push_back({std::move(finding.error), std::move(path)});
    }
    return outcome;
}

} // namespace

QString find(const QString &startFolder)
{
    QDir folder(QFileInfo(startFolder).absoluteFilePath());
    do {
        const QFileInfo candidate(folder.filePath(u"slipway.yaml"_s));
        if (candidate.isFile())
            return candidate.absoluteFilePath();
    } while (folder.cdUp());
    return {};
}

Result<Project> read(const QString &fileOrFolder)
{
    const QFileInfo given(fileOrFolder);
    const QString path = given.isDir() ? find(fileOrFolder) : given.absoluteFilePath();
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        return fail(ErrorKind::NotFound,
                    path.isEmpty()
                        ? Words::tr("There is no slipway.yaml in %1 or above it").arg(given.absoluteFilePath())
                        : Words::tr("There is no file %1").arg(path),
                    {}, Words::tr("Go to the project's folder, or write a slipway.yaml in it."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail({ErrorKind::LocalIo,
                     Words::tr("slipway.yaml cannot be read"),
                     {.file = path},
                     file.errorString(),
                     Words::tr("Look at its permissions.")});
    }
    return parse(file.readAll(), path);
}

Result<Project> parse(const QByteArray &text, const QString &file)
{
    Outcome outcome = interpret(text, file);
    if (!outcome.problems.empty())
        return fail(std::move(outcome.problems.front().error));
    return std::move(outcome.project);
}

std::vector<Error> problems(const QByteArray &text, const QString &file)
{
    std::vector<Error> errors;
    for (Problem &problem : placedProblems(text, file))
        errors.push_back(std::move(problem.error));
    return errors;
}

std::vector<Problem> placedProblems(const QByteArray &text, const QString &file)
{
    return interpret(text, file).problems;
}

} // namespace slipway::project
