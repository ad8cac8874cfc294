// SPDX-License-Identifier: Apache-2.0
#include "project/sections.h"

#include "project/secretname.h"
#include "project/words.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

/// A mapping of service → mapping: calls \a body for each that is well formed.
template<typename Body>
void forEachService(Reader &reader, const YamlNode &node, const QString &section, const QStringList &keys, Body body)
{
    if (node.kind == YamlNode::Kind::Null)
        return; // all below is commented out
    if (node.kind != YamlNode::Kind::Mapping) {
        reader.problem(node, Words::tr("\"%1\" wants services").arg(section), {},
                       Words::tr("Write the services' names below it, indented."));
        return;
    }
    for (const auto &[key, value] : node.pairs) {
        if (reader.isMapping(value, key.text, keys))
            body(key, value);
    }
}

/// A path of a request; problem and empty if it does not begin with a slash.
QString requestPath(Reader &reader, const YamlNode &node, const QString &name)
{
    QString path = reader.string(node, name).value_or(QString());
    if (path.isEmpty() || (path.startsWith(u'/') && !path.contains(u' ')))
        return path;
    reader.problem(node, Words::tr("\"%1\" wants a path").arg(name), Words::tr("\"%1\" is none.").arg(path),
                   Words::tr("Begin it with a slash and write spaces as %20: /%1.").arg(name));
    return {};
}

/// Whether \a text is an image's name without tag and digest; else notes why.
bool isRepository(Reader &reader, const YamlNode &node, const QString &text)
{
    const QString last = text.section(u'/', -1);
    const bool hasDigest = text.contains(u'@');
    if (hasDigest || last.contains(u':')) {
        const QString bare = hasDigest ? text.section(u'@', 0, 0) : text.left(text.lastIndexOf(u':'));
        reader.problem(node, Words::tr("A repository has no %1").arg(hasDigest ? u"digest"_s : u"tag"_s),
                       Words::tr("Slipway names each release's image by its digest, and gives the tag itself."),
                       Words::tr("Write \"%1\".").arg(bare));
        return false;
    }
    static const QRegularExpression grammar(
        u"\\A(?:[A-Za-z0-9.-]+(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*"
        "(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*\\z"_s);
    if (grammar.match(text).hasMatch())
        return true;
    reader.problem(node, Words::tr("\"%1\" is no repository").arg(text),
                   Words::tr("A path is in lower case, without spaces."),
                   Words::tr("Write host:port/path, such as registry.example:5000/harbor/api."));
    return false;
}

Check readCheck(Reader &reader, const YamlNode &key, const YamlNode &node)
{
    Check check;
    check.service = key.text;
    if (const YamlNode *port =
            reader.required(node, u"port"_s, Words::tr("The check of \"%1\"").arg(key.text),
                            Words::tr("Add port: with the port in the container, such as port: 8000.")))
        check.port = reader.integer(*port, u"port"_s, 1, 65535).value_or(0);
    const YamlNode *health = node.find(u"health");
    const YamlNode *ready = node.find(u"ready");
    if (health)
        check.health = requestPath(reader, *health, u"health"_s);
    if (ready)
        check.ready = requestPath(reader, *ready, u"ready"_s);
    if (!health && !ready) {
        reader.problem(key, Words::tr("The check of \"%1\" has no path").arg(key.text), {},
                       Words::tr("Add health: /health, ready: /ready, or both."));
    }
    if (const YamlNode *within = node.find(u"within"))
        check.within = reader.duration(*within, u"within"_s).value_or(check.within);
    if (const YamlNode *every = node.find(u"every")) {
        check.every = reader.duration(*every, u"every"_s).value_or(check.every);
        if (check.every > check.within) {
            reader.problem(*every, Words::tr("\"every\" is longer than \"within\""),
                           Words::tr("The service would be asked once at most."),
                           Words::tr("Make it shorter than %1 ms.").arg(check.within.count()));
        }
    }
    return check;
}

QString readBearer(Reader &reader, const YamlNode &node)
{
    QString bearer = reader.string(node, u"bearer"_s).value_or(QString());
    if (bearer.isEmpty() || secretName(bearer))
        return bearer;
    // the value stays out of the message: it may be a real token
    reader.problem(
        node, Words::tr("\"bearer\" wants the name of a secret"),
        Words::tr("A token does not belong into a file that is committed."),
        Words::tr("Write \"secret:NAME\", and put the token where \"secrets\" says: an environment variable NAME, "
                  "or what its command prints."));
    return {};
}

