// SPDX-License-Identifier: Apache-2.0
#include "release/drift.h"

#include "config/covered.h"
#include "config/drift.h"
#include "delivery/composetarget.h"
#include "history/history.h"
#include "history/ledger.h"
#include "release/contents.h"
#include "release/output.h"
#include "release/resolved.h"
#include "release/secretmark.h"
#include "release/words.h"

#include <QJsonObject>

#include <algorithm>
#include <set>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::ComposeTarget;

namespace {

class Look
{
public:
    Look(const Context &context, const Environment &environment, SecretHashes &hashes, std::stop_token stop)
        : m_context(context)
        , m_environment(environment)
        , m_hashes(hashes)
        , m_stop(std::move(stop))
        , m_target(context.project, environment, context.directoryOf(environment))
    {
        m_report.environment = environment.name;
    }

    Result<DriftReport> run();

private:
    Result<void> readLedger();
    void askHosts();
    Result<void> learnWhatWasDeployed();
    Result<QJsonObject> renderAgain();
    void learnSecretKeys();
    QString shown(const QString &key, const QString &value);

    const Context &m_context;
    const Environment &m_environment;
    SecretHashes &m_hashes;
    std::stop_token m_stop;
    ComposeTarget m_target;
    DriftReport m_report;
    config::DriftInput m_input;
    std::set<QString> m_secretKeys;
    bool m_knowsSecrets = false;
    Result<std::vector<config::EnvEntry>> m_resolved; ///< what was deployed, with the secrets as they are now
};

Result<void> Look::readLedger()
{
    history::Ledger ledger(m_context.seat(m_environment), m_target.directory(), m_context.by, m_context.clock);
    if (auto read = ledger.refresh(m_stop); !read)
        return read;
    const auto history = history::History::of(ledger.entries());
    const Deployment *current = history.current();
    // In the middle of a deployment nothing is in sync, and nothing of that is drift.
    if (const Deployment *unfinished = history.unfinished()) {
        m_report.problems.push_back(
            {.kind = ErrorKind::Locked,
             .what = Words::tr("Deployment %1 has not ended, so nothing can be compared").arg(unfinished->number),
             .where = {.environment = m_environment.name},
             .why = {},
             .cure = Words::tr("Look again when it has.")});
        return {};
    }
    if (!current || current->isTakenDown)
        return {};
    m_input.deployed = {.environment = m_environment.name,
                        .number = current->number,
                        .release = current->release,
                        .folder = current->releaseDirectory,
                        .renderedHash = current->renderedHash,
                        .hasEndedWell = current->isVerified,
                        .isRollback = current->intent == Intent::RollBack,
                        .document = {},
                        .settings = config::settingsFromJson(history.settings(current->id))};
    m_report.isAfterFailure = !current->isVerified;
    return {};
}

void Look::askHosts()
{
    const auto hosts = m_context.hostsOf(m_environment);
    const auto results =
        onEach<config::HostLayers>(hosts, [&](remote::Host &host) { return m_target.layers(host, m_stop); });
    for (const auto &result : results) {
        if (result)
            m_input.hosts.push_back(*result);
        else
            m_report.problems.push_back(result.error());
    }
}

Result<void> Look::learnWhatWasDeployed()
{
    config::DeployedConfig &deployed = m_input.deployed;
    const auto intact = std::ranges::find(m_input.hosts, deployed.renderedHash, &config::HostLayers::appliedHash);
    if (intact != m_input.hosts.end()) {
        deployed.document = intact->document;
        return {};
    }
    const bool isHeldSomewhere =
        std::ranges::any_of(m_input.hosts, [](const auto &host) { return !host.document.isEmpty(); });
    if (!isHeldSomewhere)
        return {};
    auto document = renderAgain();
    if (!document)
        return std::unexpected(document.error());
    deployed.document = std::move(*document);
    return {};
}

Result<QJsonObject> Look::renderAgain()
{
    const config::DeployedConfig &deployed = m_input.deployed;
    const auto contents = contentsOf(m_context, deployed.release,
                                     {&m_environment, m_context.project.upstream(m_environment.name)}, m_stop);
    if (!contents)
        return std::unexpected(contents.error());
    if (!m_resolved)
        return std::unexpected(m_resolved.error());
    remote::Host &seat = m_context.seat(m_environment);
    const auto rendered = m_target.render(seat, deployed.release, *contents, config::writeEnv(*m_resolved), m_stop);
    if (!rendered)
        return std::unexpected(rendered.error());
    m_input.deployed.isExact = rendered->hash == deployed.renderedHash;
    return m_target.normalized(seat, *rendered, m_stop);
}

/// A key is secret if its setting is a reference, if the contract says so, or if a service got a secret under it.
void Look::learnSecretKeys()
{
    for (const auto *settings : {&m_input.deployed.settings, &m_input.declared}) {
        for (const config::Setting &setting : *settings) {
            if (setting.isSecret)
                m_secretKeys.insert(setting.key);
        }
    }
    const QJsonObject services = m_input.deployed.document[u"services"].toObject();
    for (const auto &service : services) {
        const QJsonObject values = service.toObject()[u"environment"].toObject();
        for (auto value = values.begin(); value != values.end(); ++value) {
            const QString text = value->toVariant().toString();
            if (m_context.masker->mask(text) != text)
                m_secretKeys.insert(value.key());
        }
    }
}

QString Look::shown(const QString &key, const QString &value)
{
    constexpr qsizetype digitsShown = 3;
    const ContractRule *rule = m_input.contract.rule(key);
    if (m_secretKeys.contains(key) || config::isSecretKey(key, rule)) {
        const auto hash = m_hashes.of(m_environment.name, value);
        return hash ? u"••••• %1"_s.arg(hash->first(digitsShown)) : u"•••••"_s;
    }
    // Without the secrets nobody knows whether one stands in the middle of a text.
    if (!m_knowsSecrets && (value.contains(u"://"_s) || key.contains(u'.')))
        return Words::tr("••••• (its secrets are not known here)");
    return config::covered(key, m_context.masker->mask(value), rule);
}

Result<DriftReport> Look::run()
{
    if (auto read = readLedger(); !read)
        return std::unexpected(read.error());
    m_report.seenAt = m_context.clock();
    if (m_input.deployed.release.id.isEmpty())
        return m_report; // nothing is deployed: nothing can disagree
    auto contract = contractNow(m_context);
    if (!contract)
        return std::unexpected(contract.error());
    m_input.contract = std::move(*contract);
    auto declared = config::effective(m_context.project, m_environment);
    if (!declared)
        return std::unexpected(declared.error());
    m_input.declared = std::move(*declared);
    m_input.today = m_context.clock().date();
    m_knowsSecrets = learnSecrets(m_context, m_environment, m_stop);
    m_resolved = resolved(m_context, m_environment, m_input.deployed.settings, m_stop);
    if (m_resolved)
        m_input.rotated = rotated(m_input.deployed.settings, *m_resolved);
    else
        m_report.problems.push_back(m_resolved.error());
    askHosts();
    if (auto learnt = learnWhatWasDeployed(); !learnt) {
        Error error = learnt.error();
        error.why = m_context.masker->mask(error.why); // Compose quotes values
        m_report.problems.push_back(error);
    }
    learnSecretKeys();
    m_input.show = [this](const QString &key, const QString &value) {
        return shown(key, value);
    };
    m_report.drifts = config::findDrift(m_input);
    return m_report;
}

} // namespace

Result<DriftReport> lookForDrift(const Context &context, const Environment &environment, SecretHashes &hashes,
                                 std::stop_token stop)
{
    return Look(context, environment, hashes, std::move(stop)).run();
}

std::vector<DriftReport> lookForDrift(const Context &context, const std::vector<const Environment *> &environments,
                                      SecretHashes &hashes, const std::stop_token &stop)
{
    std::vector<DriftReport> reports(environments.size());
    std::vector<std::jthread> threads;
    threads.reserve(environments.size());
    for (std::size_t i = 0; i < environments.size(); ++i) {
        threads.emplace_back([&, i] {
            auto report = lookForDrift(context, *environments[i], hashes, stop);
            if (report)
                reports[i] = std::move(*report);
            else
                reports[i] = {
                    .environment = environments[i]->name, .drifts = {}, .problems = {report.error()}, .seenAt = {}};
        });
    }
    threads.clear();
    return reports;
}

} // namespace slipway::release
