// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>

namespace slipway::cli {

using namespace Qt::StringLiterals;
using Verb = Invocation::Verb;

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::NotFound: return WrongInput;
    case ErrorKind::Denied: return Denied;
    case ErrorKind::Locked:
    case ErrorKind::Moved: return Busy;
    case ErrorKind::Unreachable:
    case ErrorKind::HostKey:
    case ErrorKind::Authentication:
    case ErrorKind::ConnectionLost: return NoConnection;
    case ErrorKind::Verification: return NotVerified;
    case ErrorKind::Cancelled: return Interrupted;
    case ErrorKind::RemoteFailure:
    case ErrorKind::TimedOut:
    case ErrorKind::LocalIo:
    case ErrorKind::Internal: break;
    }
    return Failed;
}

namespace {

/// The texts as CLI11 wants to fill them.
struct Texts {
    std::string project, sshConfig, knownHosts, user, screenshots, shown, environment, release, other, key, value,
        reason, owner, expires, html, service, host, quietHours;
    std::vector<std::string> environments;
};

const char *const footer =
    R"(Exit codes: 0 done; 1 failed; 2 wrong usage or input; 3 a gate denies; 4 locked, or reality moved;
5 no connection; 6 deployed but not verified; 7 drifted; 130 interrupted. Without a verb the window opens.)";

void addGeneral(CLI::App &app, Texts &texts, const QString &version)
{
    app.set_version_flag("--version", "slipway " + version.toStdString());
    app.add_option("-C,--project", texts.project, "The project's folder, or its slipway.yaml")->type_name("DIR");
    app.add_option("--ssh-config", texts.sshConfig, "Instead of ~/.ssh/config (SLIPWAY_SSH_CONFIG)")->type_name("FILE");
    app.add_option("--known-hosts", texts.knownHosts, "Where accepted host keys are kept (SLIPWAY_KNOWN_HOSTS)")
        ->type_name("FILE");
    app.add_option("--user", texts.user, "Your name in the ledger (SLIPWAY_USER)")->type_name("NAME");
    app.add_option("--screenshots", texts.screenshots, "Open the window, save pictures of its pages there, and quit")
        ->type_name("DIR");
    app.add_option("--show", texts.shown, "Open the window on this environment")->type_name("ENVIRONMENT");
    app.footer(footer);
    app.require_subcommand(0, 1);
}

/// A verb with the options that several share.
class VerbMaker
{
public:
    VerbMaker(CLI::App &app, Texts &texts, Invocation &invocation)
        : m_app(app)
        , m_texts(texts)
        , m_invocation(invocation)
    {
    }

    CLI::App *add(Verb verb, const char *name, const char *what) { return add(m_app, verb, name, what); }
    CLI::App *add(CLI::App &parent, Verb verb, const char *name, const char *what)
    {
        auto *sub = parent.add_subcommand(name, what);
        sub->add_flag("-v,--verbose", m_invocation.isVerbose, "Show what the commands print");
        sub->add_flag("--json", m_invocation.isJson, "Print data as JSON");
        sub->callback([this, verb] { m_invocation.verb = verb; });
        return sub;
    }
    void environment(CLI::App *sub, bool isRequired)
    {
        sub->add_option("environment", m_texts.environment, "Its name in slipway.yaml")->required(isRequired);
    }
    void release(CLI::App *sub, const char *option, const char *what)
    {
        sub->add_option(option, m_texts.release, what)->type_name("RELEASE");
    }
    CLI::App *group(const char *name, const char *what)
    {
        auto *sub = m_app.add_subcommand(name, what);
        sub->require_subcommand(1);
        return sub;
    }
    void key(CLI::App *sub, const char *what) { sub->add_option("key", m_texts.key, what)->required(); }
    void named(CLI::App *sub, const char *option, std::string Texts::*text, const char *type, const char *what,
               bool isRequired = true)
    {
        sub->add_option(option, m_texts.*text, what)->required(isRequired)->type_name(type);
    }
    void approval(CLI::App *sub)
    {
        key(sub, "The key, or what is rendered otherwise: services.api.ports");
        sub->add_option("--in", m_texts.environments, "Environments that may differ; default: all")->type_name("ENV");
        named(sub, "--reason", &Texts::reason, "TEXT", "Why");
        named(sub, "--owner", &Texts::owner, "NAME", "Who answers for it; default: you", false);
        named(sub, "--expires", &Texts::expires, "YYYY-MM-DD", "Its last day; default: never", false);
    }
    void yes(CLI::App *sub)
    {
        sub->add_flag("-y,--yes", m_invocation.isYes, "Do not ask, not even for a protected environment");
    }

private:
    CLI::App &m_app;
    Texts &m_texts;
    Invocation &m_invocation;
};