void checkSmokeService(Reader &reader, const YamlNode &node, const QString &service, const Project &project)
{
    if (service.isEmpty() || project.check(service))
        return;
    QStringList known;
    for (const Check &check : project.checks)
        known += check.service;
    const QString nearest = suggestion(service, known);
    reader.problem(node, Words::tr("The service \"%1\" has no check").arg(service),
                   Words::tr("A smoke check goes to the port of its service's check."),
                   nearest.isEmpty() ? Words::tr("Add it to \"checks\" with its port.")
                                     : Words::tr("Did you mean \"%1\"?").arg(nearest));
}

SmokeCheck readSmokeCheck(Reader &reader, const YamlNode &node, const Project &project)
{
    SmokeCheck smoke;
    const QString of = Words::tr("This smoke check");
    if (const YamlNode *name = reader.required(node, u"name"_s, of, Words::tr("Add name: with a word for people."))) {
        smoke.name = reader.string(*name, u"name"_s).value_or(QString());
        const bool isTaken = std::ranges::any_of(
            project.smoke, [&](const SmokeCheck &s) { return !s.name.isEmpty() && s.name == smoke.name; });
        if (isTaken) {
            reader.problem(*name, Words::tr("Two smoke checks are named \"%1\"").arg(smoke.name), {},
                           Words::tr("Rename one of them."));
        }
    }
    if (const YamlNode *service =
            reader.required(node, u"service"_s, of, Words::tr("Add service: with the service's name."))) {
        smoke.service = reader.string(*service, u"service"_s).value_or(QString());
        checkSmokeService(reader, *service, smoke.service, project);
    }
    if (const YamlNode *get = reader.required(node, u"get"_s, of, Words::tr("Add get: with a path, such as get: /.")))
        smoke.path = requestPath(reader, *get, u"get"_s);
    if (const YamlNode *bearer = node.find(u"bearer"))
        smoke.bearer = readBearer(reader, *bearer);
    if (const YamlNode *expect = node.find(u"expect"))
        smoke.expect = reader.integer(*expect, u"expect"_s, 100, 599).value_or(smoke.expect);
    if (const YamlNode *contains = node.find(u"contains"))
        smoke.contains = reader.string(*contains, u"contains"_s).value_or(QString());
    return smoke;
}

} // namespace

bool isProjectFile(Reader &reader, const YamlNode &node, const QString &path, const QString &name,
                   const Project &project)
{
    const QString clean = QDir::cleanPath(path);
    if (QDir::isAbsolutePath(path) || clean == ".."_L1 || clean.startsWith("../"_L1)) {
        reader.problem(node, Words::tr("\"%1\" is outside of the project").arg(path),
                       Words::tr("A release holds files of the project's folder only."),
                       Words::tr("Move the file into %1 and write its path from there.").arg(project.folder));
        return false;
    }
    const QFileInfo info(QDir(project.folder).filePath(clean));
    if (info.isFile())
        return true;
    reader.problem(
        node, info.exists() ? Words::tr("\"%1\" is no file").arg(path) : Words::tr("There is no file \"%1\"").arg(path),
        Words::tr("\"%1\" names it; it was looked for in %2.").arg(name, project.folder),
        Words::tr("Make the file, or correct its path."));
    return false;
}

bool isName(Reader &reader, const YamlNode &node, const QString &text, const QString &name)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9_-]*\\z"_s);
    if (pattern.match(text).hasMatch())
        return true;
    reader.problem(node, Words::tr("\"%1\" is no %2").arg(text, name),
                   Words::tr("It holds a-z, 0-9, _ and -, and begins with a letter or a digit."),
                   Words::tr("Write it in lower case, without spaces and dots."));
    return false;
}

void readCompose(Reader &reader, const YamlNode &node, Project &project)
{
    const QString name = u"compose"_s;
    std::vector<const YamlNode *> nodes;
    if (node.kind == YamlNode::Kind::Scalar)
        nodes.push_back(&node);
    else if (reader.strings(node, name))
        for (const YamlNode &item : node.items)
            nodes.push_back(&item);
    for (const YamlNode *each : nodes) {
        const auto path = reader.string(*each, name);
        if (!path || !isProjectFile(reader, *each, *path, name, project))
            continue;
        const QString clean = QDir::cleanPath(*path);
        if (project.composeFiles.contains(clean))
            reader.problem(*each, Words::tr("\"%1\" is named twice").arg(*path), {},
                           Words::tr("Remove one of the two."));
        project.composeFiles += clean;
    }
}

