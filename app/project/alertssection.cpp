// SPDX-License-Identifier: Apache-2.0
#include "project/secretname.h"
#include "project/sections.h"

#include <QUrl>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

/// Of what stands there only its form is told: the address itself is as good as a password.
void readWebhook(Reader &reader, const YamlNode &node, Alerts &alerts)
{
    const auto text = reader.string(node, u"webhook"_s);
    if (!text)
        return;
    const QUrl url(*text, QUrl::StrictMode);
    const bool isUrl = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
    if (!isUrl && !secretName(*text)) {
        reader.problem(node, u"\"webhook\" wants a URL or a secret"_s, u"What stands there is neither."_s,
                       u"Write secret:NAME, and store the address as that secret."_s);
        return;
    }
    alerts.webhook = *text;
}

void readEnvironmentNames(Reader &reader, const YamlNode &node, const Project &project, Alerts &alerts)
{
    QStringList known;
    for (const Environment &environment : project.environments)
        known += environment.name;
    const QStringList names = reader.strings(node, u"environments"_s).value_or(QStringList());
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (known.contains(names[i]))
            continue;
        const QString nearest = suggestion(names[i], known);
        reader.problem(node.items[static_cast<size_t>(i)], u"There is no environment \"%1\""_s.arg(names[i]),
                       u"The environments are %1."_s.arg(known.join(", "_L1)),
                       nearest.isEmpty() ? u"Name one of them."_s : u"Did you mean \"%1\"?"_s.arg(nearest));
    }
    alerts.environments = names;
}

} // namespace

void readAlerts(Reader &reader, const YamlNode &node, Project &project)
{
    if (node.kind == YamlNode::Kind::Null ||
        !reader.isMapping(node, u"alerts"_s, {u"webhook"_s, u"environments"_s, u"after"_s, u"from"_s}))
        return;
    Alerts &alerts = project.alerts;
    if (const YamlNode *webhook = node.find(u"webhook"))
        readWebhook(reader, *webhook, alerts);
    if (const YamlNode *environments = node.find(u"environments"))
        readEnvironmentNames(reader, *environments, project, alerts);
    if (const YamlNode *after = node.find(u"after"))
        alerts.after = reader.duration(*after, u"after"_s).value_or(alerts.after);
    if (const YamlNode *from = node.find(u"from")) {
        const auto index = reader.oneOf(*from, u"from"_s, {u"any"_s, u"watch"_s});
        alerts.from = index == 1 ? Alerts::From::Watch : Alerts::From::Any;
    }
}

} // namespace slipway::project
