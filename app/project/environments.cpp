// SPDX-License-Identifier: Apache-2.0
#include "project/sections.h"
#include "project/words.h"

#include <QDir>
#include <QRegularExpression>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

QStringList keys()
{
    return {u"name"_s,    u"hosts"_s, u"directory"_s, u"compose-project"_s, u"env-files"_s,
            u"rollout"_s, u"url"_s,   u"protected"_s, u"on-failure"_s,      u"secrets"_s};
}

bool isLocal(const Environment &environment)
{
    return environment.hosts.contains("local"_L1);
}

void readHosts(Reader &reader, const YamlNode &node, Environment &environment)
{
    environment.hosts = reader.strings(node, u"hosts"_s).value_or(QStringList());
    // what ssh would take for an option, or could not take for one host
    static const QRegularExpression pattern(u"\\A[^-\\s][^\\s]*\\z"_s);
    for (qsizetype i = 0; i < environment.hosts.size(); ++i) {
        const YamlNode &item = node.items[static_cast<size_t>(i)];
        const QString &host = environment.hosts[i];
        if (!pattern.match(host).hasMatch()) {
            reader.problem(item, Words::tr("\"%1\" is no host").arg(host),
                           Words::tr("A host has no spaces and does not begin with -."),
                           Words::tr("Write a name of ~/.ssh/config, or user@address."));
        } else if (environment.hosts.indexOf(host) < i) {
            reader.problem(item, Words::tr("The host \"%1\" is named twice").arg(host), {},
                           Words::tr("Remove one of the two."));
        } else if (host == "local"_L1 && environment.hosts.size() > 1) {
            reader.problem(item, Words::tr("\"local\" is mixed with other hosts"),
                           Words::tr("An environment is either this machine or hosts reached over SSH."),
                           Words::tr("Make an environment of its own for this machine."));
        }
    }
}

void readDirectory(Reader &reader, const YamlNode &node, Environment &environment)
{
    const QString text = reader.string(node, u"directory"_s).value_or(QString());
    const QString clean = QDir::cleanPath(text);
    environment.directory = clean;
    if (text.isEmpty() || environment.hosts.isEmpty())
        return;
    const bool isAbsolute = clean.startsWith(u'/');
    if (isLocal(environment)) {
        const bool isOutside = clean == "."_L1 || clean == ".."_L1 || clean.startsWith("../"_L1);
        if (isAbsolute || isOutside) {
            reader.problem(node, Words::tr("\"%1\" is no folder below the project's").arg(text),
                           Words::tr("The directory of a local environment is relative to the project's folder."),
                           Words::tr("Write .slipway/%1.").arg(environment.name));
        }
    } else if (!isAbsolute || clean == "/"_L1 || text.split(u'/').contains(".."_L1)) {
        reader.problem(
            node, Words::tr("\"%1\" is no absolute folder").arg(text),
            Words::tr("Login folders differ between people; all must find the same one on the host."),
            Words::tr("Begin it with a slash: /srv/%1.").arg(isAbsolute ? u"harbor"_s : clean.section(u'/', -1)));
    }
}

void readEnvFiles(Reader &reader, const YamlNode &node, const Project &project, Environment &environment)
{
    const QString name = u"env-files"_s;
    if (node.kind == YamlNode::Kind::Sequence && node.items.empty())
        return;
    const auto files = reader.strings(node, name);
    for (qsizetype i = 0; files && i < files->size(); ++i) {
        const YamlNode &item = node.items[static_cast<size_t>(i)];
        const QString clean = QDir::cleanPath(files->at(i));
        if (!isProjectFile(reader, item, files->at(i), name, project))
            continue;
        if (environment.envFiles.contains(clean))
            reader.problem(item, Words::tr("\"%1\" is named twice").arg(clean), {},
                           Words::tr("Remove one of the two."));
        environment.envFiles += clean;
    }
}

void readUrl(Reader &reader, const YamlNode &node, Environment &environment)
{
    const QString text = reader.string(node, u"url"_s).value_or(QString());
    if (text.isEmpty())
        return;
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)) {
        environment.url = url;
        return;
    }
    reader.problem(node, Words::tr("\"%1\" is no web address").arg(text), url.errorString(),
                   Words::tr("Write http:// or https://, a host and, if it needs one, a port."));
}

