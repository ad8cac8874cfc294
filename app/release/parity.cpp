// SPDX-License-Identifier: Apache-2.0
#include "release/parity.h"

#include "config/proposal.h"
#include "project/projectfile.h"
#include "project/secretname.h"
#include "release/renderhere.h"
#include "release/words.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <chrono>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes keptFor{3}; // a secret may be rotated while the window is open

QByteArray randomSalt()
{
    QByteArray salt(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
}

Violation gapOf(const QString &environment, const Error &error, const Context &context)
{
    return {.key = u"compose.yaml"_s,
            .environment = environment,
            .why = Words::tr("what is rendered for %1 cannot be compared: %2. %3")
                       .arg(environment, error.what, context.masker->mask(error.why)),
            .lift = error.cure.isEmpty() ? Words::tr("Mend it, so that Compose on this machine can render it.")
                                         : error.cure};
}

} // namespace

SecretHashes::SecretHashes(const Context &context)
    : m_context(context)
    , m_salt(randomSalt())
{
}

QString SecretHashes::ofPlain(const QString &secret) const
{
    const QByteArray hash =
        QMessageAuthenticationCode::hash(secret.toUtf8(), m_salt, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash);
}

std::optional<QString> SecretHashes::of(const QString &environment, const QString &value)
{
    if (!project::secretName(value))
        return ofPlain(value);
    const QString place = environment + u'\n' + value;
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_known.find(place);
        if (known != m_known.end() && known->second.since.addDuration(keptFor) > m_context.clock())
            return known->second.hash;
    }
    const Environment *where = m_context.project.environment(environment);
    if (!where)
        return std::nullopt;
    const auto secret = m_context.resolver(*where).resolveValue(value);
    if (!secret)
        return std::nullopt;
    const std::scoped_lock lock(m_mutex);
    m_known[place] = {.hash = ofPlain(*secret), .since = m_context.clock()};
    return m_known[place].hash;
}

Result<Contract> contractNow(const Context &context)
{
    auto project = project::read(context.project.file);
    if (!project)
        return std::unexpected(project.error());
    return std::move(project->contract);
}

Result<Declared> declaredConfig(const Context &context, std::stop_token stop)
{
    const auto &environments = context.project.environments;
    std::vector<config::ParityEnvironment> all(environments.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto settings = config::effective(context.project, environments[i]);
        if (!settings)
            return std::unexpected(settings.error());
        all[i] = {.name = environments[i].name,
                  .isProtected = environments[i].isProtected,
                  .settings = std::move(*settings),
                  .rendered = {},
                  .sourceFolder = context.project.folder};
    }
    std::vector<std::optional<Error>> failures(all.size());
    {
        std::vector<std::jthread> threads;
        threads.reserve(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            threads.emplace_back([&, i] {
                if (auto rendered = renderHere(context, environments[i], stop))
                    all[i].rendered = std::move(*rendered);
                else
                    failures[i] = rendered.error();
            });
        }
    }
    std::vector<Violation> gaps;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (failures[i])
            gaps.push_back(gapOf(all[i].name, *failures[i], context));
    }
    return Declared{.environments = std::move(all), .gaps = std::move(gaps)};
}

ConfigMatrix judge(const Context &context, const Contract &contract, const Declared &declared, SecretHashes &hashes)
{
    ConfigMatrix matrix = config::judge(
        {.contract = contract,
         .environments = declared.environments,
         .secretHash = [&](const QString &environment, const QString &value) { return hashes.of(environment, value); },
         .today = context.clock().date()});
    matrix.hasContract = !contract.isEmpty();
    matrix.handEditsDeny = !contract.isEmpty() && contract.handEdits.value_or(HandEdits::Deny) == HandEdits::Deny;
    if (!contract.isEmpty())
        matrix.violations.insert(matrix.violations.end(), declared.gaps.begin(), declared.gaps.end());
    return matrix;
}

std::vector<project::ExplainedRule> proposeContract(const Declared &declared, SecretHashes &hashes)
{
    return config::propose(declared.environments, [&](const QString &environment, const QString &value) {
        return hashes.of(environment, value);
    });
}

Result<ConfigMatrix> compareEnvironments(const Context &context, SecretHashes &hashes, std::stop_token stop)
{
    const auto contract = contractNow(context);
    if (!contract)
        return std::unexpected(contract.error());
    const auto declared = declaredConfig(context, std::move(stop));
    if (!declared)
        return std::unexpected(declared.error());
    return judge(context, *contract, *declared, hashes);
}

} // namespace slipway::release
