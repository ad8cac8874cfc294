// SPDX-License-Identifier: Apache-2.0
#include "environments/field.h"

#include "model/contract.h"

#include <QCoreApplication>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using Kind = Field::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::environmentspage::Field)
};

/// The words of an enumeration as the file writes them, the one that counts unsaid first.
template<typename T>
QStringList wordsUpTo(T last, T unsaid)
{
    QStringList words{toWord(unsaid)};
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (static_cast<T>(i) != unsaid)
            words += toWord(static_cast<T>(i));
    }
    return words;
}

Field secrets()
{
    return {.key = u"secrets"_s,
            .label = Words::tr("Secrets"),
            .kind = Kind::Secrets,
            .help = Words::tr("Where a value “secret:NAME” is looked up.")};
}

std::vector<Field> checkFields()
{
    return {{.key = u"port"_s,
             .label = Words::tr("Port"),
             .kind = Kind::Number,
             .help = Words::tr("In the container."),
             .placeholder = u"8000"_s},
            {.key = u"health"_s,
             .label = u"/health"_s,
             .help = Words::tr("Answers while the process is up."),
             .placeholder = u"/health"_s},
            {.key = u"ready"_s,
             .label = u"/ready"_s,
             .help = Words::tr("Answers when it can serve: database reachable, migrations applied. This one gates."),
             .placeholder = u"/ready"_s},
            {.key = u"within"_s, .label = Words::tr("Ready within"), .kind = Kind::Duration, .placeholder = u"60s"_s},
            {.key = u"every"_s, .label = Words::tr("Asked every"), .kind = Kind::Duration, .placeholder = u"1s"_s}};
}

std::vector<Field> smokeFields()
{
    return {{.key = u"name"_s, .label = Words::tr("Name"), .placeholder = Words::tr("front page")},
            {.key = u"service"_s, .label = Words::tr("Service"), .placeholder = u"web"_s},
            {.key = u"get"_s, .label = u"GET"_s, .placeholder = u"/"_s},
            {.key = u"expect"_s, .label = Words::tr("Status"), .kind = Kind::Number, .placeholder = u"200"_s},
            {.key = u"contains"_s,
             .label = Words::tr("Body contains"),
             .help = Words::tr("Text that the answer must hold; empty: any.")},
            {.key = u"bearer"_s,
             .label = Words::tr("Bearer token"),
             .help = Words::tr("The name of a secret, never the token itself."),
             .placeholder = u"secret:NAME"_s}};
}

std::vector<Field> ruleFields()
{
    return {{.key = u"rule"_s,
             .label = Words::tr("Environments"),
             .kind = Kind::Choice,
             .words = wordsUpTo(Agreement::MustDiffer, ContractRule().agreement)},
            {.key = u"required"_s, .label = Words::tr("Must be set"), .kind = Kind::Flag},
            {.key = u"secret"_s, .label = Words::tr("Is a secret"), .kind = Kind::Flag},
            {.key = u"type"_s,
             .label = Words::tr("Type"),
             .kind = Kind::Choice,
             .words = wordsUpTo(ValueType::Duration, ContractRule().type)},
            {.key = u"category"_s,
             .label = Words::tr("Category"),
             .kind = Kind::Choice,
             .words = wordsUpTo(Category::Other, Category::Other)},
            {.key = u"only"_s, .label = Words::tr("Only in"), .kind = Kind::Names}};
}

std::vector<Field> approvalFields()
{
    return {{.key = u"key"_s, .label = Words::tr("Key"), .placeholder = u"POOL_SIZE"_s},
            {.key = u"environments"_s, .label = Words::tr("Environments"), .kind = Kind::Names},
            {.key = u"reason"_s, .label = Words::tr("Reason")},
            {.key = u"owner"_s, .label = Words::tr("Owner")},
            {.key = u"expires"_s,
             .label = Words::tr("Last day"),
             .help = Words::tr("Empty: for good."),
             .placeholder = u"2027-03-31"_s}};
}

} // namespace

std::vector<Field> environmentFields()
{
    return {
        {.key = u"name"_s, .label = Words::tr("Name"), .placeholder = u"stage"_s},
        {.key = u"hosts"_s,
         .label = Words::tr("Hosts"),
         .kind = Kind::Hosts,
         .help = Words::tr("local for this machine, or what ssh understands: a name of ~/.ssh/config, or user@address. "
                           "The first is the seat: it keeps lock and history.")},
        {.key = u"directory"_s,
         .label = Words::tr("Directory"),
         .help = Words::tr("On each host, absolute; for this machine, inside of the project’s folder."),
         .placeholder = u"/srv/shop"_s},
        {.key = u"compose-project"_s,
         .label = Words::tr("Compose project"),
         .help = Words::tr("The name of what runs there now, if something does: volumes and networks stay."),
         .placeholder = u"shop"_s},
        {.key = u"env-files"_s,
         .label = Words::tr("Env files"),
         .kind = Kind::Files,
         .help = Words::tr("Later ones override."),
         .placeholder = u"env/prod.env"_s},
        {.key = u"url"_s,
         .label = Words::tr("Address"),
         .help = Words::tr("Where people reach it."),
         .placeholder = u"https://shop.example"_s},
        {.key = u"protected"_s,
         .label = Words::tr("Protected"),
         .kind = Kind::Flag,
         .help = Words::tr("Its name is asked for before a change.")},
        {.key = u"rollout"_s,
         .label = Words::tr("Several hosts"),
         .kind = Kind::Choice,
         .words = {u"one-by-one"_s, u"all-at-once"_s}},
        {.key = u"on-failure"_s,
         .label = Words::tr("If it does not become good"),
         .kind = Kind::Choice,
         .words = {u"roll-back"_s, u"leave-as-is"_s}},
        secrets()};
}

