// SPDX-License-Identifier: Apache-2.0
#include "project/newproject.h"
#include "project/words.h"
#include "project/yaml.h"

#include <QRegularExpression>

#include <set>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

/// The names of variables in \a text that have no default.
void addVariables(const QString &text, std::set<QString> &names)
{
    static const QRegularExpression pattern(
        uR"(\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*)([^}]*)\}|([A-Za-z_][A-Za-z0-9_]*)))"_s);
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const QString rest = found.captured(2);
        const bool hasDefault =
            rest.startsWith(u'-') || rest.startsWith(":-"_L1) || rest.startsWith(u'+') || rest.startsWith(":+"_L1);
        const QString name = found.captured(1).isEmpty() ? found.captured(3) : found.captured(1);
        if (!name.isEmpty() && !hasDefault)
            names.insert(name);
    }
}

void addVariables(const YamlNode &node, std::set<QString> &names)
{
    addVariables(node.text, names);
    for (const YamlNode &item : node.items)
        addVariables(item, names);
    for (const auto &[key, value] : node.pairs)
        addVariables(value, names);
}

/// The container's port of `8080:80`, `127.0.0.1:${PORT:-8080}:80/tcp`, `80` or the long form; 0: not to be told.
int portOf(const YamlNode &node)
{
    QString text = node.text;
    if (const YamlNode *target = node.find(u"target"))
        text = target->text;
    static const QRegularExpression variable(uR"(\$\{[^}]*\})"_s);
    text.replace(variable, u"?"_s);
    return text.section(u'/', 0, 0).section(u':', -1).toInt();
}

int firstPort(const YamlNode &service)
{
    for (const QString &key : {u"ports"_s, u"expose"_s}) {
        const YamlNode *list = service.find(key);
        if (!list)
            continue;
        for (const YamlNode &item : list->items) {
            if (const int port = portOf(item); port > 0 && port < 65536)
                return port;
        }
    }
    return 0;
}

/// The path that the healthcheck asks, if it asks one: `curl -f http://localhost:8000/healthz`.
QString probeOf(const YamlNode &service)
{
    const YamlNode *check = service.find(u"healthcheck");
    const YamlNode *test = check ? check->find(u"test") : nullptr;
    if (!test)
        return {};
    QString command = test->text;
    for (const YamlNode &item : test->items)
        command += u' ' + item.text;
    static const QRegularExpression address(uR"(https?://[^/\s"']+(/[^\s"'?#|&;)$]*))"_s);
    return address.match(command).captured(1);
}

} // namespace

Result<Survey> survey(const QByteArray &text, const QString &file)
{
    const auto root = parseYaml(text, file);
    if (!root)
        return std::unexpected(root.error());
    const YamlNode *services = root->find(u"services");
    if (!services || services->pairs.empty()) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("%1 has no services").arg(file),
                     {.file = file},
                     {},
                     Words::tr("Write what is to run below services:, each with image: or build:.")});
    }
    Survey survey{.composeFile = file};
    for (const auto &[name, service] : services->pairs) {
        const YamlNode *image = service.find(u"image");
        survey.services.push_back({.name = name.text,
                                   .image = image ? image->text : QString(),
                                   .isBuilt = service.find(u"build") != nullptr,
                                   .port = firstPort(service),
                                   .probe = probeOf(service)});
    }
    std::set<QString> names;
    addVariables(*root, names);
    survey.variables = QStringList(names.begin(), names.end());
    return survey;
}

} // namespace slipway::project