void addReleaseVerbs(VerbMaker &make, Invocation &invocation)
{
    auto *build = make.add(Verb::Build, "build", "Build, tag with the commit, push, and record the digests");
    build->add_flag("--pushed", invocation.isPushed, "Another built and pushed this commit: only record it");

    auto *verify = make.add(Verb::Verify, "verify", "Verify locally: up, wait for /ready, smoke checks");
    make.release(verify, "--release", "Default: the newest build");
    verify->add_flag("--down", invocation.takesDown, "Take it down again afterwards; volumes stay");

    make.environment(make.add(Verb::Status, "status", "What runs where, is it well, may it be promoted"), false);

    auto *plan = make.add(Verb::Plan, "plan", "What a deployment would change; changes nothing");
    make.environment(plan, true);
    make.release(plan, "--release", "Default: what is verified upstream, or the newest build");
    plan->add_option("--for", invocation.intent, "deploy, promote or rollback; default: deploy")
        ->transform(CLI::CheckedTransformer(std::map<std::string, Intent>{
            {"deploy", Intent::Deploy}, {"promote", Intent::Promote}, {"rollback", Intent::RollBack}}))
        ->type_name("VERB");

    auto *deploy = make.add(Verb::Deploy, "deploy", "Put a release into an environment");
    make.environment(deploy, true);
    make.release(deploy, "--release",
                 "Default: what is verified upstream, or the newest build; current: what runs there");
    make.yes(deploy);
    auto *resume = deploy->add_flag("--resume", invocation.resumes, "Finish what somebody left in the middle");
    deploy->add_flag("--give-up", invocation.givesUp, "Write down that it will not be finished; changes nothing else")
        ->excludes(resume);

    auto *promote = make.add(Verb::Promote, "promote", "Deploy the very release that is verified upstream");
    make.environment(promote, true);
    make.release(promote, "--release", "Another one that was verified upstream");
    make.yes(promote);

    auto *rollBack = make.add(Verb::RollBack, "rollback", "Deploy the last verified release before this one");
    make.environment(rollBack, true);
    make.release(rollBack, "--to", "Another one that was verified here");
    make.yes(rollBack);
}

void addOperationVerbs(VerbMaker &make, Texts &texts, Invocation &invocation)
{
    auto *logs = make.add(Verb::Logs, "logs", "What the services print, masked");
    make.environment(logs, true);
    make.named(logs, "--service", &Texts::service, "NAME", "Only this one; default: all", false);
    logs->add_flag("-f,--follow", invocation.follows, "Go on until it is interrupted");
    logs->add_option("-n,--lines", invocation.lines, "How many of each before that; default: 200")
        ->check(CLI::NonNegativeNumber);
    auto *restart = make.add(Verb::Restart, "restart", "Restart a service; recorded in the ledger");
    make.environment(restart, true);
    make.named(restart, "service", &Texts::service, "SERVICE", "Its name in the compose file");
    make.named(restart, "--host", &Texts::host, "HOST", "Only there; default: on all hosts, one by one", false);
    make.yes(restart);

    auto *watch = make.add(Verb::Watch, "watch", "Tell when the state of an environment changes, until interrupted");
    watch->add_flag_callback(
        "--no-notify", [&invocation] { invocation.notifies = false; }, "Show no notifications on the desktop");
    watch
        ->add_option("--quiet-hours", texts.quietHours,
                     "Hold notifications back, such as 22:00-07:00 (SLIPWAY_QUIET_HOURS)")
        ->envname("SLIPWAY_QUIET_HOURS")
        ->type_name("FROM-TO");
    auto *installs = watch->add_flag("--install", invocation.installs, "Make it a service of your systemd instead");
    watch->add_flag("--uninstall", invocation.uninstalls, "Remove that service")->excludes(installs);
    watch->add_flag("-y,--yes", invocation.isYes, "With --install: start the service without asking");

    make.environment(make.add(Verb::History, "history", "The deployments of an environment, newest first"), true);
    make.environment(
        make.add(Verb::Audit, "audit", "Who restarted services, opened shells and had secrets shown, newest first"),
        true);
}