void readPolicy(Reader &reader, const YamlNode &node, Environment &environment)
{
    if (const YamlNode *rollout = node.find(u"rollout")) {
        const auto index = reader.oneOf(*rollout, u"rollout"_s, {u"one-by-one"_s, u"all-at-once"_s});
        environment.rollout = index == 1 ? Rollout::AllAtOnce : Rollout::OneByOne;
    }
    if (const YamlNode *failure = node.find(u"on-failure")) {
        const auto index = reader.oneOf(*failure, u"on-failure"_s, {u"roll-back"_s, u"leave-as-is"_s});
        environment.onFailure = index == 1 ? OnFailure::LeaveAsIs : OnFailure::RollBack;
    }
    if (const YamlNode *isProtected = node.find(u"protected"))
        environment.isProtected = reader.boolean(*isProtected, u"protected"_s).value_or(true);
}

/// Two environments may share a host, but neither containers nor a ledger on it.
void checkSharing(Reader &reader, const YamlNode &node, const Project &project, const Environment &environment)
{
    for (const Environment &other : project.environments) {
        const auto shared =
            std::ranges::find_if(environment.hosts, [&](const QString &host) { return other.hosts.contains(host); });
        if (shared == environment.hosts.end())
            continue;
        const YamlNode *composeProject = node.find(u"compose-project");
        if (composeProject && !environment.composeProject.isEmpty() &&
            other.composeProject == environment.composeProject) {
            reader.problem(*composeProject,
                           Words::tr("\"%1\" is the compose project of \"%2\" on %3 too")
                               .arg(environment.composeProject, other.name, *shared),
                           Words::tr("Each of the two would replace the other's containers."),
                           Words::tr("Give this one another name, such as %1-%2.").arg(project.name, environment.name));
        }
        const YamlNode *directory = node.find(u"directory");
        if (directory && !environment.directory.isEmpty() && other.directory == environment.directory) {
            reader.problem(*directory,
                           Words::tr("\"%1\" is the directory of \"%2\" on %3 too")
                               .arg(environment.directory, other.name, *shared),
                           Words::tr("Lock, ledger and data of the two would mix."),
                           Words::tr("Give this one a directory of its own."));
        }
    }
}

Environment readEnvironment(Reader &reader, const YamlNode &node, const Project &project)
{
    Environment environment;
    environment.line = node.line;
    const YamlNode *name =
        reader.required(node, u"name"_s, Words::tr("This environment"), Words::tr("Add name: stage."));
    if (name) {
        environment.name = reader.string(*name, u"name"_s).value_or(QString());
        if (!environment.name.isEmpty())
            isName(reader, *name, environment.name, Words::tr("name of an environment"));
        if (!environment.name.isEmpty() && project.environment(environment.name)) {
            reader.problem(*name, Words::tr("Two environments are named \"%1\"").arg(environment.name), {},
                           Words::tr("Rename one of them."));
        }
    }
    const QString of = environment.name.isEmpty() ? Words::tr("This environment")
                                                  : Words::tr("The environment \"%1\"").arg(environment.name);
    if (const YamlNode *hosts = reader.required(
            node, u"hosts"_s, of, Words::tr("Add hosts: [local] for this machine, or hosts reached over SSH.")))
        readHosts(reader, *hosts, environment);
    if (const YamlNode *directory = reader.required(node, u"directory"_s, of, Words::tr("Add directory: /srv/….")))
        readDirectory(reader, *directory, environment);
    if (const YamlNode *composeProject =
            reader.required(node, u"compose-project"_s, of,
                            Words::tr("Add compose-project: %1-%2, or the name that runs there now.")
                                .arg(project.name, environment.name))) {
        environment.composeProject = reader.string(*composeProject, u"compose-project"_s).value_or(QString());
        if (!environment.composeProject.isEmpty())
            isName(reader, *composeProject, environment.composeProject, Words::tr("name of a compose project"));
    }
    if (const YamlNode *files = node.find(u"env-files"))
        readEnvFiles(reader, *files, project, environment);
    if (const YamlNode *url = node.find(u"url"))
        readUrl(reader, *url, environment);
    if (const YamlNode *secrets = node.find(u"secrets"))
        environment.secrets = readSecretSource(reader, *secrets);
    readPolicy(reader, node, environment);
    checkSharing(reader, node, project, environment);
    return environment;
}

} // namespace

void readEnvironments(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind != YamlNode::Kind::Sequence || node.items.empty()) {
        reader.problem(node, Words::tr("\"environments\" wants a list of at least one"), {},
                       Words::tr("Begin each with \"- name: …\", in the order of the pipeline."));
        return;
    }
    for (const YamlNode &item : node.items) {
        if (reader.isMapping(item, Words::tr("an environment"), keys()))
            project.environments.push_back(readEnvironment(reader, item, project));
    }
}

} // namespace slipway::project
