// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/chain.h"
#include "model/deployment.h"

#include <QJsonArray>
#include <QString>
#include <vector>

namespace slipway::history {

/// What an environment's ledger tells, read as deployments. Pure values.
class History
{
public:
    static History of(const std::vector<Entry> &entries);

    /// Oldest first. One that was begun and not ended is Running.
    const std::vector<Deployment> &deployments() const { return m_deployments; }

    /// The deployment whose release runs here now, as far as we know: the last that switched and
    /// was not rolled back. Null: none of ours.
    const Deployment *current() const;
    /// The last deployment that was verified, without \a exceptRelease and what was rolled back from
    /// since. Null: none.
    const Deployment *lastVerified(const QString &exceptRelease = {}) const;
    /// Begun and not ended. Null: none.
    const Deployment *unfinished() const;
    /// The last deployment, whatever became of it. Null: none.
    const Deployment *last() const;
    const Deployment *find(const QString &deploymentId) const;

    /// The release that \a wanted names: an id or its beginning, a number, an alias. Null: unknown here.
    const Release *release(const QString &wanted) const;

    /// The same history as if deployment \a deploymentId had not been begun; what it ran once stays.
    History without(const QString &deploymentId) const;

    /// The number that this seat gives \a release: the one it has here already, else the one it
    /// brings along if that is free, else the next.
    int numberFor(const Release &release) const;

    /// Whether the one-off command ran here for the release, on \a host.
    bool ranOnce(const QString &releaseId, const QString &host) const;

    /// The settings that deployment \a deploymentId declared, as the array that its entry holds.
    QJsonArray settings(const QString &deploymentId) const;

private:
    std::vector<Deployment> m_deployments;
    QStringList m_ranOnce;
    std::vector<std::pair<QString, QJsonArray>> m_settings;
};

} // namespace slipway::history
