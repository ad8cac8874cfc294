// SPDX-License-Identifier: Apache-2.0
#include "release/planner.h"

#include "config/covered.h"
#include "history/lock.h"
#include "model/english.h"
#include "release/commits.h"
#include "release/contents.h"
#include "release/drift.h"
#include "release/gates.h"
#include "release/moved.h"
#include "release/parity.h"
#include "release/plannotes.h"
#include "release/resolved.h"
#include "release/secretmark.h"
#include "release/store.h"
#include "release/verifier.h"
#include "release/words.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <thread>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::ComposeTarget;
using delivery::HostView;

namespace {

class Planner
{
public:
    Planner(const Context &context, const Request &request, const Environment &environment, std::stop_token stop)
        : m_context(context)
        , m_request(request)
        , m_environment(environment)
        , m_upstream(context.project.upstream(environment.name))
        , m_stop(std::move(stop))
        , m_target(context.project, environment, context.directoryOf(environment))
        , m_prepared(std::make_shared<Prepared>())
        , m_hashes(context)
    {
    }

    Result<std::shared_ptr<Prepared>> run();

private:
    Result<void> connect();
    Result<void> readLedgers();
    Result<void> chooseRelease();
    std::optional<Release> suggested() const;
    std::optional<Release> named(const QString &wanted) const;
    Result<void> fetchContents();
    Result<void> chooseSettings();
    Result<void> judgeContract();
    void lookForHandEdits();
    void renderForContract(Declared &declared, const Environment &environment);
    Result<void> compare();
    void listCommits();
    void describe();
    void step(const QString &id, const QString &title, const QDateTime &since, const QString &detail);

