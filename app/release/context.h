// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/masker.h"
#include "model/clock.h"
#include "model/deployment.h"
#include "model/english.h"
#include "model/project.h"
#include "remote/hosts.h"
#include "secrets/resolver.h"

#include <QString>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace slipway::release {

/// What every verb works with: the project, its machines, who asks.
///
/// Thread: shared by workers; nothing in it changes after it is made but the masker, which locks.
struct Context {
    Project project;
    remote::Hosts *hosts = nullptr;
    std::shared_ptr<config::Masker> masker;
    QString by;      ///< who, for the ledger: `ana@laptop`
    QString machine; ///< this machine's name
    Clock clock = systemClock;

    /// What looks up the secrets of \a environment.
    secrets::Resolver resolver(const Environment &environment) const { return {project, environment, masker}; }
    remote::Host &local() const { return *hosts->host(QStringLiteral("local")); }
    remote::Host &seat(const Environment &environment) const { return *hosts->host(environment.seat()); }
    std::vector<remote::Host *> hostsOf(const Environment &environment) const;
    /// The environment's directory on its hosts, absolute.
    QString directoryOf(const Environment &environment) const;
    /// The environment of that name, or NotFound, which lists those there are.
    Result<const Environment *> environment(const QString &name) const;
};

/// What a verb tells while it works. Called on the worker; may be empty.
struct Observer {
    std::function<void(const Deployment &)> changed;
    std::function<void(const QString &stepId, const QByteArray &text)> output; ///< masked, whole lines
};

/// Calls \a work for each host at once and waits for all: the results are in the order of the hosts.
template<typename T>
std::vector<Result<T>> onEach(const std::vector<remote::Host *> &hosts,
                              const std::function<Result<T>(remote::Host &)> &work)
{
    std::vector<Result<T>> results(hosts.size(), fail(ErrorKind::Internal, QStringLiteral("not asked")));
    {
        std::vector<std::jthread> threads;
        threads.reserve(hosts.size());
        for (std::size_t i = 1; i < hosts.size(); ++i)
            threads.emplace_back([&, i, isEnglish = InEnglish::isOn()] {
                const InEnglish same(isEnglish);
                results[i] = work(*hosts[i]);
            });
        if (!hosts.empty())
            results[0] = work(*hosts[0]);
    }
    return results;
}

/// The first failure among \a results, or success.
template<typename T>
Result<void> firstFailure(const std::vector<Result<T>> &results)
{
    for (const auto &result : results) {
        if (!result)
            return std::unexpected(result.error());
    }
    return {};
}

/// Waits, but not longer than until \a stop is requested. False if it was.
bool pause(std::chrono::milliseconds duration, std::stop_token stop);

} // namespace slipway::release