void addConfigurationVerbs(VerbMaker &make, Invocation &invocation)
{
    auto *config = make.group("config", "The settings of the environments: show, compare, change");
    make.environment(
        make.add(*config, Verb::ConfigShow, "show", "What each setting is, masked, and where it comes from"), false);
    auto *diff = make.add(*config, Verb::ConfigDiff, "diff", "What differs between two environments");
    make.environment(diff, true);
    make.named(diff, "other", &Texts::other, "ENV", "The other one");
    auto *set = make.add(*config, Verb::ConfigSet, "set", "Write a setting into the environment's own env file");
    make.key(set, "Its name");
    make.named(set, "value", &Texts::value, "VALUE", "Its value, or secret:NAME");
    make.named(set, "--in", &Texts::environment, "ENV", "The environment");
    auto *unset = make.add(*config, Verb::ConfigUnset, "unset", "Take a setting out of the environment's env file");
    make.key(unset, "Its name");
    make.named(unset, "--in", &Texts::environment, "ENV", "The environment");
    auto *copy = make.add(*config, Verb::ConfigCopy, "copy", "Take a setting over from another environment");
    make.key(copy, "Its name");
    make.named(copy, "--from", &Texts::other, "ENV", "Where it stands");
    make.named(copy, "--to", &Texts::environment, "ENV", "Where it goes");

    auto *contract = make.group("contract", "How environments may differ");
    auto *init = make.add(*contract, Verb::ContractInit, "init", "Propose a contract from the env files that exist");
    init->add_flag("--print", invocation.printsOnly, "Print it instead of writing it into slipway.yaml");
    make.add(*contract, Verb::ContractCheck, "check", "Whether the environments keep it");

    make.approval(make.add(Verb::Approve, "approve", "Allow a difference, for a reason and for a while"));

    auto *secret = make.group("secret", "Secrets in this desktop's keychain");
    auto *store = make.add(*secret, Verb::SecretSet, "set", "Store one, typed without being shown, or from stdin");
    make.named(store, "name", &Texts::key, "NAME", "As env files name it: secret:NAME");
    make.named(store, "--in", &Texts::environment, "ENV", "The environment");

    auto *drift = make.add(Verb::Drift, "drift", "Where project, hosts and containers disagree");
    make.environment(drift, false);
    make.named(drift, "--html", &Texts::html, "FILE", "Write a report for people too", false);
}

Approval approvalOf(const Texts &texts, const QString &user)
{
    Approval approval{.key = QString::fromStdString(texts.key),
                      .environments = {},
                      .reason = QString::fromStdString(texts.reason),
                      .owner = QString::fromStdString(texts.owner),
                      .expires = QDate::fromString(QString::fromStdString(texts.expires), Qt::ISODate)};
    for (const std::string &environment : texts.environments)
        approval.environments += QString::fromStdString(environment);
    if (approval.owner.isEmpty())
        approval.owner = user.section(u'@', 0, 0);
    return approval;
}

} // namespace

std::variant<Invocation, int> parse(int argc, char **argv, const QString &version)
{
    CLI::App app("Takes one artifact, unchanged, from local to stage to prod.", "slipway");
    Texts texts;
    Invocation invocation;
    VerbMaker make(app, texts, invocation);
    addGeneral(app, texts, version);
    addReleaseVerbs(make, invocation);
    addOperationVerbs(make, texts, invocation);
    addConfigurationVerbs(make, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? static_cast<int>(Done) : static_cast<int>(WrongInput);
    }
    invocation.project = QString::fromStdString(texts.project);
    invocation.shown = QString::fromStdString(texts.shown);
    invocation.screenshots = QString::fromStdString(texts.screenshots);
    invocation.environment = QString::fromStdString(texts.environment);
    invocation.release = QString::fromStdString(texts.release);
    invocation.surroundings = session::completed({.sshConfig = QString::fromStdString(texts.sshConfig),
                                                  .knownHosts = QString::fromStdString(texts.knownHosts),
                                                  .user = QString::fromStdString(texts.user)});
    invocation.otherEnvironment = QString::fromStdString(texts.other);
    invocation.key = QString::fromStdString(texts.key);
    invocation.value = QString::fromStdString(texts.value);
    invocation.html = QString::fromStdString(texts.html);
    invocation.service = QString::fromStdString(texts.service);
    invocation.host = QString::fromStdString(texts.host);
    invocation.quietHours = QString::fromStdString(texts.quietHours);
    invocation.approval = approvalOf(texts, invocation.surroundings.user);
    if (!texts.expires.empty() && !invocation.approval.expires.isValid()) {
        std::fprintf(stderr, "--expires: \"%s\" is no day; write it as 2027-03-31\n", texts.expires.c_str());
        return static_cast<int>(WrongInput);
    }
    return invocation;
}

} // namespace slipway::cli