std::vector<Section> projectSections()
{
    return {
        {Words::tr("Project"),
         Words::tr("What is deployed: one application, with one compose file for all environments."),
         {{.key = u"name"_s, .label = Words::tr("Name"), .placeholder = u"shop"_s},
          {.key = u"compose"_s,
           .label = Words::tr("Compose files"),
           .kind = Kind::Files,
           .placeholder = u"compose.yaml"_s},
          secrets()}},
        {Words::tr("Images"),
         Words::tr("What is built, or built for us, and where it is pushed to. All other images are used as they are."),
         {{.key = u"services"_s,
           .label = Words::tr("Services"),
           .kind = Kind::Table,
           .help = Words::tr("service"),
           .placeholder = u"web"_s,
           .fields = {{.key = u"repository"_s,
                       .label = Words::tr("Repository"),
                       .help = Words::tr("Without a tag: a release names its image by the digest."),
                       .placeholder = u"registry.example:5000/shop/web"_s}}}}},
        {Words::tr("Checks"),
         Words::tr("How it is asked whether a service is well, from outside of its container."),
         {{.key = u"checks"_s,
           .label = Words::tr("Checks"),
           .kind = Kind::Table,
           .help = Words::tr("service"),
           .placeholder = u"web"_s,
           .fields = checkFields()}}},
        {Words::tr("Smoke checks"),
         Words::tr("The same few requests in every environment, after each deployment."),
         {{.key = u"smoke"_s,
           .label = Words::tr("Smoke checks"),
           .kind = Kind::List,
           .help = Words::tr("smoke check"),
           .fields = smokeFields()}}},
        {Words::tr("Before start"),
         Words::tr("A command that runs once for a release before anything is switched, such as migrations."),
         {{.key = u"before-start"_s,
           .kind = Kind::Group,
           .fields = {{.key = u"service"_s, .label = Words::tr("Service"), .placeholder = u"web"_s},
                      {.key = u"command"_s,
                       .label = Words::tr("Command"),
                       .kind = Kind::Command,
                       .placeholder = u"./migrate --all"_s},
                      {.key = u"within"_s,
                       .label = Words::tr("Ends within"),
                       .kind = Kind::Duration,
                       .placeholder = u"300s"_s},
                      {.key = u"hosts"_s,
                       .label = Words::tr("Runs on"),
                       .kind = Kind::Choice,
                       .help = Words::tr("The seat alone, or each host that has a database of its own."),
                       .words = {u"seat"_s, u"each"_s}}}}}},
        {Words::tr("Alerts"),
         Words::tr("Who is told when the state of an environment changes."),
         {{.key = u"alerts"_s,
           .kind = Kind::Group,
           .fields = {{.key = u"webhook"_s,
                       .label = Words::tr("Webhook"),
                       .help = Words::tr("The name of a secret that holds the address; it is as good as a password."),
                       .placeholder = u"secret:ALERT_WEBHOOK"_s},
                      {.key = u"environments"_s, .label = Words::tr("Environments"), .kind = Kind::Names},
                      {.key = u"after"_s,
                       .label = Words::tr("Once it holds for"),
                       .kind = Kind::Duration,
                       .placeholder = u"30s"_s},
                      {.key = u"from"_s,
                       .label = Words::tr("Told by"),
                       .kind = Kind::Choice,
                       .help = Words::tr("Any Slipway that is open, or only one that watches as a service."),
                       .words = {u"any"_s, u"watch"_s}}}}}},
        {Words::tr("Contract"),
         Words::tr("How the settings of the environments may differ. What breaks it stops a promotion."),
         {{.key = u"contract"_s,
           .kind = Kind::Group,
           .fields = {{.key = u"drift"_s,
                       .label = Words::tr("Hand edits on a host"),
                       .kind = Kind::Choice,
                       .words = {u"deny"_s, u"warn"_s}},
                      {.key = u"keys"_s,
                       .label = Words::tr("Rules"),
                       .kind = Kind::Table,
                       .help = Words::tr("key or pattern"),
                       .placeholder = u"*_URL"_s,
                       .fields = ruleFields()},
                      {.key = u"approved"_s,
                       .label = Words::tr("Approved differences"),
                       .kind = Kind::List,
                       .help = Words::tr("approval"),
                       .fields = approvalFields()}}}}}};
}

} // namespace slipway::environmentspage
