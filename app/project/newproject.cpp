// SPDX-License-Identifier: Apache-2.0
#include "project/newproject.h"

#include <QRegularExpression>

#include <algorithm>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &text)
{
    return quotedWhereNeeded(text);
}

/// Those that are asked whether they are well: what is built here, or else what is reached from outside.
std::vector<FoundService> checked(const Survey &survey)
{
    std::vector<FoundService> all;
    const bool builds = std::ranges::contains(survey.services, true, &FoundService::isBuilt);
    std::ranges::copy_if(survey.services, std::back_inserter(all),
                         [builds](const FoundService &one) { return one.port > 0 && one.isBuilt == builds; });
    return all;
}

QByteArray builtSection(const Survey &survey, const QString &name)
{
    QByteArray lines;
    for (const FoundService &service : survey.services) {
        if (service.isBuilt)
            lines +=
                "  " + quoted(service.name) + ":\n    repository: " + quoted(proposedRepository(service, name)) + '\n';
    }
    if (lines.isEmpty())
        return "# Slipway builds nothing here: each service keeps the image that the compose file names.\n\n";
    return "# Images that Slipway builds and pushes: without a tag, because a release names each by its digest.\n"
           "# The other services keep the image that the compose file names.\nservices:\n" +
           lines + '\n';
}

QByteArray checksSection(const std::vector<FoundService> &services)
{
    const QByteArray head =
        "# Asked from outside the containers, at the container's port: /health is \"the process is up\",\n"
        "# /ready is \"it can serve\". Only what is ready may go on.\n";
    if (services.empty())
        return head + "# checks:\n#   web:\n#     port: 8000\n#     health: /health\n#     ready: /ready\n\n";
    QByteArray lines = head + "checks:\n";
    for (const FoundService &service : services) {
        const auto path = [&](const QString &usual) {
            return quoted(service.probe.isEmpty() ? usual : service.probe);
        };
        lines += "  " + quoted(service.name) + ":\n    port: " + QByteArray::number(service.port) +
                 "\n    health: " + path(u"/health"_s) + "\n    ready: " + path(u"/ready"_s) + "\n    within: 60s\n";
    }
    return lines + '\n';
}

QByteArray smokeSection(const std::vector<FoundService> &services)
{
    const QByteArray head = "# The same few requests in every environment, after each deployment.\n";
    if (services.empty())
        return head + "# smoke:\n#   - name: front page\n#     service: web\n#     get: /\n#     expect: 200\n\n";
    return head + "smoke:\n  - name: front page\n    service: " + quoted(services.front().name) +
           "\n    get: /\n    expect: 200\n\n";
}

YamlEntry entry(const QString &key, YamlText value)
{
    return {key, std::move(value), {}};
}

} // namespace

QString nameFrom(const QString &text)
{
    static const QRegularExpression other(u"[^a-z0-9_]+"_s);
    static const QRegularExpression ends(u"\\A[-_]+|[-_]+\\z"_s);
    QString name = text.normalized(QString::NormalizationForm_KD).toLower();
    name.removeIf([](QChar c) { return c.isMark(); });
    name.replace(other, u"-"_s).remove(ends);
    return name.isEmpty() ? u"project"_s : name;
}

QString proposedRepository(const FoundService &service, const QString &project)
{
    static const QRegularExpression variable(uR"(\$\{[^}]*\})"_s);
    QString bare = QString(service.image).replace(variable, u"?"_s).section(u'@', 0, 0);
    if (const qsizetype colon = bare.lastIndexOf(u':'); colon > bare.lastIndexOf(u'/'))
        bare.truncate(colon);
    // Without a path it would be one of Docker Hub's own, where nobody may push.
    static const QRegularExpression pushable(
        u"\\A[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)+\\z"_s);
    if (pushable.match(bare).hasMatch())
        return bare;
    static const QRegularExpression separators(u"[-_]+"_s);
    const auto part = [](const QString &text) {
        return nameFrom(text).replace(separators, u"-"_s);
    };
    return u"localhost:5000/"_s + part(project) + u'/' + part(service.name);
}

QStringList proposedEnvFiles(const QString &environment, bool hasDotEnv)
{
    const QString own = u"env/%1.env"_s.arg(environment);
    return hasDotEnv && environment == "local"_L1 ? QStringList{u".env"_s, own} : QStringList{own};
}

QByteArray proposedProject(const Survey &survey, const QString &name, bool hasDotEnv)
{
    const std::vector<FoundService> services = checked(survey);
    YamlText files = YamlText::ofStrings(proposedEnvFiles(u"local"_s, hasDotEnv));
    return "# What Slipway deploys, how it is known to be well, and where it goes.\nname: " + quoted(name) +
           "\n\n# One file for all environments; they differ in their env files only.\ncompose: " +
           quoted(survey.composeFile) + "\n\n" + builtSection(survey, name) + checksSection(services) +
           smokeSection(services) +
           "# In their order: what is verified in one, and nothing else, may enter the next. `hosts` are names that "
           "ssh\n"
           "# understands, or local for this machine. `protected` asks for the name before anything is changed there.\n"
           "environments:\n  - name: local\n    hosts: [local]\n    directory: .slipway/local\n    compose-project: " +
           quoted(name + u"-local"_s) + "\n    env-files: " + toFlow(files) + '\n';
}

YamlText proposedEnvironment(const QString &environment, const QString &project)
{
    std::vector<YamlEntry> entries{
        entry(u"name"_s, YamlText::ofString(environment)),
        entry(u"hosts"_s, YamlText::ofStrings({})),
        entry(u"directory"_s, YamlText::ofString(u"/srv/"_s + project)),
        entry(u"compose-project"_s, YamlText::ofString(project + u'-' + environment)),
        entry(u"env-files"_s, YamlText::ofStrings(proposedEnvFiles(environment, false))),
    };
    if (environment == "prod"_L1)
        entries.push_back(entry(u"protected"_s, YamlText::ofFlag(true)));
    return YamlText::ofEntries(std::move(entries), false);
}

QByteArray proposedEnvFile(const QString &environment, const QStringList &variables)
{
    QByteArray text =
        "# The settings of " + environment.toUtf8() +
        ". A value that nobody should read is written secret:NAME, and comes from where `secrets` says.\n";
    if (!variables.isEmpty())
        text += "# The compose file wants these; take the # away and give each a value.\n";
    for (const QString &name : variables)
        text += "# " + name.toUtf8() + "=\n";
    return text;
}

} // namespace slipway::project