    const Context &m_context;
    const Request &m_request;
    const Environment &m_environment;
    const Environment *m_upstream;
    std::stop_token m_stop;
    ComposeTarget m_target;
    std::shared_ptr<Prepared> m_prepared;
    SecretHashes m_hashes;
    history::History m_above;
    std::optional<history::HeldLock> m_lock;
    std::vector<config::Setting> m_settings;
    std::vector<config::Setting> m_before;               ///< of the deployment that is replaced
    Result<Contract> m_contract;                         ///< as slipway.yaml says it now
    std::optional<Result<ConfigMatrix>> m_configuration; ///< nothing: there is no contract
    std::vector<DriftReport> m_drifts;                   ///< here, and upstream if there is one
    std::jthread m_look;                                 ///< that fills them, side by side with the rest
};

QString planHash(const Plan &plan)
{
    QStringList parts{toWord(plan.intent), plan.environment, plan.release.id, plan.renderedHash, plan.rollbackTo};
    for (const ServiceChange &change : plan.services)
        parts += QStringList{change.host, change.service, toWord(change.action), change.why}.join(u'\t');
    for (const Image &image : plan.release.images)
        parts += QString(image.service + u'\t' + image.configDigest);
    const QByteArray text = parts.join(u'\n').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Error notFound(const QString &what, const QString &cure)
{
    return {.kind = ErrorKind::NotFound, .what = what, .where = {}, .why = {}, .cure = cure};
}

QString names(const std::vector<remote::Host *> &hosts)
{
    QStringList all;
    for (const remote::Host *host : hosts)
        all += host->name();
    return all.join(u", "_s);
}

} // namespace

void Planner::step(const QString &id, const QString &title, const QDateTime &since, const QString &detail)
{
    m_prepared->steps.push_back({.id = id,
                                 .title = title,
                                 .host = {},
                                 .state = StepState::State::Succeeded,
                                 .startedAt = since,
                                 .endedAt = m_context.clock(),
                                 .detail = detail});
}

Result<void> Planner::connect()
{
    const QDateTime since = m_context.clock();
    const auto hosts = m_context.hostsOf(m_environment);
    const auto facts =
        onEach<delivery::HostFacts>(hosts, [&](remote::Host &host) { return m_target.preflight(host, m_stop); });
    if (auto all = firstFailure(facts); !all)
        return all;
    const InEnglish english; // it becomes a step of the record
    step(u"connect"_s, Words::tr("Connect and preflight"), since,
         Words::tr("%1 · Docker %2, Compose %3").arg(names(hosts), facts.front()->engine, facts.front()->compose));
    return {};
}

Result<void> Planner::readLedgers()
{
    remote::Host &seat = m_context.seat(m_environment);
    m_prepared->ledger = std::make_shared<history::Ledger>(seat, m_target.directory(), m_context.by, m_context.clock);
    if (auto read = m_prepared->ledger->refresh(m_stop); !read)
        return read;
    m_prepared->history = history::History::of(m_prepared->ledger->entries());
    auto lock = history::Lock(seat, m_target.directory()).held(m_stop);
    if (!lock)
        return std::unexpected(lock.error());
    m_lock = *lock;
    if (!m_upstream)
        return {};
    history::Ledger above(m_context.seat(*m_upstream), m_context.directoryOf(*m_upstream), m_context.by);
    if (auto read = above.refresh(m_stop); !read)
        return read;
    m_above = history::History::of(above.entries());
    return {};
}

std::optional<Release> Planner::suggested() const
{
    if (m_request.intent == Intent::RollBack) {
        const Deployment *current = m_prepared->history.current();
        const Deployment *earlier = m_prepared->history.lastVerified(current ? current->release.id : QString());
        return earlier ? std::optional(earlier->release) : std::nullopt;
    }
    if (m_upstream) {
        const Deployment *verified = m_above.current();
        return verified && verified->isVerified ? std::optional(verified->release) : std::nullopt;
    }
    const auto built = Store(m_context.project.folder).releases();
    return built.empty() ? std::nullopt : std::optional(built.front());
}

std::optional<Release> Planner::named(const QString &wanted) const
{
    if (wanted == u"current") {
        const Deployment *current = m_prepared->history.current();
        return current ? std::optional(current->release) : std::nullopt;
    }
    // Numbers are this environment's and its upstream's; a build has none yet.
    const bool comesFromAbove = m_request.intent == Intent::Promote;
    const history::History *first = comesFromAbove ? &m_above : &m_prepared->history;
    const history::History *second = comesFromAbove ? &m_prepared->history : &m_above;
    for (const history::History *history : {first, second}) {
        if (const Release *release = history->release(wanted))
            return *release;
    }
    return Store(m_context.project.folder).find(wanted);
}

Result<void> Planner::chooseRelease()
{
    auto release = m_request.release.isEmpty() ? suggested() : named(m_request.release);
    if (!release && !m_request.release.isEmpty()) {
        return fail(
            notFound(Words::tr("There is no release %1").arg(m_request.release),
                     Words::tr("`slipway history %1` lists those that were here; `slipway build` makes a new one.")
                         .arg(m_environment.name)));
    }
    if (!release) {
        if (m_request.intent == Intent::RollBack) {
            return fail(
                notFound(Words::tr("There is no earlier release of %1 that was verified").arg(m_environment.name),
                         Words::tr("Promote another release instead.")));
        }
        return fail(m_upstream
                        ? Error{.kind = ErrorKind::Denied,
                                .what = Words::tr("No release is verified in %1, so there is nothing to promote")
                                            .arg(m_upstream->name),
                                .where = {.environment = m_environment.name},
                                .why = {},
                                .cure = Words::tr("Deploy one to %1 first.").arg(m_upstream->name)}
                        : notFound(Words::tr("No release was built here yet"), Words::tr("Run `slipway build`.")));
    }
    release->number = m_prepared->history.numberFor(*release);
    m_prepared->plan.release = *release;
    return {};
}

Result<void> Planner::fetchContents()
{
    auto contents = contentsOf(m_context, m_prepared->plan.release, {&m_environment, m_upstream}, m_stop);
    if (!contents)
        return std::unexpected(contents.error());
    m_prepared->contents = std::move(*contents);
    return {};
}

Result<void> Planner::chooseSettings()
{
    const Deployment *current = m_prepared->history.current();
    m_before =
        current ? config::settingsFromJson(m_prepared->history.settings(current->id)) : std::vector<config::Setting>{};
    if (m_request.intent == Intent::RollBack) {
        // With the configuration it had; secrets are references and resolved now.
        for (const Deployment &deployment : m_prepared->history.deployments()) {
            if (deployment.isVerified && deployment.release.id == m_prepared->plan.release.id)
                m_settings = config::settingsFromJson(m_prepared->history.settings(deployment.id));
        }
    } else {
        auto settings = config::effective(m_context.project, m_environment);
        if (!settings)
            return std::unexpected(settings.error());
        m_settings = *settings;
    }
    m_prepared->plan.settings = config::compare(m_before, m_settings);
    m_contract = contractNow(m_context);
    lookForHandEdits();
    for (SettingChange &change : m_prepared->plan.settings) {
        const ContractRule *rule = m_contract ? m_contract->rule(change.key) : nullptr;
        change.before = config::covered(change.key, change.before, rule);
        change.after = config::covered(change.key, change.after, rule);
    }
    return {};
}

Result<void> Planner::judgeContract()
{
    if (m_request.intent == Intent::RollBack)
        return {}; // back to what was good, with the settings it had: nobody waits for a comparison then
    if (!m_contract)
        return std::unexpected(m_contract.error());
    if (m_contract->isEmpty())
        return {};
    auto declared = declaredConfig(m_context, m_stop);
    if (!declared) {
        m_configuration = std::unexpected(declared.error());
        return {};
    }
    // The release's own files are judged, not what the folder holds by now; the settings are the project's.
    for (const Environment *environment : {&m_environment, m_upstream}) {
        if (environment)
            renderForContract(*declared, *environment);
    }
    m_configuration = judge(m_context, *m_contract, *declared, m_hashes);
    return {};
}

/// What somebody changed on the hosts, here and upstream.
void Planner::lookForHandEdits()
{
    if (m_request.intent == Intent::RollBack || !m_contract || m_contract->isEmpty())
        return;
    m_look = std::jthread([this] {
        std::vector<const Environment *> environments{&m_environment};
        if (m_upstream)
            environments.push_back(m_upstream);
        m_drifts = lookForDrift(m_context, environments, m_hashes, m_stop);
    });
}

/// Puts what the release is in \a environment in the place of what the folder would make there. Where Compose
/// cannot render it, the folder's stands: a setting that is missing is told by the contract.
void Planner::renderForContract(Declared &declared, const Environment &environment)
{
    const auto entry = std::ranges::find(declared.environments, environment.name, &config::ParityEnvironment::name);
    if (entry == declared.environments.end())
        return;
    std::vector<config::EnvEntry> entries;
    entries.reserve(entry->settings.size());
    for (const config::Setting &setting : entry->settings)
        entries.push_back({setting.key, setting.value, setting.line, setting.file});
    const ComposeTarget target(m_context.project, environment, m_target.directory());
    auto written = target.asWritten(m_context.seat(m_environment), m_prepared->plan.release, m_prepared->contents,
                                    config::writeEnv(entries), m_stop);
    if (!written)
        return;
    entry->rendered = std::move(written->document);
    entry->sourceFolder = written->folder;
    std::erase_if(declared.gaps, [&](const Violation &gap) { return gap.environment == environment.name; });
}

Result<void> Planner::compare()
{
    const auto env = resolved(m_context, m_environment, m_settings, m_stop);
    if (!env)
        return std::unexpected(env.error());
    m_prepared->settings = config::toJson(marked(m_settings, *env));
    for (const QString &key : rotated(m_before, *env)) {
        const auto setting = std::ranges::find(m_settings, key, &config::Setting::key);
        m_prepared->plan.settings.push_back(
            {key, SettingChange::Kind::Changed, u"•••••"_s, Words::tr("another secret"), setting->file});
    }
    if (auto tokens = checkTokens(m_context, m_environment, m_stop); !tokens)
        return tokens;
    const Release &release = m_prepared->plan.release;
    auto rendered =
        m_target.render(m_context.seat(m_environment), release, m_prepared->contents, config::writeEnv(*env), m_stop);
    if (!rendered)
        return std::unexpected(rendered.error());
    m_prepared->rendered = std::move(*rendered);
    const auto views = viewAll(m_context, m_environment, m_target, m_prepared->rendered, release, m_stop);
    if (!views)
        return std::unexpected(views.error());
    const Deployment *current = m_prepared->history.current();
    m_prepared->plan.services = changesOf(*views, m_prepared->rendered, release, current ? &current->release : nullptr);
    for (const HostView &view : *views)
        m_prepared->missing += view.missingImages;
    m_prepared->missing.removeDuplicates();
    m_prepared->plan.notes = notesOf(*m_prepared, *views, m_target.directory());
    return {};
}

/// The subjects between what runs there and what comes, if this clone has both.
void Planner::listCommits()
{
    Plan &plan = m_prepared->plan;
    if (!plan.replaces)
        return;
    const auto commits = commitsBetween(m_context, plan.replaces->commit, plan.release.commit, m_stop);
    if (commits)
        plan.commits = *commits;
}

void Planner::describe()
{
    Plan &plan = m_prepared->plan;
    const history::History &here = m_prepared->history;
    plan.intent = m_request.intent;
    plan.environment = m_environment.name;
    plan.isProtected = m_environment.isProtected;
    plan.hosts = m_environment.hosts;
    plan.renderedHash = m_prepared->rendered.hash;
    plan.madeAt = m_context.clock();
    if (const Deployment *current = here.current()) {
        plan.replaces = current->release;
        if (current->isVerified)
            plan.rollbackTo = current->release.title();
    }
    listCommits();
    for (const QString &host : onceHosts(m_context.project, m_environment, here, plan.release.id)) {
        plan.services.push_back({.host = host,
                                 .service = m_context.project.beforeStart->service,
                                 .action = ServiceChange::Action::RunOnce,
                                 .why = m_context.project.beforeStart->command.join(u' ')});
    }
    if (m_look.joinable())
        m_look.join();
    plan.gates = judge({.intent = m_request.intent,
                        .environment = &m_environment,
                        .upstream = m_upstream,
                        .release = &plan.release,
                        .here = &here,
                        .above = m_upstream ? &m_above : nullptr,
                        .lock = m_lock,
                        .configuration = m_configuration ? &*m_configuration : nullptr,
                        .driftHere = m_drifts.empty() ? nullptr : m_drifts.data(),
                        .driftAbove = m_drifts.size() < 2 ? nullptr : &m_drifts[1],
                        .changesSettings = !plan.settings.empty()});
    const QString order =
        plan.hosts.size() == 1
            ? QString()
            : plan.hosts.join(m_environment.rollout == Rollout::OneByOne ? Words::tr(", then ") : Words::tr(" and ")) +
                  u". "_s;
    const QString after = m_environment.onFailure == OnFailure::RollBack && !plan.rollbackTo.isEmpty()
                              ? Words::tr("; on failure back to %1 by itself").arg(plan.rollbackTo)
                              : Words::tr("; on failure it is left as it is");
    plan.verification = Words::tr("%1Pull before anything stops. Verified by /health, /ready and %2 smoke checks%3.")
                            .arg(order, QString::number(m_context.project.smoke.size()), after);
    plan.hash = planHash(plan);
}

Result<std::shared_ptr<Prepared>> Planner::run()
{
    m_prepared->environment = &m_environment;
    if (auto done = connect(); !done)
        return std::unexpected(done.error());
    const QDateTime since = m_context.clock();
    using Part = Result<void> (Planner::*)();
    for (const Part part : {&Planner::readLedgers, &Planner::chooseRelease, &Planner::fetchContents,
                            &Planner::chooseSettings, &Planner::judgeContract, &Planner::compare}) {
        if (auto done = (this->*part)(); !done)
            return std::unexpected(done.error());
    }
    describe();
    const Plan &plan = m_prepared->plan;
    m_prepared->folderName = plan.release.id.left(12) + u'-' + plan.renderedHash.left(8);
    const auto changing = std::ranges::count_if(
        plan.services, [](const ServiceChange &change) { return change.action != ServiceChange::Action::Keep; });
    const InEnglish english; // it becomes a step of the record
    step(u"plan"_s, Words::tr("Plan"), since,
         Words::tr("%1: %2 changes").arg(plan.hash.left(6), QString::number(changing)));
    return m_prepared;
}

QStringList onceHosts(const Project &project, const Environment &environment, const history::History &here,
                      const QString &releaseId)
{
    if (!project.beforeStart)
        return {};
    QStringList hosts =
        project.beforeStart->on == BeforeStart::On::EachHost ? environment.hosts : QStringList{environment.seat()};
    hosts.removeIf([&](const QString &host) { return here.ranOnce(releaseId, host); });
    return hosts;
}

Result<std::shared_ptr<Prepared>> prepare(const Context &context, const Request &request, std::stop_token stop)
{
    const auto environment = context.environment(request.environment);
    if (!environment)
        return std::unexpected(environment.error());
    auto prepared = Planner(context, request, **environment, std::move(stop)).run();
    if (!prepared)
        prepared.error().why = context.masker->mask(prepared.error().why); // Compose quotes values
    return prepared;
}

} // namespace slipway::release
