// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/masker.h"
#include "model/error.h"
#include "model/project.h"

#include <QString>

#include <chrono>
#include <memory>
#include <stop_token>

namespace slipway::secrets {

/// Looks up what `secret:NAME` stands for, on this machine: in an environment variable of this
/// process, in what a program prints (no shell; `{name}` in an argument is replaced), or in the platform's
/// keychain, as the entry NAME of the service `slipway/<project>/<environment>`. Every value
/// that it finds is made known to the masker before it is given out.
///
/// Thread: blocking, so a worker's; several may call at once.
class Resolver final
{
public:
    /// Looks where \a environment says, or else \a project.
    Resolver(const Project &project, const Environment &environment, std::shared_ptr<config::Masker> masker,
             std::chrono::milliseconds within = std::chrono::seconds(30));
    /// \a keychainService: for a source that is the keychain.
    Resolver(SecretSource source, std::shared_ptr<config::Masker> masker,
             std::chrono::milliseconds within = std::chrono::seconds(30), QString keychainService = {});

    /// The secret \a name. Errors: NotFound, saying where it was looked for; TimedOut, Cancelled,
    /// LocalIo if the program cannot be started or no keychain answers. Of a program only what it says on stderr is
    /// shown, never what it prints on stdout.
    Result<QString> resolve(const QString &name, const std::stop_token &stop = {}) const;

    /// \a value itself, unless it is `secret:NAME`: then the secret.
    Result<QString> resolveValue(const QString &value, const std::stop_token &stop = {}) const;

    /// Keeps \a value as the secret \a name where resolve() looks for it. InvalidInput unless that is the keychain,
    /// which mayStore() says before; errors of keychain::write().
    Result<void> mayStore(const QString &name) const;
    Result<void> store(const QString &name, const QString &value, const std::stop_token &stop = {}) const;

private:
    Result<QString> lookUp(const QString &name, const std::stop_token &stop) const;
    Result<QString> fromEnvironment(const QString &name) const;
    Result<QString> fromCommand(const QString &name, const std::stop_token &stop) const;

    Result<QString> fromKeychain(const QString &name, const std::stop_token &stop) const;

    SecretSource m_source;
    std::shared_ptr<config::Masker> m_masker;
    std::chrono::milliseconds m_within;
    QString m_keychainService;
};

} // namespace slipway::secrets
