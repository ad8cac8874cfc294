// SPDX-License-Identifier: Apache-2.0
#include "release/parity.h"

#include "project/projectfile.h"
#include "project/secretname.h"
#include "release/renderhere.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitsShown = 3;

QByteArray randomSalt()
{
    QByteArray salt(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
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
    return QString::fromLatin1(hash.first(digitsShown));
}

std::optional<QString> SecretHashes::of(const QString &environment, const QString &value)
{
    if (!project::secretName(value))
        return ofPlain(value);
    const std::scoped_lock lock(m_mutex);
    const QString place = environment + u'\n' + value;
    if (const auto known = m_known.find(place); known != m_known.end())
        return known->second;
    std::optional<QString> hash;
    if (const Environment *where = m_context.project.environment(environment)) {
        if (const auto secret = m_context.resolver(*where).resolveValue(value))
            hash = ofPlain(*secret);
    }
    return m_known[place] = hash;
}

Result<Contract> contractNow(const Context &context)
{
    auto project = project::read(context.project.file);
    if (!project)
        return std::unexpected(project.error());
    return std::move(project->contract);
}

Result<std::vector<config::ParityEnvironment>> declaredConfig(const Context &context, std::stop_token stop)
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
    {
        std::vector<std::jthread> threads;
        threads.reserve(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            threads.emplace_back([&, i] {
                if (auto rendered = renderHere(context, environments[i], stop))
                    all[i].rendered = std::move(*rendered);
            });
        }
    }
    return all;
}

Result<ConfigMatrix> compareEnvironments(const Context &context, SecretHashes &hashes, std::stop_token stop)
{
    auto contract = contractNow(context);
    if (!contract)
        return std::unexpected(contract.error());
    auto declared = declaredConfig(context, std::move(stop));
    if (!declared)
        return std::unexpected(declared.error());
    return config::judge(
        {.contract = std::move(*contract),
         .environments = std::move(*declared),
         .secretHash = [&](const QString &environment, const QString &value) { return hashes.of(environment, value); },
         .today = context.clock().date()});
}

} // namespace slipway::release
