// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include <CLI/CLI.hpp>

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
    std::string project, sshConfig, knownHosts, user, screenshots, environment, release;
};

const char *const footer =
    R"(Exit codes: 0 done; 1 failed; 2 wrong usage or input; 3 a gate denies; 4 locked, or reality moved;
5 no connection; 6 deployed but not verified; 130 interrupted. Without a verb the window opens.)";

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

    CLI::App *add(Verb verb, const char *name, const char *what)
    {
        auto *sub = m_app.add_subcommand(name, what);
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
    void yes(CLI::App *sub)
    {
        sub->add_flag("-y,--yes", m_invocation.isYes, "Do not ask, not even for a protected environment");
    }

private:
    CLI::App &m_app;
    Texts &m_texts;
    Invocation &m_invocation;
};

void addVerbs(VerbMaker &make, Invocation &invocation)
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
    make.release(deploy, "--release", "Default: what is verified upstream, or the newest build");
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

    make.environment(make.add(Verb::History, "history", "The deployments of an environment, newest first"), true);
}

} // namespace

std::variant<Invocation, int> parse(int argc, char **argv, const QString &version)
{
    CLI::App app("Takes one artifact, unchanged, from local to stage to prod.", "slipway");
    Texts texts;
    Invocation invocation;
    VerbMaker make(app, texts, invocation);
    addGeneral(app, texts, version);
    addVerbs(make, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? static_cast<int>(Done) : static_cast<int>(WrongInput);
    }
    invocation.project = QString::fromStdString(texts.project);
    invocation.screenshots = QString::fromStdString(texts.screenshots);
    invocation.environment = QString::fromStdString(texts.environment);
    invocation.release = QString::fromStdString(texts.release);
    invocation.surroundings = session::completed({.sshConfig = QString::fromStdString(texts.sshConfig),
                                                  .knownHosts = QString::fromStdString(texts.knownHosts),
                                                  .user = QString::fromStdString(texts.user)});
    return invocation;
}

} // namespace slipway::cli