void readServices(Reader &reader, const YamlNode &node, Project &project)
{
    forEachService(reader, node, u"services"_s, {u"repository"_s}, [&](const YamlNode &key, const YamlNode &value) {
        const YamlNode *repository =
            reader.required(value, u"repository"_s, Words::tr("The service \"%1\"").arg(key.text),
                            Words::tr("Add repository: host:port/path."));
        if (!repository)
            return;
        const auto text = reader.string(*repository, u"repository"_s);
        if (text && isRepository(reader, *repository, *text))
            project.services.push_back({key.text, *text});
    });
}

void readChecks(Reader &reader, const YamlNode &node, Project &project)
{
    const QStringList keys{u"port"_s, u"health"_s, u"ready"_s, u"within"_s, u"every"_s};
    forEachService(reader, node, u"checks"_s, keys, [&](const YamlNode &key, const YamlNode &value) {
        project.checks.push_back(readCheck(reader, key, value));
    });
}

void readSmoke(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind == YamlNode::Kind::Null)
        return;
    if (node.kind != YamlNode::Kind::Sequence) {
        reader.problem(node, Words::tr("\"smoke\" wants a list"), {},
                       Words::tr("Begin each smoke check with \"- name: …\"."));
        return;
    }
    const QStringList keys{u"name"_s, u"service"_s, u"get"_s, u"bearer"_s, u"expect"_s, u"contains"_s};
    for (const YamlNode &item : node.items) {
        if (reader.isMapping(item, Words::tr("a smoke check"), keys))
            project.smoke.push_back(readSmokeCheck(reader, item, project));
    }
}

void readBeforeStart(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind == YamlNode::Kind::Null)
        return;
    const QString name = u"before-start"_s;
    if (!reader.isMapping(node, name, {u"service"_s, u"command"_s, u"hosts"_s, u"within"_s}))
        return;
    BeforeStart before;
    const QString of = u"\"before-start\""_s;
    if (const YamlNode *service =
            reader.required(node, u"service"_s, of, Words::tr("Add service: with the service's name.")))
        before.service = reader.string(*service, u"service"_s).value_or(QString());
    if (const YamlNode *command =
            reader.required(node, u"command"_s, of, Words::tr("Add command: [program, argument].")))
        before.command = reader.strings(*command, u"command"_s).value_or(QStringList());
    if (const YamlNode *within = node.find(u"within"))
        before.within = reader.duration(*within, u"within"_s).value_or(before.within);
    if (const YamlNode *hosts = node.find(u"hosts")) {
        const auto index = reader.oneOf(*hosts, u"hosts"_s, {u"seat"_s, u"each"_s});
        before.on = index == 1 ? BeforeStart::On::EachHost : BeforeStart::On::Seat;
    }
    project.beforeStart = before;
}

std::optional<SecretSource> readSecretSource(Reader &reader, const YamlNode &node)
{
    if (node.kind == YamlNode::Kind::Null || !reader.isMapping(node, u"secrets"_s, {u"from"_s, u"command"_s}))
        return std::nullopt;
    const YamlNode *from = reader.required(node, u"from"_s, u"\"secrets\""_s,
                                           Words::tr("Add from: environment, from: keychain, or from: command."));
    const auto kind =
        from ? reader.oneOf(*from, u"from"_s, {u"environment"_s, u"command"_s, u"keychain"_s}) : std::nullopt;
    if (!kind)
        return std::nullopt;
    SecretSource source{static_cast<SecretSource::Kind>(*kind), {}};
    const YamlNode *command = node.find(u"command");
    if (source.kind != SecretSource::Kind::Command) {
        if (command) {
            reader.problem(*command, Words::tr("\"command\" is only for \"from: command\""), {},
                           Words::tr("Remove it, or write from: command."));
        }
        return source;
    }
    command =
        reader.required(node, u"command"_s, u"\"secrets\""_s, Words::tr("Add command: [pass, show, \"{name}\"]."));
    if (!command)
        return source;
    source.command = reader.strings(*command, u"command"_s).value_or(QStringList());
    if (!source.command.isEmpty() && !source.command.sliced(1).join(u' ').contains("{name}"_L1)) {
        reader.problem(*command, Words::tr("No argument of \"command\" holds {name}"),
                       Words::tr("The program would not know which secret is wanted."),
                       Words::tr("Put \"{name}\" where the secret's name belongs."));
    }
    return source;
}

void readSecrets(Reader &reader, const YamlNode &node, Project &project)
{
    project.secrets = readSecretSource(reader, node).value_or(SecretSource());
}

} // namespace slipway::project
